ALTER TABLE decision DROP COLUMN votes;
