DROP INDEX contribution_objection_idx;
ALTER TABLE contribution ALTER COLUMN objected_at TYPE date USING (objected_at AT TIME ZONE 'Europe/Brussels')::date;
ALTER TABLE contribution RENAME COLUMN objected_at TO objected_on;
