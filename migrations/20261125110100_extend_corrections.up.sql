-- What the entry said when a correction of it was proposed: what changed since is seen.
ALTER TABLE correction ADD COLUMN base_text text NOT NULL DEFAULT '';
-- Sent twice, stored once.
ALTER TABLE correction ADD COLUMN client_key text NOT NULL DEFAULT gen_random_uuid()::text;
ALTER TABLE correction ADD CONSTRAINT correction_client_key_key UNIQUE (meeting_id, client_key);
