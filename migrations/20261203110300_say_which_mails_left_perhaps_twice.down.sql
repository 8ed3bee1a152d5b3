ALTER TABLE mail DROP COLUMN perhaps_twice;
