-- Items are found by who answers for them, whatever their state, and by names that Jalon does not know.
CREATE INDEX action_item_of_owner_idx ON action_item (owner_id);
CREATE INDEX action_item_unknown_owner_idx ON action_item (owner_name)
    WHERE owner_id IS NULL AND owner_name <> '';
