-- What happened around accounts and personal data, apart from the things' own history: appended
-- only, kept as long as a setting says.
CREATE TABLE security_event (
    id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    at         timestamptz NOT NULL,
    kind       text NOT NULL,
    person_id  bigint REFERENCES person,         -- who did it; null where nobody is known
    subject_id bigint REFERENCES person,         -- whose account or data it was about
    address    text NOT NULL DEFAULT '',
    request    text NOT NULL DEFAULT '',         -- as in the log of requests
    detail     text NOT NULL DEFAULT ''
);
CREATE INDEX security_event_person_idx ON security_event (person_id, id DESC);
CREATE INDEX security_event_subject_idx ON security_event (subject_id, id DESC);
CREATE INDEX security_event_kind_idx ON security_event (kind, id DESC);
CREATE INDEX security_event_at_idx ON security_event (at);
