-- A follow-up item's day as it was noted: a sub-group's items are listed once its notes are merged.
ALTER TABLE entry ADD COLUMN due_on date;
