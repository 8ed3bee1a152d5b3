-- What the board counts as blocked, the list of bilaterals shows by the same words: nothing came of the
-- day it was planned for, or a submitted review waits and it has no day.
CREATE FUNCTION bilateral_is_blocked(pending boolean, planned_on date, to_decide boolean, today date)
    RETURNS boolean LANGUAGE sql IMMUTABLE PARALLEL SAFE
    AS $$ SELECT pending AND coalesce(planned_on < today, to_decide) $$;

-- Decisions that nobody follows up are counted from indexes alone.
DROP INDEX decision_counted_idx;
CREATE INDEX decision_counted_idx ON decision (group_id, state, year, scope)
    INCLUDE (id, scope_strategy_id, scope_measure_id, meeting_id, entry_id) WHERE archived_at IS NULL;
CREATE INDEX action_item_following_idx ON action_item (decision_id) INCLUDE (meeting_id, entry_id)
    WHERE decision_id IS NOT NULL AND archived_at IS NULL;

-- The last weeks of all reviews, without those of archived measures.
CREATE INDEX measure_step_at_idx ON measure_step (at) INCLUDE (measure_id, from_state, to_state);
CREATE INDEX measure_archived_idx ON measure (id) WHERE archived_at IS NOT NULL;
