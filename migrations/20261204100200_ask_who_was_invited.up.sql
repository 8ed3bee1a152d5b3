-- What the state of an invitee means is asked of the schema; the gauges count by it from the index.
ALTER TABLE circle_invitee
    ADD COLUMN invited boolean NOT NULL
        GENERATED ALWAYS AS (state IN ('invited', 'yes', 'no', 'waiting', 'offered')) STORED,
    ADD COLUMN replied boolean NOT NULL GENERATED ALWAYS AS (state IN ('yes', 'no', 'waiting', 'offered')) STORED;

DROP INDEX circle_invitee_state_idx;
CREATE INDEX circle_invitee_state_idx ON circle_invitee (circle_id, state)
    INCLUDE (organisation_kind, holds_place, invited) WHERE archived_at IS NULL;
