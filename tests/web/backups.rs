//! Nightly backups, and what none of them holds.

use chrono::{TimeDelta, TimeZone, Utc};
use jalon::{
    kernel::clock::Clock,
    platform::backup::{
        LEFT_OUT,
        nightly::{self, KEPT, Nightly},
    },
};

use crate::support::TestApp;

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
    let name: String = sqlx::query_scalar("SELECT current_database()::text")
        .fetch_one(&app.pool)
        .await
        .unwrap();
    let url = std::env::var("JALON_TEST_CLUSTER")
        .unwrap()
        .replace("{database}", &name);
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
    let parts = std::fs::read_dir(folder.path()).unwrap().count();
    assert_eq!(parts, KEPT + 1, "nothing half-made is left");
}

/// Tables with secrets (or their hashes) that backups hold all the same, and why.
const HELD: [(&str, &str); 7] = [
    (
        "mail",
        "links of letters not sent yet; those to accounts are dead after a restore",
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
    let tables: Vec<String> = sqlx::query_scalar(
        "SELECT DISTINCT table_name::text FROM information_schema.columns
         WHERE table_schema = 'public'
           AND (column_name LIKE '%token%' OR column_name LIKE '%secret%'
                OR column_name LIKE '%password%' OR column_name LIKE '%hash%'
                OR table_name LIKE '%token%')",
    )
    .fetch_all(&app.pool)
    .await
    .unwrap();
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
}
