//! The choice that makes the meeting or the series.

use platform::{auth::Role, web::once::FIELD};

use crate::support::TestApp;

#[tokio::test]
async fn the_choice_makes_the_meeting_invites_everybody_and_says_clashes_first() {
    let app = TestApp::start().await;
    let group = app.group(1).await;
    let (pilot, mut browser) = app.signed_in_person(Role::Pilot, 1).await;
    let anne = app.person("Anne A").await;
    let asked = app.poll(group, 2, &[anne]).await;
    app.ask(asked.poll, pilot, true).await;
    app.said(&asked, pilot, &["yes", "no"]).await;
    app.run("UPDATE poll SET place = 'Salle 3', video_url = 'https://video.example/x'")
        .await;
    let other = app.meeting(group, "Réunion concurrente").await;
    run!(app,
        "UPDATE meeting SET starts_at = '2021-10-04T06:30Z', ends_at = '2021-10-04T07:30Z' WHERE id = $1";
        other.0);
    app.attends(other, pilot, "invited").await;

    let choose = |n: usize| format!("/polls/{}/slots/{}/choose", asked.poll, asked.slots[n]);
    let page = browser.get(&choose(0)).await;
    page.is(200)
        .shows("Anne A")
        .shows("Réunion concurrente")
        .shows("une personne n’a pas répondu");
    assert!(page.queries() <= 6, "{}", page.queries());
    browser
        .get(&choose(1))
        .await
        .shows("Il manque pilot GT1 (non)");

    let meeting = browser.post(&choose(0), &[]).await.location().to_owned();
    let page = browser.get(&meeting).await;
    page.is(200)
        .shows("Réunion à dater")
        .shows("4 octobre 2021, 09:00–10:00")
        .shows("Anne A");
    let invited =
        "SELECT count(*) FROM attendance WHERE standing = 'invited' AND mailed_at IS NOT NULL";
    assert_eq!(app.count(invited).await, 2);
    let (subject, body) = app.mails_to("anne.a@test.example").await.remove(0);
    assert!(
        subject.contains("lundi 4 octobre 2021, 09:00–10:00"),
        "{subject}"
    );
    for part in [
        "Salle 3",
        "https://video.example/x",
        "/invitation/",
        "/calendar.ics",
    ] {
        assert!(
            body.to_lowercase().contains(&part.to_lowercase()),
            "{part}: {body}"
        );
    }
    // Each address once, from its beginning.
    assert!(!body.contains("8080http"), "{body}");
    // Without an account no page that asks for one; with one, the meeting's page too.
    assert!(!body.contains(&meeting), "{body}");
    let (_, known) = app.mails_to("pilot.gt1@test.example").await.remove(0);
    assert!(known.contains(&meeting), "{known}");
    let link = body.split_once("/invitation/").unwrap().1;
    let link = format!("/invitation/{}", link.split_whitespace().next().unwrap());
    app.browser().get(&link).await.is(200).shows("Anne A");
    // Once only.
    browser.post(&choose(0), &[]).await.is(409);
    browser.post(&choose(1), &[]).await.is(409);
    assert_eq!(app.count("SELECT count(*) FROM meeting").await, 2);
    let poll = browser.get(&format!("/polls/{}", asked.poll)).await;
    poll.shows("La date est choisie").shows("Créneau choisi");
}

#[tokio::test]
async fn a_weekly_poll_makes_the_series_without_public_holidays() {
    let app = TestApp::start().await;
    let group = app.group(1).await;
    let mut pilot = app.signed_in(Role::Pilot, 1).await;
    let anne = app.person("Anne A").await;
    // 1 November 2021 is a Monday.
    let asked = app.poll(group, 1, &[anne]).await;
    app.run("UPDATE poll SET weekly = true, weekly_until = '2021-11-15'")
        .await;
    let choose = format!("/polls/{}/slots/{}/choose", asked.poll, asked.slots[0]);
    pilot
        .get(&choose)
        .await
        .shows("6 réunions")
        .shows("01/11/2021");
    pilot.post(&choose, &[]).await.is(303);
    let starts: Vec<String> = app
        .all(
            "SELECT to_char(starts_at AT TIME ZONE 'Europe/Brussels', 'MM-DD HH24:MI') FROM meeting ORDER BY starts_at",
        )
        .await;
    let days = ["10-04", "10-11", "10-18", "10-25", "11-08", "11-15"];
    assert_eq!(starts, days.map(|day| format!("{day} 09:00")));
    assert_eq!(app.count("SELECT count(*) FROM attendance").await, 6);
    assert_eq!(
        app.count("SELECT count(*) FROM poll WHERE series_id IS NOT NULL")
            .await,
        1
    );
    assert_eq!(
        app.count("SELECT count(*) FROM mail").await,
        1,
        "one mail for the series"
    );
    // The link in it answers for the first meeting only, and stands at no other one.
    let file: String = app.one("SELECT calendar FROM mail").await;
    assert_eq!(file.matches("BEGIN:VEVENT").count(), 6);
    assert_eq!(file.matches("/invitation/").count(), 2, "{file}");
}

#[tokio::test]
async fn a_weekly_choice_says_the_series_that_it_would_stand_beside() {
    let app = TestApp::start().await;
    let group = app.group(1).await;
    let mut pilot = app.signed_in(Role::Pilot, 1).await;
    let asked = app.poll(group, 1, &[]).await;
    let meeting = app.meeting(group, "De l’ancienne").await;
    run!(app,
        "WITH series AS (
           INSERT INTO meeting_series (group_id, kind, title, starts_on, until, start_time, duration_minutes)
           SELECT $1, kind, 'Ancienne série', '2021-09-01', '2021-12-20', '10:00', 60 FROM poll RETURNING id)
         UPDATE meeting SET series_id = (SELECT id FROM series), starts_at = '2021-10-13 07:30Z',
                            ends_at = '2021-10-13 10:00Z' WHERE id = $2";
        group.0, meeting.0);
    let choose = format!("/polls/{}/slots/{}/choose", asked.poll, asked.slots[0]);
    let said = "a déjà une série de réunions";
    pilot.get(&choose).await.is(200).hides(said);
    let weekly = "UPDATE poll SET weekly = true, weekly_until = '2021-11-15'";
    sqlx::query(weekly).execute(&app.pool).await.unwrap();
    pilot.get(&choose).await.shows(said).shows("Ancienne série");
    let over = "UPDATE meeting SET state = 'cancelled'";
    sqlx::query(over).execute(&app.pool).await.unwrap();
    pilot.get(&choose).await.hides(said);
}

#[tokio::test]
async fn a_past_slot_and_a_slot_of_another_poll_are_not_chosen() {
    let app = TestApp::start().await;
    let group = app.group(1).await;
    let (pilot, mut browser) = app.signed_in_person(Role::Pilot, 1).await;
    let (one, two) = (app.poll(group, 1, &[]).await, app.poll(group, 1, &[]).await);
    let strange = format!("/polls/{}/slots/{}/choose", one.poll, two.slots[0]);
    browser.get(&strange).await.is(404);
    browser.post(&strange, &[]).await.is(404);
    app.clock.advance(chrono::TimeDelta::days(13));
    let mut later = app.browser_of(pilot).await;
    let past = format!("/polls/{}/slots/{}/choose", one.poll, one.slots[0]);
    assert_eq!(
        later.get(&past).await.location(),
        format!("/polls/{}", one.poll)
    );
    later.post(&past, &[]).await.is(409);
    assert_eq!(app.count("SELECT count(*) FROM meeting").await, 0);
}

#[tokio::test]
async fn two_clicks_choose_once() {
    let app = TestApp::start().await;
    let group = app.group(1).await;
    let (pilot, mut browser) = app.signed_in_person(Role::Pilot, 1).await;
    let asked = app.poll(group, 1, &[pilot]).await;
    let choose = format!("/polls/{}/slots/{}/choose", asked.poll, asked.slots[0]);
    let key = browser.get(&choose).await.input(FIELD);
    let fields = [(FIELD, key.as_str())];
    let first = browser.post(&choose, &fields).await;
    let second = browser.post(&choose, &fields).await;
    assert_eq!(first.location(), second.location());
    assert_eq!(app.count("SELECT count(*) FROM meeting").await, 1);
}
