DROP INDEX feedback_holder_idx;
ALTER TABLE feedback DROP COLUMN quotable;
