ALTER TABLE account DROP COLUMN single_keys;
