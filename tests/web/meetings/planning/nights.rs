//! Meetings over midnight and over the changes of the clock.

use super::{coordinating, fields};
use crate::support::TestApp;

fn at<'a>(
    group: &'a str,
    day: &'a str,
    from: &'a str,
    to: &'a str,
) -> Vec<(&'static str, &'a str)> {
    let mut typed = fields(group, day, "Salle 4");
    for (name, value) in &mut typed {
        match *name {
            "from" => *value = from,
            "to" => *value = to,
            _ => {}
        }
    }
    typed
}

#[tokio::test]
async fn an_end_before_the_beginning_is_the_next_day_s_and_the_page_says_how_long() {
    let app = TestApp::start().await;
    let (mut browser, group) = coordinating(&app).await;
    let group = group.to_string();
    browser
        .get("/meetings/new")
        .await
        .shows("Une fin avant le début est celle du lendemain.");
    let made = browser
        .post("/meetings", &at(&group, "2027-01-12", "22:30", "05:00"))
        .await;
    let url = made.location().to_owned();
    browser
        .get(&url)
        .await
        .shows("12 janvier 2027, 22:30 – 13 janvier 2027, 05:00 (6\u{a0}h\u{a0}30)");
    let file = browser.get(&format!("{url}/calendar.ics")).await;
    file.shows("DTSTART:20270112T213000Z")
        .shows("DTEND:20270113T040000Z");
    let form = browser.get(&format!("{url}/edit")).await;
    assert_eq!(
        (form.input("from"), form.input("to")),
        ("22:30".into(), "05:00".into())
    );
    // An hour too early is a slip of the hand, not 23 hours.
    browser
        .post("/meetings", &at(&group, "2027-01-12", "14:00", "13:00"))
        .await
        .is(422)
        .shows("une réunion qui passe minuit dure douze heures au plus")
        .shows("Salle 4");
}

#[tokio::test]
async fn the_hour_that_comes_twice_is_the_shorter_one() {
    let app = TestApp::start().await;
    let (mut browser, group) = coordinating(&app).await;
    let group = group.to_string();
    let made = browser
        .post("/meetings", &at(&group, "2027-10-31", "02:30", "03:00"))
        .await;
    let url = made.location().to_owned();
    let file = browser.get(&format!("{url}/calendar.ics")).await;
    file.shows("DTSTART:20271031T013000Z")
        .shows("DTEND:20271031T020000Z");
}

#[tokio::test]
async fn a_series_over_midnight_keeps_its_hours_and_skips_no_hour_in_silence() {
    let app = TestApp::start().await;
    let (mut browser, group) = coordinating(&app).await;
    let group = group.to_string();
    let series = |from, to| {
        vec![
            ("group", group.as_str()),
            ("kind", "gt0"),
            ("title", "Garde"),
            ("starts_on", "2027-03-21"),
            ("until", "2027-04-04"),
            ("every_weeks", "1"),
            ("from", from),
            ("to", to),
            ("place", ""),
            ("video_url", ""),
            ("skip", ""),
        ]
    };
    browser
        .post("/meetings/series/new", &series("02:30", "04:00"))
        .await
        .is(422)
        .shows("Le 28/03/2027, cette heure n’existe pas");
    let mut skipped = series("02:30", "04:00");
    skipped.push(("skip_day", "2027-03-28"));
    browser.post("/meetings/series/new", &skipped).await.is(303);
    let made = browser
        .post("/meetings/series/new", &series("22:00", "02:00"))
        .await;
    let url = made.location().to_owned();
    browser.get(&url).await.shows("22:00–02:00");
    let page = browser.get(&format!("{url}/edit")).await;
    assert_eq!(
        (page.input("from"), page.input("to")),
        ("22:00".into(), "02:00".into())
    );
}

#[tokio::test]
async fn a_meeting_that_a_poll_made_over_midnight_can_be_edited() {
    let app = TestApp::start().await;
    let (mut browser, group) = coordinating(&app).await;
    let anne = app.person("Anne A").await;
    let asked = app.poll(group, 1, &[anne]).await;
    for sql in [
        "UPDATE poll SET duration_minutes = 1440",
        "UPDATE poll_slot SET starts_at = '2027-03-30T20:30Z'",
    ] {
        sqlx::query(sql).execute(&app.pool).await.unwrap();
    }
    let choose = format!("/polls/{}/slots/{}/choose", asked.poll, asked.slots[0]);
    let meeting = browser.post(&choose, &[]).await.location().to_owned();
    let form = browser.get(&format!("{meeting}/edit")).await;
    let typed: Vec<(&str, String)> = ["day", "from", "to", "place", "version"]
        .map(|name| (name, form.input(name)))
        .to_vec();
    let mut typed: Vec<(&str, &str)> = typed.iter().map(|(n, v)| (*n, v.as_str())).collect();
    typed.push(("title", "Autre titre"));
    browser.post(&meeting, &typed).await.is(303);
    let whole = "SELECT count(*) FROM meeting WHERE title = 'Autre titre'
                 AND starts_at = '2027-03-30T20:30Z' AND ends_at - starts_at = interval '24 hours'";
    assert_eq!(app.count(whole).await, 1);
}

#[tokio::test]
async fn a_poll_s_slot_in_the_skipped_hour_is_refused() {
    let app = TestApp::start().await;
    let (mut browser, group) = coordinating(&app).await;
    let anne = app.person("Anne A").await;
    let asked = app.poll(group, 1, &[anne]).await;
    let url = format!("/polls/{}/slots", asked.poll);
    browser
        .post(&url, &[("day", "2027-03-28"), ("time", "02:30")])
        .await
        .is(422)
        .shows("on passe à l’heure d’été");
    let bulk = [
        ("from", "2027-03-28"),
        ("to", "2027-03-28"),
        ("weekday", "7"),
        ("times", "2h30, 10"),
        ("action", "preview"),
    ];
    browser
        .post(&format!("{url}/bulk"), &bulk)
        .await
        .is(200)
        .shows("Un créneau serait ajouté")
        .shows("Un moment n’existe pas");
}
