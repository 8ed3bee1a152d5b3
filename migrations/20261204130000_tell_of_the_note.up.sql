-- That the note was sent is told to those invited before, once of each version, in a text of the circle's.

-- The version that a circle's participants read: the one that was sent last.
CREATE FUNCTION circle_sent_note(of_circle bigint) RETURNS bigint
    LANGUAGE sql STABLE PARALLEL SAFE
    AS $$ SELECT v.id FROM note n JOIN note_version v ON v.note_id = n.id AND v.state = 'sent'
          WHERE n.circle_id = of_circle AND n.archived_at IS NULL
          ORDER BY v.sent_at DESC, v.id DESC LIMIT 1 $$;

ALTER TABLE circle_invitee ADD COLUMN told_note_version_id bigint REFERENCES note_version;

-- Who was invited before is taken to know of it.
UPDATE circle_invitee SET told_note_version_id = circle_sent_note(circle_id) WHERE state <> 'listed';

ALTER TABLE circle_text DROP CONSTRAINT circle_text_purpose_known;
ALTER TABLE circle_text ADD CONSTRAINT circle_text_purpose_known CHECK (purpose IN
    ('invitation', 'note', 'reminder', 'feedback', 'feedback_reminder', 'result', 'call'));
