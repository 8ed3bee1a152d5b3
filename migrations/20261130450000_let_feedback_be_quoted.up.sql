-- Whoever writes feedback says whether it may be quoted.
ALTER TABLE feedback ADD COLUMN quotable boolean NOT NULL DEFAULT false;
-- Links that unnamed feedback can be reopened by are forgotten once its circle's time is over.
CREATE INDEX feedback_holder_idx ON feedback (circle_id) WHERE holder_hash IS NOT NULL;
