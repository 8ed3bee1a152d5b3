-- Browsers that somebody signed in with: not refused when others try that account's password.
CREATE TABLE device (
    token_hash   bytea PRIMARY KEY,
    person_id    bigint NOT NULL REFERENCES person,
    last_used_at timestamptz NOT NULL
);
CREATE INDEX device_person_idx ON device (person_id);
CREATE INDEX device_last_used_idx ON device (last_used_at);
