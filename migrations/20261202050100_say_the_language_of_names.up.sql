-- A name for a reader of that language, after something that is the same in each (`GT3 · `), and beside it
-- its language where it isn't the reader's. It chooses as `name_in` does.
CREATE FUNCTION said_in(before text, names text[], lang text) RETURNS text[]
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    AS $$ SELECT CASE
        WHEN lang = 'nl' AND names[2] IS NOT NULL THEN ARRAY[before || names[2]]
        WHEN lang = 'fr' THEN ARRAY[before || names[1]]
        ELSE ARRAY[before || names[1], 'fr'] END $$;
