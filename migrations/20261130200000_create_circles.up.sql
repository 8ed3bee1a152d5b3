-- Circles of consultation: axes, notes, invitations, run sheet, live recording, written feedback,
-- synthesis and what became of each contribution.

-- Ids that tell no order of arrival: of what people say, perhaps unnamed.
CREATE FUNCTION unordered_id() RETURNS bigint LANGUAGE sql VOLATILE
    AS $$ SELECT 1 + floor(random() * 4503599627370496)::bigint $$;

-- Research is a kind of organisation too.
ALTER TABLE organisation DROP CONSTRAINT organisation_kind_check;
ALTER TABLE organisation ADD CONSTRAINT organisation_kind_check CHECK (kind IN
    ('administration', 'cabinet', 'agency', 'association', 'company', 'municipality', 'federation', 'research'));

-- What counts as what in the balance of a circle.
CREATE TABLE circle_balance (
    kind      text PRIMARY KEY,
    counts_as text NOT NULL
);
INSERT INTO circle_balance (kind, counts_as) VALUES
    ('administration', 'administration'), ('agency', 'administration'), ('cabinet', 'administration'),
    ('municipality', 'municipality'), ('association', 'association'), ('federation', 'association'),
    ('company', 'company'), ('research', 'research');

-- A circle meeting is a meeting; a group may have none (`without`, with its reason) or several.
CREATE TABLE circle (
    id                bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    group_id          bigint NOT NULL REFERENCES working_group,
    cycle             text NOT NULL CONSTRAINT circle_cycle_known CHECK (cycle IN ('first', 'second')),
    number            int NOT NULL,                        -- among the group's circles of the cycle
    title             text NOT NULL,
    description       text NOT NULL DEFAULT '',            -- Markdown: what participants read first
    meeting_id        bigint REFERENCES meeting,
    state             text NOT NULL DEFAULT 'preparing' CONSTRAINT circle_state_known CHECK (state IN
                          ('preparing', 'inviting', 'running', 'feedback', 'closed', 'without')),
    without_reason    text NOT NULL DEFAULT '',
    invitations_min   int NOT NULL DEFAULT 30,
    invitations_max   int NOT NULL DEFAULT 50,
    places_wanted     int NOT NULL DEFAULT 20,
    places_max        int NOT NULL DEFAULT 25,             -- a yes beyond these waits
    reply_to          text NOT NULL DEFAULT '',            -- the mailbox that answers are read in
    feedback_due_on   date,                                -- null: two weeks after the meeting
    asks_reading      boolean NOT NULL DEFAULT true,       -- participants may say that they read the note
    calendar_sequence int NOT NULL DEFAULT 0,              -- grows with time, place or state
    created_by_id     bigint REFERENCES person,
    archived_at       timestamptz,
    version           int NOT NULL DEFAULT 1,
    pending           boolean NOT NULL GENERATED ALWAYS AS
                          (state IN ('preparing', 'inviting', 'running', 'feedback')) STORED,
    search            tsvector GENERATED ALWAYS AS (search_document(title || ' ' || description)) STORED,
    CONSTRAINT circle_number_key UNIQUE (group_id, cycle, number),
    CONSTRAINT circle_meeting_key UNIQUE (meeting_id),
    CONSTRAINT circle_title_not_blank CHECK (btrim(title) <> ''),
    CONSTRAINT circle_without_has_reason CHECK ((state = 'without') = (btrim(without_reason) <> '')),
    CONSTRAINT circle_without_no_meeting CHECK (state <> 'without' OR meeting_id IS NULL),
    CONSTRAINT circle_invitations_range CHECK (invitations_min BETWEEN 0 AND invitations_max AND invitations_max <= 1000),
    CONSTRAINT circle_places_range CHECK (places_wanted BETWEEN 1 AND places_max AND places_max <= 500),
    CONSTRAINT circle_reply_to_form CHECK (reply_to = '' OR reply_to ~ '^[^@\s]+@[^@\s]+$')
);
CREATE INDEX circle_group_idx ON circle (group_id, cycle, number) WHERE archived_at IS NULL;
CREATE INDEX circle_pending_idx ON circle (id) WHERE pending AND archived_at IS NULL;
CREATE INDEX circle_search_idx ON circle USING gin (search);

-- The texts of a circle's mails, in the languages of those invited.
CREATE TABLE circle_text (
    circle_id bigint NOT NULL REFERENCES circle,
    purpose   text NOT NULL CONSTRAINT circle_text_purpose_known CHECK (purpose IN
                  ('invitation', 'reminder', 'feedback', 'feedback_reminder', 'result', 'call')),
    lang      text NOT NULL CONSTRAINT circle_text_lang_known CHECK (lang IN ('fr', 'nl', 'en')),
    subject   text NOT NULL,
    body      text NOT NULL,
    version   int NOT NULL DEFAULT 1,
    PRIMARY KEY (circle_id, purpose, lang)
);

-- --- axes and notes ----------------------------------------------------------------------------
CREATE TABLE axis (
    id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    group_id    bigint NOT NULL REFERENCES working_group,
    number      int NOT NULL,                              -- as people call it, also once it is put away
    position    int NOT NULL,                              -- among the group's, from 1
    title       text NOT NULL,
    title_nl    text NOT NULL DEFAULT '',
    aim         text NOT NULL DEFAULT '',                  -- Markdown
    archived_at timestamptz,
    version     int NOT NULL DEFAULT 1,
    names       text[] NOT NULL GENERATED ALWAYS AS (ARRAY[title, nullif(title_nl, '')]) STORED,
    search      tsvector GENERATED ALWAYS AS (search_document(title || ' ' || title_nl || ' ' || aim)) STORED,
    CONSTRAINT axis_title_not_blank CHECK (btrim(title) <> ''),
    CONSTRAINT axis_number_key UNIQUE (group_id, number),
    CONSTRAINT axis_number_range CHECK (number BETWEEN 1 AND 99)
);
CREATE INDEX axis_group_idx ON axis (group_id, position) WHERE archived_at IS NULL;
CREATE INDEX axis_search_idx ON axis USING gin (search);

-- A detailed measure beneath an axis; perhaps a PREC measure carried on.
CREATE TABLE axis_measure (
    id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    axis_id     bigint NOT NULL REFERENCES axis,
    position    int NOT NULL,
    title       text NOT NULL,
    title_nl    text NOT NULL DEFAULT '',
    measure_id  bigint REFERENCES measure,
    archived_at timestamptz,
    version     int NOT NULL DEFAULT 1,
    names       text[] NOT NULL GENERATED ALWAYS AS (ARRAY[title, nullif(title_nl, '')]) STORED,
    CONSTRAINT axis_measure_title_not_blank CHECK (btrim(title) <> '')
);
CREATE INDEX axis_measure_axis_idx ON axis_measure (axis_id, position) WHERE archived_at IS NULL;

CREATE TABLE note (
    id            bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    group_id      bigint NOT NULL REFERENCES working_group,
    circle_id     bigint REFERENCES circle,                -- the circle it is sent ahead of
    kind          text NOT NULL CONSTRAINT note_kind_known CHECK (kind IN ('intermediate', 'final')),
    title         text NOT NULL,
    created_by_id bigint REFERENCES person,
    archived_at   timestamptz,
    version       int NOT NULL DEFAULT 1,
    search        tsvector GENERATED ALWAYS AS (search_document(title)) STORED,
    CONSTRAINT note_title_not_blank CHECK (btrim(title) <> '')
);
CREATE INDEX note_group_idx ON note (group_id, id DESC) WHERE archived_at IS NULL;
CREATE INDEX note_circle_idx ON note (circle_id) WHERE circle_id IS NOT NULL;
CREATE INDEX note_search_idx ON note USING gin (search);

-- A version is written on until it lies before the committee; what comes after is a new version.
CREATE TABLE note_version (
    id            bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    note_id       bigint NOT NULL REFERENCES note,
    number        int NOT NULL,
    name          text NOT NULL DEFAULT '',
    changed       text NOT NULL DEFAULT '',                -- Markdown: what changed since the one before
    state         text NOT NULL DEFAULT 'drafting' CONSTRAINT note_version_state_known CHECK (state IN
                      ('drafting', 'before_committee', 'returned', 'validated', 'sent')),
    submitted_at  timestamptz,
    return_reason text NOT NULL DEFAULT '',
    decision_id   bigint REFERENCES decision,              -- by which the committee validated it
    validated_at  timestamptz,
    sent_at       timestamptz,
    late_reason   text NOT NULL DEFAULT '',                -- sent less than two weeks before the circle
    axes          jsonb,                                   -- axes and measures as they stood when it was validated
    created_by_id bigint REFERENCES person,
    created_at    timestamptz NOT NULL,
    edited_at     timestamptz,
    version       int NOT NULL DEFAULT 1,
    editable      boolean NOT NULL GENERATED ALWAYS AS (state IN ('drafting', 'returned')) STORED,
    awaited       boolean NOT NULL GENERATED ALWAYS AS (state IN ('before_committee')) STORED,
    CONSTRAINT note_version_number_key UNIQUE (note_id, number),
    CONSTRAINT note_version_returned_has_reason CHECK (state <> 'returned' OR btrim(return_reason) <> ''),
    CONSTRAINT note_version_validated_by_decision CHECK (state NOT IN ('validated', 'sent') OR decision_id IS NOT NULL),
    CONSTRAINT note_version_sent_has_time CHECK ((state = 'sent') = (sent_at IS NOT NULL))
);
CREATE UNIQUE INDEX note_version_pending_key ON note_version (note_id)
    WHERE state IN ('drafting', 'returned', 'before_committee');
CREATE INDEX note_version_awaited_idx ON note_version (submitted_at) WHERE awaited;
CREATE INDEX note_version_decision_idx ON note_version (decision_id) WHERE decision_id IS NOT NULL;

CREATE TABLE note_section (
    id              bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    note_version_id bigint NOT NULL REFERENCES note_version,
    position        int NOT NULL,
    axis_id         bigint REFERENCES axis,
    heading         text NOT NULL,
    body            text NOT NULL DEFAULT '',              -- Markdown
    thread          bigint,                                -- the section it first was; null: new here
    version         int NOT NULL DEFAULT 1,
    search          tsvector GENERATED ALWAYS AS (search_document(heading || ' ' || body)) STORED,
    CONSTRAINT note_section_heading_not_blank CHECK (btrim(heading) <> '')
);
CREATE INDEX note_section_version_idx ON note_section (note_version_id, position);
CREATE INDEX note_section_search_idx ON note_section USING gin (search);

-- A PDF or DOCX beside the sections.
CREATE TABLE note_file (
    id              bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    note_version_id bigint NOT NULL REFERENCES note_version,
    file_name       text NOT NULL,
    content_type    text NOT NULL,
    content         bytea NOT NULL,
    added_by_id     bigint REFERENCES person,
    added_at        timestamptz NOT NULL,
    archived_at     timestamptz
);
CREATE INDEX note_file_version_idx ON note_file (note_version_id) WHERE archived_at IS NULL;

-- --- invitations -------------------------------------------------------------------------------
CREATE TABLE circle_invitee (
    id                bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    circle_id         bigint NOT NULL REFERENCES circle,
    name              text NOT NULL,                       -- as typed
    email             text,                                -- null: came too, unannounced
    address           text GENERATED ALWAYS AS (lower(btrim(email))) STORED,
    person_id         bigint REFERENCES person,
    organisation_id   bigint REFERENCES organisation,
    organisation      text NOT NULL DEFAULT '',            -- as typed
    organisation_kind text CONSTRAINT circle_invitee_kind_known CHECK (organisation_kind IN
                          ('administration', 'cabinet', 'agency', 'association', 'company', 'municipality',
                           'federation', 'research')),
    lang              text NOT NULL DEFAULT 'fr' CONSTRAINT circle_invitee_lang_known CHECK (lang IN ('fr', 'nl', 'en')),
    provenance        text NOT NULL CONSTRAINT circle_invitee_provenance_known CHECK (provenance IN
                          ('contact', 'group', 'circle', 'pasted', 'file', 'delegate', 'on_the_spot', 'typed')),
    provenance_note   text NOT NULL DEFAULT '',            -- which file, which circle
    state             text NOT NULL DEFAULT 'listed' CONSTRAINT circle_invitee_state_known CHECK (state IN
                          ('listed', 'invited', 'yes', 'no', 'instead', 'waiting', 'offered')),
    remark            text NOT NULL DEFAULT '',            -- what they added to their answer
    delegate_of_id    bigint REFERENCES circle_invitee,    -- comes instead of
    answered_at       timestamptz,
    waiting_since     timestamptz,                         -- the place in the waiting list
    offered_at        timestamptz,
    offered_until     timestamptz,
    invited_at        timestamptz,                         -- the first link left
    came_at           timestamptz,                         -- was there
    taken_by_id       bigint REFERENCES person,            -- who calls this person
    taken_at          timestamptz,
    address_failed_at timestamptz,                         -- not written to until somebody confirms it
    address_error     text NOT NULL DEFAULT '',
    opted_out_at      timestamptz,                         -- of this circle's mails
    erased_at         timestamptz,
    added_by_id       bigint REFERENCES person,
    added_at          timestamptz NOT NULL,
    archived_at       timestamptz,                         -- off the list
    version           int NOT NULL DEFAULT 1,
    holds_place       boolean NOT NULL GENERATED ALWAYS AS (state IN ('yes', 'offered')) STORED,
    unanswered        boolean NOT NULL GENERATED ALWAYS AS (state IN ('invited')) STORED,
    CONSTRAINT circle_invitee_address_key UNIQUE (circle_id, address),
    CONSTRAINT circle_invitee_name_not_blank CHECK (btrim(name) <> '' OR email IS NOT NULL),
    CONSTRAINT circle_invitee_email_form CHECK (email ~ '^[^@\s]+@[^@\s]+$'),
    CONSTRAINT circle_invitee_offer_whole CHECK ((state = 'offered') = (offered_until IS NOT NULL)),
    CONSTRAINT circle_invitee_waiting_since CHECK (state <> 'waiting' OR waiting_since IS NOT NULL),
    CONSTRAINT circle_invitee_not_instead_of_itself CHECK (delegate_of_id <> id)
);
CREATE INDEX circle_invitee_state_idx ON circle_invitee (circle_id, state) INCLUDE (organisation_kind, holds_place)
    WHERE archived_at IS NULL;
CREATE INDEX circle_invitee_waiting_idx ON circle_invitee (circle_id, waiting_since, id)
    WHERE state = 'waiting' AND archived_at IS NULL;
CREATE INDEX circle_invitee_person_idx ON circle_invitee (person_id) WHERE person_id IS NOT NULL;
CREATE INDEX circle_invitee_address_idx ON circle_invitee (address);
CREATE INDEX circle_invitee_delegate_idx ON circle_invitee (delegate_of_id) WHERE delegate_of_id IS NOT NULL;
CREATE INDEX circle_invitee_offer_idx ON circle_invitee (offered_until) WHERE state = 'offered';

-- Personal links: one secret for all that an invitee may do in the circle, until it is revoked. Only
-- the hash is stored; each action has its own window.
CREATE TABLE circle_link (
    token_hash bytea PRIMARY KEY,
    invitee_id bigint NOT NULL REFERENCES circle_invitee,
    created_at timestamptz NOT NULL,
    expires_at timestamptz NOT NULL,
    revoked_at timestamptz
);
CREATE INDEX circle_link_invitee_idx ON circle_link (invitee_id);

-- Every answer there was, whoever gave it.
CREATE TABLE invitee_reply (
    id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    invitee_id  bigint NOT NULL REFERENCES circle_invitee,
    at          timestamptz NOT NULL,
    from_state  text NOT NULL,
    to_state    text NOT NULL,
    way         text NOT NULL CONSTRAINT invitee_reply_way_known CHECK (way IN
                    ('link', 'by_hand', 'calendar', 'promotion', 'offer_end')),
    by_id       bigint REFERENCES person,                  -- by hand: who noted it
    remark      text NOT NULL DEFAULT '',
    delegate_id bigint REFERENCES circle_invitee
);
CREATE INDEX invitee_reply_invitee_idx ON invitee_reply (invitee_id, at);

-- What people did to reach somebody, outside of Jalon's mails.
CREATE TABLE circle_call (
    id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    invitee_id bigint NOT NULL REFERENCES circle_invitee,
    by_id      bigint REFERENCES person,
    at         timestamptz NOT NULL,
    channel    text NOT NULL CONSTRAINT circle_call_channel_known CHECK (channel IN
                   ('mailbox', 'phone', 'teams', 'in_passing', 'other')),
    outcome    text NOT NULL DEFAULT 'open' CONSTRAINT circle_call_outcome_known CHECK (outcome IN
                   ('open', 'not_reached', 'will_answer', 'comes', 'does_not_come', 'somebody_else')),
    note       text NOT NULL DEFAULT '',
    undone_at  timestamptz,
    version    int NOT NULL DEFAULT 1
);
CREATE INDEX circle_call_invitee_idx ON circle_call (invitee_id, at DESC);

CREATE TABLE note_reading (
    invitee_id      bigint NOT NULL REFERENCES circle_invitee,
    note_version_id bigint NOT NULL REFERENCES note_version,
    read_on         date NOT NULL,
    PRIMARY KEY (invitee_id, note_version_id)
);
CREATE INDEX note_reading_version_idx ON note_reading (note_version_id);

-- What a participant thinks before the meeting; its author finds it again.
CREATE TABLE first_opinion (
    id           bigint PRIMARY KEY DEFAULT unordered_id(),
    circle_id    bigint NOT NULL REFERENCES circle,
    axis_id      bigint NOT NULL REFERENCES axis,
    invitee_id   bigint NOT NULL REFERENCES circle_invitee,
    unnamed      boolean NOT NULL DEFAULT false,           -- to others
    appreciation smallint CONSTRAINT first_opinion_scale CHECK (appreciation BETWEEN 1 AND 5),
    involvement  text CONSTRAINT first_opinion_level_known CHECK (involvement IN
                     ('carry', 'support', 'consulted', 'informed')),
    remark       text NOT NULL DEFAULT '',
    saved_on     date NOT NULL,
    version      int NOT NULL DEFAULT 1,
    CONSTRAINT first_opinion_once_key UNIQUE (circle_id, axis_id, invitee_id)
);
CREATE INDEX first_opinion_invitee_idx ON first_opinion (invitee_id);

-- --- the evening -------------------------------------------------------------------------------
CREATE TABLE sub_group (
    id             bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    circle_id      bigint NOT NULL REFERENCES circle,
    position       int NOT NULL,
    name           text NOT NULL,
    room           text NOT NULL DEFAULT '',
    video_url      text NOT NULL DEFAULT '',
    note_taker_id  bigint REFERENCES person,
    note_taker     text NOT NULL DEFAULT '',               -- somebody Jalon does not know
    archived_at    timestamptz,
    version        int NOT NULL DEFAULT 1,
    CONSTRAINT sub_group_name_not_blank CHECK (btrim(name) <> ''),
    CONSTRAINT sub_group_video_url_form CHECK (video_url = '' OR video_url ~ '^https?://')
);
CREATE INDEX sub_group_circle_idx ON sub_group (circle_id, position) WHERE archived_at IS NULL;

CREATE TABLE sub_group_axis (
    sub_group_id bigint NOT NULL REFERENCES sub_group,
    axis_id      bigint NOT NULL REFERENCES axis,
    PRIMARY KEY (sub_group_id, axis_id)
);

-- The run sheet. What runs ends at an instant of the server: screens count down to it.
CREATE TABLE sheet_point (
    id              bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    circle_id       bigint NOT NULL REFERENCES circle,
    sub_group_id    bigint REFERENCES sub_group,           -- null: all together
    position        int NOT NULL,
    kind            text NOT NULL CONSTRAINT sheet_point_kind_known CHECK (kind IN
                        ('introduction', 'round_table', 'presentation', 'axis_round', 'pause', 'closing', 'other')),
    axis_id         bigint REFERENCES axis,
    round           text CONSTRAINT sheet_point_round_known CHECK (round IN ('appreciation', 'involvement', 'review')),
    title           text NOT NULL DEFAULT '',              -- empty: what its kind is called
    question        text NOT NULL DEFAULT '',              -- on the big screen
    planned_minutes int NOT NULL,
    started_at      timestamptz,
    ended_at        timestamptz,
    ends_at         timestamptz,                           -- running: when its time is over
    archived_at     timestamptz,
    version         int NOT NULL DEFAULT 1,
    CONSTRAINT sheet_point_minutes_range CHECK (planned_minutes BETWEEN 1 AND 180),
    CONSTRAINT sheet_point_round_of_axis CHECK ((kind = 'axis_round') = (axis_id IS NOT NULL AND round IS NOT NULL)),
    CONSTRAINT sheet_point_times_in_order CHECK (ended_at >= started_at),
    CONSTRAINT sheet_point_runs_until CHECK ((started_at IS NOT NULL AND ended_at IS NULL) = (ends_at IS NOT NULL))
);
CREATE INDEX sheet_point_circle_idx ON sheet_point (circle_id, position) WHERE archived_at IS NULL;
CREATE UNIQUE INDEX sheet_point_running_key ON sheet_point (circle_id, sub_group_id) NULLS NOT DISTINCT
    WHERE ends_at IS NOT NULL AND archived_at IS NULL;

-- While it is open its code lets phones in; afterwards the code is anybody's again.
CREATE TABLE live_session (
    id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    circle_id    bigint NOT NULL REFERENCES circle,
    code         text NOT NULL,
    state        text NOT NULL DEFAULT 'open' CONSTRAINT live_session_state_known CHECK (state IN ('open', 'closed')),
    opened_at    timestamptz NOT NULL,
    closed_at    timestamptz,
    opened_by_id bigint REFERENCES person,
    version      int NOT NULL DEFAULT 1,
    open         boolean NOT NULL GENERATED ALWAYS AS (state IN ('open')) STORED,
    CONSTRAINT live_session_code_form CHECK (code ~ '^[A-Z2-9]{6}$'),
    CONSTRAINT live_session_closed_has_time CHECK ((state = 'closed') = (closed_at IS NOT NULL))
);
CREATE UNIQUE INDEX live_session_code_key ON live_session (code) WHERE open;
CREATE UNIQUE INDEX live_session_circle_key ON live_session (circle_id) WHERE open;

CREATE TABLE live_question (
    id              bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    circle_id       bigint NOT NULL REFERENCES circle,
    axis_id         bigint NOT NULL REFERENCES axis,
    round           text NOT NULL CONSTRAINT live_question_round_known CHECK (round IN
                        ('appreciation', 'involvement', 'review')),
    axis_measure_id bigint REFERENCES axis_measure,
    position        int NOT NULL,
    prompt          text NOT NULL DEFAULT '',              -- empty: what its round asks
    state           text NOT NULL DEFAULT 'waiting' CONSTRAINT live_question_state_known CHECK (state IN
                        ('waiting', 'open', 'closed', 'shown')),
    archived_at     timestamptz,
    version         int NOT NULL DEFAULT 1,
    open            boolean NOT NULL GENERATED ALWAYS AS (state IN ('open')) STORED
);
CREATE INDEX live_question_circle_idx ON live_question (circle_id, position) WHERE archived_at IS NULL;

-- Totals are counted from these rows, never stored. `respondent` is a one-way hash of a link's or a
-- device's secret and the question: it holds answers of one hand together and names nobody.
CREATE TABLE live_answer (
    id           bigint PRIMARY KEY DEFAULT unordered_id(),
    question_id  bigint NOT NULL REFERENCES live_question,
    client_id    text NOT NULL,                            -- made by the client: a retry is the same answer
    respondent   bytea NOT NULL,
    invitee_id   bigint REFERENCES circle_invitee,         -- null: unnamed
    option       text NOT NULL DEFAULT '',                 -- a step of the scale, a level; empty: words alone
    body         text NOT NULL DEFAULT '',
    organisation text NOT NULL DEFAULT '',
    answered_on  date NOT NULL,
    CONSTRAINT live_answer_client_key UNIQUE (question_id, client_id),
    CONSTRAINT live_answer_client_form CHECK (client_id ~ '^[0-9A-Za-z-]{8,64}$'),
    CONSTRAINT live_answer_respondent_key UNIQUE (question_id, respondent, option)
);
CREATE INDEX live_answer_invitee_idx ON live_answer (invitee_id) WHERE invitee_id IS NOT NULL;

-- --- written feedback --------------------------------------------------------------------------
-- A form per axis, frozen with the note's version. Sent unnamed, nothing leads back to the invitee:
-- the hash of the link's secret lets its holder reopen it until the end, then goes too.
CREATE TABLE feedback (
    id                bigint PRIMARY KEY DEFAULT unordered_id(),
    circle_id         bigint NOT NULL REFERENCES circle,
    axis_id           bigint NOT NULL REFERENCES axis,
    note_version_id   bigint NOT NULL REFERENCES note_version,
    invitee_id        bigint REFERENCES circle_invitee,
    holder_hash       bytea,
    unnamed           boolean NOT NULL,
    state             text NOT NULL DEFAULT 'draft' CONSTRAINT feedback_state_known CHECK (state IN ('draft', 'sent')),
    organisation_kind text,                                -- of the sender, as it counts in the balance
    saved_at          timestamptz,                         -- gone from what is sent unnamed
    sent_on           date,
    sendings          int NOT NULL DEFAULT 0,
    read_on           date,                                -- by the pilot
    version           int NOT NULL DEFAULT 1,
    sent              boolean NOT NULL GENERATED ALWAYS AS (state IN ('sent')) STORED,
    CONSTRAINT feedback_once_key UNIQUE (circle_id, axis_id, invitee_id),
    CONSTRAINT feedback_holder_key UNIQUE (holder_hash),
    CONSTRAINT feedback_named_has_invitee CHECK (unnamed OR invitee_id IS NOT NULL),
    CONSTRAINT feedback_one_holder CHECK (num_nonnulls(invitee_id, holder_hash) <= 1),
    CONSTRAINT feedback_unnamed_is_one_way CHECK (NOT (unnamed AND state = 'sent')
                                                  OR (invitee_id IS NULL AND saved_at IS NULL)),
    CONSTRAINT feedback_sent_has_day CHECK (state <> 'sent' OR sent_on IS NOT NULL)
);
CREATE INDEX feedback_axis_idx ON feedback (circle_id, axis_id) WHERE sent;
CREATE INDEX feedback_invitee_idx ON feedback (invitee_id) WHERE invitee_id IS NOT NULL;

CREATE TABLE feedback_answer (
    id              bigint PRIMARY KEY DEFAULT unordered_id(),
    feedback_id     bigint NOT NULL REFERENCES feedback ON DELETE CASCADE,
    round           text NOT NULL CONSTRAINT feedback_answer_round_known CHECK (round IN
                        ('appreciation', 'involvement', 'review')),
    axis_measure_id bigint REFERENCES axis_measure,        -- null: the axis as a whole
    choice          text NOT NULL DEFAULT '',              -- a step of the scale, a level, a kind of remark
    organisation    text NOT NULL DEFAULT '',
    body            text NOT NULL DEFAULT '',
    position        int NOT NULL DEFAULT 0,                -- among several remarks of one place
    CONSTRAINT feedback_answer_once_key UNIQUE NULLS NOT DISTINCT (feedback_id, round, axis_measure_id, position)
);

CREATE TABLE feedback_file (
    id           bigint PRIMARY KEY DEFAULT unordered_id(),
    feedback_id  bigint NOT NULL REFERENCES feedback ON DELETE CASCADE,
    file_name    text NOT NULL,
    content_type text NOT NULL,
    content      bytea NOT NULL,
    added_on     date NOT NULL
);
CREATE INDEX feedback_file_feedback_idx ON feedback_file (feedback_id);

-- What was said each time it was sent: the receipts.
CREATE TABLE feedback_sending (
    feedback_id bigint NOT NULL REFERENCES feedback ON DELETE CASCADE,
    number      int NOT NULL,
    answers     jsonb NOT NULL,
    sent_on     date NOT NULL,
    PRIMARY KEY (feedback_id, number)
);

-- Who has answered, without day: nobody is reminded in vain, and nothing is given away.
CREATE TABLE feedback_done (
    invitee_id bigint NOT NULL REFERENCES circle_invitee,
    axis_id    bigint NOT NULL REFERENCES axis,
    PRIMARY KEY (invitee_id, axis_id)
);

CREATE TABLE feedback_extension (
    invitee_id  bigint PRIMARY KEY REFERENCES circle_invitee,
    until_on    date NOT NULL,
    reason      text NOT NULL,
    given_by_id bigint REFERENCES person,
    given_at    timestamptz NOT NULL,
    version     int NOT NULL DEFAULT 1,
    CONSTRAINT feedback_extension_has_reason CHECK (btrim(reason) <> '')
);

-- --- contributions and what became of them -----------------------------------------------------
CREATE SEQUENCE contribution_change;

CREATE TABLE contribution (
    id              bigint PRIMARY KEY DEFAULT unordered_id(),
    circle_id       bigint NOT NULL REFERENCES circle,
    axis_id         bigint REFERENCES axis,
    round           text CONSTRAINT contribution_round_known CHECK (round IN ('appreciation', 'involvement', 'review')),
    kind            text NOT NULL CONSTRAINT contribution_kind_known CHECK (kind IN
                        ('appreciation', 'involvement', 'remark', 'proposal', 'risk', 'question')),
    scale           smallint CONSTRAINT contribution_scale CHECK (scale BETWEEN 1 AND 5),
    level           text CONSTRAINT contribution_level_known CHECK (level IN ('carry', 'support', 'consulted', 'informed')),
    axis_measure_id bigint REFERENCES axis_measure,
    source          text NOT NULL CONSTRAINT contribution_source_known CHECK (source IN
                        ('recorded', 'phone', 'feedback', 'first_opinion')),
    invitee_id      bigint REFERENCES circle_invitee,
    speaker         text NOT NULL DEFAULT '',              -- as written; empty: nobody is named
    organisation_id bigint REFERENCES organisation,
    organisation    text NOT NULL DEFAULT '',
    unnamed         boolean NOT NULL DEFAULT false,
    body            text NOT NULL DEFAULT '',              -- plain lines
    quotable        boolean NOT NULL DEFAULT false,        -- its author lets it be quoted
    quote           text NOT NULL DEFAULT '',              -- as it is quoted, where that is shorter
    sheet_point_id  bigint REFERENCES sheet_point,
    sub_group_id    bigint REFERENCES sub_group,
    feedback_id     bigint REFERENCES feedback ON DELETE SET NULL,
    live_answer_id  bigint REFERENCES live_answer ON DELETE SET NULL,
    client_id       text,                                  -- made by the recorder's page: a retry is the same line
    position        int NOT NULL DEFAULT 0,                -- of recorded lines, in their point
    change          bigint NOT NULL DEFAULT nextval('contribution_change'), -- for those who look on
    recorded_by_id  bigint REFERENCES person,
    recorded_at     timestamptz,                           -- of recorded lines alone
    said_on         date NOT NULL,
    read_on         date,                                  -- by the pilot
    objection       text NOT NULL DEFAULT '',              -- "that's not what I meant"
    objected_on     date,
    archived_at     timestamptz,
    version         int NOT NULL DEFAULT 1,
    search          tsvector GENERATED ALWAYS AS (search_document(body)) STORED,
    CONSTRAINT contribution_client_key UNIQUE (circle_id, client_id),
    CONSTRAINT contribution_client_form CHECK (client_id ~ '^[0-9A-Za-z-]{8,64}$'),
    CONSTRAINT contribution_says_something CHECK (btrim(body) <> '' OR scale IS NOT NULL OR level IS NOT NULL),
    CONSTRAINT contribution_unnamed_names_nobody CHECK (NOT unnamed OR (invitee_id IS NULL AND speaker = ''
                                                        AND organisation_id IS NULL AND organisation = '')),
    CONSTRAINT contribution_time_of_recorded CHECK ((source = 'recorded') = (recorded_at IS NOT NULL))
);
CREATE INDEX contribution_circle_idx ON contribution (circle_id, axis_id, round) WHERE archived_at IS NULL;
CREATE INDEX contribution_change_idx ON contribution (circle_id, change);
CREATE INDEX contribution_point_idx ON contribution (sheet_point_id, position) WHERE sheet_point_id IS NOT NULL;
CREATE INDEX contribution_invitee_idx ON contribution (invitee_id) WHERE invitee_id IS NOT NULL;
CREATE INDEX contribution_search_idx ON contribution USING gin (search);
CREATE INDEX contribution_trigram_idx ON contribution USING gin (fold(body) gin_trgm_ops);

CREATE TABLE tag (
    id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    circle_id   bigint NOT NULL REFERENCES circle,
    axis_id     bigint REFERENCES axis,                    -- null: of all axes
    name        text NOT NULL,
    key         smallint CONSTRAINT tag_key_range CHECK (key BETWEEN 1 AND 9),
    archived_at timestamptz,
    version     int NOT NULL DEFAULT 1,
    CONSTRAINT tag_name_not_blank CHECK (btrim(name) <> '')
);
CREATE UNIQUE INDEX tag_name_key ON tag (circle_id, axis_id, fold(name)) NULLS NOT DISTINCT WHERE archived_at IS NULL;

CREATE TABLE contribution_tag (
    contribution_id bigint NOT NULL REFERENCES contribution,
    tag_id          bigint NOT NULL REFERENCES tag,
    PRIMARY KEY (contribution_id, tag_id)
);
CREATE INDEX contribution_tag_tag_idx ON contribution_tag (tag_id);

-- One says the same as another; both stay.
CREATE TABLE same_as (
    contribution_id bigint PRIMARY KEY REFERENCES contribution,
    other_id        bigint NOT NULL REFERENCES contribution,
    CONSTRAINT same_as_another CHECK (contribution_id <> other_id)
);
CREATE INDEX same_as_other_idx ON same_as (other_id);

-- What became of a contribution: prepared, then published all at once.
CREATE TABLE treatment (
    id              bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    contribution_id bigint NOT NULL REFERENCES contribution,
    outcome         text NOT NULL CONSTRAINT treatment_outcome_known CHECK (outcome IN
                        ('taken', 'partly', 'not_taken', 'already_there', 'out_of_scope')),
    why             text NOT NULL DEFAULT '',              -- Markdown
    note_section_id bigint REFERENCES note_section,        -- what changed in the note
    section         text NOT NULL DEFAULT '',              -- the same, in words
    by_id           bigint REFERENCES person,
    published_at    timestamptz,
    published       jsonb,                                 -- outcome, why and section as they were published
    told_at         timestamptz,                           -- its author was mailed what is published
    version         int NOT NULL DEFAULT 1,
    CONSTRAINT treatment_contribution_key UNIQUE (contribution_id),
    CONSTRAINT treatment_published_whole CHECK ((published_at IS NULL) = (published IS NULL)),
    CONSTRAINT treatment_refusal_has_reason CHECK (outcome = 'taken' OR btrim(why) <> '')
);

CREATE TABLE synthesis (
    id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    circle_id    bigint NOT NULL REFERENCES circle,
    state        text NOT NULL DEFAULT 'preparing' CONSTRAINT synthesis_state_known CHECK (state IN
                     ('preparing', 'published', 'closed')),
    body         text NOT NULL DEFAULT '',                 -- Markdown: what comes first
    public_at    timestamptz,                              -- has a public page since
    published_at timestamptz,
    closed_at    timestamptz,
    version      int NOT NULL DEFAULT 1,
    out          boolean NOT NULL GENERATED ALWAYS AS (state IN ('published', 'closed')) STORED,
    CONSTRAINT synthesis_circle_key UNIQUE (circle_id)
);

CREATE TABLE synthesis_axis (
    synthesis_id bigint NOT NULL REFERENCES synthesis,
    axis_id      bigint NOT NULL REFERENCES axis,
    body         text NOT NULL DEFAULT '',                 -- Markdown
    version      int NOT NULL DEFAULT 1,
    PRIMARY KEY (synthesis_id, axis_id)
);
