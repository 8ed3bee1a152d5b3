-- Phones that came in by the code on the screen. Only the hash of the secret in their cookie is kept;
-- nothing leads from it to an answer, nor to a person. They go when the session is closed.
CREATE TABLE live_device (
    token_hash bytea PRIMARY KEY,
    session_id bigint NOT NULL REFERENCES live_session,
    joined_on  date NOT NULL
);
CREATE INDEX live_device_session_idx ON live_device (session_id);
