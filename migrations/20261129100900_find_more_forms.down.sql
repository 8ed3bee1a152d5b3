DROP FUNCTION measure_of_code(text);
DROP FUNCTION code_is(text, text);
CREATE OR REPLACE FUNCTION dutch_singular(value text) RETURNS text
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    AS $$ SELECT regexp_replace(regexp_replace(value, '(\w\w)ven?\M', '\1f', 'gi'), '(\w\w)zen?\M', '\1s', 'gi') $$;
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
