-- What is noted in a meeting, and the life of its minutes.

CREATE TABLE minutes (
    meeting_id         bigint PRIMARY KEY REFERENCES meeting,
    state              text NOT NULL DEFAULT 'draft' CHECK (state IN ('draft', 'circulated', 'approved', 'locked')),
    note_taker_id      bigint REFERENCES person,
    started_at         timestamptz NOT NULL,
    circulated_at      timestamptz,
    corrections_due_on date,
    approved_at        timestamptz,
    approved_in_id     bigint REFERENCES meeting,         -- the meeting that approved them
    locked_at          timestamptz,
    version            int NOT NULL DEFAULT 1,
    CONSTRAINT minutes_circulated_has_moment CHECK (state = 'draft' OR circulated_at IS NOT NULL),
    CONSTRAINT minutes_approved_has_moment CHECK (state NOT IN ('approved', 'locked') OR approved_at IS NOT NULL),
    CONSTRAINT minutes_locked_has_moment CHECK (state <> 'locked' OR locked_at IS NOT NULL)
);

-- A sub-group that takes notes apart, under one point; its notes stay in a section of their own.
CREATE TABLE minutes_section (
    id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    meeting_id bigint NOT NULL REFERENCES meeting,
    point_id   bigint REFERENCES agenda_point,
    name       text NOT NULL,
    position   int NOT NULL,
    merged_at  timestamptz,
    CONSTRAINT minutes_section_name_not_blank CHECK (btrim(name) <> ''),
    CONSTRAINT minutes_section_name_key UNIQUE (meeting_id, name)
);

CREATE TABLE entry (
    id            bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    meeting_id    bigint NOT NULL REFERENCES meeting,
    point_id      bigint REFERENCES agenda_point,         -- null: before the first point
    section_id    bigint REFERENCES minutes_section,
    parent_id     bigint REFERENCES entry,                -- an answer's question
    position      double precision NOT NULL,              -- within its point
    kind          text NOT NULL CHECK (kind IN ('information', 'question', 'answer', 'opinion',
                                                'decision', 'follow_up', 'link')),
    speaker_id    bigint REFERENCES person,
    speaker_name  text NOT NULL DEFAULT '',               -- somebody Jalon does not know
    body          text NOT NULL,                          -- Markdown
    client_key    text NOT NULL,                          -- made by the writer: sent twice, stored once
    written_by_id bigint REFERENCES person,
    written_at    timestamptz NOT NULL,
    edited_by_id  bigint REFERENCES person,
    edited_at     timestamptz,
    archived_at   timestamptz,                            -- taken out
    amended_at    timestamptz,                            -- changed or added after the minutes were locked
    change_no     bigint NOT NULL,                        -- grows at every change of the meeting's notes
    version       int NOT NULL DEFAULT 1,
    search        tsvector GENERATED ALWAYS AS (search_document(body)) STORED,
    CONSTRAINT entry_client_key_key UNIQUE (meeting_id, client_key),
    CONSTRAINT entry_body_not_blank CHECK (btrim(body) <> '')
);
CREATE SEQUENCE entry_change_no OWNED BY entry.change_no;
CREATE INDEX entry_meeting_idx ON entry (meeting_id, change_no);
CREATE INDEX entry_point_idx ON entry (point_id, position);
CREATE INDEX entry_parent_idx ON entry (parent_id);
CREATE INDEX entry_search_idx ON entry USING gin (search);

-- A correction that an attendee proposes at an entry (or, without entry, under a point).
CREATE TABLE correction (
    id             bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    meeting_id     bigint NOT NULL REFERENCES meeting,
    entry_id       bigint REFERENCES entry,
    point_id       bigint REFERENCES agenda_point,
    proposed_text  text NOT NULL,                         -- Markdown; what the entry should say
    remark         text NOT NULL DEFAULT '',
    proposed_by_id bigint NOT NULL REFERENCES person,
    proposed_at    timestamptz NOT NULL,
    state          text NOT NULL DEFAULT 'proposed' CHECK (state IN ('proposed', 'accepted', 'declined', 'withdrawn')),
    answer         text NOT NULL DEFAULT '',
    answered_by_id bigint REFERENCES person,
    answered_at    timestamptz,
    CONSTRAINT correction_text_not_blank CHECK (btrim(proposed_text) <> ''),
    CONSTRAINT correction_declined_has_reason CHECK (state <> 'declined' OR btrim(answer) <> '')
);
CREATE INDEX correction_meeting_idx ON correction (meeting_id, state);
CREATE INDEX correction_entry_idx ON correction (entry_id);

-- The minutes as they stood when sent round, approved, locked or amended; never changed.
CREATE TABLE minutes_version (
    id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    meeting_id bigint NOT NULL REFERENCES meeting,
    number     int NOT NULL,
    cause      text NOT NULL CHECK (cause IN ('circulated', 'corrected', 'approved', 'locked', 'amended')),
    reason     text NOT NULL DEFAULT '',
    content    jsonb NOT NULL,                            -- points and entries, in order
    made_by_id bigint REFERENCES person,
    made_at    timestamptz NOT NULL,
    CONSTRAINT minutes_version_number_key UNIQUE (meeting_id, number),
    CONSTRAINT minutes_version_amendment_has_reason CHECK (cause <> 'amended' OR btrim(reason) <> '')
);
