ALTER TABLE installation DROP COLUMN calendar_domain;
DROP INDEX attendance_told_idx;
ALTER TABLE attendance
    DROP COLUMN told_from, DROP COLUMN told_to, DROP COLUMN told_place, DROP COLUMN told_video_url,
    DROP COLUMN told_off, DROP COLUMN replied_for;
