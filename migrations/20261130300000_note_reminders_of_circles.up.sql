-- When Jalon last reminded somebody: nobody is reminded twice in 48 hours.
ALTER TABLE circle_invitee ADD COLUMN reminded_at timestamptz;
