//! Series: made, changed from one meeting on, extended.

use super::coordinating;
use crate::support::TestApp;

fn series<'a>(group: &'a str, skip: &'a str) -> Vec<(&'static str, &'a str)> {
    vec![
        ("group", group),
        ("kind", "gt0"),
        ("title", "GT0 hebdomadaire"),
        ("starts_on", "2021-10-14"),
        ("until", "2021-11-30"),
        ("every_weeks", "1"),
        ("from", "09:00"),
        ("to", "10:00"),
        ("place", "En ligne"),
        ("video_url", ""),
        ("skip", skip),
    ]
}

#[tokio::test]
async fn a_series_makes_its_meetings_around_holidays_at_the_same_clock_time() {
    let app = TestApp::start().await;
    let (mut browser, group) = coordinating(&app).await;
    let group = group.to_string();
    let mut typed = series(&group, "11/11/2021");
    typed.push(("action", "preview"));
    browser
        .post("/meetings/series/new", &typed)
        .await
        .is(200)
        .shows("7 dates")
        .shows("11 novembre 2021");
    assert_eq!(app.count("SELECT count(*) FROM meeting").await, 0);
    typed.pop();
    typed.push(("skip_day", "2021-11-25"));
    let made = browser.post("/meetings/series/new", &typed).await;
    let page = browser.get(made.location()).await;
    page.shows("5 réunions")
        .shows("28 octobre 2021, 09:00–10:00")
        .shows("4 novembre 2021, 09:00–10:00")
        .shows("Semaines sans réunion");
    assert!(page.queries() <= 6, "{}", page.queries());
    let at_eight =
        "SELECT count(*) FROM meeting WHERE extract(hour FROM starts_at AT TIME ZONE 'UTC') = 8";
    assert_eq!(app.count(at_eight).await, 2);
    let far = [("until", "2031-01-01")];
    let mut endless = series(&group, "");
    endless[4].1 = far[0].1;
    browser
        .post("/meetings/series/new", &endless)
        .await
        .is(422)
        .shows("Au plus 60 réunions");
}

#[tokio::test]
async fn a_series_changes_from_one_meeting_on_but_not_what_was_moved() {
    let app = TestApp::start().await;
    let (mut browser, group) = coordinating(&app).await;
    let group = group.to_string();
    let made = browser
        .post("/meetings/series/new", &series(&group, ""))
        .await;
    let url = made.location().to_owned();
    // The third one is moved by itself, the fourth called off.
    app.run(
        "UPDATE meeting SET starts_at = starts_at + interval '1 day', ends_at = ends_at + interval '1 day' WHERE series_date = '2021-10-28'",
    )
    .await;
    sqlx::query("UPDATE meeting SET state = 'cancelled', cancel_reason = 'Congé' WHERE series_date = '2021-11-04'")
        .execute(&app.pool)
        .await
        .unwrap();
    browser
        .get(&url)
        .await
        .shows("Déplacée")
        .shows("prévue le 28/10/2021 09:00")
        .shows("Congé");
    let form = browser
        .get(&format!("{url}/edit?since=2021-10-21"))
        .await
        .is(200)
        .input("version");
    let mut change = vec![
        ("since", "2021-10-21"),
        ("version", form.as_str()),
        ("title", "GT0 hebdomadaire"),
        ("weekday", "2"),
        ("from", "10:00"),
        ("to", "11:00"),
        ("place", "Salle 1"),
        ("video_url", ""),
        ("action", "preview"),
    ];
    let edit = format!("{url}/edit");
    browser
        .post(&edit, &change)
        .await
        .is(200)
        .shows("4 réunions changent")
        .shows("20 octobre 2021, 10:00–11:00")
        .shows("déjà déplacée à part")
        .shows("annulée");
    *change.last_mut().unwrap() = ("action", "apply");
    browser.post(&edit, &change).await.location();
    browser
        .get(&url)
        .await
        .shows("14 octobre 2021, 09:00–10:00")
        .shows("20 octobre 2021, 10:00–11:00")
        .shows("29 octobre 2021, 09:00–10:00")
        .shows("10 novembre 2021, 10:00–11:00");
    // Somebody who saw the old state is shown the new one.
    browser.post(&edit, &change).await.is(409).shows("Salle 1");

    let version = browser.get(&format!("{url}/extend")).await.input("version");
    let more = [("version", version.as_str()), ("until", "2021-12-15")];
    browser
        .post(&format!("{url}/extend"), &more)
        .await
        .location();
    browser
        .get(&url)
        .await
        .shows("10 réunions")
        .shows("mercredi, 10:00–11:00")
        .shows("15 décembre 2021, 10:00–11:00");
}
