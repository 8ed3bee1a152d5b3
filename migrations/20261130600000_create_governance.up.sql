-- The governance table: topics by levels, filled with cards; its workshops, sub-groups and votes.

CREATE TABLE governance_table (
    id            bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    title         text NOT NULL,
    title_nl      text NOT NULL DEFAULT '',
    about         text NOT NULL DEFAULT '',                -- Markdown: what it is for
    strategy_id   bigint REFERENCES strategy,              -- whose governance; null: of the whole process
    opened        boolean NOT NULL DEFAULT false,          -- to all who hold a role, to read
    created_by_id bigint REFERENCES person,
    archived_at   timestamptz,
    version       int NOT NULL DEFAULT 1,
    names         text[] NOT NULL GENERATED ALWAYS AS (ARRAY[title, nullif(title_nl, '')]) STORED,
    CONSTRAINT governance_table_title_not_blank CHECK (btrim(title) <> '')
);
CREATE INDEX governance_table_strategy_idx ON governance_table (strategy_id) WHERE strategy_id IS NOT NULL;

-- The table that people come to: one at most.
CREATE TABLE governance_current (
    one      boolean PRIMARY KEY DEFAULT true CONSTRAINT governance_current_one CHECK (one),
    table_id bigint NOT NULL REFERENCES governance_table
);

-- People besides GT0 who write in a table.
CREATE TABLE governance_invited (
    table_id  bigint NOT NULL REFERENCES governance_table,
    person_id bigint NOT NULL REFERENCES person,
    PRIMARY KEY (table_id, person_id)
);
CREATE INDEX governance_invited_person_idx ON governance_invited (person_id);

-- Topics (rows) and levels (columns). What refers to one says of which side it is.
CREATE TABLE governance_line (
    id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    table_id    bigint NOT NULL REFERENCES governance_table,
    side        text NOT NULL CONSTRAINT governance_line_side_known CHECK (side IN ('topic', 'level')),
    position    int NOT NULL,                              -- among those of its side, from 1
    title       text NOT NULL,
    title_nl    text NOT NULL DEFAULT '',
    about       text NOT NULL DEFAULT '',                  -- Markdown
    archived_at timestamptz,
    version     int NOT NULL DEFAULT 1,
    names       text[] NOT NULL GENERATED ALWAYS AS (ARRAY[title, nullif(title_nl, '')]) STORED,
    CONSTRAINT governance_line_title_not_blank CHECK (btrim(title) <> ''),
    CONSTRAINT governance_line_of_table_key UNIQUE (id, table_id, side)
);
CREATE INDEX governance_line_table_idx ON governance_line (table_id, side, position);

-- A cell is there once something was put into it: its row is what moves wait for. What the
-- coordination says of it stands beside what is counted.
CREATE TABLE governance_cell (
    topic_id         bigint NOT NULL,
    level_id         bigint NOT NULL,
    table_id         bigint NOT NULL,
    topic_side       text NOT NULL GENERATED ALWAYS AS ('topic') STORED,
    level_side       text NOT NULL GENERATED ALWAYS AS ('level') STORED,
    completeness     text CONSTRAINT governance_cell_completeness_known CHECK (completeness IN
                         ('empty', 'begun', 'to_discuss', 'well_filled')),
    reason           text NOT NULL DEFAULT '',
    overridden_by_id bigint REFERENCES person,
    overridden_at    timestamptz,
    version          int NOT NULL DEFAULT 1,
    PRIMARY KEY (topic_id, level_id),
    CONSTRAINT governance_cell_topic_fkey FOREIGN KEY (topic_id, table_id, topic_side)
        REFERENCES governance_line (id, table_id, side),
    CONSTRAINT governance_cell_level_fkey FOREIGN KEY (level_id, table_id, level_side)
        REFERENCES governance_line (id, table_id, side),
    CONSTRAINT governance_cell_override_has_reason CHECK
        ((completeness IS NOT NULL) = (btrim(reason) <> '') AND (completeness IS NOT NULL) = (overridden_at IS NOT NULL))
);
CREATE INDEX governance_cell_table_idx ON governance_cell (table_id) WHERE completeness IS NOT NULL;

CREATE TABLE governance_card (
    id                bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    table_id          bigint NOT NULL REFERENCES governance_table,
    topic_id          bigint NOT NULL,
    level_id          bigint NOT NULL,
    topic_side        text NOT NULL GENERATED ALWAYS AS ('topic') STORED,
    level_side        text NOT NULL GENERATED ALWAYS AS ('level') STORED,
    position          int NOT NULL,                        -- in its cell, from 1
    position_version  int NOT NULL DEFAULT 1,              -- grows with each move, `version` with all else
    kind              text NOT NULL CONSTRAINT governance_card_kind_known CHECK (kind IN
                          ('observation', 'good_practice', 'proposal', 'risk', 'question')),
    body              text NOT NULL,                       -- Markdown
    author_id         bigint REFERENCES person,
    author_invitee_id bigint REFERENCES circle_invitee,    -- an outside participant of a workshop
    author_shown      boolean NOT NULL,                    -- else nobody is told who wrote it
    settled_at        timestamptz,                         -- a question or risk that is none any more
    leader_id         bigint REFERENCES governance_card,   -- merged into that one
    written_at        timestamptz NOT NULL,
    archived_at       timestamptz,
    version           int NOT NULL DEFAULT 1,
    search            tsvector GENERATED ALWAYS AS (search_document(body)) STORED,
    CONSTRAINT governance_card_topic_fkey FOREIGN KEY (topic_id, table_id, topic_side)
        REFERENCES governance_line (id, table_id, side),
    CONSTRAINT governance_card_level_fkey FOREIGN KEY (level_id, table_id, level_side)
        REFERENCES governance_line (id, table_id, side),
    CONSTRAINT governance_card_body_not_blank CHECK (btrim(body) <> ''),
    CONSTRAINT governance_card_one_author CHECK (num_nonnulls(author_id, author_invitee_id) = 1),
    CONSTRAINT governance_card_not_its_own_leader CHECK (leader_id <> id)
);
CREATE INDEX governance_card_table_idx ON governance_card (table_id) WHERE archived_at IS NULL;
CREATE INDEX governance_card_topic_idx ON governance_card (topic_id, level_id, position);
CREATE INDEX governance_card_level_idx ON governance_card (level_id);
CREATE INDEX governance_card_leader_idx ON governance_card (leader_id) WHERE leader_id IS NOT NULL;
CREATE INDEX governance_card_author_idx ON governance_card (author_id) WHERE author_id IS NOT NULL;
CREATE INDEX governance_card_search_idx ON governance_card USING gin (search);

-- What a card said at its versions: a late save is compared with what its writer saw.
CREATE TABLE governance_card_version (
    card_id bigint NOT NULL REFERENCES governance_card,
    version int NOT NULL,
    kind    text NOT NULL,
    body    text NOT NULL,
    PRIMARY KEY (card_id, version)
);

-- What a card is about, where it came from, and where it was taken.
CREATE TABLE governance_card_link (
    id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    card_id     bigint NOT NULL REFERENCES governance_card,
    strategy_id bigint REFERENCES strategy,
    group_id    bigint REFERENCES working_group,
    measure_id  bigint REFERENCES measure,
    entry_id    bigint REFERENCES entry,
    point_id    bigint REFERENCES agenda_point,
    decision_id bigint REFERENCES decision,
    made_of     boolean NOT NULL DEFAULT false,            -- the note became the card, or the card the note
    CONSTRAINT governance_card_link_one CHECK
        (num_nonnulls(strategy_id, group_id, measure_id, entry_id, point_id, decision_id) = 1),
    CONSTRAINT governance_card_link_made_of_entry CHECK (NOT made_of OR entry_id IS NOT NULL),
    CONSTRAINT governance_card_link_key UNIQUE NULLS NOT DISTINCT
        (card_id, strategy_id, group_id, measure_id, entry_id, point_id, decision_id)
);
CREATE INDEX governance_card_link_strategy_idx ON governance_card_link (strategy_id) WHERE strategy_id IS NOT NULL;
CREATE INDEX governance_card_link_group_idx ON governance_card_link (group_id) WHERE group_id IS NOT NULL;
CREATE INDEX governance_card_link_measure_idx ON governance_card_link (measure_id) WHERE measure_id IS NOT NULL;
CREATE INDEX governance_card_link_entry_idx ON governance_card_link (entry_id) WHERE entry_id IS NOT NULL;
CREATE INDEX governance_card_link_point_idx ON governance_card_link (point_id) WHERE point_id IS NOT NULL;
CREATE INDEX governance_card_link_decision_idx ON governance_card_link (decision_id) WHERE decision_id IS NOT NULL;

-- What is on an agenda or decided can't vanish.
CREATE FUNCTION governance_card_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT FROM governance_card_link l
               WHERE l.card_id = NEW.id AND (l.point_id IS NOT NULL OR l.decision_id IS NOT NULL)) THEN
        RAISE EXCEPTION 'card % is on an agenda or decided', NEW.id
            USING ERRCODE = 'check_violation', CONSTRAINT = 'governance_card_stays';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER governance_card_stays BEFORE UPDATE OF archived_at ON governance_card
    FOR EACH ROW WHEN (OLD.archived_at IS NULL AND NEW.archived_at IS NOT NULL)
    EXECUTE FUNCTION governance_card_stays();

CREATE TABLE governance_comment (
    id                bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    card_id           bigint NOT NULL REFERENCES governance_card,
    body              text NOT NULL,                       -- Markdown
    author_id         bigint REFERENCES person,
    author_invitee_id bigint REFERENCES circle_invitee,
    author_shown      boolean NOT NULL,
    written_at        timestamptz NOT NULL,
    archived_at       timestamptz,                         -- withdrawn
    version           int NOT NULL DEFAULT 1,
    CONSTRAINT governance_comment_body_not_blank CHECK (btrim(body) <> ''),
    CONSTRAINT governance_comment_one_author CHECK (num_nonnulls(author_id, author_invitee_id) = 1)
);
CREATE INDEX governance_comment_card_idx ON governance_comment (card_id, written_at) WHERE archived_at IS NULL;

-- Cards merged into a leading one, and how to take that back exactly.
CREATE TABLE governance_merge (
    id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    leader_id    bigint NOT NULL REFERENCES governance_card,
    card_id      bigint NOT NULL REFERENCES governance_card,
    topic_id     bigint NOT NULL REFERENCES governance_line,  -- where the card was
    level_id     bigint NOT NULL REFERENCES governance_line,
    position     int NOT NULL,
    leader_body  text NOT NULL,                            -- as the leader said it before
    merged_by_id bigint REFERENCES person,
    merged_at    timestamptz NOT NULL,
    unmerged_at  timestamptz,
    CONSTRAINT governance_merge_two_cards CHECK (leader_id <> card_id)
);
CREATE UNIQUE INDEX governance_merge_card_key ON governance_merge (card_id) WHERE unmerged_at IS NULL;
CREATE INDEX governance_merge_leader_idx ON governance_merge (leader_id);

-- --- the workshop --------------------------------------------------------------------------------
CREATE TABLE governance_workshop (
    id                bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    table_id          bigint NOT NULL REFERENCES governance_table,
    meeting_id        bigint REFERENCES meeting,
    circle_id         bigint REFERENCES circle,            -- whose links let outside participants in
    title             text NOT NULL,
    phase             text NOT NULL DEFAULT 'planned' CONSTRAINT governance_workshop_phase_known CHECK (phase IN
                          ('planned', 'collect', 'merge', 'vote', 'discuss', 'closed')),
    points_per_person int NOT NULL DEFAULT 6,
    points_per_card   int NOT NULL DEFAULT 3,
    authors_shown     boolean NOT NULL DEFAULT true,
    hidden            boolean NOT NULL DEFAULT false,      -- each sees the own cards only, until they are revealed
    revealed_at       timestamptz,
    merged_by         text NOT NULL DEFAULT 'anybody' CONSTRAINT governance_workshop_merged_by_known CHECK (merged_by IN
                          ('anybody', 'note_takers', 'coordination')),
    timer_seconds     int,                                 -- of the phase, as planned
    timer_ends_at     timestamptz,                         -- running
    created_by_id     bigint REFERENCES person,
    archived_at       timestamptz,
    version           int NOT NULL DEFAULT 1,
    running           boolean NOT NULL GENERATED ALWAYS AS (phase IN ('collect', 'merge', 'vote', 'discuss')) STORED,
    CONSTRAINT governance_workshop_title_not_blank CHECK (btrim(title) <> ''),
    CONSTRAINT governance_workshop_points_range CHECK
        (points_per_card BETWEEN 1 AND points_per_person AND points_per_person <= 100),
    CONSTRAINT governance_workshop_timer_range CHECK (timer_seconds BETWEEN 1 AND 14400)
);
CREATE INDEX governance_workshop_table_idx ON governance_workshop (table_id, id DESC) WHERE archived_at IS NULL;
CREATE UNIQUE INDEX governance_workshop_running_key ON governance_workshop (table_id)
    WHERE running AND archived_at IS NULL;
CREATE INDEX governance_workshop_meeting_idx ON governance_workshop (meeting_id) WHERE meeting_id IS NOT NULL;

CREATE TABLE governance_sub_group (
    id            bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    table_id      bigint NOT NULL REFERENCES governance_table,
    position      int NOT NULL,
    name          text NOT NULL,
    note_taker_id bigint REFERENCES person,
    section_id    bigint REFERENCES minutes_section,       -- where it takes its notes
    archived_at   timestamptz,
    version       int NOT NULL DEFAULT 1,
    CONSTRAINT governance_sub_group_name_not_blank CHECK (btrim(name) <> '')
);
CREATE INDEX governance_sub_group_table_idx ON governance_sub_group (table_id, position) WHERE archived_at IS NULL;

CREATE TABLE governance_sub_group_member (
    sub_group_id bigint NOT NULL REFERENCES governance_sub_group,
    person_id    bigint NOT NULL REFERENCES person,
    PRIMARY KEY (sub_group_id, person_id)
);
CREATE INDEX governance_sub_group_member_person_idx ON governance_sub_group_member (person_id);

CREATE TABLE governance_sub_group_topic (
    sub_group_id bigint NOT NULL REFERENCES governance_sub_group,
    topic_id     bigint NOT NULL REFERENCES governance_line,
    PRIMARY KEY (sub_group_id, topic_id)
);
CREATE INDEX governance_sub_group_topic_idx ON governance_sub_group_topic (topic_id);

-- Somebody's points of a workshop. Whoever votes holds this row: what is spent is the sum of the votes.
CREATE TABLE governance_ballot (
    id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    workshop_id bigint NOT NULL REFERENCES governance_workshop,
    person_id   bigint REFERENCES person,
    invitee_id  bigint REFERENCES circle_invitee,
    spent       int NOT NULL DEFAULT 0,
    CONSTRAINT governance_ballot_one_voter CHECK (num_nonnulls(person_id, invitee_id) = 1),
    CONSTRAINT governance_ballot_voter_key UNIQUE NULLS NOT DISTINCT (workshop_id, person_id, invitee_id),
    CONSTRAINT governance_ballot_spent_range CHECK (spent >= 0)
);

CREATE TABLE governance_vote (
    ballot_id  bigint NOT NULL REFERENCES governance_ballot,
    card_id    bigint NOT NULL REFERENCES governance_card,
    points     int NOT NULL,
    given_back int NOT NULL DEFAULT 0,                     -- by a merge: over what one may give to one card
    PRIMARY KEY (ballot_id, card_id),
    CONSTRAINT governance_vote_points_range CHECK (points BETWEEN 0 AND 100),
    CONSTRAINT governance_vote_given_back_range CHECK (given_back BETWEEN 0 AND 100)
);
CREATE INDEX governance_vote_card_idx ON governance_vote (card_id);

-- What happened, for screens that look on: which card, never who. Whoever was away asks for what
-- came after the last one they have.
CREATE TABLE governance_event (
    id       bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    table_id bigint NOT NULL REFERENCES governance_table,
    kind     text NOT NULL,
    card_id  bigint REFERENCES governance_card,
    topic_id bigint REFERENCES governance_line,
    level_id bigint REFERENCES governance_line,
    at       timestamptz NOT NULL
);
CREATE INDEX governance_event_table_idx ON governance_event (table_id, id);
