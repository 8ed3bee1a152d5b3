-- What names are ordered by: Participant 2 stands before Participant 10. Each number is given as many
-- digits, so that no collation of the database is asked for.
CREATE FUNCTION name_order(value text) RETURNS text
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    AS $$ SELECT regexp_replace(regexp_replace(public.fold(value), '(\d+)', '00000000\1', 'g'),
                                '\d*(\d{9})', '\1', 'g') $$;
