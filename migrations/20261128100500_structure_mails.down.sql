DROP INDEX mail_about_idx, mail_failed_idx, mail_waiting_idx;
UPDATE mail SET body = replace(body, U&'\E100', coalesce(secrets[1], '***'));
ALTER TABLE mail
    DROP COLUMN class, DROP COLUMN html, DROP COLUMN calendar, DROP COLUMN reply_to, DROP COLUMN about_kind,
    DROP COLUMN about_id, DROP COLUMN secrets, DROP COLUMN by_hand, DROP COLUMN expires_at, DROP COLUMN message_id,
    DROP COLUMN claimed_until, DROP COLUMN retried_at, DROP COLUMN failed_at, DROP COLUMN swept_at;
CREATE INDEX mail_unsent_idx ON mail (next_try_at) WHERE sent_at IS NULL;
