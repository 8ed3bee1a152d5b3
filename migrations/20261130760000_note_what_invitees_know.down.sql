ALTER TABLE circle_invitee
    DROP COLUMN told_off,
    DROP COLUMN told_place,
    DROP COLUMN told_ends_at,
    DROP COLUMN told_starts_at;
