-- Whose votes count in a table: those of the workshop that goes on, else of the last one.
CREATE FUNCTION counted_workshop(of_table bigint) RETURNS bigint LANGUAGE sql STABLE AS $$
    SELECT id FROM governance_workshop
    WHERE table_id = of_table AND archived_at IS NULL AND phase <> 'planned'
    ORDER BY running DESC, id DESC LIMIT 1
$$;
