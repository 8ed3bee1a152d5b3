//! A page with everything on it, and hours that do not exist.

use axum::{
    body::Body,
    http::{Method, header},
};

use super::{coordinating, fields};
use crate::support::TestApp;

#[tokio::test]
async fn a_full_meeting_s_page_takes_six_statements_and_leads_to_the_others() {
    let app = TestApp::start().await;
    let (mut browser, group) = coordinating(&app).await;
    let (first, meeting, last) = (
        app.meeting(group, "Avant").await,
        app.meeting(group, "Pendant").await,
        app.meeting(group, "Après").await,
    );
    for (id, day) in [(first, 1), (meeting, 8), (last, 15)] {
        run!(app, "UPDATE meeting SET starts_at = make_timestamptz(2021, 11, $2, 9, 0, 0),
                    ends_at = make_timestamptz(2021, 11, $2, 10, 0, 0) WHERE id = $1";
            id.0, day);
    }
    let url = format!("/meetings/{meeting}");
    let fill = async |from: i64, to: i64| {
        for n in from..to {
            app.point(meeting, &format!("Point {n}")).await;
            let person = app.person(&format!("Personne {n}")).await;
            app.attends(meeting, person, "invited").await;
            app.item(group, &format!("Faire {n}"), Some(person), Some(-1))
                .await;
            run!(app,
                "INSERT INTO decision (year, number, text, decided_on, group_id, meeting_id, recorded_at)
                 VALUES (2021, $1, 'Décidé', '2021-09-22', $2, $3, $4)";
                i32::try_from(n).unwrap() + 1, group.0, meeting.0, app.clock.now());
        }
    };
    fill(0, 1).await;
    let page = browser.get(&url).await;
    page.shows("Point 0")
        .shows("Faire 0")
        .shows("GT3-2021-001")
        .shows("Précédente : Avant")
        .shows("Suivante : Après");
    assert!(page.queries() <= 10, "{}", page.queries());
    fill(1, 20).await;
    let full = browser.get(&url).await;
    assert_eq!(full.queries(), page.queries());
    // A meeting like this one, on another day.
    let from = full.body.find("/meetings/new?").unwrap();
    let copy = full.body[from..].split('"').next().unwrap();
    let copy = copy.replace("&#38;", "&");
    browser.get(&copy).await.shows("value=\"Pendant\"");
}

#[tokio::test]
async fn an_hour_that_the_clock_jumps_over_is_refused_and_one_it_repeats_is_not() {
    let app = TestApp::start().await;
    let (mut browser, group) = coordinating(&app).await;
    let group = group.to_string();
    let mut typed = fields(&group, "2027-03-28", "Salle 4");
    for (name, value) in &mut typed {
        match *name {
            "from" => *value = "02:30",
            "to" => *value = "03:30",
            _ => {}
        }
    }
    let answer = browser.post("/meetings", &typed).await;
    answer
        .is(422)
        .shows("on passe à l’heure d’été")
        .shows("Salle 4");
    for field in &mut typed {
        if field.0 == "day" {
            field.1 = "2026-10-25";
        }
    }
    browser.post("/meetings", &typed).await.is(303);
}

#[tokio::test]
async fn the_next_meeting_shows_the_minutes_that_wait_to_be_approved_in_it() {
    let app = TestApp::start().await;
    let (mut browser, group) = coordinating(&app).await;
    let meetings = [
        app.meeting(group, "Réunion passée").await,
        app.meeting(group, "Réunion suivante").await,
    ];
    run!(app, "UPDATE meeting SET state = CASE WHEN id = $1 THEN 'held' ELSE state END,
                starts_at = starts_at - interval '7 days' * CASE WHEN id = $1 THEN 2 ELSE 1 END,
                ends_at = ends_at - interval '7 days' * CASE WHEN id = $1 THEN 2 ELSE 1 END";
        meetings[0].0);
    run!(app, "INSERT INTO minutes (meeting_id, state, started_at, circulated_at)
         VALUES ($1, 'circulated', now(), now())";
        meetings[0].0);
    let next = browser.get(&format!("/meetings/{}", meetings[1])).await;
    next.shows("Un PV attend d’être approuvé")
        .shows("Réunion passée");
    let from = next.body.find("/minutes/advance?event=approve").unwrap();
    let start = next.body[..from].rfind('"').unwrap() + 1;
    let approve = next.body[start..].split('"').next().unwrap();
    let form = browser.get(&approve.replace("&amp;", "&")).await;
    form.is(200)
        .shows(&format!("<option value=\"{}\" selected>", meetings[1]));
    // In the meeting itself nothing waits, and one comes for its minutes.
    browser
        .get(&format!("/meetings/{}", meetings[0]))
        .await
        .hides("attend d’être approuvé")
        .shows(&format!(
            "class=\"button primary\" href=\"/meetings/{}/minutes\"",
            meetings[0]
        ));
}

#[tokio::test]
async fn a_new_meeting_begins_like_the_last_one_of_its_group() {
    let app = TestApp::start().await;
    let (mut browser, group) = coordinating(&app).await;
    let before = app.meeting(group, "Réunion de la semaine").await;
    app.run(
        "UPDATE meeting SET place = 'Salle 4', video_url = 'https://visio.example/gt',
                starts_at = starts_at - interval '8 days', ends_at = ends_at - interval '8 days'",
    )
    .await;
    app.point(before, "Tour des groupes").await;
    // Nothing is taken over before one says of which group.
    browser
        .get("/meetings/new")
        .await
        .is(200)
        .hides("Salle 4")
        .shows(&format!("href=\"/meetings/new?group={group}\""));
    let new = browser.get(&format!("/meetings/new?group={group}")).await;
    // Of the 21st: the next one comes on the 28th.
    for value in [
        "Réunion de la semaine",
        "2021-09-28",
        "10:00",
        "12:00",
        "Salle 4",
        "https://visio.example/gt",
    ] {
        new.is(200).shows(&format!("value=\"{value}\""));
    }
    assert!(new.queries() <= 10, "{}", new.queries());
    // What the address says holds.
    browser
        .get(&format!("/meetings/new?group={group}&day=2021-10-01"))
        .await
        .shows("value=\"2021-10-01\"")
        .hides("2021-09-28");
    let group = group.to_string();
    let mut typed = fields(&group, "2021-09-28", "Salle 4");
    typed.push(("agenda", "1"));
    browser.post("/meetings", &typed).await.is(303);
    let points = "SELECT count(*) FROM agenda_point WHERE title = 'Tour des groupes'";
    assert_eq!(app.count(points).await, 2);
}

#[tokio::test]
async fn a_workshop_between_weekly_meetings_is_no_rule() {
    let app = TestApp::start().await;
    let (mut browser, group) = coordinating(&app).await;
    for title in ["Première semaine", "Seconde semaine"] {
        app.meeting(group, title).await;
    }
    let workshop = app.meeting(group, "Atelier unique").await;
    run!(app,
        "UPDATE meeting SET kind = 'governance_workshop', starts_at = starts_at + interval '9 days',
                ends_at = ends_at + interval '9 days' WHERE id = $1";
        workshop.0);
    let new = format!("/meetings/new?group={group}");
    browser.get(&new).await.hides("value=\"Atelier unique\"");
    browser
        .get(&format!("{new}&kind=governance_workshop"))
        .await
        .shows("value=\"Atelier unique\"");
}

#[tokio::test]
async fn what_took_place_is_not_moved_to_a_day_to_come() {
    let app = TestApp::start().await;
    let (mut browser, group) = coordinating(&app).await;
    let group = group.to_string();
    let made = browser
        .post("/meetings", &fields(&group, "2021-09-20", "Salle 4"))
        .await;
    let url = made.location().to_owned();
    app.run("UPDATE meeting SET state = 'held'").await;
    let version = browser.get(&format!("{url}/edit")).await.input("version");
    let mut moved = fields(&group, "2021-10-07", "Salle 5");
    moved.push(("version", &version));
    browser
        .post(&url, &moved)
        .await
        .is(422)
        .shows("Cette réunion a eu lieu")
        .shows("Salle 5");
    moved[3].1 = "2021-09-21";
    browser.post(&url, &moved).await.location();
    let there = "SELECT count(*) FROM meeting WHERE starts_at::date = '2021-09-21'";
    assert_eq!(app.count(there).await, 1);
}

#[tokio::test]
async fn a_page_of_the_list_is_shorter_on_a_phone() {
    let app = TestApp::start().await;
    let (mut browser, group) = coordinating(&app).await;
    for number in 0..30 {
        app.meeting(group, &format!("Réunion {number}")).await;
    }
    let path = format!("/meetings?group={group}");
    let phone = browser
        .request(Method::GET, &path)
        .header(
            header::USER_AGENT,
            "Mozilla/5.0 (Android 14; Mobile; rv:140.0)",
        )
        .body(Body::empty())
        .unwrap();
    browser.send(phone).await.shows("1–25 sur 30");
    browser.get(&path).await.hides("1–25 sur 30");
}
