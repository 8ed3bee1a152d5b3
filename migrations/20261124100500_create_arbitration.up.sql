-- GT0's numbered decisions on measures, and the cabinets' evaluation on top.

CREATE TABLE arbitration (
    id             bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    year           int NOT NULL,
    number         int NOT NULL,
    taken_on       date NOT NULL,
    outcome        text NOT NULL CHECK (outcome IN ('carry_on', 'carry_on_adapted', 'merge', 'hand_over', 'leave')),
    reason         text NOT NULL,                       -- Markdown
    strategy_id    bigint REFERENCES strategy,          -- destination of a hand-over
    destination    text NOT NULL DEFAULT '',            -- the SRTE action merged into, or a remark
    recorded_by_id bigint NOT NULL REFERENCES person,
    recorded_at    timestamptz NOT NULL,
    CONSTRAINT arbitration_number_key UNIQUE (year, number),
    CONSTRAINT arbitration_reason_not_blank CHECK (btrim(reason) <> ''),
    CONSTRAINT arbitration_hand_over_names_strategy CHECK (outcome <> 'hand_over' OR strategy_id IS NOT NULL),
    CONSTRAINT arbitration_merge_names_action CHECK (outcome <> 'merge' OR btrim(destination) <> '')
);

-- A measure has at most one decision in force; a later one supersedes it.
CREATE TABLE arbitration_measure (
    arbitration_id   bigint NOT NULL REFERENCES arbitration,
    measure_id       bigint NOT NULL REFERENCES measure,
    superseded_by_id bigint REFERENCES arbitration,
    PRIMARY KEY (arbitration_id, measure_id)
);
CREATE UNIQUE INDEX arbitration_measure_in_force_key ON arbitration_measure (measure_id)
    WHERE superseded_by_id IS NULL;
CREATE INDEX arbitration_measure_measure_idx ON arbitration_measure (measure_id);

CREATE TABLE political_evaluation (
    id             bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    measure_id     bigint NOT NULL REFERENCES measure,
    arbitration_id bigint NOT NULL REFERENCES arbitration,
    author_id      bigint NOT NULL REFERENCES person,
    stance         text NOT NULL CHECK (stance IN ('endorsed', 'endorsed_with_reservations', 'rejected')),
    body           text NOT NULL DEFAULT '',            -- Markdown
    given_at       timestamptz NOT NULL,
    CONSTRAINT political_evaluation_once_key UNIQUE (measure_id, arbitration_id, author_id)
);
CREATE INDEX political_evaluation_measure_idx ON political_evaluation (measure_id, id DESC);
