-- What was gathered from written feedback before it had its key gets it, so that it is not made twice.
UPDATE contribution c SET client_id = n.key
FROM (SELECT DISTINCT ON (key) key, id
      FROM (SELECT 'feedback-' || a.feedback_id || '-' || a.round || '-' || coalesce(a.axis_measure_id, 0)
                   || '-' || a.position AS key, g.id
            FROM contribution g
            JOIN feedback_answer a ON a.feedback_id = g.feedback_id AND a.round = g.round
                                  AND a.axis_measure_id IS NOT DISTINCT FROM g.axis_measure_id
                                  AND btrim(a.body) = g.body
            WHERE g.source = 'feedback' AND g.client_id IS NULL) said
      ORDER BY key, id) n
WHERE c.id = n.id
  AND NOT EXISTS (SELECT FROM contribution o WHERE o.circle_id = c.circle_id AND o.client_id = n.key);
