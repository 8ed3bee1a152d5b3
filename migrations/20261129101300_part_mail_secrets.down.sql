ALTER TABLE mail ADD COLUMN secrets text[];
UPDATE mail SET secrets = s.secrets FROM mail_secret s WHERE s.mail_id = mail.id;
DROP TABLE mail_secret;
