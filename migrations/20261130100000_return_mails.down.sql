DROP TABLE mail_return, mail_address, mail_attachment, mail_file;
DROP INDEX mail_message_id_idx, mail_recipient_idx;
ALTER TABLE mail DROP COLUMN lang, DROP COLUMN unsubscribe, DROP COLUMN returned_at;
