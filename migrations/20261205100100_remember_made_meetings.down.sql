ALTER TABLE minutes_import DROP COLUMN made_meeting;
