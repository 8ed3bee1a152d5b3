-- The link of somebody taken off the list says that, instead of being unknown.
ALTER TABLE attendance_link
    ALTER COLUMN attendance_id DROP NOT NULL,
    DROP CONSTRAINT attendance_link_attendance_id_fkey,
    ADD CONSTRAINT attendance_link_attendance_id_fkey
        FOREIGN KEY (attendance_id) REFERENCES attendance ON DELETE SET NULL;
