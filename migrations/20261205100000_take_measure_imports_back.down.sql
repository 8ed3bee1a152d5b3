UPDATE measure_import SET state = 'done' WHERE state = 'undone';
ALTER TABLE measure_import DROP CONSTRAINT measure_import_state_check;
ALTER TABLE measure_import ADD CONSTRAINT measure_import_state_check CHECK (state IN
    ('uploaded', 'mapped', 'running', 'done', 'failed', 'cancelled'));
DROP TABLE measure_import_write;
