//! Threads, writing in place, and sub-groups.

use std::time::Duration;

use axum::{body::Body, http::Method};
use http_body_util::BodyExt as _;
use tower::ServiceExt as _;

use super::{note, under_way};
use crate::support::TestApp;

#[tokio::test]
async fn a_browser_that_watches_is_told_with_data() {
    let app = TestApp::start().await;
    let (meeting, point, mut pilot) = under_way(&app).await;
    let events = format!("/meetings/{meeting}/notes/events");
    let request = pilot
        .request(Method::GET, &events)
        .body(Body::empty())
        .unwrap();
    let answer = app.router.clone().oneshot(request).await.unwrap();
    assert_eq!(answer.headers()["content-type"], "text/event-stream");
    let mut stream = answer.into_body();
    let mut next = async || {
        let frame = tokio::time::timeout(Duration::from_secs(5), stream.frame()).await;
        let bytes = frame
            .expect("nothing is told")
            .unwrap()
            .unwrap()
            .into_data()
            .unwrap();
        String::from_utf8(bytes.to_vec()).unwrap()
    };
    // Without data a browser passes over an event.
    assert!(next().await.contains("data: "));
    note(&mut pilot, meeting, point, "Une ligne").await;
    let told = next().await;
    assert!(
        told.contains("event: change") && told.contains("data: "),
        "{told}"
    );
    let here = [("point", "1")];
    pilot
        .post(&format!("/meetings/{meeting}/notes/presence"), &here)
        .await
        .is(204);
    while !next().await.contains("event: presence") {}
}

#[tokio::test]
async fn an_answer_goes_to_the_question_said_and_follows_it() {
    let app = TestApp::start().await;
    let (meeting, point, mut pilot) = under_way(&app).await;
    let other = app.point(meeting, "Second point").await;
    note(&mut pilot, meeting, point, "? Première question").await;
    let first = app.count("SELECT max(id) FROM entry").await.to_string();
    note(&mut pilot, meeting, point, "? Seconde question").await;
    let (on, url) = (point.to_string(), format!("/meetings/{meeting}/notes"));
    let answer = [
        ("point", on.as_str()),
        ("body", "> À la première"),
        ("parent", &first),
        ("client_key", "a"),
    ];
    pilot.post(&url, &answer).await.location();
    note(&mut pilot, meeting, point, "> À la seconde").await;
    let to_first = "SELECT count(*) FROM entry a JOIN entry q ON q.id = a.parent_id
                    WHERE a.body = 'À la première' AND q.body = 'Première question'";
    assert_eq!(app.count(to_first).await, 1);
    let to_second = "SELECT count(*) FROM entry a JOIN entry q ON q.id = a.parent_id
                     WHERE a.body = 'À la seconde' AND q.body = 'Seconde question'";
    assert_eq!(app.count(to_second).await, 1);
    let on = other.to_string();
    let moved = [
        ("body", "Première question"),
        ("kind", "question"),
        ("point", on.as_str()),
        ("version", "1"),
    ];
    pilot
        .post(&format!("{url}/{first}"), &moved)
        .await
        .location();
    let along = "SELECT count(*) FROM entry a JOIN agenda_point p ON p.id = a.point_id
                 WHERE a.body = 'À la première' AND p.title = 'Second point'";
    assert_eq!(app.count(along).await, 1);
}

#[tokio::test]
async fn text_is_saved_in_place_and_a_conflict_gives_both() {
    let app = TestApp::start().await;
    let (meeting, point, mut pilot) = under_way(&app).await;
    note(&mut pilot, meeting, point, "! On commence").await;
    let entry = app.count("SELECT max(id) FROM entry").await;
    let url = format!("/meetings/{meeting}/notes/{entry}/text");
    let said = |body: &'static str, version: &'static str| [("body", body), ("version", version)];
    pilot
        .post(&url, &said("On commence lundi", "1"))
        .await
        .is(200)
        .shows("\"version\":2");
    pilot
        .post(&url, &said("On commence mardi", "1"))
        .await
        .is(409)
        .shows("On commence lundi");
    pilot.post(&url, &said("  ", "2")).await.is(422);
    assert_eq!(
        app.count("SELECT count(*) FROM decision WHERE text = 'On commence lundi'")
            .await,
        1
    );
}

#[tokio::test]
async fn a_sub_group_notes_apart_and_is_merged() {
    let app = TestApp::start().await;
    let (meeting, point, mut pilot) = under_way(&app).await;
    let url = format!("/meetings/{meeting}/notes");
    let sections = format!("{url}/sections");
    pilot
        .get(&sections)
        .await
        .is(200)
        .shows("Aucun sous-groupe");
    pilot.post(&sections, &[("name", "")]).await.is(422);
    pilot
        .post(&sections, &[("name", "Table 1")])
        .await
        .location();
    pilot
        .post(&sections, &[("name", "Table 1")])
        .await
        .is(422)
        .shows("déjà un sous-groupe");
    let id = app
        .count("SELECT id FROM minutes_section")
        .await
        .to_string();
    let on = point.to_string();
    let apart = [
        ("point", on.as_str()),
        ("body", "Dit à la table"),
        ("section", &id),
        ("client_key", "s"),
    ];
    pilot.post(&url, &apart).await.location();
    note(&mut pilot, meeting, point, "Dit en plénière").await;
    pilot.get(&url).await.is(200).shows("Dit à la table");
    let minutes = format!("/meetings/{meeting}/minutes");
    pilot
        .get(&minutes)
        .await
        .shows("Dit en plénière")
        .hides("Dit à la table");
    // Nothing is sent round without it by mistake.
    let advance = format!("{minutes}/advance");
    pilot
        .get(&format!("{advance}?event=circulate"))
        .await
        .is(200)
        .shows("Table 1");
    let circulate = [("event", "circulate"), ("due_on", "2021-09-30")];
    pilot.post(&advance, &circulate).await.is(409);
    pilot
        .post(&format!("{sections}/{id}/remove"), &[])
        .await
        .is(409);
    let merge = format!("{sections}/{id}/merge");
    pilot.post(&merge, &[("merged", "1")]).await.location();
    pilot
        .get(&format!("{minutes}.md"))
        .await
        .shows("#### Table 1")
        .shows("Dit à la table");
    pilot.post(&merge, &[("merged", "0")]).await.location();
    pilot.get(&minutes).await.hides("Dit à la table");
    pilot
        .post(
            &format!("{sections}/{id}"),
            &[("name", "Table A"), ("seen", "Autre")],
        )
        .await
        .is(409);
    pilot
        .post(
            &format!("{sections}/{id}"),
            &[("name", "Table A"), ("seen", "Table 1")],
        )
        .await
        .location();
    pilot.post(&merge, &[("merged", "1")]).await.location();
    pilot.get(&minutes).await.shows("Table A");
    pilot.post(&advance, &circulate).await.location();
}

#[tokio::test]
async fn notes_of_a_point_taken_off_stay_to_be_read() {
    let app = TestApp::start().await;
    let (meeting, point, mut pilot) = under_way(&app).await;
    note(&mut pilot, meeting, point, "Noté avant").await;
    app.run("UPDATE agenda_point SET archived_at = now()").await;
    pilot
        .get(&format!("/meetings/{meeting}/notes"))
        .await
        .shows("Noté avant");
    pilot
        .get(&format!("/meetings/{meeting}/minutes"))
        .await
        .shows("Noté avant");
}

#[tokio::test]
async fn lines_of_another_person_are_not_stored_under_ones_name() {
    let app = TestApp::start().await;
    let (meeting, point, mut pilot) = under_way(&app).await;
    let (on, url) = (point.to_string(), format!("/meetings/{meeting}/notes"));
    let line = [
        ("point", on.as_str()),
        ("body", "D’une autre"),
        ("me", "999999"),
    ];
    let answer = pilot.post(&url, &line).await;
    answer.asks_to_sign_in();
    assert_eq!(app.count("SELECT count(*) FROM entry").await, 0);
}
