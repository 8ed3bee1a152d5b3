//! Tests of `features/meetings/agenda`: its rows of the rights table, and what it does; with the
//! standing rounds' way back into the status updates.

mod copied;
mod full;
mod levels;
mod noted;
mod stepped;

use chrono::TimeDelta;
use kernel::ids::{MeetingId, PointId};
use platform::auth::Role;

use crate::{
    rights_table::{EDIT_MEETING, Row, get, post, row},
    support::{MeetingBase, SampleIds, TestApp},
};

/// Who may call what; see `rights_table.rs`.
pub const ROWS: &[Row] = &[
    get("/meetings/{id}/agenda", EDIT_MEETING),
    post("/meetings/{id}/agenda", EDIT_MEETING),
    post("/meetings/{id}/agenda/take-over", EDIT_MEETING),
    post("/meetings/{id}/agenda/carry", EDIT_MEETING),
    post("/meetings/{id}/agenda/standard", EDIT_MEETING),
    post("/meetings/{id}/agenda/copy", EDIT_MEETING),
    get("/meetings/{id}/agenda/{point}", EDIT_MEETING),
    post("/meetings/{id}/agenda/{point}", EDIT_MEETING),
    row(
        "POST",
        "/meetings/{id}/agenda/{point}/move",
        &[("to", "up")],
        EDIT_MEETING,
    ),
    row(
        "POST",
        "/meetings/{id}/agenda/{point}/clock",
        &[("event", "start")],
        EDIT_MEETING,
    ),
    post("/meetings/{id}/agenda/{point}/fill", EDIT_MEETING),
    get("/meetings/{id}/agenda/{point}/remove", EDIT_MEETING),
    post("/meetings/{id}/agenda/{point}/remove", EDIT_MEETING),
];

/// One of each thing of the room, for the rights table.
pub async fn samples(app: &TestApp, base: &MeetingBase) -> SampleIds {
    let point = app.point(base.meeting, "Point").await;
    let round_point = app.point(base.meeting, "GT1").await;
    run!(app, "UPDATE agenda_point SET group_id = $2 WHERE id = $1"; round_point.0, base.group.0);
    SampleIds {
        ids: vec![],
        named: vec![
            ("point", point.to_string()),
            ("round_point", round_point.to_string()),
        ],
    }
}

/// `1 A, 1.1 B, 2 C` as stored.
async fn order(app: &TestApp, meeting: MeetingId) -> String {
    let mut db = app.db().await;
    let outline = meetings::agenda::queries::outline(&mut db, meeting)
        .await
        .unwrap();
    let lines = outline.iter().map(|p| format!("{} {}", p.number, p.title));
    lines.collect::<Vec<_>>().join(", ")
}

/// The id of the newest point of that title.
async fn point_of(app: &TestApp, title: &str) -> PointId {
    let sql = "SELECT max(id) FROM agenda_point WHERE title = $1 AND archived_at IS NULL";
    let id = sqlx::query_scalar(sql).bind(title).fetch_one(&app.pool);
    PointId(id.await.unwrap())
}

async fn set_kind(app: &TestApp, meeting: MeetingId, kind: &str) {
    run!(app, "UPDATE meeting SET kind = $2 WHERE id = $1"; meeting.0, kind);
}

async fn later(app: &TestApp, meeting: MeetingId, days: i64) {
    let sql = "UPDATE meeting SET starts_at = starts_at + $2 * interval '1 day',
                      ends_at = ends_at + $2 * interval '1 day' WHERE id = $1";
    sqlx::query(sql)
        .bind(meeting.0)
        .bind(days)
        .execute(&app.pool)
        .await
        .unwrap();
}

#[tokio::test]
async fn points_are_added_numbered_moved_and_taken_off() {
    let app = TestApp::start().await;
    let mut pilot = app.signed_in(Role::Pilot, 1).await;
    let meeting = app.meeting(app.group(1).await, "Réunion").await;
    let url = format!("/meetings/{meeting}/agenda");
    pilot
        .get(&url)
        .await
        .is(200)
        .shows("L’ordre du jour est vide");
    for title in ["A", "B", "C"] {
        let answer = pilot
            .post(&url, &[("title", title), ("minutes", "50")])
            .await;
        assert_eq!(answer.location(), format!("{url}#new"));
    }
    let page = pilot.get(&url).await;
    page.is(200).shows("30 minutes de trop");
    assert!(page.queries() <= 6, "{}", page.queries());
    let b = point_of(&app, "B").await;
    for (to, expected) in [
        ("in", "1 A, 1.1 B, 2 C"),
        ("out", "1 A, 2 B, 3 C"),
        ("up", "1 B, 2 A, 3 C"),
        ("up", "1 B, 2 A, 3 C"),
        ("down", "1 A, 2 B, 3 C"),
    ] {
        let answer = pilot.post(&format!("{url}/{b}/move"), &[("to", to)]).await;
        answer.is(303);
        assert_eq!(order(&app, meeting).await, expected, "{to}");
    }
    let c = point_of(&app, "C").await.to_string();
    let beside = [("to", "after"), ("beside", c.as_str())];
    pilot
        .post(&format!("{url}/{b}/move"), &beside)
        .await
        .is(303);
    assert_eq!(order(&app, meeting).await, "1 A, 2 C, 3 B");
    pilot
        .post(&format!("{url}/{b}/move"), &[("to", "nowhere")])
        .await
        .is(400);
    pilot
        .post(&url, &[("title", "B1"), ("parent", &b.to_string())])
        .await
        .is(303);
    pilot
        .get(&format!("{url}/{b}/remove"))
        .await
        .is(200)
        .shows("sous-points");
    pilot.post(&format!("{url}/{b}/remove"), &[]).await.is(303);
    assert_eq!(order(&app, meeting).await, "1 A, 2 C");
    pilot
        .post(&url, &[("title", ""), ("minutes", "0")])
        .await
        .is(422);
}

#[tokio::test]
async fn two_who_reorder_at_once_end_with_one_order() {
    let app = TestApp::start().await;
    let pilot = app.signed_in(Role::Pilot, 1).await;
    let meeting = app.meeting(app.group(1).await, "Réunion").await;
    let mut points = Vec::new();
    for title in ["A", "B", "C", "D"] {
        points.push(app.point(meeting, title).await);
    }
    let moves = points
        .iter()
        .cycle()
        .take(12)
        .enumerate()
        .map(|(n, point)| {
            let mut browser = pilot.clone();
            let url = format!("/meetings/{meeting}/agenda/{point}/move");
            let to = if n % 3 == 0 { "up" } else { "down" };
            tokio::spawn(async move {
                browser.post(&url, &[("to", to)]).await.is(303);
            })
        });
    for done in moves.collect::<Vec<_>>() {
        done.await.unwrap();
    }
    let places = "SELECT count(DISTINCT position) * 100 + max(position) FROM agenda_point";
    assert_eq!(app.count(places).await, 404);
}

#[tokio::test]
async fn a_point_changed_in_two_tabs_is_merged() {
    let app = TestApp::start().await;
    let mut pilot = app.signed_in(Role::Pilot, 1).await;
    let meeting = app.meeting(app.group(1).await, "Réunion").await;
    app.measure("PREC-012", None).await;
    let point = app.point(meeting, "A").await;
    let url = format!("/meetings/{meeting}/agenda/{point}");
    let version = pilot.get(&url).await.input("version");
    let said = |title| {
        [
            ("title", title),
            ("version", version.as_str()),
            ("measures", "prec-012"),
        ]
    };
    pilot.post(&url, &said("Un")).await.is(303);
    let merge = pilot.post(&url, &said("Deux")).await;
    merge.is(409).shows("Deux").shows("Un");
    assert_eq!(order(&app, meeting).await, "1 Un");
    pilot.get(&url).await.shows("PREC-012");
    let unknown = [("title", "Un"), ("version", "2"), ("measures", "PREC-999")];
    pilot.post(&url, &unknown).await.is(422).shows("PREC-999");
}

#[tokio::test]
async fn one_clock_runs_at_a_time() {
    let app = TestApp::start().await;
    let (person, _) = app.signed_in_person(Role::Pilot, 1).await;
    let meeting = app.meeting(app.group(1).await, "Réunion").await;
    let (a, b) = (app.point(meeting, "A").await, app.point(meeting, "B").await);
    app.clock.advance(TimeDelta::days(7));
    let mut pilot = app.browser_of(person).await;
    let url = format!("/meetings/{meeting}/agenda");
    pilot.get(&url).await.is(200).shows("Commencer");
    pilot
        .post(&format!("{url}/{a}/clock"), &[("event", "start")])
        .await
        .is(303);
    app.clock.advance(TimeDelta::minutes(7));
    pilot
        .post(&format!("{url}/{b}/clock"), &[("event", "start")])
        .await
        .is(303);
    let running = "SELECT count(*) FROM agenda_point WHERE started_at IS NOT NULL";
    assert_eq!(app.count(running).await, 1);
    app.clock.advance(TimeDelta::minutes(3));
    pilot
        .post(&format!("{url}/{b}/clock"), &[("event", "finish")])
        .await
        .is(303);
    assert_eq!(app.count(running).await, 0);
    let spent = "SELECT sum(seconds_spent * position) FROM agenda_point";
    assert_eq!(app.count(spent).await, 7 * 60 + 2 * 3 * 60);
    pilot
        .get(&url)
        .await
        .shows("7 minutes passées")
        .shows("Rouvrir");
}

#[tokio::test]
async fn what_is_left_over_goes_on_once_and_says_where_it_comes_from() {
    let app = TestApp::start().await;
    let (person, mut pilot) = app.signed_in_person(Role::Pilot, 1).await;
    let group = app.group(1).await;
    let first = app.meeting(group, "Première").await;
    let second = app.meeting(group, "Deuxième").await;
    let third = app.meeting(group, "Troisième").await;
    later(&app, second, 7).await;
    later(&app, third, 14).await;
    let url = format!("/meetings/{first}/agenda");
    for (title, minutes) in [("Fini", "5"), ("Ouvert", "30")] {
        pilot
            .post(&url, &[("title", title), ("minutes", minutes)])
            .await
            .is(303);
    }
    let (done, open) = (point_of(&app, "Fini").await, point_of(&app, "Ouvert").await);
    pilot
        .post(&url, &[("title", "Détail"), ("parent", &open.to_string())])
        .await
        .is(303);
    pilot
        .post(&format!("{url}/{done}/clock"), &[("event", "finish")])
        .await
        .is(303);
    // Before it begins too: what there will be no time for.
    pilot.get(&url).await.shows("Reporter les points ouverts");
    app.clock.advance(TimeDelta::days(7));
    let mut pilot = app.browser_of(person).await;
    pilot
        .post(&format!("{url}/{open}/clock"), &[("event", "start")])
        .await
        .is(303);
    app.clock.advance(TimeDelta::minutes(10));
    pilot
        .post(&format!("{url}/{open}/clock"), &[("event", "leave_over")])
        .await
        .is(303);
    pilot.get(&url).await.shows("Reporter les points ouverts");
    for said in [
        "2 points sont reportés à « Deuxième ».",
        "Tout ce qui est ouvert est déjà reporté à « Deuxième ».",
    ] {
        pilot.post(&format!("{url}/carry"), &[]).await.is(303);
        pilot.get(&url).await.shows(said);
    }
    assert_eq!(order(&app, second).await, "1 Ouvert, 1.1 Détail");
    let minutes = "SELECT minutes_planned::bigint FROM agenda_point WHERE title = 'Ouvert' ORDER BY id DESC LIMIT 1";
    assert_eq!(app.count(minutes).await, 20);
    let url = format!("/meetings/{third}/agenda");
    pilot.post(&format!("{url}/take-over"), &[]).await.is(303);
    assert_eq!(order(&app, third).await, "1 Ouvert, 1.1 Détail");
    pilot
        .get(&url)
        .await
        .shows("Reporté de « Deuxième »")
        .shows("reporté 2 fois");
}

#[tokio::test]
async fn a_round_fills_itself_and_what_is_noted_becomes_the_status_update() {
    let app = TestApp::start().await;
    let (coordinator, mut browser) = app.signed_in_person(Role::Coordinator, 0).await;
    let (pilot, mut of_gt1) = app.signed_in_person(Role::Pilot, 1).await;
    let (gt0, gt1) = (app.group(0).await, app.group(1).await);
    let mut of_gt2 = app.signed_in(Role::Pilot, 2).await;
    let meeting = app.meeting(gt0, "GT0").await;
    set_kind(&app, meeting, "gt0").await;
    let news = "INSERT INTO status_update (group_id, published_on, health, body, author_id)
                VALUES ($1, '2021-09-01', 'at_risk', 'Avant', $2)";
    let add = sqlx::query(news).bind(gt1.0).bind(coordinator.0);
    add.execute(&app.pool).await.unwrap();
    let url = format!("/meetings/{meeting}/agenda");
    browser.post(&format!("{url}/standard"), &[]).await.is(303);
    let page = browser.get(&url).await;
    page.shows("Avant")
        .shows("À risque")
        .shows("GT1 · Groupe 1");
    page.shows("Revue des mesures PREC");
    assert!(page.queries() <= 6, "{}", page.queries());
    let presents = "SELECT max(presenter_id) FROM agenda_point WHERE title LIKE 'GT1 %'";
    assert_eq!(app.count(presents).await, pilot.0);

    // Whose news it is decides who may note it.
    let point = point_of(&app, "GT1 · Groupe 1").await;
    let note = format!("/meetings/{meeting}/rounds/{point}");
    let version = of_gt1.get(&note).await.input("version");
    let said = |body| {
        [
            ("body", body),
            ("health", "on_track"),
            ("published_on", "2021-09-22"),
            ("version", version.as_str()),
        ]
    };
    of_gt2.get(&note).await.is(403);
    of_gt2.post(&note, &said("Non")).await.is(403);
    of_gt1.post(&note, &said("")).await.is(422);
    of_gt1.post(&note, &said("Noté")).await.is(303);
    let noted =
        "SELECT count(*) FROM status_update u JOIN agenda_point p ON p.status_update_id = u.id
                 WHERE u.body = 'Noté' AND u.group_id = p.group_id";
    assert_eq!(app.count(noted).await, 1);
    // Somebody noted in between: nothing is stored, nothing typed is lost.
    browser
        .post(&note, &said("Aussi"))
        .await
        .is(409)
        .shows("Aussi")
        .shows("Noté");
    assert_eq!(app.count("SELECT count(*) FROM status_update").await, 2);
    of_gt1.get(&format!("/groups/{gt1}")).await.shows("Noté");

    // Filled again: what was noted or written stays, new groups come.
    app.group(3).await;
    let sql = "UPDATE agenda_point SET body = 'À la main' WHERE title LIKE 'GT2 %'";
    sqlx::query(sql).execute(&app.pool).await.unwrap();
    let sql = "INSERT INTO status_update (group_id, published_on, health, body, author_id)
               SELECT id, '2021-09-20', 'blocked', 'Du neuf', $1 FROM working_group WHERE number = 2";
    sqlx::query(sql)
        .bind(pilot.0)
        .execute(&app.pool)
        .await
        .unwrap();
    let round = point_of(&app, "État des groupes de travail").await;
    browser
        .post(&format!("{url}/{round}/fill"), &[])
        .await
        .is(303);
    let page = browser.get(&url).await;
    page.shows("GT3 · Groupe 3")
        .shows("À la main")
        .shows("Bloqué")
        .hides("Du neuf");
    page.shows("noté ici").shows("Noté");
}
