DROP TABLE rate_window;
CREATE UNLOGGED TABLE rate_window (
    key        text NOT NULL,
    starts_at  timestamptz NOT NULL,
    hits       int NOT NULL DEFAULT 1,
    PRIMARY KEY (key, starts_at)
);
CREATE INDEX rate_window_starts_at_idx ON rate_window (starts_at);
