-- What somebody types into a form and has not sent yet; given back when the form is opened again.
CREATE TABLE form_draft (
    person_id bigint NOT NULL REFERENCES person,
    -- Where the form will be sent to.
    address   text NOT NULL,
    -- Names and values, in order.
    fields    jsonb NOT NULL,
    saved_at  timestamptz NOT NULL,
    PRIMARY KEY (person_id, address)
);
CREATE INDEX form_draft_saved_at_idx ON form_draft (saved_at);
