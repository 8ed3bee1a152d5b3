DROP TABLE minutes_import;
