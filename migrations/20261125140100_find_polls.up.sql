ALTER TABLE poll
    ADD COLUMN search tsvector GENERATED ALWAYS AS (search_document(title || ' ' || description)) STORED;
CREATE INDEX poll_search_idx ON poll USING gin (search);
