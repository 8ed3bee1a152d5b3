-- Points of the usual agenda, and those that stand for a group or a strategy, have their title in
-- Dutch too. What somebody types instead has none.
ALTER TABLE agenda_point ADD COLUMN title_nl text NOT NULL DEFAULT '';
