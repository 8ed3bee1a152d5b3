-- When somebody last gave the own password in a session.
ALTER TABLE session ADD COLUMN confirmed_at timestamptz;
UPDATE session SET confirmed_at = created_at;
ALTER TABLE session ALTER COLUMN confirmed_at SET NOT NULL;

-- When the address changed last: for a day no reset by others follows it.
ALTER TABLE account ADD COLUMN email_changed_at timestamptz;

-- A new address, until its mailbox confirms it; the old one stays in force.
CREATE TABLE pending_address (
    person_id  bigint PRIMARY KEY REFERENCES person,
    email      text NOT NULL CHECK (email ~ '^[^@\s]+@[^@\s]+$'),
    token_hash bytea NOT NULL UNIQUE,
    asked_at   timestamptz NOT NULL,
    expires_at timestamptz NOT NULL
);
