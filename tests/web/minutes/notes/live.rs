//! What a stream tells, and what a page of notes sends.

use std::time::Duration;

use axum::{
    body::{Body, Bytes},
    http::{Method, header},
};
use http_body_util::BodyExt as _;
use kernel::ids::MeetingId;
use serde_json::Value;
use tower::ServiceExt as _;

use super::{note, under_way};
use crate::support::{Browser, TestApp};

/// A stream of events of a meeting's notes.
struct Watch(axum::body::Body);

impl Watch {
    async fn open(app: &TestApp, browser: &Browser, meeting: MeetingId, lang: &str) -> Self {
        let events = format!("/meetings/{meeting}/notes/events");
        let mut request = browser
            .request(Method::GET, &events)
            .body(Body::empty())
            .unwrap();
        let cookie = request.headers()[header::COOKIE]
            .to_str()
            .unwrap()
            .to_owned();
        let cookie = format!("{cookie}; jalon_lang={lang}");
        let headers = request.headers_mut();
        headers.insert(header::COOKIE, cookie.parse().unwrap());
        Self(
            app.router
                .clone()
                .oneshot(request)
                .await
                .unwrap()
                .into_body(),
        )
    }

    /// What the next change says.
    async fn change(&mut self) -> Value {
        loop {
            let frame = tokio::time::timeout(Duration::from_secs(10), self.0.frame()).await;
            let frame = frame.expect("nothing is told").unwrap().unwrap();
            let bytes: Bytes = frame.into_data().unwrap();
            let text = String::from_utf8(bytes.to_vec()).unwrap();
            if let Some((_, data)) = text.split_once("data: ")
                && text.contains("event: change")
            {
                return serde_json::from_str(data.lines().next().unwrap()).unwrap();
            }
        }
    }
}

#[tokio::test]
async fn an_event_brings_the_line_in_each_readers_language() {
    let app = TestApp::start().await;
    let (meeting, point, mut pilot) = under_way(&app).await;
    note(&mut pilot, meeting, point, "Avant tous").await;
    let mut french = Watch::open(&app, &pilot, meeting, "fr").await;
    let stand = french.change().await;
    assert_eq!(stand["since"], stand["last"]);
    assert_eq!(stand["entries"], Value::Array(Vec::new()));
    let mut dutch = Watch::open(&app, &pilot, meeting, "nl").await;
    assert_eq!(dutch.change().await["last"], stand["last"]);

    note(&mut pilot, meeting, point, "! On commence").await;
    for (watch, word) in [(&mut french, "Décision"), (&mut dutch, "Beslissing")] {
        let told = watch.change().await;
        // Who knows the stand misses nothing, and need not ask.
        assert_eq!(told["since"], stand["last"]);
        let html = told["entries"][0]["html"].as_str().unwrap();
        assert!(
            html.contains("On commence") && html.contains(word),
            "{html}"
        );
        assert_eq!(told["open"], true);
    }
    // Another meeting's notes are not told here.
    let other = app.meeting(app.group(1).await, "Ailleurs").await;
    let there = app.point(other, "Un point").await;
    pilot
        .post(&format!("/meetings/{other}/notes/start?early=1"), &[])
        .await
        .location();
    note(&mut pilot, other, there, "Dit ailleurs").await;
    let advance = format!("/meetings/{meeting}/minutes/advance");
    let circulate = [("event", "circulate"), ("due_on", "2021-09-30")];
    pilot.post(&advance, &circulate).await.location();
    let told = french.change().await;
    assert_eq!(told["open"], false);
    assert_eq!(told["entries"], Value::Array(Vec::new()));
}

#[tokio::test]
async fn all_who_watch_are_told_the_same() {
    let app = TestApp::start().await;
    let (meeting, point, mut pilot) = under_way(&app).await;
    let who = app.person_id("pilot.gt1@test.example").await;
    let mut watches = Vec::new();
    for _ in 0..4 {
        let browser = app.browser_of(who).await;
        let mut watch = Watch::open(&app, &browser, meeting, "fr").await;
        watch.change().await;
        watches.push(watch);
    }
    note(&mut pilot, meeting, point, "Vue de tous").await;
    let mut told = Vec::new();
    for watch in &mut watches {
        told.push(watch.change().await);
    }
    assert!(told.windows(2).all(|pair| pair[0] == pair[1]));
    assert!(
        told[0]["entries"][0]["html"]
            .as_str()
            .unwrap()
            .contains("Vue de tous")
    );
}

#[tokio::test]
async fn a_lost_connection_loses_no_line() {
    let app = TestApp::start().await;
    let (meeting, point, mut pilot) = under_way(&app).await;
    let mut watch = Watch::open(&app, &pilot, meeting, "fr").await;
    watch.change().await;
    let cut = "SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity
               WHERE datname = current_database() AND query LIKE 'LISTEN%'";
    while app.count(cut).await == 0 {
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
    note(&mut pilot, meeting, point, "Dite dans la coupure").await;
    let told = watch.change().await.to_string();
    assert!(told.contains("Dite dans la coupure"), "{told}");
    note(&mut pilot, meeting, point, "Dite après").await;
    let told = watch.change().await.to_string();
    assert!(told.contains("Dite après"), "{told}");
}

#[tokio::test]
async fn each_text_is_sent_once() {
    let app = TestApp::start().await;
    let (meeting, point, mut pilot) = under_way(&app).await;
    note(&mut pilot, meeting, point, "? Un texte simple et « seul »").await;
    note(&mut pilot, meeting, point, "Un texte **marqué**").await;
    let page = pilot.get(&format!("/meetings/{meeting}/notes")).await;
    assert_eq!(page.is(200).body.matches("Un texte simple").count(), 1);
    // What is shown does not say the marks: they are sent beside it, to be changed.
    page.shows("data-source=\"Un texte **marqué**\"");
    assert_eq!(page.body.matches("data-source").count(), 1);
}

#[tokio::test]
async fn what_is_not_read_is_said_beside_the_line() {
    let app = TestApp::start().await;
    let (meeting, point, mut pilot) = under_way(&app).await;
    note(&mut pilot, meeting, point, "@ pg: Envoyer >15/3/27").await;
    let due = "SELECT count(*) FROM action_item WHERE due_on = '2027-03-15' AND what = 'Envoyer'";
    assert_eq!(app.count(due).await, 1);
    let url = format!("/meetings/{meeting}/notes");
    pilot
        .get(&url)
        .await
        .hides("échéance non lue")
        .hides("code inconnu");
    note(&mut pilot, meeting, point, "@ pg: Relire >31/11").await;
    note(&mut pilot, meeting, point, "? zz: Qui porte la mesure ?").await;
    pilot
        .get(&url)
        .await
        .shows("échéance non lue : 31/11")
        .shows("code inconnu : zz");
}

#[tokio::test]
async fn a_code_and_a_day_are_read_whatever_says_the_kind() {
    let app = TestApp::start().await;
    let (meeting, point, mut pilot) = under_way(&app).await;
    let url = format!("/meetings/{meeting}/notes");
    let on = point.to_string();
    for (kind, body) in [
        ("follow_up", "pg: Envoyer >15/3/27"),
        ("answer", "pg: Oui"),
        ("follow_up", "Relire >31/11"),
    ] {
        let line = [
            ("point", on.as_str()),
            ("kind", kind),
            ("body", body),
            ("client_key", body),
        ];
        pilot.post(&url, &line).await.location();
    }
    let due = "SELECT count(*) FROM action_item
               WHERE due_on = '2027-03-15' AND what = 'Envoyer' AND owner_id IS NOT NULL";
    assert_eq!(app.count(due).await, 1);
    let answer = "SELECT count(*) FROM entry
                  WHERE kind = 'answer' AND body = 'Oui' AND speaker_id IS NOT NULL";
    assert_eq!(app.count(answer).await, 1);
    pilot
        .get(&url)
        .await
        .shows("échéance non lue : 31/11")
        .hides("15/3/27")
        .hides("code inconnu");
    // The page that changes an entry always says its kind.
    let entry = app.count("SELECT max(id) FROM entry").await;
    let mended = [
        ("point", on.as_str()),
        ("kind", "follow_up"),
        ("body", "Relire >30/11"),
        ("version", "1"),
    ];
    pilot
        .post(&format!("{url}/{entry}"), &mended)
        .await
        .location();
    pilot.get(&url).await.hides("échéance non lue");
    // What a field says is not taken from the text as well.
    let said = [
        ("point", on.as_str()),
        ("kind", "follow_up"),
        ("body", "pg: Relire >1/12"),
        ("speaker_name", "Bob"),
        ("due_on", "2021-12-02"),
        ("version", "2"),
    ];
    pilot
        .post(&format!("{url}/{entry}"), &said)
        .await
        .location();
    let kept = "SELECT count(*) FROM action_item
                WHERE due_on = '2021-12-02' AND what = 'pg: Relire >1/12' AND owner_name = 'Bob'";
    assert_eq!(app.count(kept).await, 1);
}

#[tokio::test]
async fn what_was_not_read_is_mended_where_it_stands() {
    let app = TestApp::start().await;
    let (meeting, point, mut pilot) = under_way(&app).await;
    note(&mut pilot, meeting, point, "@ zz: Relire >31/11").await;
    let entry = app.count("SELECT id FROM entry").await;
    let text = format!("/meetings/{meeting}/notes/{entry}/text");
    // A pause in typing: nothing is read yet.
    let half = [("body", "pg: Relire >3/1"), ("version", "1")];
    pilot
        .post(&text, &half)
        .await
        .is(200)
        .shows("\"body\":\"pg: Relire >3/1\"");
    let open = "SELECT count(*) FROM action_item WHERE owner_id IS NULL AND due_on IS NULL";
    assert_eq!(app.count(open).await, 1);
    let whole = [("body", "pg: Relire >3/11"), ("version", "2"), ("end", "1")];
    pilot
        .post(&text, &whole)
        .await
        .is(200)
        .shows("\"body\":\"Relire\"");
    let mended = "SELECT count(*) FROM action_item
                  WHERE due_on = '2021-11-03' AND what = 'Relire' AND owner_id IS NOT NULL";
    assert_eq!(app.count(mended).await, 1);
    let url = format!("/meetings/{meeting}/notes");
    pilot
        .get(&url)
        .await
        .hides("échéance non lue")
        .hides("code inconnu");
    // Who spoke is said, and stays: the same code again is text. A new day is the day.
    let later = [("body", "pg: Relire >4/11"), ("version", "3"), ("end", "1")];
    pilot.post(&text, &later).await.is(200);
    let later =
        "SELECT count(*) FROM action_item WHERE due_on = '2021-11-04' AND what = 'pg: Relire'";
    assert_eq!(app.count(later).await, 1);
    // The history names the speaker once, when it was said.
    let named = "SELECT count(*) FROM history
                 WHERE subject_kind = 'entry' AND strpos(changes::text, 'speaker') > 0";
    assert_eq!(app.count(named).await, 1);
    let when_said = r#"SELECT count(*) FROM history WHERE subject_kind = 'entry'
                       AND strpos(changes::text, '["speaker", "", "pilot GT1"]') > 0"#;
    assert_eq!(app.count(when_said).await, 1);
}

#[tokio::test]
async fn lists_and_tables_of_other_programs_are_lists_and_tables_everywhere() {
    let app = TestApp::start().await;
    let (meeting, point, mut pilot) = under_way(&app).await;
    let pasted = "Constats :\r\n•\tBureaux vides\r\n•\tStocks\r\nMesure\tÉtat\r\nPREC-1\tfaite";
    note(&mut pilot, meeting, point, pasted).await;
    for page in ["notes", "minutes"] {
        pilot
            .get(&format!("/meetings/{meeting}/{page}"))
            .await
            .is(200)
            .shows("<li>Bureaux vides</li>")
            .shows("<td>PREC-1</td>");
    }
    pilot
        .get(&format!("/meetings/{meeting}/minutes.md"))
        .await
        .shows("- Bureaux vides")
        .shows("PREC-1");
    let entry = app.count("SELECT id FROM entry").await;
    let text = format!("/meetings/{meeting}/notes/{entry}/text");
    let changed = [("body", "•\tUn seul"), ("version", "1")];
    pilot.post(&text, &changed).await.is(200).shows("- Un seul");
}
