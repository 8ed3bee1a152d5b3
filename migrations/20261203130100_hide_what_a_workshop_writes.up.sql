-- Until they are revealed, a workshop hides the cards that are written in it: those of before stay in
-- sight. When a workshop began is told by its first phase.
ALTER TABLE governance_workshop ADD COLUMN began_at timestamptz;

-- Where a card was before it last changed its cell: it can be put back there.
ALTER TABLE governance_card
    ADD COLUMN from_topic_id bigint REFERENCES governance_line,
    ADD COLUMN from_level_id bigint REFERENCES governance_line,
    ADD CONSTRAINT governance_card_from_a_cell CHECK ((from_topic_id IS NULL) = (from_level_id IS NULL));

-- A phone that came by the code on the screen writes cards as nobody: they are unnamed for good.
ALTER TABLE governance_card ADD COLUMN by_code boolean NOT NULL DEFAULT false;
-- What a way back and forth left without its writer.
UPDATE governance_card SET by_code = true, author_shown = false WHERE num_nonnulls(author_id, author_invitee_id) = 0;
ALTER TABLE governance_card
    DROP CONSTRAINT governance_card_one_author,
    ADD CONSTRAINT governance_card_one_author CHECK
        (num_nonnulls(author_id, author_invitee_id) = CASE WHEN by_code THEN 0 ELSE 1 END),
    ADD CONSTRAINT governance_card_by_code_unnamed CHECK (NOT (by_code AND author_shown));

DROP FUNCTION governance_seen(bigint, bigint, bigint, bigint, boolean);
DROP FUNCTION governance_veiled(bigint);

-- Since when what is written at a table is seen by its writers alone; null: it is seen by all. Of a
-- workshop that nobody knows the beginning of, that is always.
CREATE FUNCTION governance_veiled_since(of_table bigint) RETURNS timestamptz LANGUAGE sql STABLE AS $$
    SELECT coalesce(w.began_at, to_timestamp(0)) FROM governance_workshop w
    WHERE w.table_id = of_table AND w.running AND w.archived_at IS NULL
      AND governance_veils(w.phase, w.hidden, w.revealed_at)
$$;

-- Whether a reader sees a card: all of them, but for what others wrote since the table is veiled.
CREATE FUNCTION governance_seen(author bigint, author_invitee bigint, written timestamptz, person bigint,
                                invitee bigint, veiled_since timestamptz)
RETURNS boolean LANGUAGE sql IMMUTABLE AS $$
    SELECT coalesce(author = person, false) OR coalesce(author_invitee = invitee, false)
        OR coalesce(written < veiled_since, true)
$$;

-- As the history of those that went on before tells it.
UPDATE governance_workshop w SET began_at =
    (SELECT min(h.at) FROM history h
     WHERE h.subject_kind = 'governance_workshop' AND h.subject_id = w.id AND h.action = 'advance_workshop');
