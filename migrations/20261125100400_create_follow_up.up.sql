-- Follow-up items: who does what by when.

CREATE TABLE action_item (
    id             bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    what           text NOT NULL,
    group_id       bigint NOT NULL REFERENCES working_group,
    owner_id       bigint REFERENCES person,              -- the one who answers; null: to be named
    owner_name     text NOT NULL DEFAULT '',              -- as noted, where Jalon does not know the person
    due_on         date,
    state          text NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'in_progress', 'done', 'dropped')),
    done_on        date,
    meeting_id     bigint REFERENCES meeting,
    entry_id       bigint REFERENCES entry,
    decision_id    bigint REFERENCES decision,
    created_by_id  bigint REFERENCES person,
    created_at     timestamptz NOT NULL,
    archived_at    timestamptz,
    version        int NOT NULL DEFAULT 1,
    search         tsvector GENERATED ALWAYS AS (search_document(what)) STORED,
    CONSTRAINT action_item_what_not_blank CHECK (btrim(what) <> ''),
    CONSTRAINT action_item_entry_key UNIQUE (entry_id),
    CONSTRAINT action_item_done_has_day CHECK ((state = 'done') = (done_on IS NOT NULL))
);
CREATE INDEX action_item_owner_idx ON action_item (owner_id, due_on)
    WHERE archived_at IS NULL AND state IN ('open', 'in_progress');
CREATE INDEX action_item_group_idx ON action_item (group_id, due_on) WHERE archived_at IS NULL;
CREATE INDEX action_item_due_idx ON action_item (due_on)
    WHERE archived_at IS NULL AND state IN ('open', 'in_progress');
CREATE INDEX action_item_meeting_idx ON action_item (meeting_id);
CREATE INDEX action_item_search_idx ON action_item USING gin (search);
CREATE INDEX action_item_trigram_idx ON action_item USING gin (fold(what) gin_trgm_ops);
CREATE INDEX action_item_decision_idx ON action_item (decision_id) WHERE decision_id IS NOT NULL;

CREATE TABLE action_item_helper (
    item_id   bigint NOT NULL REFERENCES action_item,
    person_id bigint NOT NULL REFERENCES person,
    PRIMARY KEY (item_id, person_id)
);
CREATE INDEX action_item_helper_person_idx ON action_item_helper (person_id);

CREATE TABLE action_item_postponement (
    id       bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    item_id  bigint NOT NULL REFERENCES action_item,
    from_day date NOT NULL,
    to_day   date NOT NULL,
    reason   text NOT NULL DEFAULT '',
    by_id    bigint REFERENCES person,
    at       timestamptz NOT NULL,
    CONSTRAINT action_item_postponement_later CHECK (to_day > from_day)
);
CREATE INDEX action_item_postponement_item_idx ON action_item_postponement (item_id);

CREATE TABLE action_item_note (
    id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    item_id    bigint NOT NULL REFERENCES action_item,
    body       text NOT NULL,                             -- Markdown
    author_id  bigint NOT NULL REFERENCES person,
    written_at timestamptz NOT NULL,
    CONSTRAINT action_item_note_not_blank CHECK (btrim(body) <> '')
);
CREATE INDEX action_item_note_item_idx ON action_item_note (item_id, id);

-- How often a person wants to be reminded of the own items; without a row: weekly.
CREATE TABLE reminder_choice (
    person_id    bigint PRIMARY KEY REFERENCES person,
    frequency    text NOT NULL CHECK (frequency IN ('none', 'daily', 'weekly')),
    last_sent_on date
);
