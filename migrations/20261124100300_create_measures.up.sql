-- The PREC measures, and the files they are imported from.

CREATE TABLE measure (
    id                      bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    code                    text NOT NULL,
    title                   text NOT NULL,
    description             text NOT NULL DEFAULT '',   -- Markdown
    chapter                 text NOT NULL DEFAULT '',
    theme                   text NOT NULL DEFAULT '',
    carrier_id              bigint REFERENCES organisation,
    implementation          text NOT NULL DEFAULT 'unknown' CHECK (implementation IN
                                ('not_started', 'in_progress', 'done', 'abandoned', 'unknown')),
    group_id                bigint REFERENCES working_group,
    strategy_id             bigint REFERENCES strategy,  -- the sister strategy it went to instead
    pilot_id                bigint REFERENCES person,
    thematic_coordinator_id bigint REFERENCES person,
    state                   text NOT NULL DEFAULT 'to_review' CHECK (state IN
                                ('to_review', 'in_review', 'submitted', 'examined', 'arbitrated',
                                 'political_evaluation', 'closed')),
    state_since             timestamptz NOT NULL DEFAULT now(),
    archived_at             timestamptz,
    version                 int NOT NULL DEFAULT 1,
    search                  tsvector GENERATED ALWAYS AS
                                (setweight(search_document(code || ' ' || title), 'A')
                                 || search_document(chapter || ' ' || theme || ' ' || description)) STORED,
    CONSTRAINT measure_code_key UNIQUE (code),
    CONSTRAINT measure_code_not_blank CHECK (btrim(code) <> ''),
    CONSTRAINT measure_title_not_blank CHECK (btrim(title) <> ''),
    CONSTRAINT measure_one_destination CHECK (num_nonnulls(group_id, strategy_id) <= 1)
);
-- Codes are the same whatever their case: imports rely on it.
CREATE UNIQUE INDEX measure_folded_code_key ON measure (lower(btrim(code)));
CREATE INDEX measure_group_idx ON measure (group_id, state, code) WHERE archived_at IS NULL;
CREATE INDEX measure_strategy_idx ON measure (strategy_id, code) WHERE archived_at IS NULL;
CREATE INDEX measure_pilot_idx ON measure (pilot_id, state, code) WHERE archived_at IS NULL;
CREATE INDEX measure_thematic_idx ON measure (thematic_coordinator_id, state) WHERE archived_at IS NULL;
CREATE INDEX measure_carrier_idx ON measure (carrier_id, code) WHERE archived_at IS NULL;
CREATE INDEX measure_state_idx ON measure (state, code) WHERE archived_at IS NULL;
CREATE INDEX measure_state_since_idx ON measure (state_since, code) WHERE archived_at IS NULL;
CREATE INDEX measure_chapter_idx ON measure (chapter, code) WHERE archived_at IS NULL;
CREATE INDEX measure_theme_idx ON measure (theme, code) WHERE archived_at IS NULL;
CREATE INDEX measure_title_idx ON measure (fold(title), code) WHERE archived_at IS NULL;
CREATE INDEX measure_code_idx ON measure (code) WHERE archived_at IS NULL;
CREATE INDEX measure_orphan_idx ON measure (code)
    WHERE archived_at IS NULL AND group_id IS NULL AND strategy_id IS NULL;
CREATE INDEX measure_search_idx ON measure USING gin (search);
CREATE INDEX measure_trigram_idx ON measure USING gin (fold(code || ' ' || title) gin_trgm_ops);

CREATE TABLE measure_carrier (
    measure_id      bigint NOT NULL REFERENCES measure,
    organisation_id bigint NOT NULL REFERENCES organisation,
    PRIMARY KEY (measure_id, organisation_id)
);
CREATE INDEX measure_carrier_organisation_idx ON measure_carrier (organisation_id);

-- A file under way from upload to confirmation; kept as a record of what came in.
CREATE TABLE measure_import (
    id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    by_id       bigint NOT NULL REFERENCES person,
    file_name   text NOT NULL,
    content     bytea,                                  -- dropped once confirmed or cancelled
    mapping     jsonb,                                  -- field -> column number
    state       text NOT NULL CHECK (state IN ('uploaded', 'mapped', 'running', 'done', 'failed', 'cancelled')),
    row_count   int NOT NULL DEFAULT 0,
    rows_done   int NOT NULL DEFAULT 0,
    summary     jsonb,                                  -- counts of added, changed, left, refused
    error       text,
    created_at  timestamptz NOT NULL,
    changed_at  timestamptz NOT NULL
);
CREATE INDEX measure_import_recent_idx ON measure_import (id DESC);
