-- Why an entry was changed or added after the minutes were locked.
ALTER TABLE entry ADD COLUMN amendment_reason text NOT NULL DEFAULT '';
