-- Counted tries are kept under hashes of a fixed length; old counts are of no use.
DROP TABLE rate_window;
CREATE UNLOGGED TABLE rate_window (
    key        bytea NOT NULL CHECK (octet_length(key) = 32),
    starts_at  timestamptz NOT NULL,
    hits       bigint NOT NULL DEFAULT 1,
    PRIMARY KEY (key, starts_at)
);
CREATE INDEX rate_window_starts_at_idx ON rate_window (starts_at);
