DROP FUNCTION governance_author(boolean, text, text);
DROP FUNCTION governance_seen(bigint, bigint, bigint, bigint, boolean);
DROP FUNCTION governance_wrote(bigint, bigint, bigint, bigint);
DROP FUNCTION governance_veiled(bigint);
DROP FUNCTION governance_veils(text, boolean, timestamptz);
