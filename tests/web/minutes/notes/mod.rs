//! Tests of `features/minutes/notes`: its rows of the rights table, and what it does.

use std::time::Duration;

use futures_util::StreamExt as _;
use kernel::ids::{MeetingId, PointId};
use platform::{auth::Role, notify::Notice};

use crate::{
    rights_table::{Row, get, post, row},
    support::{Browser, MeetingBase, SampleIds, TestApp},
};

mod ending;
mod full;
mod gathered;
mod levels;
mod lines;
mod live;
mod sections;
mod speakers;
mod steps;
mod together;

const TAKE_NOTES: &str = "s xoo ox ox xx x- - xx";
/// Before the minutes are sent round: who takes notes.
const FIND_ENTRY: &str = TAKE_NOTES;

/// Who may call what; see `rights_table.rs`.
pub const ROWS: &[Row] = &[
    get("/meetings/{id}/notes", TAKE_NOTES),
    row(
        "POST",
        "/meetings/{id}/notes",
        &[("body", "Bien")],
        TAKE_NOTES,
    ),
    row(
        "POST",
        "/meetings/{id}/notes/lines",
        &[("client_key", "k"), ("body", "Bien")],
        TAKE_NOTES,
    ),
    row(
        "POST",
        "/meetings/{id}/notes/reading",
        &[("body", "Bien")],
        TAKE_NOTES,
    ),
    get("/meetings/{id}/notes/start", TAKE_NOTES),
    post("/meetings/{id}/notes/start", TAKE_NOTES),
    post("/meetings/{id}/notes/unstart", TAKE_NOTES),
    get("/meetings/{id}/notes/end", TAKE_NOTES),
    post("/meetings/{id}/notes/end", TAKE_NOTES),
    get("/meetings/{id}/notes/events", TAKE_NOTES),
    get("/meetings/{id}/notes/changes", TAKE_NOTES),
    get("/meetings/{id}/notes/{entry}", TAKE_NOTES),
    row(
        "POST",
        "/meetings/{id}/notes/{entry}",
        &[("body", "Mieux"), ("kind", "opinion")],
        TAKE_NOTES,
    ),
    row(
        "POST",
        "/meetings/{id}/notes/{entry}/move",
        &[("to", "up")],
        TAKE_NOTES,
    ),
    row(
        "POST",
        "/meetings/{id}/notes/{entry}/text",
        &[("body", "Mieux"), ("version", "1")],
        TAKE_NOTES,
    ),
    post("/meetings/{id}/notes/presence", TAKE_NOTES),
    get("/meetings/{id}/notes/sections", TAKE_NOTES),
    row(
        "POST",
        "/meetings/{id}/notes/sections",
        &[("name", "Table 2")],
        TAKE_NOTES,
    ),
    row(
        "POST",
        "/meetings/{id}/notes/sections/{section}",
        &[("name", "Table 1")],
        TAKE_NOTES,
    ),
    post("/meetings/{id}/notes/sections/{section}/merge", TAKE_NOTES),
    post("/meetings/{id}/notes/sections/{section}/remove", TAKE_NOTES),
    get("/meetings/{id}/notes/points/{noted_point}", TAKE_NOTES),
    row(
        "POST",
        "/meetings/{id}/notes/points/{noted_point}",
        &[("to", "before")],
        TAKE_NOTES,
    ),
    get("/meetings/{id}/notes/{entry}/remove", TAKE_NOTES),
    get("/entries/{id}", FIND_ENTRY),
    post("/meetings/{id}/notes/{entry}/remove", TAKE_NOTES),
];

/// One of each thing of the room, for the rights table: a meeting with notes.
pub async fn samples(app: &TestApp, base: &MeetingBase) -> SampleIds {
    let meeting = app.meeting(base.group, "Avec des notes").await;
    let point = app.point(meeting, "Un point").await;
    // The route that removes takes it last: the table is walked in order.
    let entry = app.noted(meeting, point, "information", "Une note").await;
    SampleIds {
        ids: vec![
            ("/meetings/{id}/notes", meeting.to_string()),
            ("/entries/", entry.to_string()),
        ],
        named: vec![
            ("entry", entry.to_string()),
            ("noted_point", point.to_string()),
            (
                "section",
                section(app, meeting, "Table 1").await.to_string(),
            ),
        ],
    }
}

/// A sub-group that notes apart.
async fn section(app: &TestApp, meeting: MeetingId, name: &str) -> i64 {
    one!(app,
        "INSERT INTO minutes_section (meeting_id, name, position) VALUES ($1, $2, 1) RETURNING id";
        meeting.0, name)
}

/// A meeting of GT1 under way, with a point, and its pilot.
async fn under_way(app: &TestApp) -> (MeetingId, PointId, Browser) {
    let group = app.group(1).await;
    let meeting = app.meeting(group, "Réunion du GT1").await;
    let point = app.point(meeting, "Premier point").await;
    let (pilot, mut browser) = app.signed_in_person(Role::Pilot, 1).await;
    app.attends(meeting, pilot, "present").await;
    browser
        .post(&format!("/meetings/{meeting}/notes/start?early=1"), &[])
        .await
        .location();
    (meeting, point, browser)
}

async fn note(browser: &mut Browser, meeting: MeetingId, point: PointId, body: &str) {
    let point = point.to_string();
    let key = format!("key-{body}");
    browser
        .post(
            &format!("/meetings/{meeting}/notes"),
            &[("point", &point), ("body", body), ("client_key", &key)],
        )
        .await
        .location();
}

#[tokio::test]
async fn lines_become_typed_entries_and_decisions_and_items_are_registered() {
    let app = TestApp::start().await;
    let (meeting, point, mut pilot) = under_way(&app).await;
    for line in [
        "? Qui rédige ?",
        "> pg: Les pilotes",
        "! Le GT0 se réunit chaque semaine",
        "@ pg: Envoyer le sondage >30/11",
    ] {
        note(&mut pilot, meeting, point, line).await;
    }
    pilot
        .get(&format!("/meetings/{meeting}/notes"))
        .await
        .is(200)
        .shows("Les pilotes")
        .shows("GT1-2021-001")
        .shows("30/11/2021");
    let threaded = "SELECT count(*) FROM entry a JOIN entry q ON q.id = a.parent_id
        WHERE a.kind = 'answer' AND q.kind = 'question' AND a.speaker_id IS NOT NULL";
    assert_eq!(app.count(threaded).await, 1);
    let item =
        "SELECT count(*) FROM action_item WHERE owner_id IS NOT NULL AND due_on = '2021-11-30'";
    assert_eq!(app.count(item).await, 1);
    let state = "SELECT count(*) FROM meeting WHERE state = 'running'";
    assert_eq!(app.count(state).await, 1);
}

#[tokio::test]
async fn a_meeting_that_never_began_cannot_be_ended() {
    let app = TestApp::start().await;
    let group = app.group(1).await;
    let meeting = app.meeting(group, "Réunion du GT1").await;
    let mut pilot = app.signed_in(Role::Pilot, 1).await;
    let end = format!("/meetings/{meeting}/notes/end");
    pilot
        .post(&end, &[])
        .await
        .is(409)
        .shows("Cette réunion n’a pas commencé");
    let start = format!("/meetings/{meeting}/notes/start?early=1");
    pilot.post(&start, &[]).await.location();
    // Done every week, and nothing is lost by it.
    pilot.get(&end).await.is(200).hides("button danger");
    // The same click twice.
    for _ in 0..2 {
        pilot.post(&end, &[("early", "1")]).await.location();
    }
    pilot.post(&start, &[]).await.location();
    let held = "SELECT count(*) FROM meeting WHERE state = 'held'";
    assert_eq!(app.count(held).await, 1);
    let said = "SELECT count(*) FROM history WHERE action IN ('start_meeting', 'end_meeting')";
    assert_eq!(app.count(said).await, 2);
}

#[tokio::test]
async fn a_beginning_is_taken_back_as_long_as_nothing_is_noted() {
    let app = TestApp::start().await;
    let (meeting, point, mut pilot) = under_way(&app).await;
    let notes = format!("/meetings/{meeting}/notes");
    let unstart = format!("{notes}/unstart");
    pilot.get(&notes).await.shows(&unstart);
    // The same click twice.
    for _ in 0..2 {
        assert_eq!(pilot.post(&unstart, &[]).await.location(), notes);
    }
    let planned = "SELECT count(*) FROM meeting WHERE state = 'planned'";
    assert_eq!(app.count(planned).await, 1);
    assert_eq!(app.count("SELECT count(*) FROM minutes").await, 0);
    let told = "SELECT count(*) FROM history WHERE action = 'unstart_meeting'";
    assert_eq!(app.count(told).await, 1);
    let start = format!("{notes}/start?early=1");
    pilot.post(&start, &[]).await.location();
    // Minutes that were sent round tell of a meeting that took place.
    for (state, sent) in [("circulated", Some(app.clock.now())), ("draft", None)] {
        run!(app, "UPDATE minutes SET state = $1, circulated_at = $2"; state, sent);
        if sent.is_some() {
            pilot.post(&unstart, &[]).await.is(409);
            assert_eq!(app.count(planned).await, 0);
        }
    }
    note(&mut pilot, meeting, point, "Une information").await;
    pilot.get(&notes).await.hides(&unstart);
    pilot
        .post(&unstart, &[])
        .await
        .is(409)
        .shows("on y a déjà noté quelque chose");
    assert_eq!(app.count("SELECT count(*) FROM minutes").await, 1);
}

#[tokio::test]
async fn a_line_sent_twice_is_stored_once() {
    let app = TestApp::start().await;
    let (meeting, point, mut pilot) = under_way(&app).await;
    note(&mut pilot, meeting, point, "! Une décision").await;
    note(&mut pilot, meeting, point, "! Une décision").await;
    assert_eq!(app.count("SELECT count(*) FROM entry").await, 1);
    assert_eq!(app.count("SELECT count(*) FROM decision").await, 1);
}

#[tokio::test]
async fn the_register_follows_an_entry_that_changes_its_kind() {
    let app = TestApp::start().await;
    let (meeting, point, mut pilot) = under_way(&app).await;
    note(&mut pilot, meeting, point, "! Une décision").await;
    let entry = app.count("SELECT id FROM entry").await;
    let url = format!("/meetings/{meeting}/notes/{entry}");
    let point = point.to_string();
    let fields = |body: &'static str, kind: &'static str, version: &'static str| {
        vec![
            ("body", body),
            ("kind", kind),
            ("version", version),
            ("point", point.as_str()),
        ]
    };
    pilot
        .post(&url, &fields("Une autre décision", "decision", "1"))
        .await
        .location();
    let text =
        "SELECT count(*) FROM decision WHERE text = 'Une autre décision' AND archived_at IS NULL";
    assert_eq!(app.count(text).await, 1);
    pilot
        .post(&url, &fields("Un avis", "opinion", "2"))
        .await
        .location();
    assert_eq!(app.count(text).await, 0);
    // Two tabs: the second sees both texts and loses nothing.
    pilot
        .post(&url, &fields("Mon texte", "opinion", "1"))
        .await
        .is(409)
        .shows("Mon texte")
        .shows("Un avis");
    pilot
        .post(&format!("{url}/remove?version=3"), &[])
        .await
        .location();
    assert_eq!(
        app.count("SELECT count(*) FROM entry WHERE archived_at IS NULL")
            .await,
        0
    );
}

#[tokio::test]
async fn who_watches_learns_of_an_entry_within_two_seconds() {
    let app = TestApp::start().await;
    let (meeting, point, mut pilot) = under_way(&app).await;
    let mut notices = Box::pin(app.state.notifications.subscribe(&meeting.to_string()));
    // The listener is there.
    let first = tokio::time::timeout(Duration::from_secs(5), notices.next()).await;
    assert_eq!(first.unwrap(), Some(Notice::Reconnected));
    note(&mut pilot, meeting, point, "Vu par tous").await;
    let told = tokio::time::timeout(Duration::from_secs(2), notices.next()).await;
    let expected = Notice::Payload {
        channel: "meeting_notes",
        payload: "".into(),
    };
    assert_eq!(told.unwrap(), Some(expected));
    pilot
        .get(&format!("/meetings/{meeting}/notes/changes?since=0"))
        .await
        .is(200)
        .shows("Vu par tous");
    let last = app.count("SELECT max(change_no) FROM entry").await;
    let nothing = format!("/meetings/{meeting}/notes/changes?since={last}");
    pilot.get(&nothing).await.is(200).shows("\"entries\":[]");
}

#[tokio::test]
async fn entries_move_and_stay_within_their_point() {
    let app = TestApp::start().await;
    let (meeting, point, mut pilot) = under_way(&app).await;
    for line in ["un", "deux", "trois"] {
        note(&mut pilot, meeting, point, line).await;
    }
    let third = app.count("SELECT max(id) FROM entry").await;
    let url = format!("/meetings/{meeting}/notes/{third}/move");
    pilot.post(&url, &[("to", "up")]).await.location();
    pilot.post(&url, &[("to", "up")]).await.location();
    pilot.post(&url, &[("to", "up")]).await.location();
    let order: Vec<String> = app.all("SELECT body FROM entry ORDER BY position").await;
    assert_eq!(order, ["trois", "un", "deux"]);
}

#[tokio::test]
async fn an_empty_line_is_given_back_and_a_strange_point_refused() {
    let app = TestApp::start().await;
    let (meeting, _, mut pilot) = under_way(&app).await;
    let url = format!("/meetings/{meeting}/notes");
    pilot.post(&url, &[("body", "  ")]).await.is(422);
    let other = app.meeting(app.group(2).await, "Ailleurs").await;
    let strange = app.point(other, "Un point d’ailleurs").await.to_string();
    pilot
        .post(&url, &[("body", "x"), ("point", &strange)])
        .await
        .is(404);
}
