CREATE OR REPLACE FUNCTION meetings_about(
    about_strategy bigint, about_measure bigint,
    reader bigint, sees_all boolean, own_groups bigint[],
    sees_decisions boolean, sees_items boolean, notes_everywhere boolean, notes_groups bigint[],
    now timestamptz
) RETURNS json LANGUAGE plpgsql STABLE AS $$
#variable_conflict use_column
BEGIN
    RETURN (
    WITH hidden AS (SELECT h AS meeting_id FROM hidden_drafts(reader, notes_everywhere, notes_groups) h),
    point AS (
        SELECT DISTINCT p.id, p.meeting_id
        FROM agenda_point_subject s JOIN agenda_point p ON p.id = s.point_id
        WHERE s.strategy_id = about_strategy OR s.measure_id = about_measure
        UNION
        SELECT id, meeting_id FROM agenda_point WHERE strategy_id = about_strategy AND archived_at IS NULL),
    known_meeting AS (
        SELECT m.id, m.title, m.state, m.starts_at, g.code
        FROM meeting m JOIN working_group g ON g.id = m.group_id
        WHERE m.id IN (SELECT meeting_id FROM point) AND m.archived_at IS NULL
          AND (sees_all OR m.group_id = ANY(own_groups)
               OR EXISTS (SELECT FROM attendance a WHERE a.meeting_id = m.id AND a.person_id = reader))),
    about_decision AS (
        SELECT d.id, d.year, d.number, d.text, d.state, d.decided_on, d.group_id
        FROM decision d
        WHERE (d.scope_strategy_id = about_strategy OR d.scope_measure_id = about_measure)
          AND d.archived_at IS NULL
          AND (d.entry_id IS NULL OR d.meeting_id NOT IN (SELECT meeting_id FROM hidden))),
    trace AS (
        (SELECT 1 AS rank, 'meeting' AS kind, id, code AS label, title, state,
                (starts_at AT TIME ZONE 'Europe/Brussels')::date AS on_day, starts_at > now AS ahead, false AS late,
                row_number() OVER (ORDER BY starts_at > now DESC, abs(extract(epoch FROM starts_at - now))) AS place
         FROM known_meeting ORDER BY place LIMIT 8)
        UNION ALL
        (SELECT 2, 'decision', d.id, 'D-' || d.year || '-' || lpad(d.number::text, 3, '0'), left(d.text, 200), d.state,
                d.decided_on, false, false, row_number() OVER (ORDER BY d.decided_on DESC, d.id DESC)
         FROM about_decision d
         WHERE sees_decisions AND (sees_all OR d.group_id = ANY(own_groups))
         ORDER BY d.decided_on DESC, d.id DESC LIMIT 20)
        UNION ALL
        (SELECT 3, 'item', i.id, coalesce(p.name, i.owner_name), left(i.what, 200), i.state, i.due_on, false,
                coalesce(i.due_on < (now AT TIME ZONE 'Europe/Brussels')::date, false),
                row_number() OVER (ORDER BY i.due_on NULLS LAST, i.id)
         FROM action_item i LEFT JOIN person p ON p.id = i.owner_id
         WHERE i.id IN (SELECT x.id FROM action_item x WHERE x.decision_id IN (SELECT id FROM about_decision)
                        UNION
                        SELECT x.id FROM entry e JOIN action_item x ON x.entry_id = e.id
                        WHERE e.point_id IN (SELECT id FROM point))
           AND i.archived_at IS NULL AND i.pending
           AND (i.entry_id IS NULL OR i.meeting_id NOT IN (SELECT meeting_id FROM hidden))
           AND ((sees_items AND (sees_all OR i.group_id = ANY(own_groups))) OR i.owner_id = reader)
         ORDER BY i.due_on NULLS LAST, i.id LIMIT 20))
    SELECT coalesce(json_agg(json_build_object(
               'kind', kind, 'id', id, 'label', label, 'title', title, 'state', state,
               'on', on_day, 'ahead', ahead, 'late', late) ORDER BY rank, place), '[]')
    FROM trace);
END
$$;

DROP INDEX arbitration_meeting_idx;
ALTER TABLE arbitration DROP COLUMN meeting_id;

DROP INDEX decision_counted_idx;
CREATE INDEX decision_counted_idx ON decision (group_id, state, year, scope) INCLUDE (meeting_id, entry_id)
    WHERE archived_at IS NULL;
DROP INDEX decision_date_idx;

DROP TRIGGER arbitration_numbered ON arbitration;
DROP TRIGGER decision_numbered ON decision;
DROP FUNCTION number_decision();

-- The numbers of old, then those given since, all bodies in one series. Arbitrations keep theirs.
DROP INDEX decision_number_idx;
WITH placed AS (
    SELECT d.id, row_number() OVER (PARTITION BY d.year ORDER BY d.former_code IS NULL,
                                    split_part(d.former_code, '-', 3)::int, d.id) AS place,
           split_part(d.former_code, '-', 3)::int AS former,
           max(split_part(d.former_code, '-', 3)::int) OVER (PARTITION BY d.year) AS last,
           count(d.former_code) OVER (PARTITION BY d.year) AS known
    FROM decision d)
UPDATE decision d
SET number = coalesce(placed.former, coalesce(placed.last, 0) + placed.place - placed.known)
FROM placed WHERE placed.id = d.id;
ALTER TABLE decision
    DROP COLUMN code,
    DROP COLUMN former_code,
    ADD CONSTRAINT decision_number_key UNIQUE (year, number);
ALTER TABLE arbitration DROP COLUMN code;
DROP TABLE decision_series;
DROP FUNCTION decision_code(text, int, int);
