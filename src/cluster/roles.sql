-- Run by the superuser at each start, in Jalon's database; see roles.rs.
DO $$
DECLARE
    statement text;
BEGIN
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'jalon_owner') THEN
        CREATE ROLE jalon_owner LOGIN;
    END IF;
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'jalon_app') THEN
        CREATE ROLE jalon_app LOGIN;
    END IF;
    EXECUTE format('ALTER DATABASE %I OWNER TO jalon_owner', current_database());
    EXECUTE format('REVOKE ALL ON DATABASE %I FROM PUBLIC', current_database());
    EXECUTE format('GRANT CONNECT, TEMPORARY ON DATABASE %I TO jalon_app', current_database());
    ALTER SCHEMA public OWNER TO jalon_owner;
    REVOKE ALL ON SCHEMA public FROM PUBLIC;
    GRANT USAGE ON SCHEMA public TO jalon_app;

    -- What an earlier Jalon made as superuser. Sequences of columns go with their tables, what
    -- belongs to an extension stays with it.
    FOR statement IN
        WITH of_extension AS (SELECT classid, objid FROM pg_depend WHERE deptype = 'e'),
        things (class, id, words) AS (
            SELECT 'pg_class'::regclass, c.oid,
                   CASE c.relkind WHEN 'v' THEN 'VIEW' WHEN 'm' THEN 'MATERIALIZED VIEW'
                                  WHEN 'S' THEN 'SEQUENCE' ELSE 'TABLE' END || ' ' || c.oid::regclass
            FROM pg_class c
            WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p', 'v', 'm', 'S')
              AND c.relowner <> 'jalon_owner'::regrole
              AND NOT EXISTS (SELECT FROM pg_depend d
                              WHERE d.classid = 'pg_class'::regclass AND d.objid = c.oid
                                AND d.deptype IN ('a', 'i'))
            UNION ALL
            SELECT 'pg_proc'::regclass, p.oid, 'ROUTINE ' || p.oid::regprocedure
            FROM pg_proc p
            WHERE p.pronamespace = 'public'::regnamespace AND p.proowner <> 'jalon_owner'::regrole
            UNION ALL
            SELECT 'pg_type'::regclass, t.oid,
                   CASE t.typtype WHEN 'd' THEN 'DOMAIN ' ELSE 'TYPE ' END || t.oid::regtype
            FROM pg_type t
            WHERE t.typnamespace = 'public'::regnamespace AND t.typtype IN ('e', 'd')
              AND t.typowner <> 'jalon_owner'::regrole
            UNION ALL
            SELECT 'pg_ts_config'::regclass, c.oid, 'TEXT SEARCH CONFIGURATION ' || c.oid::regconfig
            FROM pg_ts_config c
            WHERE c.cfgnamespace = 'public'::regnamespace AND c.cfgowner <> 'jalon_owner'::regrole
            UNION ALL
            SELECT 'pg_ts_dict'::regclass, d.oid, 'TEXT SEARCH DICTIONARY ' || d.oid::regdictionary
            FROM pg_ts_dict d
            WHERE d.dictnamespace = 'public'::regnamespace AND d.dictowner <> 'jalon_owner'::regrole
        )
        SELECT 'ALTER ' || words || ' OWNER TO jalon_owner' FROM things
        WHERE NOT EXISTS (SELECT FROM of_extension e WHERE e.classid = class AND e.objid = id)
    LOOP
        EXECUTE statement;
    END LOOP;

    -- Rows, in tables that are there and in those that migrations make.
    GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO jalon_app;
    GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA public TO jalon_app;
    ALTER DEFAULT PRIVILEGES FOR ROLE jalon_owner IN SCHEMA public
        GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO jalon_app;
    ALTER DEFAULT PRIVILEGES FOR ROLE jalon_owner IN SCHEMA public
        GRANT USAGE, SELECT ON SEQUENCES TO jalon_app;
    IF to_regclass('public._sqlx_migrations') IS NOT NULL THEN
        REVOKE INSERT, UPDATE, DELETE ON public._sqlx_migrations FROM jalon_app;
    END IF;
END $$;
