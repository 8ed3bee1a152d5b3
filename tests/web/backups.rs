//! Nightly backups, and what none of them holds.

use std::time::{Duration, SystemTime};

use chrono::{TimeDelta, TimeZone, Utc};
use kernel::clock::Clock;
use platform::{
    auth::Role,
    backup::{
        self, LEFT_OUT, Tools,
        nightly::{self, KEPT, Nightly},
    },
};

use crate::{
    mails::{send, sender},
    support::{SmtpSink, TestApp},
};

#[tokio::test]
async fn a_backup_a_night_and_the_last_ones_kept() {
    let app = TestApp::start().await;
    let folder = tempfile::tempdir().unwrap();
    let today = app.clock.today();
    for days in 1..=20 {
        let day = today - TimeDelta::days(days);
        std::fs::write(folder.path().join(format!("jalon-{day}.dump")), "").unwrap();
    }
    let other = folder.path().join("jalon-of-mine.dump");
    std::fs::write(&other, "").unwrap();
    // What a crash left behind goes; what another instance is at does not.
    let part = |name: &str, hours: u64| {
        let path = folder.path().join(name);
        let file = std::fs::File::create(&path).unwrap();
        let age = Duration::from_secs(hours * 3600);
        file.set_modified(SystemTime::now() - age).unwrap();
        path
    };
    let left = part("jalon-2021-09-20.dump.7.part", 25);
    let at_work = part("jalon-2021-09-22.dump.8.part", 1);
    let not_ours = part("film.part", 25);
    let url = app.url();
    let at = |clock| Nightly {
        folder: folder.path().to_owned(),
        programs: None,
        url: url.clone(),
        pool: app.pool.clone(),
        clock,
    };
    // Half past one in Brussels: not yet.
    let night = Clock::fixed(Utc.with_ymd_and_hms(2021, 9, 21, 23, 30, 0).unwrap());
    assert_eq!(at(night).make_due().await.unwrap(), None);
    let file = at(app.clock.clone()).make_due().await.unwrap().unwrap();
    assert_eq!(at(app.clock.clone()).make_due().await.unwrap(), None);
    let made = nightly::made(folder.path());
    assert_eq!(made.len(), KEPT);
    assert_eq!(made.last(), Some(&(today, file)));
    assert_eq!(made[0].0, today - TimeDelta::days(13));
    assert!(other.exists(), "what is not ours stays");
    assert!(!left.exists() && at_work.exists() && not_ours.exists());
    let parts = std::fs::read_dir(folder.path()).unwrap().count();
    assert_eq!(parts, KEPT + 3, "nothing half-made is left");
}

#[tokio::test]
async fn a_backup_never_fills_the_disk_and_leaves_nothing_where_it_fails() {
    let app = TestApp::start().await;
    let folder = tempfile::tempdir().unwrap();
    let nightly = Nightly {
        folder: folder.path().to_owned(),
        programs: None,
        url: "postgres://localhost:1/nowhere".into(),
        pool: app.pool.clone(),
        clock: app.clock.clone(),
    };
    let files = || std::fs::read_dir(folder.path()).unwrap().count();
    let refused = nightly.make_due().await.unwrap_err();
    assert!(format!("{refused:#}").contains("pg_dump"), "{refused:#}");
    assert_eq!(files(), 0);
    // The last one was larger than any disk; nothing of it was written.
    let last = folder.path().join("jalon-2021-09-21.dump");
    std::fs::File::create(&last)
        .unwrap()
        .set_len(8 << 40)
        .unwrap();
    let refused = nightly.make_due().await.unwrap_err();
    assert!(format!("{refused:#}").contains("make room"), "{refused:#}");
    assert_eq!(files(), 1);
}

#[tokio::test]
async fn a_backup_that_is_cut_leaves_nothing() {
    let app = TestApp::start().await;
    let (folder, programs) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    // It never comes to its end.
    let program = programs.path().join("pg_dump");
    let slow = "#!/bin/sh
        case $1 in --version) echo 'pg_dump (PostgreSQL) 99.0'; exit;; esac
        for file; do :; done
        echo half > \"$file\"
        exec sleep 60\n";
    std::fs::write(&program, slow).unwrap();
    let mode = std::os::unix::fs::PermissionsExt::from_mode(0o755);
    std::fs::set_permissions(&program, mode).unwrap();
    let nightly = Nightly {
        folder: folder.path().to_owned(),
        programs: Some(programs.path().to_owned()),
        url: app.url(),
        pool: app.pool.clone(),
        clock: app.clock.clone(),
    };
    let parts = || std::fs::read_dir(folder.path()).unwrap().flatten();
    let half_made = async {
        while !parts().any(|part| part.metadata().is_ok_and(|meta| meta.len() > 0)) {
            tokio::time::sleep(Duration::from_millis(10)).await;
        }
    };
    tokio::select! {
        made = nightly.make_due() => panic!("{made:?}"),
        () = half_made => {}
    }
    assert_eq!(parts().count(), 0);
}

#[tokio::test]
async fn links_that_wait_to_be_mailed_are_in_no_backup() {
    let app = TestApp::start().await;
    let sink = SmtpSink::start().await;
    let (_, mut admin) = app.signed_in_person(Role::Administrator, 0).await;
    let ask = [("email", "administrator.gt0@test.example")];
    app.browser()
        .post("/password/forgotten", &ask)
        .await
        .is(200);
    assert_eq!(app.count("SELECT count(*) FROM mail_secret").await, 1);
    let folder = tempfile::tempdir().unwrap();
    let tools = Tools::for_server(None, &app.pool).await.unwrap();
    let file = folder.path().join("jalon.dump");
    let made = backup::make(&tools, &app.url(), &file).await.unwrap();
    assert_eq!(made.get("public.mail"), Some(&1));
    assert_eq!(made.get("public.mail_secret"), None);
    // After a restore such a mail says so, and does not leave with dots in its link's place.
    app.run("DELETE FROM mail_secret").await;
    send(&mut sender(&app, &sink.url())).await;
    assert!(sink.taken().is_empty());
    admin
        .get("/admin/outbox?state=failed")
        .await
        .shows("périmés");
}

/// Tables with secrets (or their hashes) that backups hold all the same, and why.
const HELD: [(&str, &str); 8] = [
    (
        "circle_link",
        "personal links go on after a restore; only their hash is stored",
    ),
    (
        "feedback",
        "who holds the link of an unnamed answer may reopen it; only a hash is stored",
    ),
    (
        "recovery_code",
        "second factors stay; only the codes' hash is stored",
    ),
    (
        "second_factor",
        "without it a password alone would do after a restore",
    ),
    (
        "account",
        "passwords, by argon2id: people sign in with them after a restore",
    ),
    (
        "calendar_feed",
        "calendars subscribed to go on; only the link's hash is stored",
    ),
    (
        "poll_link",
        "links already mailed go on; only their hash is stored",
    ),
    (
        "attendance_link",
        "links already mailed go on; only their hash is stored",
    ),
];

#[tokio::test]
async fn no_backup_holds_what_lets_somebody_in() {
    let app = TestApp::start().await;
    let tables: Vec<String> = app
        .all(
            "SELECT DISTINCT table_name::text FROM information_schema.columns
         WHERE table_schema = 'public'
           AND (column_name LIKE '%token%' OR column_name LIKE '%secret%'
                OR column_name LIKE '%password%' OR column_name LIKE '%hash%'
                OR table_name LIKE '%token%')",
        )
        .await;
    let unknown: Vec<_> = tables
        .iter()
        .filter(|table| {
            !LEFT_OUT.contains(&table.as_str()) && !HELD.iter().any(|(held, _)| held == table)
        })
        .collect();
    assert!(
        unknown.is_empty(),
        "say in platform/backup whether backups hold {unknown:?}, and why"
    );
    for (held, _) in HELD {
        assert!(tables.iter().any(|table| table == held), "{held} is gone");
    }
}
