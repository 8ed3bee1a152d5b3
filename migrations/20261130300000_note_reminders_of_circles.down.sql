ALTER TABLE circle_invitee DROP COLUMN reminded_at;
