-- Minutes under way from a pasted text or a file to a meeting of Jalon.

CREATE TABLE minutes_import (
    id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    by_id       bigint NOT NULL REFERENCES person,
    group_id    bigint REFERENCES working_group,          -- guessed, then chosen
    source_name text NOT NULL DEFAULT '',                 -- the file's name; empty: pasted
    source      text NOT NULL,                            -- the text, line by line
    result      jsonb NOT NULL,                           -- what was understood, with the corrections made
    state       text NOT NULL CHECK (state IN ('to_check', 'done', 'cancelled')),
    meeting_id  bigint REFERENCES meeting,                -- what it became
    created_at  timestamptz NOT NULL,
    changed_at  timestamptz NOT NULL,
    version     int NOT NULL DEFAULT 1
);
CREATE INDEX minutes_import_by_idx ON minutes_import (by_id, id DESC);
