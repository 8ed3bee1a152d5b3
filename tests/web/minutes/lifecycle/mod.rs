//! Tests of `features/minutes/lifecycle`: its rows of the rights table, and what it does.

use kernel::ids::MeetingId;
use platform::{auth::Role, web::once::FIELD};

use crate::{
    rights_table::{Row, get, row},
    support::{MeetingBase, SampleIds, TestApp},
};

mod essence;
mod timing;

const MANAGE: &str = "s xoo ox ox xx x- - xx";
const READ_CIRCULATED: &str = "s ooo oo oo oo o- - oo";

/// Who may call what; see `rights_table.rs`.
pub const ROWS: &[Row] = &[
    get("/meetings/{id}/minutes/versions/{version}", READ_CIRCULATED),
    get(
        "/meetings/{id}/minutes/versions/{version}/minutes.pdf",
        READ_CIRCULATED,
    ),
    get(
        "/meetings/{id}/minutes/versions/{version}/minutes.docx",
        READ_CIRCULATED,
    ),
    get(
        "/meetings/{id}/minutes/versions/{version}/minutes.md",
        READ_CIRCULATED,
    ),
    get("/meetings/{id}/minutes/amend/{locked_entry}", MANAGE),
    row(
        "POST",
        "/meetings/{id}/minutes/amend/{locked_entry}",
        &[
            ("body", "Mieux"),
            ("reason", "Erreur"),
            ("seen", "Une décision"),
        ],
        MANAGE,
    ),
    get("/meetings/{id}/minutes/compare", READ_CIRCULATED),
    get("/meetings/{id}/minutes/amend", MANAGE),
    row(
        "POST",
        "/meetings/{id}/minutes/amend",
        &[
            ("body", "Ajout"),
            ("reason", "Oubli"),
            ("kind", "information"),
        ],
        MANAGE,
    ),
    get("/meetings/{id}/minutes/amend/{locked_entry}/strike", MANAGE),
    row(
        "POST",
        "/meetings/{id}/minutes/amend/{locked_entry}/strike",
        &[("seen", "Autre chose"), ("reason", "Erreur")],
        MANAGE,
    ),
    get("/meetings/{id}/minutes/advance", MANAGE),
    row(
        "POST",
        "/meetings/{id}/minutes/advance",
        &[("event", "lock")],
        MANAGE,
    ),
];

/// Minutes of GT1 that are approved, with one entry and one version.
pub async fn approved(app: &TestApp, base: &MeetingBase) -> (MeetingId, i64) {
    let meeting = app.meeting(base.group, "Avec un PV approuvé").await;
    let point = app.point(meeting, "Un point").await;
    let entry = app.noted(meeting, point, "decision", "Une décision").await;
    run!(app,
        "UPDATE minutes SET state = 'approved', circulated_at = now(), approved_at = now() WHERE meeting_id = $1";
        meeting.0);
    sqlx::query(
        "INSERT INTO minutes_version (meeting_id, number, cause, content, made_at) VALUES ($1, 1, 'circulated', $2, now())",
    )
    .bind(meeting.0)
    .bind(serde_json::json!({
        "title": "t", "group": "GT1", "number": 1, "year": 2021, "starts_at": "2021-09-22T10:00:00Z",
        "ends_at": "2021-09-22T11:00:00Z", "place": "", "video_url": "", "attendance": [], "points": []
    }))
    .execute(&app.pool)
    .await
    .unwrap();
    (meeting, entry.0)
}

/// One of each thing of the room, for the rights table.
pub async fn samples(app: &TestApp, base: &MeetingBase) -> SampleIds {
    let (meeting, entry) = approved(app, base).await;
    SampleIds {
        ids: vec![("/meetings/{id}/minutes", meeting.to_string())],
        named: vec![("version", "1".into()), ("locked_entry", entry.to_string())],
    }
}

#[tokio::test]
async fn minutes_go_round_are_approved_locked_and_amended_for_all_to_see() {
    let app = TestApp::start().await;
    let group = app.group(1).await;
    let meeting = app.meeting(group, "Réunion du GT1").await;
    let point = app.point(meeting, "Un point").await;
    let entry = app
        .noted(meeting, point, "information", "Texte d’origine")
        .await;
    let (member, mut reader) = app.signed_in_person(Role::Member, 1).await;
    app.attends(meeting, member, "present").await;
    let mut pilot = app.signed_in(Role::Pilot, 1).await;
    let url = format!("/meetings/{meeting}/minutes");
    let advance = format!("{url}/advance");

    pilot
        .get(&format!("{advance}?event=circulate"))
        .await
        .is(200)
        .shows("member GT1");
    pilot
        .post(
            &advance,
            &[("event", "circulate"), ("due_on", "2021-09-01")],
        )
        .await
        .is(422);
    pilot
        .post(
            &advance,
            &[("event", "circulate"), ("due_on", "2021-09-30")],
        )
        .await
        .location();
    assert_eq!(app.count("SELECT count(*) FROM mail").await, 1);
    reader.get(&url).await.is(200).shows("Texte d’origine");
    // The notes are closed, and a step is not taken twice.
    let noting = pilot
        .post(&format!("/meetings/{meeting}/notes"), &[("body", "Encore")])
        .await;
    assert_eq!(noting.status.as_u16(), 409);
    pilot
        .post(
            &advance,
            &[("event", "circulate"), ("due_on", "2021-09-30")],
        )
        .await
        .is(409);
    for event in ["approve", "lock"] {
        pilot
            .post(&advance, &[("event", event), ("reason", "Tous d’accord")])
            .await
            .location();
    }
    let amend = format!("{url}/amend/{entry}");
    let said = |body: &'static str, reason: &'static str, seen: &'static str| {
        [("body", body), ("reason", reason), ("seen", seen)]
    };
    pilot
        .post(&amend, &said("Texte amendé", "", "Texte d’origine"))
        .await
        .is(422);
    pilot
        .post(&amend, &said("Texte amendé", "Une erreur", "Autre chose"))
        .await
        .is(409)
        .shows("Texte amendé");
    pilot
        .post(
            &amend,
            &said("Texte amendé", "Une erreur", "Texte d’origine"),
        )
        .await
        .location();
    reader
        .get(&url)
        .await
        .shows("Texte amendé")
        .shows("amendé le")
        .shows("Une erreur");
    // The versions of before say what they said.
    reader
        .get(&format!("{url}/versions/1"))
        .await
        .is(200)
        .shows("Texte d’origine")
        .shows("/versions/1/minutes.pdf");
    let file = reader.get(&format!("{url}/versions/1/minutes.md")).await;
    file.is(200)
        .shows("Texte d’origine")
        .shows("Version 1")
        .shows("Il y a une version plus récente")
        .hides("Texte amendé");
    let last = reader.get(&format!("{url}/versions/4/minutes.md")).await;
    last.is(200)
        .shows("Texte amendé")
        .hides("Il y a une version plus récente");
    reader
        .get(&format!("{url}/versions/9/minutes.md"))
        .await
        .is(404);
    assert_eq!(app.count("SELECT count(*) FROM minutes_version").await, 4);
    assert_eq!(reader.get(&amend).await.status.as_u16(), 403);
}

#[tokio::test]
async fn minutes_taken_back_are_written_on() {
    let app = TestApp::start().await;
    let meeting = app.meeting(app.group(1).await, "Réunion du GT1").await;
    let point = app.point(meeting, "Un point").await;
    app.noted(meeting, point, "information", "Texte").await;
    let mut pilot = app.signed_in(Role::Pilot, 1).await;
    let advance = format!("/meetings/{meeting}/minutes/advance");
    let circulate = [("event", "circulate"), ("due_on", "2021-09-30")];
    pilot.post(&advance, &circulate).await.location();
    pilot
        .post(&advance, &[("event", "reopen")])
        .await
        .location();
    pilot
        .post(&format!("/meetings/{meeting}/notes"), &[("body", "Encore")])
        .await
        .location();
    pilot.post(&advance, &circulate).await.location();
}

#[tokio::test]
async fn amendments_add_and_strike_and_versions_are_compared() {
    let app = TestApp::start().await;
    let group = app.group(1).await;
    let meeting = app.meeting(group, "Réunion du GT1").await;
    let point = app.point(meeting, "Un point").await;
    let struck = app.noted(meeting, point, "information", "À retirer").await;
    app.noted(meeting, point, "information", "Ce qui reste")
        .await;
    let next = app.meeting(group, "La réunion d’après").await;
    // Both took place, a week apart.
    for (one, days) in [(meeting, 14), (next, 7)] {
        timing::took_place(&app, one, days).await;
    }
    let mut pilot = app.signed_in(Role::Pilot, 1).await;
    let url = format!("/meetings/{meeting}/minutes");
    let advance = format!("{url}/advance");
    pilot
        .post(
            &advance,
            &[("event", "circulate"), ("due_on", "2021-09-30")],
        )
        .await
        .location();
    let form = pilot.get(&format!("{advance}?event=approve")).await;
    form.is(200).shows("La réunion d’après").shows(" selected");
    let approve = |meeting: String| {
        let (event, reason) = ("approve".to_owned(), "Tous d’accord".to_owned());
        [
            ("event", event),
            ("approved_in", meeting),
            ("reason", reason),
        ]
    };
    let post = |fields: [(&'static str, String); 3]| fields;
    for (chosen, status) in [(meeting.to_string(), 422), (next.to_string(), 303)] {
        let fields = post(approve(chosen));
        let fields: Vec<(&str, &str)> = fields.iter().map(|(n, v)| (*n, v.as_str())).collect();
        assert_eq!(pilot.post(&advance, &fields).await.status.as_u16(), status);
    }
    assert_eq!(
        app.count("SELECT approved_in_id FROM minutes").await,
        next.0
    );
    let strike = format!("{url}/amend/{struck}/strike");
    pilot.get(&strike).await.is(200).shows("À retirer");
    pilot
        .post(&strike, &[("seen", "À retirer"), ("reason", "")])
        .await
        .is(422)
        .shows("À retirer");
    pilot
        .post(&strike, &[("seen", "Autre"), ("reason", "Doublon")])
        .await
        .is(409)
        .shows("Doublon");
    pilot
        .post(&strike, &[("seen", "À retirer"), ("reason", "Doublon")])
        .await
        .location();
    let point = point.to_string();
    let added = [
        ("point", point.as_str()),
        ("kind", "information"),
        ("body", "Ce qui manquait"),
        ("reason", "Oubli"),
        (FIELD, "k"),
    ];
    pilot
        .get(&format!("{url}/amend?point={point}"))
        .await
        .is(200);
    for _ in 0..2 {
        pilot.post(&format!("{url}/amend"), &added).await.location();
    }
    assert_eq!(
        app.count("SELECT count(*) FROM entry WHERE body = 'Ce qui manquait'")
            .await,
        1
    );
    let page = pilot.get(&url).await;
    page.is(200)
        .shows("minutes-struck")
        .shows("Doublon")
        .shows("Ce qui manquait")
        .shows("Oubli");
    assert!(page.queries() <= 6, "{}", page.queries());
    let compared = pilot.get(&format!("{url}/compare?from=1&to=")).await;
    compared
        .is(200)
        .shows("Ce qui manquait")
        .hides("Ce qui reste");
    pilot
        .get(&format!("{url}/compare?from=1&to=&all=1"))
        .await
        .shows("Ce qui reste");
    pilot
        .get(&format!("{url}/compare?from=99&to="))
        .await
        .is(404);
}

#[tokio::test]
async fn what_may_have_been_forgotten_is_said_before_minutes_go_round() {
    let app = TestApp::start().await;
    let group = app.group(1).await;
    let meeting = app.meeting(group, "Réunion du GT1").await;
    let (member, _) = app.signed_in_person(Role::Member, 1).await;
    app.attends(meeting, member, "invited").await;
    let mut pilot = app.signed_in(Role::Pilot, 1).await;
    let notes = format!("/meetings/{meeting}/notes");
    pilot.post(&format!("{notes}/start?early=1"), &[]).await;
    let fields = [("body", "@ Envoyer la note >demain"), ("client_key", "a")];
    pilot.post(&notes, &fields).await.is(303);
    let url = format!("/meetings/{meeting}/minutes/advance?event=circulate");
    let page = pilot.get(&url).await;
    page.is(200)
        .shows("Personne n’est marqué présent")
        .shows("1 point de suivi n’a pas de responsable")
        .shows("Des échéances n’ont pas été lues : demain");
    assert!(page.queries() <= 6);
    // Represented is there; a name is somebody; what was taken out lacks nothing.
    for (sql, gone) in [
        (
            "UPDATE attendance SET standing = 'represented'",
            "Personne n’est marqué présent",
        ),
        (
            "UPDATE action_item SET owner_name = 'Luc'",
            "n’a pas de responsable",
        ),
        (
            "UPDATE action_item SET archived_at = now()",
            "n’ont pas été lues",
        ),
    ] {
        pilot.get(&url).await.shows(gone);
        sqlx::query(sql).execute(&app.pool).await.unwrap();
        pilot.get(&url).await.is(200).hides(gone);
    }
    // Whether they may go round is no question any more where they did.
    sqlx::raw_sql(
        "UPDATE attendance SET standing = 'invited';
         UPDATE action_item SET owner_name = '', archived_at = NULL;
         UPDATE minutes SET state = 'circulated', circulated_at = started_at",
    )
    .execute(&app.pool)
    .await
    .unwrap();
    let approving = format!("/meetings/{meeting}/minutes/advance?event=approve");
    pilot
        .get(&approving)
        .await
        .is(200)
        .hides("Personne n’est marqué présent")
        .hides("n’a pas de responsable");
}
