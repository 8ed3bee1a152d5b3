-- What an import wrote, so that it can be taken back as long as nobody has changed it since. Imports of
-- before have no rows here: they stay as they are.

CREATE TABLE measure_import_write (
    import_id  bigint NOT NULL REFERENCES measure_import,
    measure_id bigint NOT NULL REFERENCES measure,
    added      boolean NOT NULL,
    fields     jsonb NOT NULL,                          -- [field, values before, values after], as forms have them
    PRIMARY KEY (import_id, measure_id)
);
CREATE INDEX measure_import_write_measure_idx ON measure_import_write (measure_id);

ALTER TABLE measure_import DROP CONSTRAINT measure_import_state_check;
ALTER TABLE measure_import ADD CONSTRAINT measure_import_state_check CHECK (state IN
    ('uploaded', 'mapped', 'running', 'done', 'failed', 'cancelled', 'undone'));
