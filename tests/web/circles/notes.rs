//! Notes: written, laid before the committee, validated by a decision, sent; compared.

use chrono::TimeDelta;
use platform::auth::Role;

use super::{CircleBase, PREPARE_CIRCLE, READ_CIRCLE};
use crate::{
    rights_table::{Row, UPLOAD, get, post, row},
    support::{SampleIds, TestApp},
};

/// Who may call what; see `rights_table.rs`.
pub const ROWS: &[Row] = &[
    get("/circles/groups/{group}/notes", READ_CIRCLE),
    post("/circles/groups/{group}/notes", PREPARE_CIRCLE),
    get("/circles/groups/{group}/notes/new", PREPARE_CIRCLE),
    get("/circles/notes/{id}", READ_CIRCLE),
    post("/circles/notes/{id}", PREPARE_CIRCLE),
    get("/circles/notes/{id}/edit", PREPARE_CIRCLE),
    get("/circles/notes/{id}/write", PREPARE_CIRCLE),
    post("/circles/notes/{id}/write", PREPARE_CIRCLE),
    post("/circles/notes/{id}/versions", PREPARE_CIRCLE),
    get("/circles/notes/{id}/versions/{note_version}", READ_CIRCLE),
    get("/circles/notes/{id}/compare", READ_CIRCLE),
    get("/circles/notes/{id}/advance", PREPARE_CIRCLE),
    post("/circles/notes/{id}/advance", PREPARE_CIRCLE),
    row(
        "POST",
        "/circles/notes/{id}/files",
        &[UPLOAD],
        PREPARE_CIRCLE,
    ),
    get("/circles/notes/{id}/files/{note_file}", READ_CIRCLE),
    get(
        "/circles/notes/{id}/files/{note_file}/remove",
        PREPARE_CIRCLE,
    ),
    get("/circles/notes/{id}/archive", PREPARE_CIRCLE),
    post("/circles/notes/{id}/archive", PREPARE_CIRCLE),
    post("/circles/notes/{id}/restore", PREPARE_CIRCLE),
    // What takes the file away comes last.
    post(
        "/circles/notes/{id}/files/{note_file}/remove",
        PREPARE_CIRCLE,
    ),
];

/// A note being written, with a file, and one before the committee.
pub async fn samples(app: &TestApp, base: &CircleBase) -> SampleIds {
    let written = app
        .note(base.group, Some(base.circle), "Un contexte.")
        .await;
    let awaited = app
        .note(base.group, Some(base.circle), "Un contexte.")
        .await;
    app.set_note_state(awaited, "before_committee").await;
    let file: i64 = one!(app,
        "INSERT INTO note_file (note_version_id, file_name, content_type, content, added_at)
         SELECT id, 'note.pdf', 'application/pdf', '%PDF'::bytea, $2 FROM note_version WHERE note_id = $1
         RETURNING id";
        written.0, app.clock.now());
    SampleIds {
        ids: vec![
            ("/circles/notes/{id}/validate", awaited.to_string()),
            ("/circles/notes/", written.to_string()),
        ],
        named: vec![
            ("note_version", "1".into()),
            ("note_file", file.to_string()),
        ],
    }
}

#[tokio::test]
async fn a_note_goes_from_its_first_line_to_the_participants() {
    let app = TestApp::start().await;
    let (gt0, group) = (app.group(0).await, app.group(1).await);
    let circle = app.circle(group).await;
    let axis = app.axis(group, 1, "Réemploi").await;
    app.axis_measure(axis, "Consigne").await;
    let mut pilot = app.signed_in(Role::Pilot, 1).await;
    let mut coordination = app.signed_in(Role::Coordinator, 0).await;

    let ahead = circle.to_string();
    let fields = [
        ("title", "Note intermédiaire du GT1"),
        ("kind", "intermediate"),
        ("circle", ahead.as_str()),
    ];
    let notes = format!("/circles/groups/{group}/notes");
    let write = pilot.post(&notes, &fields).await.location().to_owned();
    let note = write.trim_end_matches("/write").to_owned();
    // It begins with a section for each axis.
    pilot.get(&write).await.is(200).shows("1. Réemploi");
    let section = app
        .count("SELECT id FROM note_section WHERE axis_id IS NOT NULL")
        .await;
    let headings = "SELECT count(*) FROM note_section";
    assert_eq!(app.count(headings).await, 3);
    let (heading, body) = (format!("heading_{section}"), format!("body_{section}"));
    let others: Vec<i64> = app
        .all("SELECT id FROM note_section WHERE axis_id IS NULL ORDER BY id")
        .await;
    let kept = format!("heading_{}", others[0]);
    let typed = [
        ("name", "pour le comité"),
        ("changed", ""),
        (heading.as_str(), "1. Réemploi"),
        (body.as_str(), "Le **réemploi** d’abord."),
        (kept.as_str(), "Contexte"),
        ("heading_new", "Calendrier"),
        ("body_new", "Octobre."),
        ("version", "1"),
    ];
    assert_eq!(pilot.post(&write, &typed).await.location(), note);
    // The one that was left empty went, the new one came.
    assert_eq!(app.count(headings).await, 3);
    pilot
        .get(&note)
        .await
        .is(200)
        .shows("<strong>réemploi</strong>")
        .shows("Calendrier")
        .shows("encore 7 jours");

    let advance = format!("{note}/advance");
    assert_eq!(pilot.get(&advance).await.location(), note);
    let send = [("step", "send")];
    pilot.post(&advance, &send).await.is(409);
    let submit = [("step", "submit")];
    assert_eq!(pilot.post(&advance, &submit).await.location(), note);
    pilot.post(&write, &typed).await.is(409);
    // The committee sends it back once, with reasons.
    let back = [("step", "return"), ("reason", "")];
    pilot.post(&advance, &back).await.is(403);
    coordination.post(&advance, &back).await.is(422);
    let back = [("step", "return"), ("reason", "Chiffrez le réemploi.")];
    coordination.post(&advance, &back).await.location();
    pilot.get(&note).await.shows("Chiffrez le réemploi.");
    pilot.post(&advance, &submit).await.location();
    coordination
        .get("/")
        .await
        .is(200)
        .shows("Notes devant le comité");

    let validate = format!("{note}/validate");
    pilot.get(&validate).await.is(403);
    let form = coordination.get(&validate).await;
    form.is(200).shows("Le comité valide la note");
    let ruling = [
        ("text", "Le comité valide la note du GT1."),
        ("decided_on", "2021-09-22"),
        ("meeting", ""),
    ];
    let validated = coordination.post(&validate, &ruling).await;
    assert_eq!(validated.location(), note);
    let decided: (i64, Option<i64>, String) =
        sqlx::query_as("SELECT group_id, scope_group_id, code FROM decision")
            .fetch_one(&app.pool)
            .await
            .unwrap();
    assert_eq!((decided.0, decided.1), (gt0.0, Some(group.0)));
    pilot.get(&note).await.is(200).shows(&decided.2);
    let frozen: String = app.one("SELECT axes::text FROM note_version").await;
    assert!(
        frozen.contains("Réemploi") && frozen.contains("Consigne"),
        "{frozen}"
    );
    // Twice is not possible.
    coordination.post(&validate, &ruling).await.is(409);
    assert_eq!(app.count("SELECT count(*) FROM decision").await, 1);

    assert_eq!(pilot.post(&advance, &send).await.location(), note);
    pilot
        .get(&format!("/circles/{circle}"))
        .await
        .is(200)
        .shows("Envoyée")
        .hides("encore 7 jours");
}

#[tokio::test]
async fn a_note_that_leaves_late_says_why_for_all_to_see() {
    let app = TestApp::start().await;
    let group = app.group(1).await;
    let circle = app.circle(group).await;
    let note = app.note(group, Some(circle), "Un contexte.").await;
    app.set_note_state(note, "validated").await;
    // Its circle is in ten days.
    run!(app, "UPDATE meeting SET starts_at = $1, ends_at = $1 + interval '3 hours'";
        app.clock.now() + TimeDelta::days(10));
    let mut pilot = app.signed_in(Role::Pilot, 1).await;
    let address = format!("/circles/notes/{note}");
    pilot
        .get(&address)
        .await
        .is(200)
        .shows("en retard de 4 jours");
    let advance = format!("{address}/advance");
    let asked = pilot.get(&format!("{advance}?step=send")).await;
    asked.is(200).shows("18 septembre 2021");
    pilot
        .post(&advance, &[("step", "send"), ("reason", "")])
        .await
        .is(422);
    let reason = ("reason", "Le comité siégeait plus tard.");
    let sent = pilot.post(&advance, &[("step", "send"), reason]).await;
    assert_eq!(sent.location(), address);
    for page in [
        address,
        format!("/circles/{circle}"),
        format!("/circles/groups/{group}/notes"),
    ] {
        pilot.get(&page).await.is(200).shows(reason.1);
    }
}

#[tokio::test]
async fn a_new_version_begins_with_the_last_one_and_is_compared_with_it() {
    let app = TestApp::start().await;
    let group = app.group(1).await;
    let note = app.note(group, None, "Le quai nord est fini.").await;
    let mut pilot = app.signed_in(Role::Pilot, 1).await;
    let address = format!("/circles/notes/{note}");
    let versions = format!("{address}/versions");
    // Not while one is written on.
    pilot.post(&versions, &[]).await.is(409);
    app.set_note_state(note, "validated").await;
    let write = pilot.post(&versions, &[]).await.location().to_owned();
    assert_eq!(write, format!("{address}/write"));
    let section = app
        .count("SELECT s.id FROM note_section s JOIN note_version v ON v.id = s.note_version_id WHERE v.number = 2")
        .await;
    let (heading, body) = (format!("heading_{section}"), format!("body_{section}"));
    let typed = [
        ("name", ""),
        ("changed", "Le quai sud."),
        (heading.as_str(), "Contexte"),
        (body.as_str(), "Le quai sud est fini."),
        ("version", "1"),
    ];
    pilot.post(&write, &typed).await.location();
    let compared = pilot.get(&format!("{address}/compare")).await;
    compared
        .is(200)
        .shows("Le quai sud.")
        .shows("<del>")
        .shows("<ins>");
    pilot
        .get(&format!("{versions}/1"))
        .await
        .is(200)
        .shows("Le quai nord est fini.")
        .shows("version antérieure");
    pilot.get(&format!("{versions}/7")).await.is(404);
}

#[tokio::test]
async fn a_file_beside_a_note_is_of_a_known_kind() {
    let app = TestApp::start().await;
    let group = app.group(1).await;
    let note = app.note(group, None, "").await;
    let mut pilot = app.signed_in(Role::Pilot, 1).await;
    let address = format!("/circles/notes/{note}");
    let files = format!("{address}/files");
    let refused = pilot.upload(&files, "page.html", b"<p>", &[]).await;
    refused.is(422).shows("Choisissez un PDF");
    let refused = pilot.upload(&files, "Note.docx", b"<p>", &[]).await;
    refused.is(422).shows("pas du type que dit son nom");
    let taken = pilot.upload(&files, "Note.pdf", b"%PDF-1.7", &[]).await;
    assert_eq!(taken.location(), address);
    pilot.get(&address).await.shows("Note.pdf");
    let file = app.count("SELECT id FROM note_file").await;
    let got = pilot.get(&format!("{files}/{file}")).await;
    assert_eq!(got.header("content-type"), "application/pdf");
    // What lies before the committee changes no more.
    app.set_note_state(note, "before_committee").await;
    pilot
        .upload(&files, "Autre.pdf", b"%PDF-1.7", &[])
        .await
        .is(409);
    pilot
        .post(&format!("{files}/{file}/remove"), &[])
        .await
        .is(409);
}

#[tokio::test]
async fn a_note_is_sent_ahead_of_a_circle_of_its_own_group() {
    let app = TestApp::start().await;
    let (group, other) = (app.group(1).await, app.group(2).await);
    let foreign = app.circle(other).await.to_string();
    let mut pilot = app.signed_in(Role::Pilot, 1).await;
    let fields = [
        ("title", "Note"),
        ("kind", "intermediate"),
        ("circle", foreign.as_str()),
    ];
    let notes = format!("/circles/groups/{group}/notes");
    pilot.post(&notes, &fields).await.is(422);
    assert_eq!(app.count("SELECT count(*) FROM note").await, 0);
}
