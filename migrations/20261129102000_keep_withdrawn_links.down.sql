DELETE FROM attendance_link WHERE attendance_id IS NULL;
ALTER TABLE attendance_link
    ALTER COLUMN attendance_id SET NOT NULL,
    DROP CONSTRAINT attendance_link_attendance_id_fkey,
    ADD CONSTRAINT attendance_link_attendance_id_fkey
        FOREIGN KEY (attendance_id) REFERENCES attendance ON DELETE CASCADE;
