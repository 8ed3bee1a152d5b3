DELETE FROM circle_text WHERE purpose = 'note';
ALTER TABLE circle_text DROP CONSTRAINT circle_text_purpose_known;
ALTER TABLE circle_text ADD CONSTRAINT circle_text_purpose_known CHECK (purpose IN
    ('invitation', 'reminder', 'feedback', 'feedback_reminder', 'result', 'call'));
ALTER TABLE circle_invitee DROP COLUMN told_note_version_id;
DROP FUNCTION circle_sent_note(bigint);
