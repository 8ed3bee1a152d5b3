-- Meetings of every kind, their series, documents and attendance.

-- A meeting held again and again: its meetings are made when the series is, and may each
-- be moved or cancelled.
CREATE TABLE meeting_series (
    id               bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    group_id         bigint NOT NULL REFERENCES working_group,
    kind             text NOT NULL,
    title            text NOT NULL,
    starts_on        date NOT NULL,
    until            date NOT NULL,
    every_weeks      int NOT NULL DEFAULT 1,
    start_time       time NOT NULL,                      -- Brussels time
    duration_minutes int NOT NULL,
    place            text NOT NULL DEFAULT '',
    video_url        text NOT NULL DEFAULT '',
    archived_at      timestamptz,
    version          int NOT NULL DEFAULT 1,
    CONSTRAINT meeting_series_dates_in_order CHECK (until >= starts_on),
    CONSTRAINT meeting_series_every_weeks_range CHECK (every_weeks BETWEEN 1 AND 12),
    CONSTRAINT meeting_series_duration_range CHECK (duration_minutes BETWEEN 5 AND 1440)
);
CREATE INDEX meeting_series_group_idx ON meeting_series (group_id);

CREATE TABLE meeting (
    id              bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    kind            text NOT NULL CHECK (kind IN ('gt0', 'group', 'prec_session', 'first_circle', 'second_circle',
                                                  'bilateral', 'committee', 'governance_workshop')),
    group_id        bigint NOT NULL REFERENCES working_group,
    organisation_id bigint REFERENCES organisation,       -- a bilateral's administration
    title           text NOT NULL,
    year            int NOT NULL,
    number          int NOT NULL,                         -- within the year, per group and kind
    starts_at       timestamptz NOT NULL,
    ends_at         timestamptz NOT NULL,
    place           text NOT NULL DEFAULT '',             -- room or address
    video_url       text NOT NULL DEFAULT '',
    description     text NOT NULL DEFAULT '',             -- Markdown
    state           text NOT NULL DEFAULT 'planned' CHECK (state IN ('planned', 'running', 'held', 'cancelled')),
    cancel_reason   text NOT NULL DEFAULT '',
    series_id       bigint REFERENCES meeting_series,
    series_date     date,                                 -- the day the series foresaw
    foreseen_at     timestamptz,                          -- its time then; another one now: moved
    created_by_id   bigint REFERENCES person,
    archived_at     timestamptz,
    version         int NOT NULL DEFAULT 1,
    search          tsvector GENERATED ALWAYS AS
                        (search_document(title || ' ' || place || ' ' || description)) STORED,
    CONSTRAINT meeting_number_key UNIQUE (group_id, kind, year, number),
    CONSTRAINT meeting_title_not_blank CHECK (btrim(title) <> ''),
    CONSTRAINT meeting_times_in_order CHECK (ends_at > starts_at),
    CONSTRAINT meeting_video_url_form CHECK (video_url = '' OR video_url ~ '^https?://'),
    CONSTRAINT meeting_series_date_key UNIQUE (series_id, series_date)
);
CREATE INDEX meeting_group_idx ON meeting (group_id, starts_at DESC) WHERE archived_at IS NULL;
CREATE INDEX meeting_time_idx ON meeting (starts_at) WHERE archived_at IS NULL;
CREATE INDEX meeting_end_idx ON meeting (ends_at) WHERE archived_at IS NULL;
CREATE INDEX meeting_organisation_idx ON meeting (organisation_id);
CREATE INDEX meeting_search_idx ON meeting USING gin (search);

-- A link, or a file kept here.
CREATE TABLE meeting_document (
    id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    meeting_id   bigint NOT NULL REFERENCES meeting,
    label        text NOT NULL,
    url          text,
    file_name    text,
    content_type text,
    content      bytea,
    added_by_id  bigint REFERENCES person,
    added_at     timestamptz NOT NULL,
    archived_at  timestamptz,
    CONSTRAINT meeting_document_label_not_blank CHECK (btrim(label) <> ''),
    CONSTRAINT meeting_document_url_form CHECK (url ~ '^https?://'),
    CONSTRAINT meeting_document_link_or_file CHECK (num_nonnulls(url, content) = 1),
    CONSTRAINT meeting_document_file_named CHECK ((content IS NULL) = (file_name IS NULL))
);
CREATE INDEX meeting_document_meeting_idx ON meeting_document (meeting_id);

-- Who is expected and who came: a known person, or a name noted on the spot.
CREATE TABLE attendance (
    id             bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    meeting_id     bigint NOT NULL REFERENCES meeting,
    person_id      bigint REFERENCES person,
    guest_name     text,
    standing       text NOT NULL DEFAULT 'invited' CHECK (standing IN
                       ('invited', 'present', 'excused', 'absent', 'represented')),
    represented_by text NOT NULL DEFAULT '',
    mailed_at      timestamptz,                           -- the invitation was sent
    takes_notes    boolean NOT NULL DEFAULT false,        -- may take notes without another role here
    version        int NOT NULL DEFAULT 1,
    CONSTRAINT attendance_one_name CHECK (num_nonnulls(person_id, guest_name) = 1),
    CONSTRAINT attendance_guest_not_blank CHECK (btrim(guest_name) <> ''),
    CONSTRAINT attendance_person_key UNIQUE (meeting_id, person_id),
    CONSTRAINT attendance_guest_key UNIQUE (meeting_id, guest_name)
);
CREATE INDEX attendance_person_idx ON attendance (person_id, meeting_id);

-- A private address under which calendar programs read a person's meetings; only its hash is kept.
CREATE TABLE calendar_feed (
    token_hash bytea PRIMARY KEY,
    person_id  bigint NOT NULL REFERENCES person,
    created_at timestamptz NOT NULL,
    revoked_at timestamptz
);
CREATE UNIQUE INDEX calendar_feed_person_key ON calendar_feed (person_id) WHERE revoked_at IS NULL;

-- Other meetings at the same time with some of the same people, or in the same room.
CREATE FUNCTION meeting_clashes(this bigint, from_at timestamptz, to_at timestamptz, room text, people bigint[])
RETURNS TABLE (id bigint, title text, group_code text, starts_at timestamptz, ends_at timestamptz, place text,
               same_room boolean, who text[])
LANGUAGE sql STABLE AS $$
    SELECT m.id, m.title, g.code, m.starts_at, m.ends_at, m.place, room <> '' AND fold(m.place) = fold(room), w.names
    FROM meeting m
    JOIN working_group g ON g.id = m.group_id
    CROSS JOIN LATERAL (
        SELECT coalesce(array_agg(p.name ORDER BY p.name), '{}') AS names
        FROM attendance a JOIN person p ON p.id = a.person_id
        WHERE a.meeting_id = m.id AND a.person_id = ANY(people) AND a.standing IN ('invited', 'present')) w
    WHERE m.archived_at IS NULL AND m.state <> 'cancelled' AND m.id <> this
      AND m.starts_at < to_at AND m.ends_at > from_at AND m.starts_at > from_at - interval '7 days'
      AND (w.names <> '{}' OR room <> '' AND fold(m.place) = fold(room))
    ORDER BY m.starts_at, m.id LIMIT 20
$$;
