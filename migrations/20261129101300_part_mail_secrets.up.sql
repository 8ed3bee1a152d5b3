-- What opens something waits apart from its mail: a table whose rows no backup holds.
CREATE TABLE mail_secret (
    mail_id bigint PRIMARY KEY REFERENCES mail ON DELETE CASCADE,
    secrets text[] NOT NULL  -- gone once the mail is sent, or once nobody may send it
);
INSERT INTO mail_secret (mail_id, secrets) SELECT id, secrets FROM mail WHERE secrets IS NOT NULL;
ALTER TABLE mail DROP COLUMN secrets;
