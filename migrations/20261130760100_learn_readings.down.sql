DROP TABLE minutes_lesson;
ALTER TABLE minutes_import DROP COLUMN first_read;
