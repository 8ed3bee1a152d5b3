-- Keys that act alone are off until somebody switches them on: all begin without them.
ALTER TABLE account ADD COLUMN single_keys boolean NOT NULL DEFAULT false;
