//! What the operator is told.

use std::{
    fs,
    os::unix::fs::PermissionsExt,
    path::Path,
    process::{Command, Output},
};

use cluster::{Cluster, ClusterError, ClusterSettings};
use kernel::clock::Clock;

use crate::support::{open_folder, refusal, servers_of, settings, start, try_sql};

#[test]
fn a_broken_cluster_is_told_with_its_log() {
    let folder = open_folder();
    let data_dir = start(folder.path()).unwrap().data_dir();
    fs::remove_file(data_dir.join("global/pg_control")).unwrap();
    let told = refusal(folder.path());
    assert!(
        told.contains("server.log") && told.contains("pg_control"),
        "{told}"
    );
    assert_eq!(servers_of(folder.path()), Vec::<i32>::new());
}

#[test]
fn another_major_version_is_told() {
    let folder = open_folder();
    let data_dir = start(folder.path()).unwrap().data_dir();
    fs::write(data_dir.join("PG_VERSION"), "9\n").unwrap();
    let told = refusal(folder.path());
    for word in [
        "PostgreSQL 9",
        "postgresql-9",
        "backup",
        data_dir.parent().unwrap().to_str().unwrap(),
    ] {
        assert!(told.contains(word), "{word}: {told}");
    }
}

#[test]
fn missing_programs_are_told() {
    let folder = open_folder();
    let programs_dir = Some(folder.path().join("nothing"));
    let refused = Cluster::start(&ClusterSettings {
        programs_dir,
        ..settings(folder.path())
    });
    let told = refused.unwrap_err().to_string();
    assert!(
        told.contains("JALON_PG_BIN") && told.contains("initdb"),
        "{told}"
    );
    let told = ClusterError::ProgramsMissing.to_string();
    assert!(told.contains("apt-get install postgresql"), "{told}");
}

#[test]
fn programs_that_fail_are_told() {
    let folder = open_folder();
    let bin = folder.path().join("bin");
    fs::create_dir(&bin).unwrap();
    let try_with = |script: &str| {
        for program in ["initdb", "postgres"] {
            fs::write(bin.join(program), script).unwrap();
            fs::set_permissions(bin.join(program), fs::Permissions::from_mode(0o755)).unwrap();
        }
        let programs_dir = Some(bin.clone());
        let data_dir = folder.path().join("data");
        Cluster::start(&ClusterSettings {
            data_dir,
            programs_dir,
        })
        .unwrap_err()
        .to_string()
    };
    let told = try_with("#!/bin/sh\necho no such library >&2; exit 127");
    assert!(told.contains("no such library"), "{told}");
    let told = try_with("#!/bin/sh\necho 'postgres (PostgreSQL) 13.4'");
    assert!(
        told.contains("13.4") && told.contains("14 or later"),
        "{told}"
    );
    let told = try_with(
        "#!/bin/sh\n[ \"$1\" = --version ] && { echo 'postgres (PostgreSQL) 15.1'; exit; }\n\
         echo 'no locale'; exit 1",
    );
    assert!(told.contains("no locale"), "{told}");
}

/// The program on a folder, with these settings alone.
fn jalon(folder: &Path, command: &str, settings: &[(&str, &str)]) -> Output {
    let mut program = Command::new(env!("CARGO_BIN_EXE_jalon"));
    for (name, _) in std::env::vars() {
        if name.starts_with("JALON_") || name == "DATABASE_URL" {
            program.env_remove(name);
        }
    }
    program
        .arg(command)
        .env("JALON_DATA", folder.join("data"))
        .env("JALON_LISTEN", "127.0.0.1:0")
        .envs(settings.iter().copied())
        .output()
        .unwrap()
}

#[test]
fn a_wrong_mail_setting_is_told_before_anything_starts() {
    let folder = open_folder();
    for name in [
        "JALON_SMTP_URL",
        "JALON_MAIL_FROM",
        "JALON_MAIL_REPLY_TO",
        "JALON_MAIL_BOUNCES",
    ] {
        let ended = jalon(folder.path(), "serve", &[(name, "mail.example.org")]);
        let told = String::from_utf8_lossy(&ended.stderr).into_owned();
        assert_eq!(ended.status.code(), Some(1), "{told}");
        assert!(told.contains(name), "{told}");
    }
    assert!(!folder.path().join("data").exists());
}

#[test]
fn a_log_that_is_no_terminal_has_no_colours() {
    let folder = open_folder();
    // Jalon says what it thinks of the mail server, and ends: its port is taken.
    let taken = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let address = taken.local_addr().unwrap().to_string();
    let settings = [
        ("JALON_SMTP_URL", "smtp://mail.example.org"),
        ("JALON_LISTEN", address.as_str()),
        ("RUST_LOG", "info"),
    ];
    let ended = jalon(folder.path(), "serve", &settings);
    let told = String::from_utf8_lossy(&ended.stderr).into_owned();
    assert_eq!(ended.status.code(), Some(1), "{told}");
    assert!(told.contains("SMTP server in clear"), "{told}");
    assert!(!told.contains('\u{1b}'), "{told:?}");
}

#[test]
fn the_doctor_says_what_is_wrong_and_what_is_well_again() {
    let folder = open_folder();
    let (data, backups) = (folder.path().join("data"), folder.path().join("backups"));
    fs::create_dir(&backups).unwrap();
    fs::write(backups.join("jalon-2021-09-01.dump"), "").unwrap();
    let examine = |sender: &str| {
        let settings = [
            ("JALON_BACKUP_DIR", backups.to_str().unwrap()),
            ("JALON_MAIL_FROM", sender),
        ];
        let ended = jalon(folder.path(), "doctor", &settings);
        let said = String::from_utf8_lossy(&ended.stdout).into_owned();
        let well = !said.contains("WRONG");
        assert_eq!(ended.status.success(), well, "{said}");
        said
    };
    let inside = |sql: &'static str| {
        let cluster = start(&data).unwrap();
        try_sql(&cluster.url("jalon"), sql).unwrap();
    };
    let said = examine("Jalon <jalon@example.org>");
    assert!(said.contains("WRONG migrations: "), "{said}");

    assert!(jalon(folder.path(), "migrate", &[]).status.success());
    inside(
        "INSERT INTO mail (recipient, subject, body, created_at, failed_at)
         VALUES ('a@test.example', 'One', 'Text', now(), now())",
    );
    let said = examine("jalon at example.org");
    for line in [
        "ok    database: ",
        "ok    migrations: ",
        "WRONG backups: the last one, ",
        "WRONG administrator: ",
        "WRONG outbox: 1 mails refused",
        "WRONG mail: JALON_MAIL_FROM",
    ] {
        assert!(said.contains(line), "{line}: {said}");
    }

    inside(
        "UPDATE mail SET failed_at = NULL, sent_at = now();
         INSERT INTO person (first_name, last_name, email) VALUES ('A', 'B', 'a@test.example');
         INSERT INTO account (person_id, password_hash, created_at) SELECT id, 'x', now() FROM person;
         INSERT INTO membership (person_id, role, since)
         SELECT id, 'administrator', now() FROM person",
    );
    let today = Clock::system().today();
    fs::write(backups.join(format!("jalon-{today}.dump")), "").unwrap();
    let said = examine("Jalon <jalon@example.org>");
    for line in [
        "backups",
        "administrator",
        "outbox",
        "mail",
        "sender",
        "closing",
    ] {
        assert!(said.contains(&format!("ok    {line}: ")), "{line}: {said}");
    }
}
