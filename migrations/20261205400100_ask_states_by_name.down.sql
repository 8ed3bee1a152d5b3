DROP INDEX minutes_correctable_idx;

ALTER TABLE note_version DROP COLUMN sent;
ALTER TABLE circle DROP COLUMN takes_place;
ALTER TABLE poll DROP COLUMN shown;
ALTER TABLE working_group DROP COLUMN ongoing;
ALTER TABLE strategy DROP COLUMN ongoing;
ALTER TABLE agenda_point DROP COLUMN open;
ALTER TABLE attendance DROP COLUMN awaited, DROP COLUMN present, DROP COLUMN attended;
ALTER TABLE minutes DROP COLUMN editable, DROP COLUMN correctable;
ALTER TABLE meeting DROP COLUMN called_off, DROP COLUMN upcoming, DROP COLUMN held;
