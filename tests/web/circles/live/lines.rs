//! Lines: read, stored once, seen by others, moved, taken out and back.

use std::time::Duration;

use axum::{
    body::Body,
    http::{Method, header},
};
use platform::auth::Role;
use serde_json::Value;

use crate::support::{Answer, Browser, TestApp};

/// What a page's script sends.
async fn sends(browser: &mut Browser, path: &str, fields: &[(&str, &str)]) -> Answer {
    let body = fields
        .iter()
        .map(|(name, value)| format!("{name}={}", kernel::urls::encode(value)))
        .collect::<Vec<_>>()
        .join("&");
    let request = browser
        .request(Method::POST, path)
        .header(header::ACCEPT, "application/json")
        .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
        .body(Body::from(body))
        .unwrap();
    browser.send(request).await
}

fn json(answer: &Answer) -> Value {
    serde_json::from_str(&answer.body).unwrap()
}

#[tokio::test]
async fn a_line_is_read_before_it_is_sent() {
    let app = TestApp::start().await;
    let mut pilot = app.signed_in(Role::Pilot, 1).await;
    let group = app.group(1).await;
    let circle = app.circle(group).await;
    let axis = app.axis(group, 1, "Réemploi").await;
    app.invitee(circle, "Nora Noms", "nora@dehors.example", "yes")
        .await;
    let reading = format!("/circles/{circle}/live/reading");
    let axis = axis.to_string();
    let mut read = async |body: &str| {
        let fields = [("axis", &*axis), ("round", "review"), ("body", body)];
        let chips = json(&pilot.post(&reading, &fields).await)["chips"].clone();
        let chips = chips.as_array().unwrap().iter();
        chips
            .map(|chip| {
                format!(
                    "{}{}",
                    if chip["doubt"] == true { "?" } else { "" },
                    chip["text"].as_str().unwrap()
                )
            })
            .collect::<Vec<_>>()
    };
    let said = read("+ nn: former les chefs").await;
    assert_eq!(said[1], "Nora Noms", "{said:?}");
    assert!(said[2].contains("1. Réemploi"), "{said:?}");
    let doubtful = read("zz: oui #9").await;
    let doubts: Vec<_> = doubtful
        .iter()
        .filter(|chip| chip.starts_with('?'))
        .collect();
    assert_eq!(doubts.len(), 2, "{doubtful:?}");
    assert_eq!(app.count("SELECT count(*) FROM contribution").await, 0);
}

#[tokio::test]
async fn lines_sent_again_are_the_same_and_others_see_them() {
    let app = TestApp::start().await;
    let mut pilot = app.signed_in(Role::Pilot, 1).await;
    let mut other = app.signed_in(Role::Facilitator, 1).await;
    let group = app.group(1).await;
    let circle = app.circle(group).await;
    let axis = app.axis(group, 1, "Réemploi").await.to_string();
    let url = format!("/circles/{circle}/live/lines");
    let lines = [
        ("client_key", "aaaaaaaa1"),
        ("axis", &axis),
        ("round", "appreciation"),
        ("body", "4 utile"),
        ("client_key", "aaaaaaaa2"),
        ("axis", &axis),
        ("round", "involvement"),
        ("body", "p @Innoviris"),
        ("client_key", "aaaaaaaa3"),
        ("axis", &axis),
        ("round", "review"),
        ("body", ""),
    ];
    for _ in 0..2 {
        let answer = json(&sends(&mut pilot, &url, &lines).await);
        let became = answer["lines"].as_array().unwrap();
        assert!(
            became[0]["id"].is_i64() && became[1]["id"].is_i64(),
            "{answer}"
        );
        assert!(
            became[2]["refused"].is_string(),
            "an empty one holds no other up"
        );
    }
    assert_eq!(app.count("SELECT count(*) FROM contribution").await, 2);
    let scale = "SELECT count(*) FROM contribution WHERE kind = 'appreciation' AND scale = 4 AND body = 'utile'";
    assert_eq!(app.count(scale).await, 1);
    let changes = other
        .get(&format!("/circles/{circle}/live/changes?since=0"))
        .await;
    let changes = json(&changes);
    assert_eq!(changes["entries"].as_array().unwrap().len(), 2);
    let last = changes["last"].as_i64().unwrap();
    let later = other
        .get(&format!("/circles/{circle}/live/changes?since={last}"))
        .await;
    assert_eq!(json(&later)["entries"].as_array().unwrap().len(), 0);
}

#[tokio::test]
async fn two_recorders_at_once_lose_nothing() {
    let app = TestApp::start().await;
    let group = app.group(1).await;
    let circle = app.circle(group).await;
    let axis = app.axis(group, 1, "Réemploi").await.to_string();
    let url = format!("/circles/{circle}/live/lines");
    let writes = async |mut browser: Browser, who: &str| {
        for n in 0..25 {
            let (key, body) = (format!("{who}-line-{n:03}"), format!("{who} {n}"));
            let line = [
                ("client_key", &*key),
                ("axis", &axis),
                ("round", "review"),
                ("body", &body),
            ];
            let answer = sends(&mut browser, &url, &line).await;
            assert!(json(&answer)["lines"][0]["id"].is_i64(), "{}", answer.body);
        }
    };
    let pilot = app.signed_in(Role::Pilot, 1).await;
    let facilitator = app.signed_in(Role::Facilitator, 1).await;
    tokio::join!(writes(pilot, "anne"), writes(facilitator, "bert"));
    assert_eq!(app.count("SELECT count(*) FROM contribution").await, 50);
    let numbers = "SELECT count(DISTINCT position) + count(DISTINCT change) FROM contribution";
    assert_eq!(app.count(numbers).await, 100);
}

#[tokio::test]
async fn without_script_a_line_is_a_form_and_comes_back_when_refused() {
    let app = TestApp::start().await;
    let mut pilot = app.signed_in(Role::Pilot, 1).await;
    let group = app.group(1).await;
    let circle = app.circle(group).await;
    let axis = app.axis(group, 1, "Réemploi").await.to_string();
    let page = pilot.get(&format!("/circles/{circle}/live")).await;
    let key = page.shows("1. Réemploi").input("client_key");
    let line = [
        ("client_key", &*key),
        ("axis", &axis),
        ("round", "review"),
        ("body", "zz: à voir"),
    ];
    let url = format!("/circles/{circle}/live/lines");
    let answer = pilot.post(&url, &line).await;
    let there = answer.location().to_owned();
    pilot.post(&url, &line).await;
    let page = pilot.get(&there).await;
    page.shows("zz: à voir")
        .shows("inconnu : zz".replace(" :", "\u{a0}:").as_str());
    assert_eq!(app.count("SELECT count(*) FROM contribution").await, 1);
    let empty = [
        ("axis", &*axis),
        ("round", "review"),
        ("body", " "),
        ("organisation", "Innoviris"),
    ];
    let refused = pilot.post(&url, &empty).await;
    refused.is(422).shows("Innoviris");
}

#[tokio::test]
async fn a_line_moves_and_is_taken_out_and_back() {
    let app = TestApp::start().await;
    let mut pilot = app.signed_in(Role::Pilot, 1).await;
    let group = app.group(1).await;
    let circle = app.circle(group).await;
    let one = app.axis(group, 1, "Réemploi").await;
    let two = app.axis(group, 2, "Logistique").await.to_string();
    let line = app.line(circle, one, "review", "Former les chefs").await;
    let url = format!("/circles/{circle}/live/lines/{line}");
    let moved = [
        ("body", "Former les chefs"),
        ("kind", "proposal"),
        ("axis", &*two),
        ("round", "involvement"),
        ("speaker", "Quelqu’un"),
        ("unnamed", "1"),
        ("version", "1"),
    ];
    let answer = pilot.post(&url, &moved).await;
    assert!(
        answer
            .location()
            .contains(&format!("axis={two}&round=involvement"))
    );
    let unnamed =
        "SELECT count(*) FROM contribution WHERE unnamed AND speaker = '' AND kind = 'proposal'";
    assert_eq!(app.count(unnamed).await, 1);
    // Somebody saw the former version.
    pilot.post(&url, &moved).await.is(409);
    pilot.get(&url).await.shows("Contribution modifiée");
    let text = [("body", "Former"), ("version", "2")];
    pilot
        .post(&format!("{url}/text"), &text)
        .await
        .shows("\"version\":3");
    pilot
        .post(&format!("{url}/text"), &text)
        .await
        .shows("\"version\":3");
    let other = [("body", "Autre"), ("version", "2")];
    pilot.post(&format!("{url}/text"), &other).await.is(409);
    // Asking waits for nobody who writes meanwhile, and lets nobody wait.
    let mut writing = app.pool.begin().await.unwrap();
    sqlx::query("SELECT id FROM circle WHERE id = $1 FOR UPDATE")
        .bind(circle.0)
        .execute(&mut *writing)
        .await
        .unwrap();
    let remove = format!("{url}/remove");
    let asked = tokio::time::timeout(Duration::from_secs(10), pilot.get(&remove)).await;
    asked.unwrap().shows("Retirer cette contribution");
    writing.rollback().await.unwrap();
    pilot.post(&format!("{url}/remove"), &[]).await.is(303);
    assert_eq!(
        app.count("SELECT count(*) FROM contribution WHERE archived_at IS NULL")
            .await,
        0
    );
    pilot.get(&url).await.is(404);
    pilot.post(&format!("{url}/restore"), &[]).await.is(303);
    pilot.get(&url).await.shows("Former");
}

#[tokio::test]
async fn a_closed_circle_takes_no_lines() {
    let app = TestApp::start().await;
    let mut pilot = app.signed_in(Role::Pilot, 1).await;
    let group = app.group(1).await;
    let circle = app.circle(group).await;
    let axis = app.axis(group, 1, "Réemploi").await.to_string();
    app.run("UPDATE circle SET state = 'closed'").await;
    let line = [("axis", &*axis), ("round", "review"), ("body", "Trop tard")];
    pilot
        .post(&format!("/circles/{circle}/live/lines"), &line)
        .await
        .is(409);
    pilot
        .get(&format!("/circles/{circle}/live"))
        .await
        .shows("ne prend plus de contributions");
}

#[tokio::test]
async fn many_lines_come_one_part_after_the_other_and_none_is_out_of_reach() {
    let app = TestApp::start().await;
    let mut pilot = app.signed_in(Role::Pilot, 1).await;
    let group = app.group(1).await;
    let circle = app.circle(group).await;
    let axis = app.axis(group, 1, "Réemploi").await;
    run!(app,
        "INSERT INTO contribution (circle_id, axis_id, round, kind, source, body, position, recorded_at, said_on)
         SELECT $1, $2, 'review', 'remark', 'recorded', 'Parole ' || n || ' dite', n, $3, $3::date
         FROM generate_series(1, 520) AS n";
        circle.0, axis.0, app.clock.now());
    let first = format!("/circles/{circle}/live?axis={axis}&round=review");
    let page = pilot.get(&first).await;
    page.shows("Parole 520 dite")
        .shows("Parole 321 dite")
        .hides("Parole 320 dite")
        .hides("Retour aux dernières lignes");
    // From the last to the first, by the links.
    let earlier = |page: &str| {
        let mut links = page.split("href=\"").skip(1);
        let link = links.find_map(|link| link.split('"').next().unwrap().split_once("before="));
        link.map(|(_, id)| id.to_owned())
    };
    let mut before = page.body;
    let mut seen = before.matches("data-source=\"Parole ").count();
    for (newest, oldest) in [(320, 121), (120, 1)] {
        let id = earlier(&before).unwrap();
        let page = pilot.get(&format!("{first}&before={id}")).await;
        page.shows(&format!("Parole {newest} dite"))
            .shows(&format!("Parole {oldest} dite"))
            .hides(&format!("Parole {} dite", newest + 1))
            .shows("Retour aux dernières lignes");
        before = page.body;
        seen += before.matches("data-source=\"Parole ").count();
    }
    assert_eq!(earlier(&before), None);
    assert_eq!(seen, 520);
    // Who was away is told part after part.
    let changes = kernel::urls::circle_lines_changes(circle);
    let (mut since, mut told) = (0, 0);
    for more in [true, false] {
        let answer = json(&pilot.get(&format!("{changes}?since={since}")).await);
        assert_eq!(answer["more"], more);
        told += answer["entries"].as_array().unwrap().len();
        since = answer["last"].as_i64().unwrap();
    }
    assert_eq!(told, 520);
}
