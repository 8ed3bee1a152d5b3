//! Who may do what in the cluster, and who gets in.

use std::{fs, process::Command};

use cluster::{Address, Cluster, Login};
use nix::unistd::Uid;
use platform::database;

use crate::support::{open_folder, run, start, try_sql};

/// Makes the users and the schema, as `jalon serve` does.
#[tokio::main(flavor = "current_thread")]
async fn set_up(address: &Address) {
    address.prepare("jalon").await.unwrap();
    database::migrate(&address.url_as(Login::Owner, "jalon"))
        .await
        .unwrap();
}

fn application(cluster: &Cluster) -> String {
    cluster.address().url_as(Login::Application, "jalon")
}

#[test]
fn the_application_reads_and_writes_rows_and_nothing_else() {
    let folder = open_folder();
    let cluster = start(folder.path()).unwrap();
    set_up(cluster.address());
    let url = application(&cluster);
    // Every table of every migration, but the list of migrations.
    let closed = run(
        &url,
        "SELECT c.relname::text FROM pg_class c
         WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p')
           AND c.relname <> '_sqlx_migrations'
           AND NOT has_table_privilege(c.oid, 'SELECT')
            OR NOT has_table_privilege(c.oid, 'INSERT')
           AND c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p')
           AND c.relname <> '_sqlx_migrations'",
    )
    .unwrap();
    assert_eq!(closed, Vec::<String>::new());
    run(
        &url,
        "INSERT INTO organisation (name, short_name, kind) VALUES ('x', 'x', 'agency') RETURNING name",
    )
    .unwrap();

    for (what, sql) in [
        ("a program", "COPY person FROM PROGRAM 'id'"),
        ("a file of the server", "SELECT pg_read_file('/etc/passwd')"),
        ("a table", "CREATE TABLE mine (x int)"),
        (
            "a change of the schema",
            "ALTER TABLE person ADD COLUMN x int",
        ),
        (
            "the history's guard",
            "ALTER TABLE history DISABLE TRIGGER ALL",
        ),
        ("emptying a table", "TRUNCATE history"),
        ("a user", "CREATE ROLE mine SUPERUSER"),
        ("another user's part", "SET ROLE jalon_owner"),
        (
            "a language",
            "CREATE FUNCTION f() RETURNS int LANGUAGE sql AS 'SELECT 1'",
        ),
        ("a setting", "ALTER SYSTEM SET log_statement = 'all'"),
    ] {
        let refused = try_sql(&url, sql).expect_err(what);
        let code = refused.as_database_error().and_then(|e| e.code());
        assert_eq!(code.as_deref(), Some("42501"), "{what}: {refused}");
    }
    let owner = cluster.address().url_as(Login::Owner, "jalon");
    let refused = try_sql(&owner, "COPY person FROM PROGRAM 'id'");
    assert!(refused.is_err(), "the owner runs no programs either");
}

#[test]
fn a_cluster_of_an_earlier_jalon_is_handed_over() {
    let folder = open_folder();
    let mut cluster = start(folder.path()).unwrap();
    // As it was: all made by the superuser.
    cluster_of_before(&cluster);
    let kept = "INSERT INTO organisation (name, short_name, kind) VALUES ('kept', 'k', 'agency') RETURNING name";
    run(&cluster.url("jalon"), kept).unwrap();
    cluster.stop().unwrap();
    drop(cluster);

    let cluster = start(folder.path()).unwrap();
    set_up(cluster.address());
    set_up(cluster.address());
    let url = application(&cluster);
    assert_eq!(
        run(&url, "SELECT name FROM organisation").unwrap(),
        ["kept"]
    );
    let left = run(
        &url,
        "SELECT relname::text FROM pg_class WHERE relnamespace = 'public'::regnamespace
           AND relowner <> 'jalon_owner'::regrole
         UNION ALL
         SELECT p.proname::text FROM pg_proc p
         WHERE p.pronamespace = 'public'::regnamespace AND p.proowner <> 'jalon_owner'::regrole
           AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.objid = p.oid AND d.deptype = 'e')
         UNION ALL
         SELECT cfgname::text FROM pg_ts_config
         WHERE cfgnamespace = 'public'::regnamespace AND cfgowner <> 'jalon_owner'::regrole",
    )
    .unwrap();
    assert_eq!(left, Vec::<String>::new(), "still the superuser's");
    // The owner can migrate what it did not make.
    let owner = cluster.address().url_as(Login::Owner, "jalon");
    try_sql(&owner, "ALTER TABLE organisation ADD COLUMN x int").unwrap();
    try_sql(&url, "SELECT x FROM organisation").unwrap();
}

#[tokio::main(flavor = "current_thread")]
async fn cluster_of_before(cluster: &Cluster) {
    cluster.ensure_database("jalon").await.unwrap();
    database::migrate(&cluster.url("jalon")).await.unwrap();
}

#[test]
fn another_user_of_the_machine_does_not_get_in() {
    if !Uid::effective().is_root() {
        return;
    }
    let folder = open_folder();
    let cluster = start(folder.path()).unwrap();
    // Even where the socket were open to all.
    let socket = cluster.socket_dir().to_owned();
    for path in [
        socket.parent().unwrap(),
        &socket,
        &socket.join(".s.PGSQL.5432"),
    ] {
        fs::set_permissions(path, std::os::unix::fs::PermissionsExt::from_mode(0o777)).unwrap();
    }
    for user in ["jalon", "jalon_owner", "jalon_app"] {
        let output = Command::new("su")
            .args(["nobody", "-s", "/bin/sh", "-c"])
            .arg(format!(
                "psql -h '{}' -U {user} -c 'SELECT 1' postgres",
                socket.display()
            ))
            .output()
            .unwrap();
        let said = String::from_utf8_lossy(&output.stderr);
        assert!(!output.status.success(), "as {user}");
        assert!(
            said.to_lowercase().contains("peer authentication"),
            "{said}"
        );
    }
    run(&cluster.url("postgres"), "SELECT 'root gets in'").unwrap();
}
