DROP INDEX agenda_point_parent_idx;
ALTER TABLE agenda_point DROP COLUMN parent_level;
ALTER TABLE agenda_point DROP COLUMN level;
