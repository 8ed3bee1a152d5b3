DROP TRIGGER measure_names_its_chapter ON measure;
DROP FUNCTION know_chapter();
DROP TABLE chapter;
