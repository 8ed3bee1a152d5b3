-- Strategies and plans, working groups, how they are coupled, and who holds which role in them.

CREATE TABLE strategy (
    id                   bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    code                 text NOT NULL,
    name                 text NOT NULL,
    summary              text NOT NULL DEFAULT '',      -- Markdown
    state                text NOT NULL CHECK (state IN ('preparing', 'drafting', 'in_consultation', 'adopted',
                                                        'in_force', 'under_evaluation', 'under_revision', 'closed')),
    starts_on            date,
    ends_on              date,
    lead_organisation_id bigint REFERENCES organisation,
    position             int NOT NULL DEFAULT 0,
    archived_at          timestamptz,
    version              int NOT NULL DEFAULT 1,
    search               tsvector GENERATED ALWAYS AS (search_document(code || ' ' || name || ' ' || summary)) STORED,
    CONSTRAINT strategy_code_form CHECK (code ~ '^[A-Z0-9][A-Z0-9_-]*$'),
    CONSTRAINT strategy_code_key UNIQUE (code),
    CONSTRAINT strategy_dates_in_order CHECK (ends_on IS NULL OR starts_on IS NULL OR ends_on >= starts_on)
);
CREATE INDEX strategy_search_idx ON strategy USING gin (search);
CREATE INDEX strategy_lead_idx ON strategy (lead_organisation_id);

CREATE TABLE working_group (
    id                  bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    number              int NOT NULL,
    code                text NOT NULL GENERATED ALWAYS AS ('GT' || number::text) STORED,
    name                text NOT NULL,
    mandate             text NOT NULL DEFAULT '',       -- Markdown
    state               text NOT NULL CHECK (state IN ('preparing', 'active', 'paused', 'closed')),
    first_circle_stage  text NOT NULL DEFAULT 'none' CHECK (first_circle_stage IN
                            ('none', 'planned', 'running', 'held', 'feedback', 'closed')),
    first_circle_on     date,
    second_circle_stage text NOT NULL DEFAULT 'none' CHECK (second_circle_stage IN
                            ('none', 'planned', 'running', 'held', 'feedback', 'closed')),
    second_circle_on    date,
    circle_note         text NOT NULL DEFAULT '',
    review_due_on       date,                           -- the group's PREC reviews are due
    archived_at         timestamptz,
    version             int NOT NULL DEFAULT 1,
    search              tsvector GENERATED ALWAYS AS
                            (search_document('GT' || number::text || ' ' || name || ' ' || mandate)) STORED,
    CONSTRAINT working_group_number_key UNIQUE (number),
    CONSTRAINT working_group_number_positive CHECK (number >= 0)
);
CREATE INDEX working_group_search_idx ON working_group USING gin (search);

CREATE TABLE resource_link (
    id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    strategy_id bigint REFERENCES strategy,
    group_id    bigint REFERENCES working_group,
    label       text NOT NULL,
    url         text NOT NULL,
    position    int NOT NULL DEFAULT 0,
    CONSTRAINT resource_link_one_owner CHECK (num_nonnulls(strategy_id, group_id) = 1),
    CONSTRAINT resource_link_url_form CHECK (url ~ '^https?://')
);
CREATE INDEX resource_link_strategy_idx ON resource_link (strategy_id);
CREATE INDEX resource_link_group_idx ON resource_link (group_id);

CREATE TABLE milestone (
    id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    strategy_id bigint REFERENCES strategy,
    group_id    bigint REFERENCES working_group,
    label       text NOT NULL,
    due_on      date NOT NULL,
    immovable   boolean NOT NULL DEFAULT false,
    done_on     date,
    version     int NOT NULL DEFAULT 1,
    CONSTRAINT milestone_one_owner CHECK (num_nonnulls(strategy_id, group_id) = 1)
);
CREATE INDEX milestone_strategy_idx ON milestone (strategy_id, due_on);
CREATE INDEX milestone_group_idx ON milestone (group_id, due_on);
CREATE INDEX milestone_open_idx ON milestone (due_on) WHERE done_on IS NULL;

CREATE TABLE status_update (
    id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    strategy_id bigint REFERENCES strategy,
    group_id    bigint REFERENCES working_group,
    published_on date NOT NULL,
    health      text NOT NULL CHECK (health IN ('on_track', 'at_risk', 'blocked', 'done')),
    body        text NOT NULL,                          -- Markdown
    author_id   bigint NOT NULL REFERENCES person,
    archived_at timestamptz,
    version     int NOT NULL DEFAULT 1,
    CONSTRAINT status_update_one_owner CHECK (num_nonnulls(strategy_id, group_id) = 1),
    CONSTRAINT status_update_body_not_blank CHECK (btrim(body) <> '')
);
CREATE INDEX status_update_strategy_idx ON status_update (strategy_id, published_on DESC, id DESC);
CREATE INDEX status_update_group_idx ON status_update (group_id, published_on DESC, id DESC);

CREATE TABLE coupling (
    id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    strategy_id bigint NOT NULL REFERENCES strategy,
    group_id    bigint NOT NULL REFERENCES working_group,
    strength    int NOT NULL CONSTRAINT coupling_strength_range CHECK (strength BETWEEN 1 AND 3),
    reason      text NOT NULL DEFAULT '',
    version     int NOT NULL DEFAULT 1,
    CONSTRAINT coupling_pair_key UNIQUE (strategy_id, group_id)
);
CREATE INDEX coupling_group_idx ON coupling (group_id);

CREATE TABLE membership (
    id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    person_id   bigint NOT NULL REFERENCES person,
    role        text NOT NULL CHECK (role IN ('administrator', 'coordinator', 'pilot', 'facilitator',
                                              'thematic_coordinator', 'cabinet', 'member')),
    group_id    bigint REFERENCES working_group,
    strategy_id bigint REFERENCES strategy,
    since       date NOT NULL,
    ended_on    date,
    CONSTRAINT membership_scope CHECK (
        num_nonnulls(group_id, strategy_id) = CASE role WHEN 'administrator' THEN 0 ELSE 1 END),
    CONSTRAINT membership_dates_in_order CHECK (ended_on IS NULL OR ended_on >= since)
);
CREATE UNIQUE INDEX membership_once_key ON membership
    (person_id, role, coalesce(group_id, 0), coalesce(strategy_id, 0)) WHERE ended_on IS NULL;
CREATE INDEX membership_group_idx ON membership (group_id, role) WHERE ended_on IS NULL;
CREATE INDEX membership_strategy_idx ON membership (strategy_id, role) WHERE ended_on IS NULL;
