-- What is left to do of minutes: those neither approved nor locked.
CREATE INDEX minutes_open_idx ON minutes (state) WHERE state IN ('draft', 'circulated');
