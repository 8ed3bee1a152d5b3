CREATE OR REPLACE FUNCTION hidden_drafts(reader bigint, notes_everywhere boolean, notes_groups bigint[])
    RETURNS SETOF bigint LANGUAGE sql STABLE AS $$
    SELECT n.meeting_id
    FROM minutes n JOIN meeting m ON m.id = n.meeting_id
    WHERE n.state = 'draft' AND NOT notes_everywhere AND m.group_id <> ALL(notes_groups)
      AND NOT EXISTS (SELECT FROM attendance a WHERE a.meeting_id = m.id AND a.person_id = reader)
$$;

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
           AND i.archived_at IS NULL AND i.state IN ('open', 'in_progress')
           AND (i.entry_id IS NULL OR i.meeting_id NOT IN (SELECT meeting_id FROM hidden))
           AND ((sees_items AND (sees_all OR i.group_id = ANY(own_groups))) OR i.owner_id = reader)
         ORDER BY i.due_on NULLS LAST, i.id LIMIT 20))
    SELECT coalesce(json_agg(json_build_object(
               'kind', kind, 'id', id, 'label', label, 'title', title, 'state', state,
               'on', on_day, 'ahead', ahead, 'late', late) ORDER BY rank, place), '[]')
    FROM trace);
END
$$;

CREATE OR REPLACE FUNCTION reminder_due(today date, monday date, horizon date) RETURNS TABLE (person_id bigint)
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
                    AND (i.due_on IS NULL OR i.due_on < horizon)
                    AND (i.entry_id IS NULL OR i.meeting_id NOT IN (
                             SELECT * FROM hidden_drafts(c.person_id, false, '{}'))))
$$;

CREATE OR REPLACE FUNCTION meeting_clashes(this bigint, from_at timestamptz, to_at timestamptz, room text, people bigint[])
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

DROP INDEX action_item_counted_idx;
CREATE INDEX action_item_counted_idx ON action_item (group_id, state, owner_id, due_on)
    INCLUDE (id, meeting_id, entry_id) WHERE archived_at IS NULL;
DROP INDEX action_item_open_idx;
CREATE INDEX action_item_open_idx ON action_item (group_id, due_on)
    WHERE archived_at IS NULL AND state IN ('open', 'in_progress');
DROP INDEX action_item_due_idx;
CREATE INDEX action_item_due_idx ON action_item (due_on)
    WHERE archived_at IS NULL AND state IN ('open', 'in_progress');
DROP INDEX action_item_owner_idx;
CREATE INDEX action_item_owner_idx ON action_item (owner_id, due_on)
    WHERE archived_at IS NULL AND state IN ('open', 'in_progress');
DROP INDEX poll_open_idx;
CREATE INDEX poll_open_idx ON poll (closes_at) WHERE state = 'open';
DROP INDEX correction_meeting_idx;
CREATE INDEX correction_meeting_idx ON correction (meeting_id, state);
DROP INDEX minutes_open_idx;
CREATE INDEX minutes_open_idx ON minutes (state) WHERE state IN ('draft', 'circulated');
DROP INDEX measure_to_submit_idx;

ALTER TABLE poll DROP COLUMN open;
ALTER TABLE action_item DROP COLUMN pending;
ALTER TABLE correction DROP COLUMN pending;
ALTER TABLE minutes DROP COLUMN pending;
ALTER TABLE agenda_point DROP COLUMN pending;
ALTER TABLE attendance DROP COLUMN expected;
ALTER TABLE meeting DROP COLUMN pending;
ALTER TABLE bilateral DROP COLUMN pending;
ALTER TABLE measure_count DROP COLUMN to_submit, DROP COLUMN examined;
ALTER TABLE measure DROP COLUMN to_submit, DROP COLUMN to_decide, DROP COLUMN examined;
