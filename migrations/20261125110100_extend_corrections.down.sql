ALTER TABLE correction DROP COLUMN client_key;
ALTER TABLE correction DROP COLUMN base_text;
