-- What people answered on each axis, wherever: the one place that the synthesis counts from. What was
-- sent in writing and is open again still counts as it was sent.
CREATE OR REPLACE VIEW axis_answer AS
SELECT DISTINCT ON (circle_id, axis_id, round, who)
       circle_id, axis_id, round, choice, invitee_id, organisation_id, organisation
FROM (
    SELECT f.circle_id, f.axis_id, a.round, a.choice, f.invitee_id, NULL::bigint AS organisation_id,
           CASE WHEN f.unnamed THEN '' ELSE a.organisation END AS organisation,
           coalesce('i' || f.invitee_id, 'f' || f.id) AS who, 3 AS weight
    FROM feedback f JOIN feedback_answer a ON a.feedback_id = f.id
    WHERE f.sent AND a.axis_measure_id IS NULL AND a.choice <> '' AND a.round IN ('appreciation', 'involvement')
    UNION ALL
    -- Opened again: what was sent last counts until it is sent anew.
    SELECT f.circle_id, f.axis_id, a.round, a.choice, f.invitee_id, NULL,
           CASE WHEN f.unnamed THEN '' ELSE a.organisation END,
           coalesce('i' || f.invitee_id, 'f' || f.id), 3
    FROM feedback f
    JOIN feedback_sending s ON s.feedback_id = f.id AND s.number = f.sendings
    CROSS JOIN LATERAL jsonb_to_recordset(s.answers) AS a (round text, measure bigint, choice text, organisation text)
    WHERE NOT f.sent AND a.measure IS NULL AND a.choice <> '' AND a.round IN ('appreciation', 'involvement')
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
ORDER BY circle_id, axis_id, round, who, weight DESC,
         array_position(ARRAY['carry', 'support', 'consulted', 'informed'], choice), choice;
