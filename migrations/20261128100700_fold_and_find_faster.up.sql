-- Words are found faster, in more of their forms.

-- lower case without accents, planned into the statement that calls it: unaccent() is only STABLE
-- because its dictionary could change, ours does not. An IMMUTABLE name for the same code needs a
-- superuser; elsewhere a function around it does, three times slower.
DO $do$
BEGIN
    EXECUTE $sql$ CREATE FUNCTION fold_accents(regdictionary, text) RETURNS text
        LANGUAGE c IMMUTABLE STRICT PARALLEL SAFE AS '$libdir/unaccent', 'unaccent_dict' $sql$;
EXCEPTION WHEN insufficient_privilege THEN
    EXECUTE $sql$ CREATE FUNCTION fold_accents(regdictionary, text) RETURNS text
        LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS 'SELECT public.unaccent($1, $2)' $sql$;
END
$do$;
CREATE OR REPLACE FUNCTION fold(value text) RETURNS text
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    AS $$ SELECT public.fold_accents('public.unaccent'::regdictionary, lower(value)) $$;

-- Dutch writes f and s at a word's end, v and z before an ending: bedrijf, bedrijven; huis, huizen.
-- Its stemmer leaves them apart, so both sides are brought to the form without ending.
CREATE FUNCTION dutch_singular(value text) RETURNS text
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    AS $$ SELECT regexp_replace(regexp_replace(value, '(\w\w)ven?\M', '\1f', 'gi'), '(\w\w)zen?\M', '\1s', 'gi') $$;

CREATE OR REPLACE FUNCTION search_document(value text) RETURNS tsvector
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    AS $$ SELECT to_tsvector('public.jalon_fr'::regconfig, coalesce(value, ''))
              || to_tsvector('public.jalon_nl'::regconfig, public.dutch_singular(coalesce(value, ''))) $$;

CREATE OR REPLACE FUNCTION search_query(value text) RETURNS tsquery
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    AS $$ SELECT websearch_to_tsquery('public.jalon_fr'::regconfig, coalesce(value, ''))
              || websearch_to_tsquery('public.jalon_nl'::regconfig, public.dutch_singular(coalesce(value, ''))) $$;

-- Codes as people type them: PREC-025, prec025 and "PREC 25" are prec.25; PREC-12.3 is prec.12.3.
CREATE FUNCTION code_key(value text) RETURNS text
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    AS $$ SELECT btrim(regexp_replace(regexp_replace(regexp_replace(lower(value),
              '([a-z])(\d)', '\1.\2', 'g'), '[^a-z0-9]+', '.', 'g'), '(^|\.)0+(\d)', '\1\2', 'g'), '.') $$;
-- ... without the letters in front: 25, 12.3.
CREATE FUNCTION code_tail(value text) RETURNS text
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    AS $$ SELECT regexp_replace(public.code_key(value), '^([a-z]+\.)+', '') $$;
CREATE INDEX measure_code_tail_idx ON measure (code_tail(code));

-- The words of what is there already.
UPDATE organisation SET name = name;
UPDATE person SET last_name = last_name;
UPDATE strategy SET name = name;
UPDATE working_group SET name = name;
UPDATE measure SET code = code;
UPDATE meeting SET title = title;
UPDATE entry SET body = body;
UPDATE decision SET text = text;
UPDATE action_item SET what = what;
UPDATE poll SET title = title;

-- As before, but planned once for each connection, not at each call.
CREATE OR REPLACE FUNCTION meetings_about(
    about_strategy bigint, about_measure bigint,
    reader bigint, sees_all boolean, own_groups bigint[],
    sees_decisions boolean, sees_items boolean, now timestamptz
) RETURNS json LANGUAGE plpgsql STABLE AS $$
#variable_conflict use_column
BEGIN
    RETURN (
    WITH point AS (
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
          AND d.archived_at IS NULL),
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
           AND ((sees_items AND (sees_all OR i.group_id = ANY(own_groups))) OR i.owner_id = reader)
         ORDER BY i.due_on NULLS LAST, i.id LIMIT 20))
    SELECT coalesce(json_agg(json_build_object(
               'kind', kind, 'id', id, 'label', label, 'title', title, 'state', state,
               'on', on_day, 'ahead', ahead, 'late', late) ORDER BY rank, place), '[]')
    FROM trace);
END
$$;
