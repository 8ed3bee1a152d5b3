-- What a function takes must be no table's row: a dump then makes that table before the words of the
-- search that its columns need, and cannot be restored. Any row with a number and titles is taken.
DROP FUNCTION live_asks_about(axis, axis_measure);
CREATE FUNCTION live_asks_about(a anyelement, m anycompatible) RETURNS text[]
    LANGUAGE sql STABLE PARALLEL SAFE
    AS $$ SELECT ARRAY[
        (to_jsonb(a) ->> 'number') || '. ' || (to_jsonb(a) ->> 'title')
            || coalesce(' · ' || (to_jsonb(m) ->> 'title'), ''),
        (to_jsonb(a) ->> 'number') || '. ' || nullif(to_jsonb(a) ->> 'title_nl', '')
            || coalesce(' · ' || coalesce(nullif(to_jsonb(m) ->> 'title_nl', ''), to_jsonb(m) ->> 'title'), '')] $$;
