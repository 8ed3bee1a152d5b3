DROP INDEX poll_search_idx;
ALTER TABLE poll DROP COLUMN search;
