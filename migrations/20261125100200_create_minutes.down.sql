DROP TABLE minutes_version;
DROP TABLE correction;
DROP TABLE entry;
DROP TABLE minutes_section;
DROP TABLE minutes;
