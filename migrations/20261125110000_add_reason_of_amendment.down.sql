ALTER TABLE entry DROP COLUMN amendment_reason;
