DROP TABLE pending_address;
ALTER TABLE account DROP COLUMN email_changed_at;
ALTER TABLE session DROP COLUMN confirmed_at;
