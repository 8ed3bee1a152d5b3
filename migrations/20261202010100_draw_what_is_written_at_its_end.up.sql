-- What is written is not drawn while it can still be written: who looks every day would see whose answer
-- was added. What was answered at the meeting is drawn at once.

-- From when to when a circle takes written feedback, the last extension and the minutes of grace
-- counted: as `windows::feedback` says.
CREATE VIEW feedback_until AS
SELECT c.id AS circle_id, m.starts_at AS opens_at,
       (greatest(coalesce(c.feedback_due_on, (m.starts_at AT TIME ZONE 'Europe/Brussels')::date + 14),
                 (SELECT max(x.until_on) FROM feedback_extension x JOIN circle_invitee i ON i.id = x.invitee_id
                  WHERE i.circle_id = c.id)) + 1)::timestamp AT TIME ZONE 'Europe/Brussels'
           + interval '10 minutes' AS closes_at
FROM circle c JOIN meeting m ON m.id = c.meeting_id
WHERE c.pending AND c.archived_at IS NULL;

DROP VIEW axis_answer;
-- What people answered on each axis, wherever, as it may be drawn at that time: the one place that the
-- synthesis counts from.
CREATE FUNCTION axis_answer(at timestamptz)
RETURNS TABLE (circle_id bigint, axis_id bigint, round text, choice text, invitee_id bigint,
               organisation_id bigint, organisation text)
LANGUAGE sql STABLE PARALLEL SAFE AS $$
SELECT DISTINCT ON (said.circle_id, said.axis_id, said.round, said.who)
       said.circle_id, said.axis_id, said.round, said.choice, said.invitee_id, said.organisation_id, said.organisation
FROM (
    SELECT f.circle_id, f.axis_id, a.round, a.choice, f.invitee_id, NULL::bigint AS organisation_id,
           CASE WHEN f.unnamed THEN '' ELSE a.organisation END AS organisation,
           coalesce('i' || f.invitee_id, 'f' || f.id) AS who, 3 AS weight
    FROM feedback f JOIN feedback_answer a ON a.feedback_id = f.id
    WHERE f.sent AND a.axis_measure_id IS NULL AND a.choice <> '' AND a.round IN ('appreciation', 'involvement')
      AND NOT EXISTS (SELECT FROM feedback_until u
                      WHERE u.circle_id = f.circle_id AND u.opens_at <= $1 AND $1 < u.closes_at)
    UNION ALL
    -- Opened again: what was sent last counts until it is sent anew.
    SELECT f.circle_id, f.axis_id, a.round, a.choice, f.invitee_id, NULL,
           CASE WHEN f.unnamed THEN '' ELSE a.organisation END,
           coalesce('i' || f.invitee_id, 'f' || f.id), 3
    FROM feedback f
    JOIN feedback_sending s ON s.feedback_id = f.id AND s.number = f.sendings
    CROSS JOIN LATERAL jsonb_to_recordset(s.answers) AS a (round text, measure bigint, choice text, organisation text)
    WHERE NOT f.sent AND a.measure IS NULL AND a.choice <> '' AND a.round IN ('appreciation', 'involvement')
      AND NOT EXISTS (SELECT FROM feedback_until u
                      WHERE u.circle_id = f.circle_id AND u.opens_at <= $1 AND $1 < u.closes_at)
    UNION ALL
    SELECT q.circle_id, q.axis_id, q.round, a.option, a.invitee_id, NULL,
           CASE WHEN a.invitee_id IS NULL THEN '' ELSE a.organisation END,
           coalesce('i' || a.invitee_id, 'p' || encode(a.respondent, 'hex')), 2
    FROM live_question q JOIN live_answer a ON a.question_id = q.id
    WHERE q.archived_at IS NULL AND q.axis_measure_id IS NULL AND a.option <> ''
      AND q.round IN ('appreciation', 'involvement')
    UNION ALL
    SELECT c.circle_id, c.axis_id, c.kind, coalesce(c.scale::text, c.level), c.invitee_id, c.organisation_id,
           c.organisation, coalesce('i' || c.invitee_id, 's' || nullif(fold(c.speaker), ''), 'c' || c.id), 1
    FROM contribution c
    WHERE c.archived_at IS NULL AND c.source = 'recorded' AND c.axis_id IS NOT NULL AND c.axis_measure_id IS NULL
      AND (c.kind = 'appreciation' AND c.scale IS NOT NULL OR c.kind = 'involvement' AND c.level IS NOT NULL)
) said
ORDER BY said.circle_id, said.axis_id, said.round, said.who, said.weight DESC,
         array_position(ARRAY['carry', 'support', 'consulted', 'informed'], said.choice), said.choice
$$;
