-- Forms that were taken: one sent twice is led to the first one's result. Swept after two days.
CREATE TABLE sent_form (
    digest bytea PRIMARY KEY,          -- SHA-256 of the address and all the form says, its key among it
    led_to text,                       -- none as long as its answer is on the way
    at     timestamptz NOT NULL
);
CREATE INDEX sent_form_at_idx ON sent_form (at);
