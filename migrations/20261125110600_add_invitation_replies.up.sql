-- Invited people answer: "I come", excused, represented; by account or by the link in their mail.
ALTER TABLE attendance
    ADD COLUMN replied_at timestamptz,                       -- the person answered, last then
    ADD COLUMN remark     text NOT NULL DEFAULT '';          -- what the person added

-- Personal links of invitations; only the hash is stored.
CREATE TABLE attendance_link (
    token_hash    bytea PRIMARY KEY,
    attendance_id bigint NOT NULL REFERENCES attendance ON DELETE CASCADE,
    created_at    timestamptz NOT NULL,
    expires_at    timestamptz NOT NULL
);
CREATE INDEX attendance_link_attendance_idx ON attendance_link (attendance_id);

-- The weeks whose weekly reminders are out.
CREATE TABLE reminder_week (
    starts_on date PRIMARY KEY,
    done_at   timestamptz NOT NULL
);

-- Who is to be reminded: daily ones each day, weekly ones until their week is done.
CREATE FUNCTION reminder_due(today date, monday date, horizon date) RETURNS TABLE (person_id bigint)
LANGUAGE sql STABLE AS $$
    SELECT c.person_id
    FROM reminder_choice c
    JOIN person p ON p.id = c.person_id AND p.archived_at IS NULL AND p.erased_at IS NULL
    JOIN account a ON a.person_id = p.id AND a.active
    WHERE (c.frequency = 'daily' AND (c.last_sent_on IS NULL OR c.last_sent_on < today)
           OR c.frequency = 'weekly' AND (c.last_sent_on IS NULL OR c.last_sent_on < monday)
              -- Not at the weekend, a day or two before the next Monday's.
              AND today - monday < 5
              AND NOT EXISTS (SELECT FROM reminder_week w WHERE w.starts_on = monday))
      AND EXISTS (SELECT FROM action_item i
                  WHERE i.owner_id = c.person_id AND i.archived_at IS NULL
                    AND i.state IN ('open', 'in_progress')
                    AND (i.due_on IS NULL OR i.due_on < horizon))
$$;
