-- The register of decisions.

CREATE TABLE decision (
    id               bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    year             int NOT NULL,
    number           int NOT NULL,
    text             text NOT NULL,                       -- Markdown
    state            text NOT NULL DEFAULT 'taken' CHECK (state IN ('proposed', 'taken', 'applied', 'superseded')),
    superseded_by_id bigint REFERENCES decision,
    decided_on       date NOT NULL,
    -- the body that decides
    group_id         bigint NOT NULL REFERENCES working_group,
    -- the scope: all null, the whole process
    scope_group_id   bigint REFERENCES working_group,
    scope_strategy_id bigint REFERENCES strategy,
    scope_measure_id bigint REFERENCES measure,
    governance_cell  text NOT NULL DEFAULT '',            -- topic and level of the governance table
    meeting_id       bigint REFERENCES meeting,
    entry_id         bigint REFERENCES entry,
    recorded_by_id   bigint REFERENCES person,
    recorded_at      timestamptz NOT NULL,
    archived_at      timestamptz,
    version          int NOT NULL DEFAULT 1,
    search           tsvector GENERATED ALWAYS AS (search_document(text || ' ' || governance_cell)) STORED,
    CONSTRAINT decision_number_key UNIQUE (year, number),
    CONSTRAINT decision_text_not_blank CHECK (btrim(text) <> ''),
    CONSTRAINT decision_entry_key UNIQUE (entry_id),
    CONSTRAINT decision_one_scope CHECK (num_nonnulls(scope_group_id, scope_strategy_id, scope_measure_id) <= 1),
    CONSTRAINT decision_superseded_names_successor CHECK ((state = 'superseded') = (superseded_by_id IS NOT NULL)),
    CONSTRAINT decision_not_its_own_successor CHECK (superseded_by_id <> id)
);
CREATE INDEX decision_meeting_idx ON decision (meeting_id);
CREATE INDEX decision_group_idx ON decision (group_id, decided_on DESC) WHERE archived_at IS NULL;
CREATE INDEX decision_state_idx ON decision (state, decided_on DESC) WHERE archived_at IS NULL;
CREATE INDEX decision_measure_idx ON decision (scope_measure_id) WHERE scope_measure_id IS NOT NULL;
CREATE INDEX decision_search_idx ON decision USING gin (search);
CREATE INDEX decision_trigram_idx ON decision USING gin (fold(text) gin_trgm_ops);
CREATE INDEX decision_successor_idx ON decision (superseded_by_id) WHERE superseded_by_id IS NOT NULL;
