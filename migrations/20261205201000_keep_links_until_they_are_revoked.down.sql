UPDATE circle_link SET expires_at = created_at + interval '365 days' WHERE expires_at = 'infinity';
ALTER TABLE circle_link ALTER COLUMN expires_at DROP DEFAULT;
