-- What each person on a list was told of the meeting, so that a change is told to all of them;
-- and for which time they answered.
ALTER TABLE attendance
    ADD COLUMN told_from      timestamptz,                -- null: nobody told the person anything
    ADD COLUMN told_to        timestamptz,
    ADD COLUMN told_place     text NOT NULL DEFAULT '',
    ADD COLUMN told_video_url text NOT NULL DEFAULT '',
    ADD COLUMN told_off       boolean NOT NULL DEFAULT false,   -- that it does not take place
    ADD COLUMN replied_for    tstzrange,
    ADD CONSTRAINT attendance_told_whole CHECK ((told_from IS NULL) = (told_to IS NULL));

UPDATE attendance a SET told_from = m.starts_at, told_to = m.ends_at, told_place = m.place,
       told_video_url = m.video_url, told_off = (m.state = 'cancelled' OR m.archived_at IS NOT NULL)
FROM meeting m
WHERE m.id = a.meeting_id AND a.person_id IS NOT NULL
  AND (a.mailed_at IS NOT NULL
       OR EXISTS (SELECT FROM history h WHERE h.subject_kind = 'meeting' AND h.subject_id = m.id
                                          AND h.action = 'send_agenda'));
UPDATE attendance a SET replied_for = tstzrange(m.starts_at, m.ends_at)
FROM meeting m WHERE m.id = a.meeting_id AND a.replied_at IS NOT NULL;
CREATE INDEX attendance_told_idx ON attendance (meeting_id) WHERE told_from IS NOT NULL;

-- The end of our ids in calendars, given once: a new address of the pages must not double
-- everybody's events. Null until the first start.
ALTER TABLE installation ADD COLUMN calendar_domain text;
