-- What else is asked of how an invitee stands, as before: a column for each question, so that no
-- statement lists states.
ALTER TABLE circle_invitee
    ADD COLUMN asked boolean NOT NULL GENERATED ALWAYS AS
        (state IN ('invited', 'yes', 'no', 'instead', 'waiting', 'offered')) STORED,
    ADD COLUMN away boolean NOT NULL GENERATED ALWAYS AS (state IN ('no', 'instead')) STORED,
    ADD COLUMN replaced boolean NOT NULL GENERATED ALWAYS AS (state IN ('instead')) STORED,
    ADD COLUMN coming boolean NOT NULL GENERATED ALWAYS AS (state IN ('yes')) STORED,
    ADD COLUMN waiting boolean NOT NULL GENERATED ALWAYS AS (state IN ('waiting')) STORED,
    ADD COLUMN offered boolean NOT NULL GENERATED ALWAYS AS (state IN ('offered')) STORED;

-- Who was found by a state is found by what it means.
DROP INDEX circle_invitee_waiting_idx;
CREATE INDEX circle_invitee_waiting_idx ON circle_invitee (circle_id, waiting_since, id)
    WHERE waiting AND archived_at IS NULL;
DROP INDEX circle_invitee_offer_idx;
CREATE INDEX circle_invitee_offer_idx ON circle_invitee (offered_until) WHERE offered;
DROP INDEX circle_invitee_state_idx;
CREATE INDEX circle_invitee_state_idx ON circle_invitee (circle_id, state)
    INCLUDE (organisation_kind, holds_place, invited, replaced, coming, waiting) WHERE archived_at IS NULL;
