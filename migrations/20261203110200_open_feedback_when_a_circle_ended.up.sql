-- A circle that ended before its time gathers feedback from then on, not from the planned beginning.
CREATE OR REPLACE VIEW feedback_until AS
SELECT c.id AS circle_id, CASE WHEN c.state = 'feedback' THEN '-infinity' ELSE m.starts_at END AS opens_at,
       (greatest(coalesce(c.feedback_due_on, (m.starts_at AT TIME ZONE 'Europe/Brussels')::date + 14),
                 (SELECT max(x.until_on) FROM feedback_extension x JOIN circle_invitee i ON i.id = x.invitee_id
                  WHERE i.circle_id = c.id)) + 1)::timestamp AT TIME ZONE 'Europe/Brussels'
           + interval '10 minutes' AS closes_at
FROM circle c JOIN meeting m ON m.id = c.meeting_id
WHERE c.pending AND c.archived_at IS NULL;
