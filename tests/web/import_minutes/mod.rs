//! Tests of `flows/import_minutes`: its rows of the rights table, and what it does.

mod bounds;
mod files;
mod heads;
mod learning;
mod levels;
mod review;
mod votes;
mod writing;

use kernel::ids::PersonId;
use platform::auth::Role;

use crate::{
    rights_table::{Row, UPLOAD, get, post, row},
    support::{Browser, MeetingBase, SampleIds, TestApp},
};

/// Who may add meetings to some group.
const SOMEWHERE: &str = "s xoo oo oo xx xx - ox";
/// Who may add meetings to the group.
const OF_THE_GROUP: &str = "s xoo ox ox xx xx - xx";
/// An import is its maker's alone.
const ANOTHERS: &str = "s x-- -- -- xx xx - -x";

/// Who may call what; see `rights_table.rs`.
pub const ROWS: &[Row] = &[
    get("/meetings/imports", SOMEWHERE),
    row("POST", "/meetings/imports", &[UPLOAD], SOMEWHERE),
    get("/meetings/imports/learned", SOMEWHERE),
    post(
        "/meetings/imports/learned/{minutes_lesson}/forget",
        OF_THE_GROUP,
    ),
    get("/meetings/imports/{minutes_import}", ANOTHERS),
    post("/meetings/imports/{minutes_import}", ANOTHERS),
    post("/meetings/imports/{minutes_import}/confirm", ANOTHERS),
    get("/meetings/imports/{minutes_import}/cancel", ANOTHERS),
    post("/meetings/imports/{minutes_import}/cancel", ANOTHERS),
    get("/meetings/imports/{minutes_import}/reopen", ANOTHERS),
    post("/meetings/imports/{minutes_import}/reopen", ANOTHERS),
];

/// One of each thing of the room, for the rights table.
pub async fn samples(app: &TestApp, base: &MeetingBase) -> SampleIds {
    let id: i64 = sqlx::query_scalar(
        r#"INSERT INTO minutes_import (by_id, source, result, state, created_at, changed_at)
           VALUES ($1, 'x', '{"facts":{"title":"","kind":null,"group":null,"number":null,"day":null,"from":null,"to":null,
             "place":"","video_url":"","lines":[],"doubts":[]},"attendees":[],"points":[],"next_key":0}', 'to_check', $2, $2)
           RETURNING id"#,
    )
    .bind(base.other.0)
    .bind(app.clock.now())
    .fetch_one(&app.pool)
    .await
    .unwrap();
    let lesson: i64 = sqlx::query_scalar(
        "INSERT INTO minutes_lesson (group_id, kind, written, learned_at) VALUES ($1, 'label', 'Tour de table', $2)
         RETURNING id",
    )
    .bind(base.group.0)
    .bind(app.clock.now())
    .fetch_one(&app.pool)
    .await
    .unwrap();
    SampleIds {
        ids: Vec::new(),
        named: vec![
            ("minutes_import", id.to_string()),
            ("minutes_lesson", lesson.to_string()),
        ],
    }
}

const FORMAL: &str = "tests/fixtures/minutes/01-pv-formel.txt";

fn formal() -> Vec<u8> {
    std::fs::read(FORMAL).unwrap()
}

impl Browser {
    /// Sends a file; the address of its review.
    async fn sends_minutes(&mut self, name: &str, bytes: &[u8]) -> String {
        self.upload("/meetings/imports", name, bytes, &[("text", "")])
            .await
            .location()
            .to_owned()
    }
}

/// Who the minutes name, after what they tell took place.
async fn known(app: &TestApp) -> PersonId {
    app.clock.advance(chrono::TimeDelta::days(60));
    app.group(3).await;
    app.group(7).await;
    let camille = app.person("Camille Dubois").await;
    app.person("Hugo Leroy").await;
    camille
}

#[tokio::test]
async fn a_file_is_read_checked_and_written_once() {
    let app = TestApp::start().await;
    let camille = known(&app).await;
    let mut browser = app.signed_in(Role::Coordinator, 0).await;
    let url = browser.sends_minutes("pv.txt", &formal()).await;
    let review = browser.get(&url).await;
    review
        .is(200)
        .shows("Fiche « quais »")
        .shows("Camille Dubois")
        .shows("Il est décidé de consulter")
        .shows("à vérifier");
    assert!(review.queries() <= 6, "{} statements", review.queries());
    assert_eq!(app.count("SELECT count(*) FROM meeting").await, 0);
    let confirm = format!("{url}/confirm");
    let to = browser.post(&confirm, &[]).await.location().to_owned();
    assert!(
        to.starts_with("/meetings/") && to.ends_with("/minutes"),
        "{to}"
    );
    // A double click, or the button again after going back.
    assert_eq!(browser.post(&confirm, &[]).await.location(), to);
    assert_eq!(app.count("SELECT count(*) FROM meeting WHERE state = 'held' AND number = 4 AND year = 2021 AND kind = 'group'").await, 1);
    assert_eq!(app.count("SELECT count(*) FROM meeting").await, 1);
    assert_eq!(app.count("SELECT count(*) FROM attendance").await, 7);
    assert_eq!(
        app.count("SELECT count(*) FROM attendance WHERE person_id IS NOT NULL")
            .await,
        2
    );
    assert_eq!(app.count("SELECT count(*) FROM attendance WHERE standing = 'represented' AND represented_by = 'Hugo Leroy'").await, 1);
    assert_eq!(
        app.count("SELECT count(*) FROM agenda_point WHERE parent_id IS NULL")
            .await,
        4
    );
    assert_eq!(
        app.count("SELECT count(*) FROM agenda_point WHERE parent_id IS NOT NULL")
            .await,
        2
    );
    assert_eq!(app.count("SELECT count(*) FROM decision").await, 2);
    assert_eq!(
        app.count("SELECT count(*) FROM action_item WHERE due_on = '2021-10-29'")
            .await,
        1
    );
    assert_eq!(app.count("SELECT count(*) FROM entry a JOIN entry q ON q.id = a.parent_id WHERE a.kind = 'answer' AND q.kind = 'question'").await, 2);
    assert_eq!(
        app.count("SELECT count(*) FROM minutes WHERE state = 'draft'")
            .await,
        1
    );
    let owner: i64 = sqlx::query_scalar("SELECT owner_id FROM action_item")
        .fetch_one(&app.pool)
        .await
        .unwrap();
    assert_eq!(owner, camille.0);
    // Nothing of the source is lost: what is no entry stands with the meeting.
    let all: String = sqlx::query_scalar(
        "SELECT string_agg(t, ' ') FROM (SELECT title || ' ' || description FROM meeting UNION ALL SELECT title FROM agenda_point
         UNION ALL SELECT body || ' ' || speaker_name FROM entry UNION ALL SELECT guest_name FROM attendance WHERE guest_name IS NOT NULL) AS x(t)",
    )
    .fetch_one(&app.pool)
    .await
    .unwrap();
    for text in [
        "Salle Senne",
        "Administration Économie",
        "La séance est levée",
        "Ordre du jour",
        "40.000 EUR",
        "Nora Martin",
    ] {
        assert!(all.contains(text), "«{text}» is lost in {all}");
    }
    browser
        .get("/meetings/imports")
        .await
        .shows("Importé")
        .shows("pv.txt");
    browser.get(&url).await.shows("Cet import est terminé.");
    browser.post(&format!("{url}/cancel"), &[]).await.is(409);
}

#[tokio::test]
async fn everything_is_corrected_before_it_is_written() {
    let app = TestApp::start().await;
    known(&app).await;
    let mut browser = app.signed_in(Role::Coordinator, 0).await;
    let text =
        "Notes\nPrésents : Camille Dubois\n1. Un\nHugo Leroy : bien\nUne note\n2. Deux\nUne autre";
    let url = browser
        .post("/meetings/imports", &[("text", text)])
        .await
        .location()
        .to_owned();
    let review = browser.get(&url).await;
    review.shows("La date n’est pas trouvée.");
    browser
        .post(&format!("{url}/confirm"), &[])
        .await
        .is(422)
        .shows("Complétez d’abord la réunion");
    // Everything typed stays where something is missing.
    let facts = url.clone();
    let wrong = [
        ("version", "1"),
        ("title", "Une réunion"),
        ("group", "3"),
        ("kind", "group"),
        ("day", "2021-09-01"),
        ("from", "15:00"),
        ("to", "14:00"),
        ("number", ""),
        ("place", "Zenne"),
        ("video_url", ""),
    ];
    browser
        .post(&facts, &wrong)
        .await
        .is(422)
        .shows("La fin vient après le début ;")
        .shows("Une réunion");
    let mut right = wrong;
    right[6] = ("to", "16:00");
    browser.post(&facts, &right).await.location();
    // The same form again is stale: both values are shown.
    let mut old = right;
    old[1] = ("title", "Un autre titre");
    browser
        .post(&facts, &old)
        .await
        .is(409)
        .shows("Un autre titre")
        .shows("Une réunion");
    let result: serde_json::Value = sqlx::query_scalar("SELECT result FROM minutes_import")
        .fetch_one(&app.pool)
        .await
        .unwrap();
    let point = &result["points"][0];
    let entry = &point["entries"][0];
    let (p, e) = (point["key"].to_string(), entry["key"].to_string());
    let body = format!("e{e}_body");
    let (title, level) = (format!("p{p}_title"), format!("p{p}_level"));
    let down = format!("down-{p}");
    browser
        .post(&url, &[("version", "2"), (&title, "Un"), (&body, " ")])
        .await
        .is(422)
        .shows("Une note a besoin d’un texte");
    let long = "t".repeat(201);
    browser
        .post(&url, &[("version", "2"), (&title, &long), (&body, "Un")])
        .await
        .is(422)
        .shows("Au plus 200 caractères ; il y en a 201");
    let (kind, speaker) = (format!("e{e}_kind"), format!("e{e}_speaker"));
    let fields = [
        ("version", "2"),
        (title.as_str(), "Premier point"),
        (level.as_str(), "1"),
        (body.as_str(), "C’est décidé"),
        (kind.as_str(), "decision"),
        (speaker.as_str(), "Camille Dubois"),
        ("do", down.as_str()),
    ];
    browser.post(&url, &fields).await.location();
    let a = result["attendees"][0]["key"].to_string();
    let one_more = format!("a{}_name", result["next_key"].as_u64().unwrap() + 1);
    let (name, standing, person) = (
        format!("a{a}_name"),
        format!("a{a}_standing"),
        format!("a{a}_person"),
    );
    browser
        .post(
            &url,
            &[
                ("version", "3"),
                (&name, "Camille Dubois"),
                (&standing, "excused"),
                (&person, ""),
                (&one_more, "Lou Invité"),
            ],
        )
        .await
        .location();
    browser
        .post(&format!("{url}/confirm"), &[])
        .await
        .location();
    let titles: Vec<String> =
        sqlx::query_scalar("SELECT title FROM agenda_point ORDER BY position")
            .fetch_all(&app.pool)
            .await
            .unwrap();
    assert_eq!(titles, ["Deux", "Premier point"]);
    assert_eq!(
        app.count("SELECT count(*) FROM decision WHERE text = 'C’est décidé'")
            .await,
        1
    );
    assert_eq!(app.count("SELECT count(*) FROM attendance WHERE guest_name = 'Lou Invité' AND standing = 'present'").await, 1);
    assert_eq!(app.count("SELECT count(*) FROM attendance WHERE guest_name = 'Camille Dubois' AND standing = 'excused'").await, 1);
    assert_eq!(app.count("SELECT count(*) FROM entry").await, 3);
}

#[tokio::test]
async fn a_meeting_of_that_day_takes_the_notes_only_where_it_has_none() {
    let app = TestApp::start().await;
    known(&app).await;
    let group = app.group(3).await;
    let meeting = app.meeting(group, "Réunion prévue").await;
    sqlx::query(
        "UPDATE meeting SET starts_at = '2021-10-13 07:30Z', ends_at = '2021-10-13 10:00Z'",
    )
    .execute(&app.pool)
    .await
    .unwrap();
    let mut browser = app.signed_in(Role::Coordinator, 0).await;
    let url = browser.sends_minutes("pv.txt", &formal()).await;
    browser
        .get(&url)
        .await
        .shows("Importer dans « Réunion prévue »");
    let into = meeting.to_string();
    browser
        .post(&format!("{url}/confirm"), &[("into", &into)])
        .await
        .location();
    assert_eq!(app.count("SELECT count(*) FROM meeting").await, 1);
    // What the meeting had stays; what it had not comes from the minutes.
    let page = browser.get(&format!("/meetings/{meeting}")).await;
    page.shows("Réunion prévue").shows("Salle Senne");
    let again = browser.sends_minutes("pv.txt", &formal()).await;
    // They may be the same minutes: the page begins with it, and nothing is chosen for the reader.
    let review = browser.get(&again).await;
    review
        .shows("peut-être ce PV est-il déjà importé")
        .shows("« Réunion prévue » a déjà des notes")
        .shows("name=\"into\" value=\"\"")
        .hides("name=\"into\" value=\"\" checked");
    let notice = review.body.find("id=\"same-day-title\"").unwrap();
    assert!(notice < review.body.find("id=\"facts\"").unwrap());
    browser
        .post(&format!("{again}/confirm"), &[])
        .await
        .is(422)
        .shows("dites où va ce PV")
        .shows("href=\"#into\"");
    assert_eq!(app.count("SELECT count(*) FROM meeting").await, 1);
    browser
        .post(&format!("{again}/confirm"), &[("into", &into)])
        .await
        .is(422)
        .shows("a déjà des notes");
    browser
        .post(&format!("{again}/confirm"), &[("into", "")])
        .await
        .location();
    assert_eq!(app.count("SELECT count(*) FROM meeting").await, 2);
}

#[tokio::test]
async fn a_pilot_imports_into_the_own_group_only_and_gives_up() {
    let app = TestApp::start().await;
    known(&app).await;
    let mut pilot = app.signed_in(Role::Pilot, 7).await;
    let url = pilot.sends_minutes("pv.txt", &formal()).await;
    pilot
        .post(&format!("{url}/confirm"), &[])
        .await
        .is(422)
        .shows("Vous ne pouvez pas créer de réunion pour ce groupe");
    let mut coordination = app.signed_in(Role::Coordinator, 0).await;
    coordination.get(&url).await.is(404);
    pilot
        .get(&format!("{url}/cancel"))
        .await
        .is(200)
        .shows("Abandonner l’import");
    for _ in 0..2 {
        pilot.post(&format!("{url}/cancel"), &[]).await.location();
    }
    pilot.post(&format!("{url}/confirm"), &[]).await.is(409);
    assert_eq!(app.count("SELECT count(*) FROM meeting").await, 0);
    pilot.get("/meetings/imports").await.shows("Abandonné");
}
