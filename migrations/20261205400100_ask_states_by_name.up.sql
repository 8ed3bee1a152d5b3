-- What else is asked of states, as before: a column for each question, so that no statement lists states.
ALTER TABLE meeting
    ADD COLUMN called_off boolean NOT NULL GENERATED ALWAYS AS (state IN ('cancelled')) STORED,
    ADD COLUMN upcoming boolean NOT NULL GENERATED ALWAYS AS (state IN ('planned')) STORED,
    ADD COLUMN held boolean NOT NULL GENERATED ALWAYS AS (state IN ('held')) STORED;
ALTER TABLE minutes
    ADD COLUMN editable boolean NOT NULL GENERATED ALWAYS AS (state IN ('draft')) STORED,
    ADD COLUMN correctable boolean NOT NULL GENERATED ALWAYS AS (state IN ('circulated')) STORED;
ALTER TABLE attendance
    ADD COLUMN awaited boolean NOT NULL GENERATED ALWAYS AS (standing IN ('invited')) STORED,
    ADD COLUMN present boolean NOT NULL GENERATED ALWAYS AS (standing IN ('present')) STORED,
    ADD COLUMN attended boolean NOT NULL GENERATED ALWAYS AS (standing IN ('present', 'represented')) STORED;
ALTER TABLE agenda_point ADD COLUMN open boolean NOT NULL GENERATED ALWAYS AS (state IN ('open')) STORED;
ALTER TABLE strategy ADD COLUMN ongoing boolean NOT NULL GENERATED ALWAYS AS
    (state IN ('preparing', 'drafting', 'in_consultation', 'adopted', 'in_force', 'under_evaluation', 'under_revision'))
    STORED;
ALTER TABLE working_group ADD COLUMN ongoing boolean NOT NULL GENERATED ALWAYS AS
    (state IN ('preparing', 'active', 'paused')) STORED;
ALTER TABLE poll ADD COLUMN shown boolean NOT NULL GENERATED ALWAYS AS
    (state IN ('open', 'closed', 'chosen', 'cancelled')) STORED;
ALTER TABLE circle ADD COLUMN takes_place boolean NOT NULL GENERATED ALWAYS AS
    (state IN ('preparing', 'inviting', 'running', 'feedback', 'closed')) STORED;
ALTER TABLE note_version ADD COLUMN sent boolean NOT NULL GENERATED ALWAYS AS (state IN ('sent')) STORED;

-- Minutes sent round: what waits, and the board, ask for them.
CREATE INDEX minutes_correctable_idx ON minutes (meeting_id) WHERE correctable;
