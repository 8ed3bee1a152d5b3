DROP INDEX circle_invitee_state_idx;
CREATE INDEX circle_invitee_state_idx ON circle_invitee (circle_id, state)
    INCLUDE (organisation_kind, holds_place, invited) WHERE archived_at IS NULL;
DROP INDEX circle_invitee_offer_idx;
CREATE INDEX circle_invitee_offer_idx ON circle_invitee (offered_until) WHERE state = 'offered';
DROP INDEX circle_invitee_waiting_idx;
CREATE INDEX circle_invitee_waiting_idx ON circle_invitee (circle_id, waiting_since, id)
    WHERE state = 'waiting' AND archived_at IS NULL;

ALTER TABLE circle_invitee DROP COLUMN asked, DROP COLUMN away, DROP COLUMN replaced, DROP COLUMN coming,
    DROP COLUMN waiting, DROP COLUMN offered;
