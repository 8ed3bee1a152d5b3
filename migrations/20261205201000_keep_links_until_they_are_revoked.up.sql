-- A personal link lives until it is revoked: what may be done by it has its own times.
ALTER TABLE circle_link ALTER COLUMN expires_at SET DEFAULT 'infinity';
UPDATE circle_link SET expires_at = 'infinity' WHERE revoked_at IS NULL;
