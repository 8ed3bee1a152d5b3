-- What a question to phones is about: an axis, or one of its measures; in both languages, as names are.
CREATE FUNCTION live_asks_about(a axis, m axis_measure) RETURNS text[]
    LANGUAGE sql STABLE PARALLEL SAFE
    AS $$ SELECT ARRAY[a.number || '. ' || a.title || coalesce(' · ' || m.title, ''),
                       a.number || '. ' || nullif(a.title_nl, '')
                           || coalesce(' · ' || coalesce(nullif(m.title_nl, ''), m.title), '')] $$;
