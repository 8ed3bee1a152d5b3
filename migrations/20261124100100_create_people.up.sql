-- Organisations, persons, their accounts and sessions.

CREATE TABLE organisation (
    id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    name        text NOT NULL,
    short_name  text NOT NULL,
    kind        text NOT NULL CHECK (kind IN ('administration', 'cabinet', 'agency', 'association',
                                              'company', 'municipality', 'federation')),
    website     text NOT NULL DEFAULT '',
    archived_at timestamptz,
    version     int NOT NULL DEFAULT 1,
    search      tsvector GENERATED ALWAYS AS (search_document(name || ' ' || short_name)) STORED,
    CONSTRAINT organisation_name_not_blank CHECK (btrim(name) <> '' AND btrim(short_name) <> '')
);
CREATE UNIQUE INDEX organisation_name_key ON organisation (fold(name));
CREATE UNIQUE INDEX organisation_short_name_key ON organisation (fold(short_name));
CREATE INDEX organisation_search_idx ON organisation USING gin (search);
CREATE INDEX organisation_trigram_idx ON organisation
    USING gin (fold(name || ' ' || short_name) gin_trgm_ops);

CREATE TABLE person (
    id              bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    first_name      text NOT NULL,
    last_name       text NOT NULL,
    email           text NOT NULL,
    job_title       text NOT NULL DEFAULT '',
    organisation_id bigint REFERENCES organisation,
    lang            text NOT NULL DEFAULT 'fr' CHECK (lang IN ('fr', 'nl', 'en')),
    archived_at     timestamptz,
    erased_at       timestamptz,
    version         int NOT NULL DEFAULT 1,
    name            text NOT NULL GENERATED ALWAYS AS (btrim(first_name || ' ' || last_name)) STORED,
    search          tsvector GENERATED ALWAYS AS
                        (search_document(first_name || ' ' || last_name || ' ' || job_title)) STORED,
    CONSTRAINT person_name_not_blank CHECK (btrim(last_name) <> ''),
    CONSTRAINT person_email_form CHECK (email ~ '^[^@\s]+@[^@\s]+$')
);
CREATE UNIQUE INDEX person_email_key ON person (lower(email));
CREATE INDEX person_organisation_idx ON person (organisation_id);
CREATE INDEX person_by_name_idx ON person (fold(last_name), fold(first_name), id);
CREATE INDEX person_search_idx ON person USING gin (search);
CREATE INDEX person_trigram_idx ON person
    USING gin (fold(first_name || ' ' || last_name) gin_trgm_ops);
ALTER TABLE history ADD CONSTRAINT history_actor_fkey FOREIGN KEY (actor_id) REFERENCES person;

CREATE TABLE account (
    person_id       bigint PRIMARY KEY REFERENCES person,
    password_hash   text,                      -- null until the invitation is answered
    active          boolean NOT NULL DEFAULT true,
    created_at      timestamptz NOT NULL,
    last_sign_in_at timestamptz,
    version         int NOT NULL DEFAULT 1
);

-- Links sent by mail, for one purpose, once; only the hash is stored.
CREATE TABLE account_token (
    token_hash bytea PRIMARY KEY,
    person_id  bigint NOT NULL REFERENCES person,
    purpose    text NOT NULL CHECK (purpose IN ('invitation', 'reset')),
    created_at timestamptz NOT NULL,
    expires_at timestamptz NOT NULL,
    used_at    timestamptz,
    revoked_at timestamptz
);
CREATE INDEX account_token_person_idx ON account_token (person_id);

CREATE TABLE session (
    id           bigint GENERATED ALWAYS AS IDENTITY UNIQUE,
    token_hash   bytea PRIMARY KEY,
    person_id    bigint NOT NULL REFERENCES person,
    created_at   timestamptz NOT NULL,
    last_seen_at timestamptz NOT NULL,
    expires_at   timestamptz NOT NULL,
    user_agent   text NOT NULL DEFAULT '',
    address      text NOT NULL DEFAULT ''
);
CREATE INDEX session_person_idx ON session (person_id);
CREATE INDEX session_expires_idx ON session (expires_at);
