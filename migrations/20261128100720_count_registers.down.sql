DROP INDEX action_item_counted_idx;
DROP INDEX decision_counted_idx;
ALTER TABLE decision DROP COLUMN scope;
