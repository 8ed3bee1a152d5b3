//! Reminders of follow-up items: who gets one, when, and only once.

use chrono::{DateTime, TimeDelta, TimeZone, Utc};
use kernel::ids::PersonId;
use platform::auth::Role;
use register::follow_up::reminders::send_due;

use crate::support::TestApp;

const BASE: &str = "https://jalon.example";

/// A moment of September 2021 in UTC; Brussels is two hours ahead. The 20th is a Monday.
fn at(day: u32, hour: u32, minute: u32) -> DateTime<Utc> {
    Utc.with_ymd_and_hms(2021, 9, day, hour, minute, 0).unwrap()
}

async fn send(app: &TestApp, now: DateTime<Utc>) -> usize {
    send_due(&mut *app.db().await, now, BASE).await.unwrap()
}

/// Somebody with an overdue, a coming and an undated item.
async fn busy(app: &TestApp, role: Role, group: i32) -> PersonId {
    let (person, _) = app.signed_in_person(role, group).await;
    let group = app.group(group).await;
    app.item(group, "En souffrance", Some(person), Some(-5))
        .await;
    app.item(group, "Cette semaine", Some(person), Some(1))
        .await;
    app.item(group, "Un jour", Some(person), None).await;
    app.item(group, "Bien plus tard", Some(person), Some(40))
        .await;
    person
}

async fn last_mail(app: &TestApp) -> (String, String, String) {
    sqlx::query_as("SELECT recipient, subject, body FROM mail ORDER BY id DESC LIMIT 1")
        .fetch_one(&app.pool)
        .await
        .unwrap()
}

#[tokio::test]
async fn weekly_reminders_go_out_on_monday_from_seven_and_once() {
    let app = TestApp::start().await;
    busy(&app, Role::Pilot, 1).await;
    // Sunday; Monday before seven in Brussels; then seven sharp.
    assert_eq!(send(&app, at(19, 12, 0)).await, 0);
    assert_eq!(send(&app, at(20, 4, 59)).await, 0);
    assert_eq!(send(&app, at(20, 5, 0)).await, 1);
    let (to, subject, body) = last_mail(&app).await;
    assert_eq!(to, "pilot.gt1@test.example");
    assert_eq!(subject, "Jalon\u{a0}: un point en retard");
    for part in [
        "En retard (1)",
        "Dans les sept jours (1)",
        "Sans échéance (1)",
        "En souffrance",
    ] {
        assert!(body.contains(part), "no «{part}» in {body}");
    }
    assert!(body.contains("https://jalon.example/follow-up/"), "{body}");
    assert!(
        body.contains("https://jalon.example/account/reminders"),
        "{body}"
    );
    assert!(!body.contains("Bien plus tard"), "{body}");
    // Not twice a day, and not on the other days.
    assert_eq!(send(&app, at(20, 18, 0)).await, 0);
    assert_eq!(send(&app, at(21, 6, 0)).await, 0);
    // The server was down at seven: later the same day does.
    assert_eq!(send(&app, at(27, 20, 30)).await, 1);
}

#[tokio::test]
async fn everybody_chooses_how_often() {
    let app = TestApp::start().await;
    let person = busy(&app, Role::Member, 1).await;
    let mut browser = app.browser_of(person).await;
    browser.get("/account").await.shows("/account/reminders");
    browser
        .get("/account/reminders")
        .await
        .shows("value=\"weekly\" checked");
    browser
        .post("/account/reminders", &[("frequency", "hourly")])
        .await
        .is(422);
    browser
        .post("/account/reminders", &[("frequency", "daily")])
        .await
        .location();
    assert_eq!(send(&app, at(22, 6, 0)).await, 1);
    assert_eq!(send(&app, at(23, 6, 0)).await, 1);
    browser
        .post("/account/reminders", &[("frequency", "none")])
        .await
        .location();
    assert_eq!(send(&app, at(27, 6, 0)).await, 0);
}

#[tokio::test]
async fn nothing_to_say_is_not_said_and_the_language_is_the_readers() {
    let app = TestApp::start().await;
    let (calm, _) = app.signed_in_person(Role::Pilot, 1).await;
    app.item(app.group(1).await, "Loin", Some(calm), Some(60))
        .await;
    let done = app
        .item(app.group(1).await, "Fini", Some(calm), Some(-1))
        .await;
    run!(app, "UPDATE action_item SET state = 'done', done_on = due_on WHERE id = $1"; done.0);
    // Without an account nobody could follow the links.
    let away = app.person("Sans Compte").await;
    app.item(app.group(1).await, "Chez elle", Some(away), None)
        .await;
    assert_eq!(send(&app, at(20, 6, 0)).await, 0);
    let person = busy(&app, Role::Pilot, 2).await;
    run!(app, "UPDATE person SET lang = 'nl' WHERE id = $1"; person.0);
    assert_eq!(send(&app, at(27, 6, 0)).await, 1);
    let (_, subject, body) = last_mail(&app).await;
    assert!(
        subject.contains("te laat") && body.contains("Zonder deadline (1)"),
        "{body}"
    );
}

#[tokio::test]
async fn several_instances_never_write_twice() {
    let app = TestApp::start().await;
    for group in 1..=6 {
        busy(&app, Role::Pilot, group).await;
    }
    let now = at(20, 6, 0);
    let (one, two, three) = tokio::join!(send(&app, now), send(&app, now), send(&app, now));
    assert_eq!(one + two + three, 6);
    assert_eq!(
        app.count("SELECT count(DISTINCT recipient) FROM mail")
            .await,
        6
    );
    assert_eq!(app.count("SELECT count(*) FROM mail").await, 6);
    assert_eq!(send(&app, now + TimeDelta::hours(1)).await, 0);
}

#[tokio::test]
async fn a_monday_without_the_server_is_made_up_for_in_the_week_and_once() {
    let app = TestApp::start().await;
    let person = busy(&app, Role::Pilot, 1).await;
    // Down from Sunday to Wednesday: on Wednesday, not before seven.
    assert_eq!(send(&app, at(22, 4, 59)).await, 0);
    assert_eq!(send(&app, at(22, 13, 0)).await, 1);
    assert_eq!(send(&app, at(22, 14, 0)).await, 0);
    assert_eq!(send(&app, at(26, 14, 0)).await, 0);
    // The week is done: what comes up on Thursday for others waits for Monday.
    busy(&app, Role::Pilot, 2).await;
    assert_eq!(send(&app, at(23, 14, 0)).await, 0);
    assert_eq!(send(&app, at(27, 5, 0)).await, 2);
    // Down a whole week: one reminder at the next start, not two.
    let october = |day, hour| Utc.with_ymd_and_hms(2021, 10, day, hour, 0, 0).unwrap();
    assert_eq!(send(&app, october(14, 9)).await, 2);
    assert_eq!(send(&app, october(18, 5)).await, 2);
    // Daily ones: at the next start on the same day.
    run!(app, "UPDATE reminder_choice SET frequency = 'daily' WHERE person_id = $1"; person.0);
    assert_eq!(send(&app, october(19, 20)).await, 1);
    assert_eq!(send(&app, october(19, 21)).await, 0);
    // Two instances at once write one each.
    let (mut one, mut two) = (app.db().await, app.db().await);
    let now = october(25, 6);
    let (first, second) =
        tokio::join!(send_due(&mut one, now, BASE), send_due(&mut two, now, BASE));
    assert_eq!(first.unwrap() + second.unwrap(), 2);
}

#[tokio::test]
async fn a_letter_that_fails_holds_up_no_other_one() {
    let app = TestApp::start().await;
    for role in [Role::Pilot, Role::Facilitator, Role::Member] {
        busy(&app, role, 1).await;
    }
    sqlx::raw_sql(
        "CREATE FUNCTION fails() RETURNS trigger LANGUAGE plpgsql AS
         $$ BEGIN RAISE EXCEPTION 'broken'; END $$;
         CREATE TRIGGER fails BEFORE INSERT ON mail FOR EACH ROW
         WHEN (NEW.recipient = 'facilitator.gt1@test.example') EXECUTE FUNCTION fails()",
    )
    .execute(&app.pool)
    .await
    .unwrap();
    assert_eq!(send(&app, at(20, 5, 0)).await, 2);
    assert_eq!(send(&app, at(20, 5, 5)).await, 0);
    // Tried again, and the week is not over before.
    sqlx::raw_sql("DROP TRIGGER fails ON mail")
        .execute(&app.pool)
        .await
        .unwrap();
    assert_eq!(send(&app, at(20, 5, 10)).await, 1);
    let (to, ..) = last_mail(&app).await;
    assert_eq!(to, "facilitator.gt1@test.example");
}
