DROP FUNCTION live_asks_about(anyelement, anycompatible);
CREATE FUNCTION live_asks_about(a axis, m axis_measure) RETURNS text[]
    LANGUAGE sql STABLE PARALLEL SAFE
    AS $$ SELECT ARRAY[a.number || '. ' || a.title || coalesce(' · ' || m.title, ''),
                       a.number || '. ' || nullif(a.title_nl, '')
                           || coalesce(' · ' || coalesce(nullif(m.title_nl, ''), m.title), '')] $$;
