//! What the program forgets by itself, hour by hour.

use std::time::{Duration, Instant};

use chrono::TimeDelta;
use jalon::cli;
use platform::{
    auth::Role,
    web::kept::{self, Form},
};
use sqlx::AssertSqlSafe;
use tokio::time::sleep;

use crate::support::TestApp;

/// Longer than anything takes here.
const HANG: Duration = Duration::from_secs(15);

/// What is still there of what has had its time.
const FORGOTTEN: [(&str, &str); 12] = [
    ("sessions", "session"),
    ("tries", "rate_window"),
    ("devices", "device"),
    ("kept forms", "kept_form"),
    ("form drafts", "form_draft"),
    ("addresses", "pending_address"),
    ("security log", "security_event"),
    ("texts of mails", "mail WHERE body <> ''"),
    ("links of polls", "poll_link"),
    ("links of invitations", "attendance_link"),
    ("addresses of calendars", "calendar_feed"),
    ("links", "account_token"),
];

async fn there(app: &TestApp) -> Vec<&'static str> {
    let mut there = Vec::new();
    for (what, rows) in FORGOTTEN {
        let any = AssertSqlSafe(format!("SELECT EXISTS (SELECT FROM {rows})"));
        let any: bool = sqlx::query_scalar(any).fetch_one(&app.pool).await.unwrap();
        if any {
            there.push(what);
        }
    }
    there
}

#[tokio::test]
async fn the_program_itself_forgets_what_has_had_its_time() {
    let app = TestApp::start().await;
    let mut gt0 = app.signed_in(Role::Coordinator, 0).await;
    let (pilot, mut browser) = app.signed_in_person(Role::Pilot, 1).await;
    // A right and a wrong try, and a link for who forgot.
    for password in ["un mot de passe de test", "faux"] {
        let form = [("email", "pilot.gt1@test.example"), ("password", password)];
        app.browser().post("/sign-in", &form).await;
    }
    let forgotten = [("email", "pilot.gt1@test.example")];
    app.browser()
        .post("/password/forgotten", &forgotten)
        .await
        .is(200);
    let address = [
        ("last_name", "Durand"),
        ("email", "neuve@test.example"),
        ("lang", "fr"),
        ("version", "1"),
    ];
    gt0.post(&format!("/people/{pilot}"), &address)
        .await
        .location();
    browser.post("/account/calendar", &[]).await.is(200);
    browser
        .post("/account/calendar/revoke", &[])
        .await
        .location();
    let group = app.group(1).await;
    let poll = app.poll(group, 1, &[pilot]).await.poll;
    app.poll_link(poll, pilot).await;
    let meeting = app.meeting(group, "Réunion").await;
    app.invitation_link(meeting, pilot).await;
    let form = Form::new(
        "/organisations",
        None,
        vec![("name".into(), "Un nom".into())],
    );
    let mut db = app.db().await;
    kept::keep(&mut db, pilot, &form, app.clock.now())
        .await
        .unwrap();
    drop(db);
    let typed = [
        ("form", "/organisations"),
        ("fields", r#"[["name","Un nom"]]"#),
    ];
    browser.post("/drafts", &typed).await.is(200);
    app.measure("PREC-001", Some(group)).await;
    app.measure("PREC-002", Some(group)).await;
    // Nobody is to be written to any more.
    sqlx::raw_sql("UPDATE poll SET state = 'cancelled'; UPDATE mail SET sent_at = created_at")
        .execute(&app.pool)
        .await
        .unwrap();
    assert_eq!(there(&app).await, FORGOTTEN.map(|(what, _)| what));
    let counts = "SELECT count(*) FROM measure_count";
    let several = app.count(counts).await;

    app.clock.advance(TimeDelta::days(800));
    let tasks = cli::start_tasks(&app.state, None, None);
    let begun = Instant::now();
    while !there(&app).await.is_empty() && begun.elapsed() < HANG {
        sleep(Duration::from_millis(50)).await;
    }
    tasks.end(HANG).await;
    assert_eq!(there(&app).await, Vec::<&str>::new(), "nobody forgets them");
    assert!(app.count(counts).await < several, "nobody adds them up");
}
