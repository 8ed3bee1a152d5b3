-- Objections of before had a day only, and so its beginning: what was published earlier that day seemed to
-- answer them, and they waited for nobody. The history knows when they were said.
UPDATE contribution c SET objected_at = h.at
FROM (SELECT subject_id, max(at) AS at FROM history
      WHERE subject_kind = 'contribution' AND action = 'object' GROUP BY subject_id) h
WHERE h.subject_id = c.id AND c.objection <> '' AND h.at > c.objected_at
  AND (h.at AT TIME ZONE 'Europe/Brussels')::date = (c.objected_at AT TIME ZONE 'Europe/Brussels')::date;
