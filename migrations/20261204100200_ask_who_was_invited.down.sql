DROP INDEX circle_invitee_state_idx;
CREATE INDEX circle_invitee_state_idx ON circle_invitee (circle_id, state) INCLUDE (organisation_kind, holds_place)
    WHERE archived_at IS NULL;
ALTER TABLE circle_invitee DROP COLUMN replied, DROP COLUMN invited;
