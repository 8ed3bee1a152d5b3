DROP TABLE agenda_point_subject;
DROP TABLE agenda_point;
