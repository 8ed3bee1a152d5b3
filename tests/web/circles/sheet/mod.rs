//! Tests of `features/circles/sheet` and of who came: their rows of the rights table, and what they do.

mod came;
mod evening;
mod screen;

use kernel::ids::{CircleId, GroupId};
use platform::auth::Role;

use super::{CircleBase, PREPARE_CIRCLE, RECORD_CIRCLE};
use crate::{
    rights_table::{Row, get, post, row},
    support::{Browser, SampleIds, TestApp},
};

/// Who may call what; see `rights_table.rs`.
pub const ROWS: &[Row] = &[
    get("/circles/{id}/sheet", RECORD_CIRCLE),
    get("/circles/{id}/sheet/print", RECORD_CIRCLE),
    get("/circles/{id}/screen", RECORD_CIRCLE),
    get("/circles/{id}/events", RECORD_CIRCLE),
    get("/circles/{id}/now", RECORD_CIRCLE),
    get("/circles/{id}/sheet/generate", PREPARE_CIRCLE),
    get("/circles/{id}/sheet/new", PREPARE_CIRCLE),
    row(
        "POST",
        "/circles/{id}/sheet",
        &[("kind", "pause"), ("minutes", "5")],
        PREPARE_CIRCLE,
    ),
    get("/circles/{id}/sheet/{sheet_point}", PREPARE_CIRCLE),
    post("/circles/{id}/sheet/{sheet_point}", PREPARE_CIRCLE),
    row(
        "POST",
        "/circles/{id}/sheet/{sheet_point}/move",
        &[("to", "up")],
        PREPARE_CIRCLE,
    ),
    get("/circles/{id}/sheet/{sheet_point}/remove", PREPARE_CIRCLE),
    post("/circles/{id}/sheet/{sheet_point}/restore", PREPARE_CIRCLE),
    row(
        "POST",
        "/circles/{id}/sheet/{sheet_point}/clock",
        &[("event", "stop")],
        RECORD_CIRCLE,
    ),
    row(
        "POST",
        "/circles/{id}/sheet/overrun",
        &[("how", "following"), ("minutes", "1")],
        RECORD_CIRCLE,
    ),
    get("/circles/{id}/sub-groups", PREPARE_CIRCLE),
    post("/circles/{id}/sub-groups", PREPARE_CIRCLE),
    get("/circles/{id}/sub-groups/{sub_group}", PREPARE_CIRCLE),
    post("/circles/{id}/sub-groups/{sub_group}", PREPARE_CIRCLE),
    get(
        "/circles/{id}/sub-groups/{sub_group}/remove",
        PREPARE_CIRCLE,
    ),
    post(
        "/circles/{id}/sub-groups/{sub_group}/restore",
        PREPARE_CIRCLE,
    ),
    // What takes things away comes last.
    post("/circles/{id}/sheet/{sheet_point}/remove", PREPARE_CIRCLE),
    post(
        "/circles/{id}/sub-groups/{sub_group}/remove",
        PREPARE_CIRCLE,
    ),
    post("/circles/{id}/sheet/generate", PREPARE_CIRCLE),
];

/// The flow of who came.
pub const CAME: &[Row] = &[
    get("/circles/{id}/came", PREPARE_CIRCLE),
    post("/circles/{id}/came", PREPARE_CIRCLE),
    row(
        "POST",
        "/circles/{id}/came/{circle_invitee}",
        &[("came", "yes")],
        PREPARE_CIRCLE,
    ),
];

/// One of each thing of the room, for the rights table.
pub async fn samples(app: &TestApp, base: &CircleBase) -> SampleIds {
    let group: i64 = one!(app,
        "INSERT INTO sub_group (circle_id, position, name) VALUES ($1, 1, 'Groupe A') RETURNING id";
        base.circle.0);
    SampleIds {
        ids: vec![],
        named: vec![
            (
                "sheet_point",
                app.sheet_point(base.circle, 1, "introduction", 10)
                    .await
                    .to_string(),
            ),
            ("sub_group", group.to_string()),
        ],
    }
}

impl TestApp {
    /// A point of a circle's run sheet.
    pub async fn sheet_point(
        &self,
        circle: CircleId,
        position: i32,
        kind: &str,
        minutes: i32,
    ) -> i64 {
        one!(self,
            "INSERT INTO sheet_point (circle_id, position, kind, planned_minutes) VALUES ($1, $2, $3, $4)
             RETURNING id";
            circle.0, position, kind, minutes)
    }

    /// The circle's meeting begins now and lasts three hours.
    pub async fn evening(&self, circle: CircleId) {
        run!(self, "UPDATE meeting SET starts_at = $2, ends_at = $2 + interval '3 hours'
             WHERE id = (SELECT meeting_id FROM circle WHERE id = $1)";
            circle.0, self.clock.now());
    }

    /// A sheet as people read it: what, how many minutes, and whether it is ahead, runs or is done.
    async fn sheet(&self, circle: CircleId) -> Vec<String> {
        sqlx::query_scalar(
            "SELECT concat_ws(' ', coalesce(nullif(p.title, ''), p.kind), p.round, a.number, p.planned_minutes,
                              CASE WHEN p.ended_at IS NOT NULL THEN 'done' WHEN p.ends_at IS NOT NULL THEN 'runs' END)
             FROM sheet_point p LEFT JOIN axis a ON a.id = p.axis_id
             WHERE p.circle_id = $1 AND p.archived_at IS NULL ORDER BY p.position, p.id",
        )
        .bind(circle.0)
        .fetch_all(&self.pool)
        .await
        .unwrap()
    }
}

/// GT1's facilitator, and a circle whose meeting begins now.
async fn prepared(app: &TestApp) -> (Browser, GroupId, CircleId) {
    let browser = app.signed_in(Role::Facilitator, 1).await;
    let group = app.group(1).await;
    let circle = app.circle(group).await;
    app.evening(circle).await;
    (browser, group, circle)
}

#[tokio::test]
async fn the_course_is_made_from_the_axes_and_made_anew_only_before_it_begins() {
    let app = TestApp::start().await;
    let (mut browser, group, circle) = prepared(&app).await;
    for (number, title) in [(1, "Réemploi"), (2, "Chantiers")] {
        app.axis(group, number, title).await;
    }
    let sheet = format!("/circles/{circle}/sheet");
    browser
        .get(&sheet)
        .await
        .shows("Pas encore de feuille de route de séance");
    browser
        .post(&format!("{sheet}/generate"), &[])
        .await
        .location();
    assert_eq!(
        app.sheet(circle).await,
        [
            "introduction 10",
            "round_table 20",
            "presentation 20",
            "axis_round appreciation 1 10",
            "axis_round involvement 1 10",
            "axis_round review 1 15",
            "pause 10",
            "axis_round appreciation 2 10",
            "axis_round involvement 2 10",
            "axis_round review 2 15",
            "closing 10",
        ]
    );
    let page = browser.get(&sheet).await;
    page.shows("1. Réemploi")
        .shows("140 min")
        .shows("12:20")
        .shows("dans les temps")
        .hides("Il faut gagner");
    assert!(page.queries() <= 10, "{} statements", page.queries());
    // Another axis: asked about, since something is there.
    app.axis(group, 3, "Achats").await;
    browser
        .get(&format!("{sheet}/generate"))
        .await
        .shows("Les 11 points actuels sont remplacés");
    browser
        .post(&format!("{sheet}/generate"), &[])
        .await
        .location();
    assert_eq!(app.sheet(circle).await.len(), 14);
    let first: i64 = app
        .count("SELECT min(id) FROM sheet_point WHERE archived_at IS NULL")
        .await;
    let clock = format!("{sheet}/{first}/clock");
    browser.post(&clock, &[("event", "start")]).await.location();
    browser
        .post(&format!("{sheet}/generate"), &[])
        .await
        .is(409);
    assert_eq!(app.sheet(circle).await[0], "introduction 10 runs");
    assert_eq!(
        app.count("SELECT count(*) FROM history WHERE action = 'generate_sheet'")
            .await,
        2
    );
}

#[tokio::test]
async fn what_is_longer_than_three_hours_says_what_to_cut() {
    let app = TestApp::start().await;
    let (mut browser, group, circle) = prepared(&app).await;
    for number in 1..=4 {
        app.axis(group, number, &format!("Axe {number}")).await;
    }
    let sheet = format!("/circles/{circle}/sheet");
    browser
        .post(&format!("{sheet}/generate"), &[])
        .await
        .location();
    let page = browser.get(&sheet).await;
    page.shows("210 min")
        .shows("dépasse de 30 min")
        .shows("Il faut gagner 30 min")
        .shows("Laisser l’axe « 2. Axe 2 » au retour écrit")
        .shows("Laisser le tour « Regard critique et amélioration » au retour écrit");
    let fields = [("how", "rounds"), ("minutes", "30")];
    browser
        .post(&format!("{sheet}/overrun"), &fields)
        .await
        .location();
    browser
        .get(&sheet)
        .await
        .shows("180 min")
        .shows("dans les temps");
    assert_eq!(
        app.sheet(circle).await[1],
        "round_table 20",
        "no round of an axis"
    );
}

#[tokio::test]
async fn points_are_added_changed_moved_taken_off_and_put_back() {
    let app = TestApp::start().await;
    let (mut browser, group, circle) = prepared(&app).await;
    let axis = app.axis(group, 1, "Réemploi").await;
    app.sheet_point(circle, 1, "introduction", 10).await;
    app.sheet_point(circle, 2, "closing", 10).await;
    let sheet = format!("/circles/{circle}/sheet");
    let axis = axis.to_string();
    let without_round = [("kind", "axis_round"), ("axis", &*axis), ("minutes", "12")];
    browser
        .post(&sheet, &without_round)
        .await
        .is(422)
        .shows("Choisissez un des trois tours.");
    let mut fields = without_round.to_vec();
    fields.push(("round", "review"));
    browser.post(&sheet, &fields).await.location();
    let long = [("kind", "pause"), ("minutes", "181")];
    browser.post(&sheet, &long).await.is(422);
    assert_eq!(
        app.sheet(circle).await,
        ["introduction 10", "axis_round review 1 12", "closing 10"],
        "before the close"
    );
    let id = app
        .count("SELECT id FROM sheet_point WHERE kind = 'axis_round'")
        .await;
    let point = format!("{sheet}/{id}");
    let version = browser.get(&point).await.input("version");
    fields.extend([("title", "Achats publics"), ("version", &*version)]);
    browser.post(&point, &fields).await.location();
    let stale = browser.post(&point, &fields).await;
    stale.is(409);
    browser
        .post(&format!("{point}/move"), &[("to", "up")])
        .await
        .location();
    assert_eq!(app.sheet(circle).await[0], "Achats publics review 1 12");
    browser
        .get(&format!("{point}/remove"))
        .await
        .shows("Retirer « Achats publics » de la feuille de route de séance ?");
    browser
        .post(&format!("{point}/remove"), &[])
        .await
        .location();
    assert_eq!(app.sheet(circle).await.len(), 2);
    browser.get(&point).await.is(404);
    browser
        .post(&format!("{point}/restore"), &[])
        .await
        .location();
    assert_eq!(app.sheet(circle).await.len(), 3);
    browser
        .get(&sheet)
        .await
        .shows("Point déplacé")
        .shows("Point retiré")
        .shows("Point remis");
}

#[tokio::test]
async fn a_note_taker_of_a_sub_group_records_as_long_as_it_is_there() {
    let app = TestApp::start().await;
    let (mut browser, group, circle) = prepared(&app).await;
    let axis = app.axis(group, 1, "Réemploi").await.to_string();
    let (person, mut other) = app.signed_in_person(Role::Facilitator, 2).await;
    let sheet = format!("/circles/{circle}/sheet");
    other.get(&sheet).await.is(403);
    let groups = format!("/circles/{circle}/sub-groups");
    let person = person.to_string();
    let fields = [
        ("name", "Groupe A"),
        ("axes", &*axis),
        ("room", "Salle 3"),
        ("note_taker_id", &*person),
    ];
    browser.post(&groups, &fields).await.location();
    let page = browser.get(&groups).await;
    page.shows("Groupe A").shows("Salle 3").shows("1. Réemploi");
    other.get(&sheet).await.is(200);
    other.get(&groups).await.is(403);
    browser
        .post(&format!("{sheet}/generate"), &[])
        .await
        .location();
    assert_eq!(
        app.count("SELECT count(*) FROM sheet_point WHERE sub_group_id IS NOT NULL")
            .await,
        3
    );
    let id = app.count("SELECT max(id) FROM sub_group").await;
    browser
        .post(&format!("{groups}/{id}/remove"), &[])
        .await
        .location();
    other.get(&sheet).await.is(403);
    assert_eq!(
        app.count("SELECT count(*) FROM sheet_point WHERE sub_group_id IS NOT NULL AND archived_at IS NULL")
            .await,
        0,
        "its points are for all"
    );
    browser
        .post(&format!("{groups}/{id}/restore"), &[])
        .await
        .location();
    other.get(&sheet).await.is(200);
}
