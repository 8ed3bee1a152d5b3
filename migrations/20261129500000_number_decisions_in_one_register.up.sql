-- One register of decisions: what GT0 arbitrates and what meetings decide are numbered in one series
-- for each deciding body and year, GT0-2026-012. A code once given stays, whatever becomes of its group.

CREATE FUNCTION decision_code(body text, year int, number int) RETURNS text
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    AS $$ SELECT body || '-' || year::text || '-' || lpad(number::text, greatest(3, length(number::text)), '0') $$;

-- The last number given. Whoever takes the next one holds its row until the end: two never take the same.
CREATE TABLE decision_series (
    body text NOT NULL,
    year int NOT NULL,
    last int NOT NULL,
    PRIMARY KEY (body, year)
);

-- What was arbitrated has such codes already and keeps them: a code of old never names something else.
ALTER TABLE arbitration ADD COLUMN code text;
UPDATE arbitration SET code = decision_code('GT0', year, number);
ALTER TABLE arbitration
    ALTER COLUMN code SET NOT NULL,
    ADD CONSTRAINT arbitration_code_key UNIQUE (code);

-- Decisions were numbered D-2026-010, all bodies in one series. Each body's follow in the order of their
-- days. The old code stays beside: it leads on, and minutes that name it stay true.
ALTER TABLE decision ADD COLUMN code text, ADD COLUMN former_code text;
ALTER TABLE decision DROP CONSTRAINT decision_number_key;
WITH placed AS (
    SELECT d.id, g.code AS body,
           (row_number() OVER (PARTITION BY g.id, d.year ORDER BY d.decided_on, d.number)
            + CASE g.number WHEN 0 THEN coalesce((SELECT max(a.number) FROM arbitration a WHERE a.year = d.year), 0)
                   ELSE 0 END)::int AS number
    FROM decision d JOIN working_group g ON g.id = d.group_id)
UPDATE decision d
SET former_code = decision_code('D', d.year, d.number), number = placed.number,
    code = decision_code(placed.body, d.year, placed.number)
FROM placed WHERE placed.id = d.id;
ALTER TABLE decision
    ALTER COLUMN code SET NOT NULL,
    ADD CONSTRAINT decision_code_key UNIQUE (code),
    ADD CONSTRAINT decision_former_code_key UNIQUE (former_code);
CREATE INDEX decision_number_idx ON decision (year, number);

INSERT INTO decision_series (body, year, last)
SELECT body, year, max(number)
FROM (SELECT 'GT0' AS body, year, number FROM arbitration
      UNION ALL
      SELECT g.code, d.year, d.number FROM decision d JOIN working_group g ON g.id = d.group_id) given
GROUP BY body, year;

-- Gives each new row its number and code.
CREATE FUNCTION number_decision() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    decided_by text := 'GT0';
    given int;
BEGIN
    IF TG_TABLE_NAME = 'decision' THEN
        SELECT g.code INTO decided_by FROM working_group g WHERE g.id = NEW.group_id;
    END IF;
    INSERT INTO decision_series AS s (body, year, last)
    VALUES (coalesce(decided_by, ''), NEW.year, coalesce(NEW.number, 1))
    ON CONFLICT ON CONSTRAINT decision_series_pkey DO UPDATE
    SET last = CASE WHEN NEW.number IS NULL THEN s.last + 1 ELSE greatest(s.last, NEW.number) END
    RETURNING s.last INTO given;
    NEW.number := coalesce(NEW.number, given);
    NEW.code := decision_code(coalesce(decided_by, ''), NEW.year, NEW.number);
    RETURN NEW;
END
$$;
CREATE TRIGGER decision_numbered BEFORE INSERT ON decision FOR EACH ROW EXECUTE FUNCTION number_decision();
CREATE TRIGGER arbitration_numbered BEFORE INSERT ON arbitration FOR EACH ROW EXECUTE FUNCTION number_decision();

-- The register shows the latest first, and counts by strategy too.
CREATE INDEX decision_date_idx ON decision (decided_on, number, code) WHERE archived_at IS NULL;
DROP INDEX decision_counted_idx;
CREATE INDEX decision_counted_idx ON decision (group_id, state, year, scope)
    INCLUDE (scope_strategy_id, scope_measure_id, meeting_id, entry_id) WHERE archived_at IS NULL;

-- The meeting at which GT0 arbitrated.
ALTER TABLE arbitration ADD COLUMN meeting_id bigint REFERENCES meeting;
CREATE INDEX arbitration_meeting_idx ON arbitration (meeting_id) WHERE meeting_id IS NOT NULL;

-- As before, with the codes that are stored.
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
        SELECT d.id, d.code, d.text, d.state, d.decided_on, d.group_id
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
        (SELECT 2, 'decision', d.id, d.code, left(d.text, 200), d.state,
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
