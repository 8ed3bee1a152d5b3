-- The pilot's review of a measure, what is said around it, and the bilaterals it demands.

CREATE TABLE review (
    id               bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    measure_id       bigint NOT NULL REFERENCES measure,
    coverage         text CHECK (coverage IN ('full', 'partial', 'none')),
    covered_by       text NOT NULL DEFAULT '',
    relevance        text CHECK (relevance IN ('yes', 'to_adapt', 'no')),
    proposal         text CHECK (proposal IN ('carry_on', 'carry_on_adapted', 'merge', 'hand_over', 'leave')),
    merge_into       text NOT NULL DEFAULT '',
    hand_over_to_id  bigint REFERENCES strategy,
    staff            text CHECK (staff IN ('sufficient', 'tight', 'lacking', 'unknown')),
    money            text CHECK (money IN ('sufficient', 'tight', 'lacking', 'unknown')),
    reason           text NOT NULL DEFAULT '',          -- Markdown
    confidence       text CHECK (confidence IN ('low', 'medium', 'high')),
    prepared_by_id   bigint REFERENCES person,          -- who saved it last
    saved_at         timestamptz NOT NULL,
    submitted_by_id  bigint REFERENCES person,
    submitted_at     timestamptz,
    version          int NOT NULL DEFAULT 1,
    CONSTRAINT review_one_per_measure UNIQUE (measure_id),
    CONSTRAINT review_hand_over_names_strategy CHECK (
        submitted_at IS NULL OR proposal <> 'hand_over' OR hand_over_to_id IS NOT NULL),
    CONSTRAINT review_submitted_is_complete CHECK (
        submitted_at IS NULL OR (coverage IS NOT NULL AND relevance IS NOT NULL AND proposal IS NOT NULL
            AND staff IS NOT NULL AND money IS NOT NULL AND confidence IS NOT NULL AND btrim(reason) <> ''))
);
CREATE INDEX review_proposal_idx ON review (proposal, measure_id);

CREATE TABLE review_consultation (
    review_id       bigint NOT NULL REFERENCES review,
    organisation_id bigint NOT NULL REFERENCES organisation,
    PRIMARY KEY (review_id, organisation_id)
);
CREATE INDEX review_consultation_organisation_idx ON review_consultation (organisation_id);

-- Each step of a measure's workflow; a return carries its reason.
CREATE TABLE measure_step (
    id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    measure_id bigint NOT NULL REFERENCES measure,
    event      text NOT NULL,
    from_state text NOT NULL,
    to_state   text NOT NULL,
    reason     text NOT NULL DEFAULT '',
    by_id      bigint REFERENCES person,
    at         timestamptz NOT NULL,
    CONSTRAINT measure_step_return_has_reason CHECK (event <> 'return' OR btrim(reason) <> '')
);
CREATE INDEX measure_step_measure_idx ON measure_step (measure_id, id);

CREATE TABLE comment (
    id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    measure_id bigint NOT NULL REFERENCES measure,
    parent_id  bigint REFERENCES comment,
    author_id  bigint NOT NULL REFERENCES person,
    body       text NOT NULL,                           -- Markdown
    written_at timestamptz NOT NULL,
    edited_at  timestamptz,
    archived_at timestamptz,
    version    int NOT NULL DEFAULT 1,
    CONSTRAINT comment_body_not_blank CHECK (btrim(body) <> '')
);
CREATE INDEX comment_measure_idx ON comment (measure_id, id);

CREATE TABLE comment_mention (
    comment_id bigint NOT NULL REFERENCES comment,
    person_id  bigint NOT NULL REFERENCES person,
    seen_at    timestamptz,
    PRIMARY KEY (comment_id, person_id)
);
CREATE INDEX comment_mention_unseen_idx ON comment_mention (person_id) WHERE seen_at IS NULL;

-- The PREC thematic coordinator's opinion; one per measure, revisable.
CREATE TABLE opinion (
    id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    measure_id bigint NOT NULL REFERENCES measure,
    author_id  bigint NOT NULL REFERENCES person,
    stance     text NOT NULL CHECK (stance IN ('favourable', 'reserved', 'unfavourable')),
    body       text NOT NULL DEFAULT '',                -- Markdown
    given_at   timestamptz NOT NULL,
    version    int NOT NULL DEFAULT 1,
    CONSTRAINT opinion_one_per_measure UNIQUE (measure_id)
);

CREATE TABLE bilateral (
    id              bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    measure_id      bigint NOT NULL REFERENCES measure,
    organisation_id bigint NOT NULL REFERENCES organisation,
    contact_id      bigint REFERENCES person,           -- pilot or facilitator who makes contact
    state           text NOT NULL DEFAULT 'to_contact' CHECK (state IN
                        ('to_contact', 'contacted', 'planned', 'held', 'dropped')),
    planned_on      date,
    held_on         date,
    result          text NOT NULL DEFAULT '',           -- Markdown
    version         int NOT NULL DEFAULT 1,
    CONSTRAINT bilateral_once_key UNIQUE (measure_id, organisation_id),
    CONSTRAINT bilateral_planned_has_date CHECK (state <> 'planned' OR planned_on IS NOT NULL),
    CONSTRAINT bilateral_held_has_date CHECK (state <> 'held' OR held_on IS NOT NULL)
);
CREATE INDEX bilateral_organisation_idx ON bilateral (organisation_id, state);
CREATE INDEX bilateral_contact_idx ON bilateral (contact_id, state);
