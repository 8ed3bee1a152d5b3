-- Mails say what they are and what they belong to. Secrets stand apart from the text: in body,
-- html and calendar a mark (from U+E100 on) holds the place of each, until the mail is sent.
ALTER TABLE mail
    ADD COLUMN class         text NOT NULL DEFAULT 'notice' CONSTRAINT mail_class_known CHECK (class IN
                                 ('account', 'invitation', 'reminder', 'confirmation', 'result', 'notice')),
    ADD COLUMN html          text,
    ADD COLUMN calendar      text,                        -- text/calendar, its lines unfolded
    ADD COLUMN reply_to      text,
    ADD COLUMN about_kind    text,                        -- what it belongs to, as the history names it
    ADD COLUMN about_id      bigint,
    ADD COLUMN secrets       text[],                      -- null once sent, or once nobody may send it
    ADD COLUMN by_hand       boolean NOT NULL DEFAULT false, -- no server: who asked was shown the links
    ADD COLUMN expires_at    timestamptz,                 -- pointless after that: its links are dead
    ADD COLUMN message_id    text,                        -- given at the first try, then the same for ever
    ADD COLUMN claimed_until timestamptz,                 -- a sender has it in hand
    ADD COLUMN retried_at    timestamptz,                 -- asked to be tried anew
    ADD COLUMN failed_at     timestamptz,                 -- refused or given up
    ADD COLUMN swept_at      timestamptz,                 -- only who, when and the subject are left
    ADD CONSTRAINT mail_about_whole CHECK (num_nonnulls(about_kind, about_id) <> 1);

UPDATE mail SET failed_at = created_at WHERE sent_at IS NULL AND next_try_at IS NULL AND error IS NOT NULL;
UPDATE mail SET
    secrets = CASE WHEN sent_at IS NULL AND failed_at IS NULL
                   THEN ARRAY[(regexp_match(body, '/(?:password|invitation|poll)/([A-Za-z0-9_-]{43})'))[1]] END,
    -- Those whose link is gone cannot be tried again.
    expires_at = created_at + CASE WHEN sent_at IS NULL AND failed_at IS NULL THEN interval '14 days' ELSE interval '0' END,
    body = regexp_replace(body, '(/(?:password|invitation|poll)/)[A-Za-z0-9_-]{43}', '\1' || U&'\E100', 'g')
WHERE body ~ '/(password|invitation|poll)/[A-Za-z0-9_-]{43}';

DROP INDEX mail_unsent_idx;
CREATE INDEX mail_waiting_idx ON mail (next_try_at, id) WHERE sent_at IS NULL AND failed_at IS NULL;
CREATE INDEX mail_failed_idx ON mail (id) WHERE failed_at IS NOT NULL AND swept_at IS NULL;
CREATE INDEX mail_about_idx ON mail (about_kind, about_id) WHERE about_id IS NOT NULL;
