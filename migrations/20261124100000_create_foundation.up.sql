-- Words every room uses: search dictionaries, history, mail, request limits.

CREATE EXTENSION IF NOT EXISTS unaccent;
CREATE EXTENSION IF NOT EXISTS pg_trgm;

-- unaccent() is only STABLE because its dictionary could change; ours does not,
-- and indexes need IMMUTABLE.
CREATE FUNCTION fold(value text) RETURNS text
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    AS $$ SELECT public.unaccent('public.unaccent'::regdictionary, lower(value)) $$;

CREATE TEXT SEARCH CONFIGURATION jalon_fr (COPY = french);
ALTER TEXT SEARCH CONFIGURATION jalon_fr
    ALTER MAPPING FOR hword, hword_part, word WITH unaccent, french_stem;
CREATE TEXT SEARCH CONFIGURATION jalon_nl (COPY = dutch);
ALTER TEXT SEARCH CONFIGURATION jalon_nl
    ALTER MAPPING FOR hword, hword_part, word WITH unaccent, dutch_stem;

-- The document of a text in both languages: contents are mixed in Brussels.
CREATE FUNCTION search_document(value text) RETURNS tsvector
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    AS $$ SELECT to_tsvector('public.jalon_fr'::regconfig, coalesce(value, ''))
              || to_tsvector('public.jalon_nl'::regconfig, coalesce(value, '')) $$;

CREATE FUNCTION search_query(value text) RETURNS tsquery
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    AS $$ SELECT websearch_to_tsquery('public.jalon_fr'::regconfig, coalesce(value, ''))
              || websearch_to_tsquery('public.jalon_nl'::regconfig, coalesce(value, '')) $$;

-- Who did what, when, from what, to what. Written in the transaction of the change.
CREATE TABLE history (
    id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    at           timestamptz NOT NULL,
    actor_id     bigint,                 -- person; null: the system or the command line
    subject_kind text NOT NULL,
    subject_id   bigint NOT NULL,
    action       text NOT NULL,
    changes      jsonb NOT NULL DEFAULT '{}',   -- field -> [from, to], in readable values
    note         text NOT NULL DEFAULT ''
);
CREATE INDEX history_subject_idx ON history (subject_kind, subject_id, id DESC);
CREATE INDEX history_actor_idx ON history (actor_id, id DESC);

-- History cannot be rewritten, except to erase personal data on request
-- (the erasing transaction sets jalon.erasure).
CREATE FUNCTION history_refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'UPDATE' AND coalesce(current_setting('jalon.erasure', true), '') = 'on' THEN
        RETURN NEW;
    END IF;
    RAISE EXCEPTION 'history cannot be changed' USING ERRCODE = 'insufficient_privilege';
END $$;
CREATE TRIGGER history_is_append_only BEFORE UPDATE OR DELETE ON history
    FOR EACH ROW EXECUTE FUNCTION history_refuse_change();
CREATE TRIGGER history_is_not_truncated BEFORE TRUNCATE ON history
    FOR EACH STATEMENT EXECUTE FUNCTION history_refuse_change();

-- Mails to send; with no SMTP set they stay here for administrators to read.
CREATE TABLE mail (
    id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    recipient    text NOT NULL,
    subject      text NOT NULL,
    body         text NOT NULL,
    created_at   timestamptz NOT NULL,
    sent_at      timestamptz,
    attempts     int NOT NULL DEFAULT 0,
    next_try_at  timestamptz,
    error        text
);
CREATE INDEX mail_unsent_idx ON mail (next_try_at) WHERE sent_at IS NULL;
CREATE INDEX mail_recent_idx ON mail (id DESC);

-- Fixed windows per key ("sign-in:account:…"); shared by all instances.
CREATE UNLOGGED TABLE rate_window (
    key        text NOT NULL,
    starts_at  timestamptz NOT NULL,
    hits       int NOT NULL DEFAULT 1,
    PRIMARY KEY (key, starts_at)
);
CREATE INDEX rate_window_starts_at_idx ON rate_window (starts_at);

-- What this database is for: 'demo' lets the demo loader write again; 'real' does not.
CREATE TABLE installation (
    only_row   boolean PRIMARY KEY DEFAULT true CHECK (only_row),
    purpose    text NOT NULL DEFAULT 'new' CHECK (purpose IN ('new', 'demo', 'real')),
    changed_at timestamptz NOT NULL DEFAULT now()
);
INSERT INTO installation DEFAULT VALUES;
