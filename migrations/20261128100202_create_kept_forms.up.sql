-- Forms that came after their sender's session was over; given back after signing in again.
CREATE TABLE kept_form (
    id        bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    person_id bigint NOT NULL REFERENCES person,
    path      text NOT NULL,
    -- Where the form stood, where the browser says so.
    page      text,
    -- Names and values, in order.
    fields    jsonb NOT NULL,
    kept_at   timestamptz NOT NULL
);
CREATE INDEX kept_form_person_idx ON kept_form (person_id, id);
CREATE INDEX kept_form_kept_at_idx ON kept_form (kept_at);
