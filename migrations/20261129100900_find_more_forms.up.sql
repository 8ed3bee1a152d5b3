-- Words and codes are found in more of the forms people type.

-- French plurals that its stemmer leaves apart: réemplois, vélos, lieux; matériaux it takes for
-- matérial. They lose their ending in the Dutch half, where French words stand whole: the French
-- half finds what it did. First, and not after e, o or u: serieus, serieuze; werkloos; kous, kousen.
CREATE OR REPLACE FUNCTION dutch_singular(value text) RETURNS text
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    AS $$ SELECT regexp_replace(regexp_replace(regexp_replace(value,
              '(\w[aeo]u)x\M|(\woi|eau|\w[b-df-np-tv-zé][ou])s\M', '\1\2', 'gi'),
              '(\w\w)ven?\M', '\1f', 'gi'), '(\w\w)zen?\M', '\1s', 'gi') $$;

-- Whether what people type stands for a code, whole or its number alone. Not STRICT, so that it is
-- planned into the statement that asks, with the index on code_tail.
CREATE FUNCTION code_is(code text, typed text) RETURNS boolean
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    AS $$ SELECT public.code_tail(code) = public.code_tail(typed)
              AND public.code_key(typed) IN (public.code_tail(code), public.code_key(code)) $$;

-- The measure that a typed code stands for: the one written so, else the one whose whole code it is,
-- else the one with that number; none where several are as near. Archived ones come last.
CREATE FUNCTION measure_of_code(typed text) RETURNS bigint
    LANGUAGE sql STABLE STRICT PARALLEL SAFE
    AS $$ SELECT min(id) FROM (
              SELECT id, rank() OVER (ORDER BY lower(btrim(code)) = lower(btrim(typed)) DESC,
                                               public.code_key(code) = public.code_key(typed) DESC,
                                               archived_at IS NOT NULL) AS place
              FROM public.measure WHERE public.code_is(code, typed)) nearest
          WHERE place = 1 HAVING count(*) = 1 $$;

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
