ALTER TABLE working_group DROP COLUMN search;
ALTER TABLE working_group ADD COLUMN search tsvector GENERATED ALWAYS AS
    (search_document('GT' || number::text || ' ' || name || ' ' || mandate)) STORED;
CREATE INDEX working_group_search_idx ON working_group USING gin (search);
ALTER TABLE working_group DROP COLUMN names, DROP COLUMN name_nl;

ALTER TABLE strategy DROP COLUMN search;
ALTER TABLE strategy ADD COLUMN search tsvector
    GENERATED ALWAYS AS (search_document(code || ' ' || name || ' ' || summary)) STORED;
CREATE INDEX strategy_search_idx ON strategy USING gin (search);
ALTER TABLE strategy DROP COLUMN names, DROP COLUMN name_nl;

DROP FUNCTION name_in(text[], text);
