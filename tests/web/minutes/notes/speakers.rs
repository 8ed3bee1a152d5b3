//! Speakers by two keystrokes, and how many may watch.

use std::time::Duration;

use axum::{body::Body, http::Method};
use futures_util::StreamExt as _;
use platform::{
    auth::Role,
    notify::{Notice, SEATS},
};
use tower::ServiceExt as _;

use super::{note, under_way};
use crate::support::TestApp;

#[tokio::test]
async fn a_late_arrival_has_a_code_and_takes_nobodys() {
    let app = TestApp::start().await;
    let (meeting, point, mut pilot) = under_way(&app).await;
    let changes = format!("/meetings/{meeting}/notes/changes");
    let mut notices = Box::pin(app.state.notifications.subscribe(&meeting.to_string()));
    let first = tokio::time::timeout(Duration::from_secs(5), notices.next()).await;
    assert_eq!(first.unwrap(), Some(Notice::Reconnected));
    pilot.get(&changes).await.shows("\"code\":\"pg\"");
    let guests = format!("/meetings/{meeting}/attendance/add");
    for name in ["Paul Gand", "Alix Errard"] {
        let guest = [("who", name), ("as", "present")];
        pilot.post(&guests, &guest).await.location();
        let told = tokio::time::timeout(Duration::from_secs(2), notices.next()).await;
        assert!(
            matches!(told.unwrap(), Some(Notice::Payload { channel, .. }) if channel == "meeting_notes")
        );
    }
    pilot
        .get(&changes)
        .await
        .shows(r#""name":"Paul Gand","code":"pa""#)
        .shows(r#""name":"Alix Errard","code":"ae""#)
        .shows("\"code\":\"pg\"");
    pilot
        .get(&format!("/meetings/{meeting}/notes"))
        .await
        .shows("data-code=\"ae\" data-name=\"Alix Errard\"><kbd>ae</kbd>");
    note(&mut pilot, meeting, point, "AE : avec deux-points").await;
    // A form without a browser's help says so: the code needs no colon there, whatever kind is
    // chosen.
    let on = point.to_string();
    for (body, key, codes, kind) in [
        ("? ae sans deux-points", "a", "1", ""),
        ("ae avec un type choisi", "b", "1", "opinion"),
        ("ae reste du texte", "c", "", ""),
    ] {
        let line = [
            ("point", on.as_str()),
            ("body", body),
            ("client_key", key),
            ("codes", codes),
            ("kind", kind),
        ];
        pilot
            .post(&format!("/meetings/{meeting}/notes"), &line)
            .await
            .location();
    }
    let said: Vec<(String, String)> = app
        .rows("SELECT speaker_name, body FROM entry ORDER BY id")
        .await;
    let said: Vec<_> = said.iter().map(|(a, b)| (a.as_str(), b.as_str())).collect();
    assert_eq!(
        said,
        [
            ("Alix Errard", "avec deux-points"),
            ("Alix Errard", "sans deux-points"),
            ("Alix Errard", "avec un type choisi"),
            ("", "ae reste du texte")
        ]
    );
}

#[tokio::test]
async fn nobody_takes_all_streams() {
    let app = TestApp::start().await;
    let (meeting, _, mut pilot) = under_way(&app).await;
    let (other, second) = app.signed_in_person(Role::Facilitator, 1).await;
    app.attends(meeting, other, "present").await;
    let events = format!("/meetings/{meeting}/notes/events");
    let mut open = Vec::new();
    for _ in 0..SEATS {
        let request = pilot.request(Method::GET, &events).body(Body::empty());
        let answer = app.router.clone().oneshot(request.unwrap()).await.unwrap();
        assert_eq!(answer.status(), 200);
        open.push(answer);
    }
    pilot.get(&events).await.is(429);
    // Others have their own, and changes can be asked for all the same.
    let request = second.request(Method::GET, &events).body(Body::empty());
    let answer = app.router.clone().oneshot(request.unwrap()).await.unwrap();
    assert_eq!(answer.status(), 200);
    pilot
        .get(&format!("/meetings/{meeting}/notes/changes"))
        .await
        .is(200);
    open.pop();
    let request = pilot.request(Method::GET, &events).body(Body::empty());
    let answer = app.router.clone().oneshot(request.unwrap()).await.unwrap();
    assert_eq!(answer.status(), 200);
}

#[tokio::test]
async fn an_item_is_answered_by_whom_its_note_names_last_and_the_history_says_so() {
    let app = TestApp::start().await;
    let (meeting, point, mut pilot) = under_way(&app).await;
    note(&mut pilot, meeting, point, "@ pg: Relire la note").await;
    let named = "SELECT count(*) FROM history WHERE subject_kind IN ('entry', 'action_item')
                 AND changes::text LIKE '%pilot GT1%'";
    assert_eq!(app.count(named).await, 2, "the note and its item");
    let entry = app.count("SELECT id FROM entry").await;
    let url = format!("/meetings/{meeting}/notes/{entry}");
    let point = point.to_string();
    let mut form = vec![
        ("body", "Relire la note"),
        ("kind", "follow_up"),
        ("point", point.as_str()),
        ("speaker_name", "Le notaire"),
        ("version", "1"),
    ];
    pilot.post(&url, &form).await.location();
    let answers =
        "SELECT count(*) FROM action_item WHERE owner_id IS NULL AND owner_name = 'Le notaire'";
    assert_eq!(app.count(answers).await, 1);
    let changed = "SELECT count(*) FROM history WHERE subject_kind = 'action_item'
                   AND changes::text LIKE '%pilot GT1%Le notaire%'";
    assert_eq!(app.count(changed).await, 1);
    // A change that names nobody leaves it.
    form[0].1 = "Relire la note entière";
    form[3].1 = "";
    form[4].1 = "2";
    pilot.post(&url, &form).await.location();
    assert_eq!(app.count(answers).await, 1);
}
