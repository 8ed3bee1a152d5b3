-- A second factor: time-based codes (RFC 6238), and recovery codes for a lost device.
CREATE TABLE second_factor (
    person_id  bigint PRIMARY KEY REFERENCES person,
    secret     bytea,                            -- null until a first code confirmed it
    since      timestamptz,
    last_step  bigint NOT NULL DEFAULT 0,        -- a code works once
    new_secret bytea,                            -- shown, not confirmed yet
    CONSTRAINT second_factor_since CHECK ((secret IS NULL) = (since IS NULL))
);
CREATE TABLE recovery_code (
    code_hash bytea PRIMARY KEY,
    person_id bigint NOT NULL REFERENCES person,
    used_at   timestamptz
);
CREATE INDEX recovery_code_person_idx ON recovery_code (person_id);

-- A session whose second step is still to come opens nothing.
ALTER TABLE session ADD COLUMN awaits_code boolean NOT NULL DEFAULT false;

-- Only the demo data switches the demand off.
ALTER TABLE installation ADD COLUMN demands_second_factor boolean NOT NULL DEFAULT true;
UPDATE installation SET demands_second_factor = false WHERE purpose = 'demo';
