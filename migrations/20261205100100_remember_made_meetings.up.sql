-- Whether an import of minutes made the meeting it became, or joined one that was planned before: only what
-- it made can be taken back with it.
ALTER TABLE minutes_import ADD COLUMN made_meeting boolean NOT NULL DEFAULT false;
UPDATE minutes_import i SET made_meeting = true
WHERE EXISTS (SELECT FROM history h WHERE h.subject_kind = 'meeting' AND h.subject_id = i.meeting_id
                AND h.action = 'create' AND h.at = i.changed_at);
ALTER TABLE minutes_import ADD CONSTRAINT minutes_import_made_meeting
    CHECK (NOT made_meeting OR meeting_id IS NOT NULL);
