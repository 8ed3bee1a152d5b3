DROP FUNCTION governance_seen(bigint, bigint, timestamptz, bigint, bigint, timestamptz);
DROP FUNCTION governance_veiled_since(bigint);

CREATE FUNCTION governance_veiled(of_table bigint) RETURNS boolean LANGUAGE sql STABLE AS $$
    SELECT EXISTS (SELECT FROM governance_workshop w
                   WHERE w.table_id = of_table AND w.running AND w.archived_at IS NULL
                     AND governance_veils(w.phase, w.hidden, w.revealed_at))
$$;
CREATE FUNCTION governance_seen(author bigint, author_invitee bigint, person bigint, invitee bigint, veiled boolean)
RETURNS boolean LANGUAGE sql IMMUTABLE AS $$
    SELECT coalesce(author = person, false) OR coalesce(author_invitee = invitee, false) OR NOT veiled
$$;

-- Cards that nobody is known to have written stay.
ALTER TABLE governance_card
    DROP CONSTRAINT governance_card_by_code_unnamed, DROP CONSTRAINT governance_card_one_author,
    ADD CONSTRAINT governance_card_one_author CHECK (num_nonnulls(author_id, author_invitee_id) = 1) NOT VALID,
    DROP COLUMN by_code;
ALTER TABLE governance_card
    DROP CONSTRAINT governance_card_from_a_cell, DROP COLUMN from_topic_id, DROP COLUMN from_level_id;
ALTER TABLE governance_workshop DROP COLUMN began_at;
