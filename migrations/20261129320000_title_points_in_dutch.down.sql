ALTER TABLE agenda_point DROP COLUMN title_nl;
