-- What a decision is about, as a word, and indexes that answer the registers' counts by themselves.
ALTER TABLE decision ADD COLUMN scope text NOT NULL GENERATED ALWAYS AS (
    CASE WHEN scope_group_id IS NOT NULL THEN 'group'
         WHEN scope_strategy_id IS NOT NULL THEN 'strategy'
         WHEN scope_measure_id IS NOT NULL THEN 'measure'
         WHEN governance_cell <> '' THEN 'cell'
         ELSE 'process' END) STORED;
CREATE INDEX decision_counted_idx ON decision (group_id, state, year, scope) INCLUDE (meeting_id)
    WHERE archived_at IS NULL;
CREATE INDEX action_item_counted_idx ON action_item (group_id, state, owner_id, due_on) INCLUDE (id, meeting_id)
    WHERE archived_at IS NULL;
