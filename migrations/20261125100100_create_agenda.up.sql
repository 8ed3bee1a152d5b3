-- The agenda: numbered points and sub-points.

CREATE TABLE agenda_point (
    id                bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    meeting_id        bigint NOT NULL REFERENCES meeting,
    parent_id         bigint REFERENCES agenda_point,
    position          int NOT NULL,                       -- among its siblings, from 1
    title             text NOT NULL,
    kind              text NOT NULL DEFAULT 'discussion' CHECK (kind IN ('information', 'discussion', 'decision')),
    round             text NOT NULL DEFAULT 'none' CHECK (round IN ('none', 'strategies', 'groups')),
    body              text NOT NULL DEFAULT '',           -- Markdown: what is prepared
    minutes_planned   int,
    presenter_id      bigint REFERENCES person,
    presenter_name    text NOT NULL DEFAULT '',           -- somebody Jalon does not know
    strategy_id       bigint REFERENCES strategy,         -- a standing round's sub-point: whose update it is
    group_id          bigint REFERENCES working_group,
    state             text NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'done', 'carried_over')),
    carried_from_id   bigint REFERENCES agenda_point,     -- the point of the meeting before
    started_at        timestamptz,                        -- the clock: running since
    seconds_spent     int NOT NULL DEFAULT 0,             -- the clock: before that
    status_update_id  bigint REFERENCES status_update,    -- what the noted update became
    filled_from_id    bigint REFERENCES status_update,    -- the update a standing round prepared it with
    filled_body       text NOT NULL DEFAULT '',           -- what the round wrote: a body that differs is somebody's
    archived_at       timestamptz,
    version           int NOT NULL DEFAULT 1,
    CONSTRAINT agenda_point_title_not_blank CHECK (btrim(title) <> ''),
    CONSTRAINT agenda_point_minutes_range CHECK (minutes_planned BETWEEN 1 AND 1440),
    CONSTRAINT agenda_point_at_most_one_owner CHECK (num_nonnulls(strategy_id, group_id) <= 1)
);
CREATE INDEX agenda_point_meeting_idx ON agenda_point (meeting_id, position) WHERE archived_at IS NULL;
CREATE UNIQUE INDEX agenda_point_carried_key ON agenda_point (carried_from_id) WHERE archived_at IS NULL;

-- What a point is about.
CREATE TABLE agenda_point_subject (
    id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    point_id    bigint NOT NULL REFERENCES agenda_point,
    strategy_id bigint REFERENCES strategy,
    group_id    bigint REFERENCES working_group,
    measure_id  bigint REFERENCES measure,
    CONSTRAINT agenda_point_subject_one CHECK (num_nonnulls(strategy_id, group_id, measure_id) = 1),
    CONSTRAINT agenda_point_subject_key UNIQUE NULLS NOT DISTINCT (point_id, strategy_id, group_id, measure_id)
);
CREATE INDEX agenda_point_subject_measure_idx ON agenda_point_subject (measure_id) WHERE measure_id IS NOT NULL;
