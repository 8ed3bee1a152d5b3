ALTER TABLE installation DROP COLUMN demands_second_factor;
ALTER TABLE session DROP COLUMN awaits_code;
DROP TABLE recovery_code;
DROP TABLE second_factor;
