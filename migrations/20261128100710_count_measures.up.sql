-- How many measures there are by group, strategy, pilot and state, kept by every write: home, board
-- and groups count nothing themselves. Rows are only added, so that writers never wait for each
-- other; their sum is the number. `gather_measure_counts` adds them up now and then.
CREATE TABLE measure_count (
    group_id    bigint,
    strategy_id bigint,
    pilot_id    bigint,
    state       text NOT NULL,
    n           bigint NOT NULL
);

CREATE FUNCTION count_measures() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'INSERT' THEN
        INSERT INTO measure_count
        SELECT group_id, strategy_id, pilot_id, state, count(*) FROM after
        WHERE archived_at IS NULL GROUP BY 1, 2, 3, 4;
    ELSIF TG_OP = 'DELETE' THEN
        INSERT INTO measure_count
        SELECT group_id, strategy_id, pilot_id, state, -count(*) FROM before
        WHERE archived_at IS NULL GROUP BY 1, 2, 3, 4;
    ELSE
        INSERT INTO measure_count
        SELECT group_id, strategy_id, pilot_id, state, sum(n) FROM (
            SELECT group_id, strategy_id, pilot_id, state, 1 AS n FROM after WHERE archived_at IS NULL
            UNION ALL
            SELECT group_id, strategy_id, pilot_id, state, -1 FROM before WHERE archived_at IS NULL) moved
        GROUP BY 1, 2, 3, 4 HAVING sum(n) <> 0;
    END IF;
    RETURN NULL;
END
$$;
CREATE TRIGGER measure_is_counted_in AFTER INSERT ON measure
    REFERENCING NEW TABLE AS after FOR EACH STATEMENT EXECUTE FUNCTION count_measures();
CREATE TRIGGER measure_is_counted_anew AFTER UPDATE ON measure
    REFERENCING NEW TABLE AS after OLD TABLE AS before FOR EACH STATEMENT EXECUTE FUNCTION count_measures();
CREATE TRIGGER measure_is_counted_out AFTER DELETE ON measure
    REFERENCING OLD TABLE AS before FOR EACH STATEMENT EXECUTE FUNCTION count_measures();

-- One row for each that is not zero. Who reads meanwhile sees the rows before or after, never both;
-- a second one at the same time finds the rows gone and adds nothing.
CREATE FUNCTION gather_measure_counts() RETURNS void LANGUAGE sql AS $$
    WITH gone AS (DELETE FROM measure_count RETURNING *)
    INSERT INTO measure_count
    SELECT group_id, strategy_id, pilot_id, state, sum(n) FROM gone
    GROUP BY 1, 2, 3, 4 HAVING sum(n) <> 0
$$;

INSERT INTO measure_count
SELECT group_id, strategy_id, pilot_id, state, count(*) FROM measure
WHERE archived_at IS NULL GROUP BY 1, 2, 3, 4;

-- Each change of a measure's state writes all its indexes. Those that others serve as well go; the
-- group's leads to what waits longest.
DROP INDEX measure_code_idx;     -- measure_code_key
DROP INDEX measure_chapter_idx;  -- measure_code_key, narrowed
DROP INDEX measure_theme_idx;
DROP INDEX measure_group_idx;
CREATE INDEX measure_group_idx ON measure (group_id, state, state_since) WHERE archived_at IS NULL;
CREATE INDEX measure_group_code_idx ON measure (group_id, code) WHERE archived_at IS NULL;
CREATE INDEX measure_orphan_since_idx ON measure (state_since)
    WHERE archived_at IS NULL AND group_id IS NULL AND strategy_id IS NULL;

-- What is open in a group is counted from the index alone.
CREATE INDEX action_item_open_idx ON action_item (group_id, due_on)
    WHERE archived_at IS NULL AND state IN ('open', 'in_progress');
