-- Groups and strategies have a name in French and may have one in Dutch; `names` holds both, for
-- whoever shows them in the reader's language.

-- The name for a reader of that language: French where there is no other.
CREATE FUNCTION name_in(names text[], lang text) RETURNS text
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    AS $$ SELECT coalesce(names[CASE lang WHEN 'nl' THEN 2 ELSE 1 END], names[1]) $$;

ALTER TABLE strategy ADD COLUMN name_nl text NOT NULL DEFAULT '';
ALTER TABLE strategy ADD COLUMN names text[] NOT NULL
    GENERATED ALWAYS AS (ARRAY[name, nullif(name_nl, '')]) STORED;
ALTER TABLE strategy DROP COLUMN search;
ALTER TABLE strategy ADD COLUMN search tsvector
    GENERATED ALWAYS AS (search_document(code || ' ' || name || ' ' || name_nl || ' ' || summary)) STORED;
CREATE INDEX strategy_search_idx ON strategy USING gin (search);

ALTER TABLE working_group ADD COLUMN name_nl text NOT NULL DEFAULT '';
ALTER TABLE working_group ADD COLUMN names text[] NOT NULL
    GENERATED ALWAYS AS (ARRAY[name, nullif(name_nl, '')]) STORED;
ALTER TABLE working_group DROP COLUMN search;
ALTER TABLE working_group ADD COLUMN search tsvector GENERATED ALWAYS AS
    (search_document('GT' || number::text || ' ' || name || ' ' || name_nl || ' ' || mandate)) STORED;
CREATE INDEX working_group_search_idx ON working_group USING gin (search);
