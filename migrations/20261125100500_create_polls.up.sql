-- Date polls.

CREATE TABLE poll (
    id               bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    group_id         bigint NOT NULL REFERENCES working_group,
    kind             text NOT NULL,                       -- of the meeting to make
    organisation_id  bigint REFERENCES organisation,      -- a bilateral's administration
    title            text NOT NULL,
    description      text NOT NULL DEFAULT '',            -- Markdown
    duration_minutes int NOT NULL,
    place            text NOT NULL DEFAULT '',
    video_url        text NOT NULL DEFAULT '',
    weekly           boolean NOT NULL DEFAULT false,      -- the choice makes a weekly series
    weekly_until     date,
    closes_at        timestamptz NOT NULL,
    state            text NOT NULL DEFAULT 'draft' CHECK (state IN ('draft', 'open', 'closed', 'chosen', 'cancelled')),
    chosen_slot_id   bigint,
    meeting_id       bigint REFERENCES meeting,           -- what the choice made
    series_id        bigint REFERENCES meeting_series,
    created_by_id    bigint REFERENCES person,
    created_at       timestamptz NOT NULL,
    reminded_at      timestamptz,
    archived_at      timestamptz,
    version          int NOT NULL DEFAULT 1,
    CONSTRAINT poll_kind_known CHECK (kind IN ('gt0', 'group', 'prec_session', 'first_circle', 'second_circle',
                                               'bilateral', 'committee', 'governance_workshop')),
    CONSTRAINT poll_title_not_blank CHECK (btrim(title) <> ''),
    CONSTRAINT poll_duration_range CHECK (duration_minutes BETWEEN 5 AND 1440),
    CONSTRAINT poll_weekly_has_end CHECK (NOT weekly OR weekly_until IS NOT NULL),
    CONSTRAINT poll_chosen_has_slot CHECK ((state = 'chosen') = (chosen_slot_id IS NOT NULL))
);
CREATE INDEX poll_group_idx ON poll (group_id, id DESC) WHERE archived_at IS NULL;
CREATE INDEX poll_open_idx ON poll (closes_at) WHERE state = 'open';

CREATE TABLE poll_slot (
    id        bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    poll_id   bigint NOT NULL REFERENCES poll,
    starts_at timestamptz NOT NULL,
    added_at  timestamptz NOT NULL,                       -- who answered before is asked again
    CONSTRAINT poll_slot_once_key UNIQUE (poll_id, starts_at)
);
ALTER TABLE poll ADD CONSTRAINT poll_chosen_slot_fkey FOREIGN KEY (chosen_slot_id) REFERENCES poll_slot;

CREATE TABLE poll_invitee (
    id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    poll_id     bigint NOT NULL REFERENCES poll,
    person_id   bigint NOT NULL REFERENCES person,
    required    boolean NOT NULL DEFAULT false,           -- a slot without this person is not a best slot
    comment     text NOT NULL DEFAULT '',
    answered_at timestamptz,
    mailed_at   timestamptz,                              -- the first link was sent
    reminded_at timestamptz,
    version     int NOT NULL DEFAULT 1,
    CONSTRAINT poll_invitee_once_key UNIQUE (poll_id, person_id)
);
CREATE INDEX poll_invitee_person_idx ON poll_invitee (person_id);

-- Personal links; a reminder sends a new one. Only the hash is stored.
CREATE TABLE poll_link (
    token_hash bytea PRIMARY KEY,
    invitee_id bigint NOT NULL REFERENCES poll_invitee,
    created_at timestamptz NOT NULL,
    expires_at timestamptz NOT NULL,
    revoked_at timestamptz
);
CREATE INDEX poll_link_invitee_idx ON poll_link (invitee_id);

CREATE TABLE poll_answer (
    slot_id    bigint NOT NULL REFERENCES poll_slot,
    invitee_id bigint NOT NULL REFERENCES poll_invitee,
    answer     text NOT NULL CHECK (answer IN ('yes', 'if_need_be', 'no')),
    PRIMARY KEY (slot_id, invitee_id)
);
CREATE INDEX poll_answer_invitee_idx ON poll_answer (invitee_id);
