DROP FUNCTION reminder_due(date, date, date);
DROP TABLE reminder_week;
DROP TABLE attendance_link;
ALTER TABLE attendance DROP COLUMN remark, DROP COLUMN replied_at;
