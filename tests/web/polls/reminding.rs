//! Reminders by the button and by themselves, closing, reopening.

use chrono::TimeDelta;
use platform::auth::Role;
use polls::reminders;

use crate::support::TestApp;

const BASE: &str = "https://jalon.example";

#[tokio::test]
async fn a_reminder_goes_to_those_who_have_not_answered_once_a_day() {
    let app = TestApp::start().await;
    let group = app.group(1).await;
    let mut pilot = app.signed_in(Role::Pilot, 1).await;
    let (anne, luc) = (
        app.person("Anne Répondue").await,
        app.person("Luc Muet").await,
    );
    let asked = app.poll(group, 1, &[anne, luc]).await;
    app.said(&asked, anne, &["yes"]).await;
    let url = format!("/polls/{}", asked.poll);
    let remind = format!("{url}/remind");
    pilot
        .get(&url)
        .await
        .shows("Rappeler à une personne sans réponse");
    pilot
        .get(&remind)
        .await
        .is(200)
        .shows("Luc Muet")
        .hides("Anne Répondue");
    pilot.post(&remind, &[]).await.is(303);
    pilot.post(&remind, &[]).await.is(303);
    assert_eq!(app.count("SELECT count(*) FROM mail").await, 1);
    let (subject, body) = app.mails_to("luc.muet@test.example").await.remove(0);
    assert!(subject.starts_with("Rappel"), "{subject}");
    let link = body
        .split("/poll/")
        .nth(1)
        .unwrap()
        .split_whitespace()
        .next()
        .unwrap();
    app.browser().get(&format!("/poll/{link}")).await.is(200);
    app.clock.advance(TimeDelta::hours(25));
    app.run(
        "UPDATE session SET last_seen_at = last_seen_at + interval '25 hours', expires_at = expires_at + interval '25 hours'",
    )
    .await;
    pilot.post(&remind, &[]).await.is(303);
    assert_eq!(app.count("SELECT count(*) FROM mail").await, 2);
    // New slots ask those again who answered before.
    pilot
        .post(
            &format!("{url}/slots"),
            &[("day", "2021-10-20"), ("time", "10:00")],
        )
        .await
        .is(303);
    pilot.get(&remind).await.is(200).shows("Anne Répondue");
}

#[tokio::test]
async fn two_days_before_the_deadline_jalon_reminds_once_whoever_asks() {
    let app = TestApp::start().await;
    let group = app.group(1).await;
    let (anne, luc) = (
        app.person("Anne Répondue").await,
        app.person("Luc Muet").await,
    );
    let asked = app.poll(group, 1, &[anne, luc]).await;
    app.said(&asked, anne, &["yes"]).await;
    let mut one = app.db().await;
    let mut two = app.db().await;
    // Five days ahead: not yet.
    let early = app.clock.now();
    assert_eq!(reminders::send_due(&mut one, early, BASE).await.unwrap(), 0);
    app.clock.advance(TimeDelta::days(5) + TimeDelta::hours(1));
    let now = app.clock.now();
    let (first, second) = tokio::join!(
        reminders::send_due(&mut one, now, BASE),
        reminders::send_due(&mut two, now, BASE)
    );
    assert_eq!(first.unwrap() + second.unwrap(), 1);
    assert_eq!(reminders::send_due(&mut one, now, BASE).await.unwrap(), 0);
    let (_, body) = app.mails_to("luc.muet@test.example").await.remove(0);
    assert!(body.contains("https://jalon.example/poll/"), "{body}");
    let noted = "SELECT count(*) FROM history WHERE action = 'poll_remind' AND actor_id IS NULL";
    assert_eq!(app.count(noted).await, 1);
}

#[tokio::test]
async fn where_no_server_sends_mails_no_reminder_passes_for_sent() {
    let app = TestApp::start_without_smtp().await;
    let luc = app.person("Luc Muet").await;
    app.poll(app.group(1).await, 1, &[luc]).await;
    app.clock.advance(TimeDelta::days(5) + TimeDelta::hours(1));
    let (mut db, settings) = (app.db().await, app.state.settings.clone());
    let now = app.clock.now();
    let none = reminders::look(&mut db, now, &settings).await;
    assert_eq!(none.unwrap(), 0);
    let reminded = "SELECT (SELECT count(*) FROM poll_invitee WHERE reminded_at IS NOT NULL)
                         + (SELECT count(*) FROM poll WHERE reminded_at IS NOT NULL)
                         + (SELECT count(*) FROM mail) + (SELECT count(*) FROM poll_link)";
    assert_eq!(app.count(reminded).await, 0);
    // Once a server is set, it goes out.
    let sends = TestApp::start_with(&[]).await.state.settings.clone();
    let one = reminders::look(&mut db, now, &sends).await;
    assert_eq!(one.unwrap(), 1);
    // It closes all the same.
    let later = now + TimeDelta::days(2);
    reminders::look(&mut db, later, &settings).await.unwrap();
    let closed = "SELECT count(*) FROM poll WHERE state = 'closed'";
    assert_eq!(app.count(closed).await, 1);
}

#[tokio::test]
async fn past_the_deadline_the_poll_closes_once_tells_the_organiser_and_can_be_reopened() {
    let app = TestApp::start().await;
    let group = app.group(1).await;
    let (pilot, _) = app.signed_in_person(Role::Pilot, 1).await;
    let anne = app.person("Anne Lien").await;
    let asked = app.poll(group, 1, &[anne]).await;
    let link = format!("/poll/{}", app.poll_link(asked.poll, anne).await);
    run!(app, "UPDATE poll SET created_by_id = $2 WHERE id = $1"; asked.poll.0, pilot.0);
    app.clock.advance(TimeDelta::days(7));
    let now = app.clock.now();
    let (mut one, mut two) = (app.db().await, app.db().await);
    let (first, second) = tokio::join!(
        reminders::send_due(&mut one, now, BASE),
        reminders::send_due(&mut two, now, BASE)
    );
    assert_eq!(first.unwrap() + second.unwrap(), 1);
    drop((one, two));
    assert_eq!(
        app.count("SELECT count(*) FROM poll WHERE state = 'closed'")
            .await,
        1
    );
    let (subject, _) = app.mails_to("pilot.gt1@test.example").await.remove(0);
    assert!(subject.starts_with("Sondage clos"), "{subject}");

    let mut browser = app.browser_of(pilot).await;
    let reopen = format!("/polls/{}/reopen", asked.poll);
    browser.get(&reopen).await.is(200);
    let past = [("closes_on", "2021-09-23"), ("closes_time", "18:00")];
    browser.post(&reopen, &past).await.is(422);
    let ahead = [("closes_on", "2021-10-03"), ("closes_time", "18:00")];
    browser.post(&reopen, &ahead).await.is(303);
    app.browser()
        .get(&link)
        .await
        .is(200)
        .shows("Enregistrer mes réponses");
    browser.post(&reopen, &ahead).await.is(409);
}

#[tokio::test]
async fn a_poll_that_fails_holds_up_no_other_one() {
    let app = TestApp::start().await;
    let group = app.group(1).await;
    let anne = app.person("Anne Lien").await;
    let broken = app.poll(group, 1, &[anne]).await.poll;
    let other = app.poll(group, 1, &[anne]).await.poll;
    let sql = format!(
        "UPDATE poll SET closes_at = closes_at - interval '1 hour' WHERE id = {broken};
         CREATE FUNCTION fails() RETURNS trigger LANGUAGE plpgsql AS
         $$ BEGIN RAISE EXCEPTION 'broken'; END $$;
         CREATE TRIGGER fails BEFORE UPDATE ON poll FOR EACH ROW
         WHEN (NEW.id = {broken}) EXECUTE FUNCTION fails()"
    );
    sqlx::raw_sql(sqlx::AssertSqlSafe(sql))
        .execute(&app.pool)
        .await
        .unwrap();
    app.clock.advance(TimeDelta::days(7));
    reminders::send_due(&mut *app.db().await, app.clock.now(), BASE)
        .await
        .unwrap();
    let closed: Vec<i64> = app.all("SELECT id FROM poll WHERE state = 'closed'").await;
    assert_eq!(closed, [other.0]);
}
