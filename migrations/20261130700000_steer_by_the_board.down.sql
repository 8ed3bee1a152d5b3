DROP INDEX measure_archived_idx;
DROP INDEX measure_step_at_idx;
DROP INDEX action_item_following_idx;
DROP INDEX decision_counted_idx;
CREATE INDEX decision_counted_idx ON decision (group_id, state, year, scope)
    INCLUDE (scope_strategy_id, scope_measure_id, meeting_id, entry_id) WHERE archived_at IS NULL;
DROP FUNCTION bilateral_is_blocked;
