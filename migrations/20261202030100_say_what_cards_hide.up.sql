-- What a card hides, and from whom, is said here alone: every statement that reads cards or comments for
-- somebody asks these functions. They are of one expression, so that a statement takes them in.

-- Whether in a workshop each sees the own cards only, until they are revealed.
CREATE FUNCTION governance_veils(phase text, hidden boolean, revealed_at timestamptz)
RETURNS boolean LANGUAGE sql IMMUTABLE AS $$
    SELECT phase = 'collect' AND hidden AND revealed_at IS NULL
$$;

-- Whether one that does so goes on at a table now.
CREATE FUNCTION governance_veiled(of_table bigint) RETURNS boolean LANGUAGE sql STABLE AS $$
    SELECT EXISTS (SELECT FROM governance_workshop w
                   WHERE w.table_id = of_table AND w.running AND w.archived_at IS NULL
                     AND governance_veils(w.phase, w.hidden, w.revealed_at))
$$;

-- Whether a reader wrote it: a person of the directory, or who came by a circle's link.
CREATE FUNCTION governance_wrote(author bigint, author_invitee bigint, person bigint, invitee bigint)
RETURNS boolean LANGUAGE sql IMMUTABLE AS $$
    SELECT coalesce(author = person, false) OR coalesce(author_invitee = invitee, false)
$$;

-- Whether a reader sees a card: all of them, where the table is not veiled, else the own ones.
CREATE FUNCTION governance_seen(author bigint, author_invitee bigint, person bigint, invitee bigint, veiled boolean)
RETURNS boolean LANGUAGE sql IMMUTABLE AS $$
    SELECT coalesce(author = person, false) OR coalesce(author_invitee = invitee, false) OR NOT veiled
$$;

-- Who wrote it, where they said that they are named; else nobody is told.
CREATE FUNCTION governance_author(shown boolean, person text, invitee text)
RETURNS text LANGUAGE sql IMMUTABLE AS $$
    SELECT CASE WHEN shown THEN coalesce(person, invitee) END
$$;
