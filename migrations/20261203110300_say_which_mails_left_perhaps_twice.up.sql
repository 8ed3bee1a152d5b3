-- A mail whose sender was killed, or whose server went silent, while it was in hand may have left: sent
-- again, it says so.
ALTER TABLE mail ADD COLUMN perhaps_twice boolean NOT NULL DEFAULT false;
