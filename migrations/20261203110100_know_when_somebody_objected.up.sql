-- "That's not what I meant" waits for the pilot until something is published after it: a day is too coarse.
ALTER TABLE contribution RENAME COLUMN objected_on TO objected_at;
ALTER TABLE contribution ALTER COLUMN objected_at TYPE timestamptz
    USING objected_at::timestamp AT TIME ZONE 'Europe/Brussels';
CREATE INDEX contribution_objection_idx ON contribution (circle_id) WHERE objection <> '' AND archived_at IS NULL;
