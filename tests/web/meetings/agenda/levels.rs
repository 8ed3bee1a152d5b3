//! Points stand on three levels: so they are added, moved, carried on and taken off.

use kernel::ids::{MeetingId, PointId};
use meetings::agenda::{
    commands::{TOO_DEEP, add_point},
    model::NewPoint,
};
use platform::{
    auth::{Permit, Role, rights::permission::EditMeeting},
    errors::{AppError, SaveError},
};

use super::{later, order, point_of};
use crate::support::{Browser, TestApp};

/// A meeting of GT1 with the points 1 A, 1.1 A1, 1.1.1 A11.
async fn with_three(app: &TestApp, title: &str) -> (MeetingId, [PointId; 3]) {
    let meeting = app.meeting(app.group(1).await, title).await;
    let a = app.point(meeting, "A").await;
    let a1 = app.sub_point(a, "A1").await;
    let a11 = app.sub_point(a1, "A11").await;
    (meeting, [a, a1, a11])
}

async fn clock(pilot: &mut Browser, meeting: MeetingId, point: PointId, event: &str) {
    let url = format!("/meetings/{meeting}/agenda/{point}/clock");
    pilot.post(&url, &[("event", event)]).await.location();
}

#[tokio::test]
async fn a_point_is_added_on_the_third_level_and_none_below_it() {
    let app = TestApp::start().await;
    let mut pilot = app.signed_in(Role::Pilot, 1).await;
    let meeting = app.meeting(app.group(1).await, "Réunion").await;
    let url = format!("/meetings/{meeting}/agenda");
    let mut parent = String::new();
    for title in ["A", "A1", "A11"] {
        let point = [
            ("title", title),
            ("minutes", "10"),
            ("parent", parent.as_str()),
        ];
        pilot.post(&url, &point).await.location();
        parent = point_of(&app, title).await.to_string();
    }
    let all = "1 A, 1.1 A1, 1.1.1 A11";
    assert_eq!(order(&app, meeting).await, all);
    let (a1, a11) = (point_of(&app, "A1").await, parent);
    let page = pilot.get(&url).await;
    page.shows(">1.1.1<")
        .shows("10 minutes prévues sur 120")
        .shows(&format!("<option value=\"{a1}\""))
        .hides(&format!("<option value=\"{a11}\""));
    assert!(page.queries() <= 6, "{}", page.queries());
    // What was typed is given back.
    let said = "Un point du troisième niveau";
    let below = [("title", "Trop bas"), ("parent", a11.as_str())];
    let refused = pilot.post(&url, &below).await;
    refused.is(422).shows(said).shows("Trop bas");
    // A standing round needs a level for its sub-points.
    app.group(2).await;
    let above = a1.to_string();
    let round = [
        ("title", "Tour"),
        ("parent", above.as_str()),
        ("round", "groups"),
    ];
    pilot.post(&url, &round).await.is(422).shows(said);
    assert_eq!(order(&app, meeting).await, all);
    let none = "value=\"none\"";
    let groups = "value=\"groups\"";
    let form = pilot.get(&format!("{url}/{a11}")).await;
    form.shows(none).hides(groups);
    let form = pilot.get(&format!("{url}/{a1}")).await;
    form.shows(none).shows(groups);
    let page = pilot.get(&format!("/meetings/{meeting}")).await;
    page.shows(">1.1.1<").shows("A11");
}

#[tokio::test]
async fn points_move_between_three_levels_with_all_below_them() {
    let app = TestApp::start().await;
    let mut pilot = app.signed_in(Role::Pilot, 1).await;
    let (meeting, [_, a1, a11]) = with_three(&app, "Réunion").await;
    let b = app.point(meeting, "B").await;
    app.sub_point(b, "B1").await;
    let url = format!("/meetings/{meeting}/agenda");
    for (point, to, expected) in [
        (b, "in", "1 A, 1.1 A1, 1.1.1 A11, 1.2 B, 1.2.1 B1"),
        // B1 would stand on the fourth: nothing happens.
        (b, "in", "1 A, 1.1 A1, 1.1.1 A11, 1.2 B, 1.2.1 B1"),
        (b, "out", "1 A, 1.1 A1, 1.1.1 A11, 2 B, 2.1 B1"),
        (a11, "out", "1 A, 1.1 A1, 1.2 A11, 2 B, 2.1 B1"),
        (a11, "in", "1 A, 1.1 A1, 1.1.1 A11, 2 B, 2.1 B1"),
        (a1, "out", "1 A, 2 A1, 2.1 A11, 3 B, 3.1 B1"),
        (b, "up", "1 A, 2 B, 2.1 B1, 3 A1, 3.1 A11"),
    ] {
        let shift = format!("{url}/{point}/move");
        pilot.post(&shift, &[("to", to)]).await.location();
        assert_eq!(order(&app, meeting).await, expected, "{to}");
    }
    pilot.get(&url).await.shows("Remonter d’un niveau");
}

#[tokio::test]
async fn a_point_leaves_the_agenda_with_both_levels_below_it() {
    let app = TestApp::start().await;
    let mut pilot = app.signed_in(Role::Pilot, 1).await;
    let (meeting, [a, a1, a11]) = with_three(&app, "Réunion").await;
    app.noted(meeting, a11, "information", "Noté tout en bas")
        .await;
    app.noted(meeting, a1, "information", "Noté au milieu")
        .await;
    let remove = format!("/meetings/{meeting}/agenda/{a}/remove");
    // A note two levels below keeps it, until it stands elsewhere.
    let asked = pilot.get(&remove).await.location().to_owned();
    assert_eq!(asked, format!("/meetings/{meeting}/notes/points/{a}"));
    pilot
        .get(&asked)
        .await
        .shows("Ce point a 2 notes")
        .hides(&format!("value=\"{a11}\""));
    let to_own = a11.to_string();
    pilot.post(&asked, &[("to", &to_own)]).await.is(422);
    let gone = format!("/meetings/{meeting}/notes/points/0");
    pilot.post(&gone, &[("to", "before")]).await.is(404);
    let to = pilot.post(&asked, &[("to", "before")]).await;
    assert_eq!(to.location(), remove);
    pilot.get(&remove).await.is(200);
    pilot.post(&remove, &[]).await.location();
    assert_eq!(order(&app, meeting).await, "");
    let notes: Vec<String> = app.all("SELECT body FROM entry ORDER BY position").await;
    assert_eq!(notes, ["Noté au milieu", "Noté tout en bas"]);
}

#[tokio::test]
async fn open_points_go_on_below_the_nearest_that_goes_on_too() {
    let app = TestApp::start().await;
    let mut pilot = app.signed_in(Role::Pilot, 1).await;
    let (first, _) = with_three(&app, "Première").await;
    let group = app.group(1).await;
    let second = app.meeting(group, "Deuxième").await;
    let third = app.meeting(group, "Troisième").await;
    later(&app, second, 7).await;
    later(&app, third, 14).await;
    let carry = format!("/meetings/{first}/agenda/carry");
    pilot.post(&carry, &[]).await.location();
    assert_eq!(order(&app, second).await, "1 A, 1.1 A1, 1.1.1 A11");
    let copy = point_of(&app, "A1").await;
    clock(&mut pilot, second, copy, "finish").await;
    let carry = format!("/meetings/{second}/agenda/carry");
    pilot.post(&carry, &[]).await.location();
    assert_eq!(order(&app, third).await, "1 A, 1.1 A11");
}

#[tokio::test]
async fn what_goes_on_finds_room_where_its_point_went_down_since() {
    let app = TestApp::start().await;
    let mut pilot = app.signed_in(Role::Pilot, 1).await;
    let (first, [_, a1, a11]) = with_three(&app, "Première").await;
    let second = app.meeting(app.group(1).await, "Deuxième").await;
    later(&app, second, 7).await;
    for point in [a1, a11] {
        clock(&mut pilot, first, point, "finish").await;
    }
    let carry = format!("/meetings/{first}/agenda/carry");
    pilot.post(&carry, &[]).await.location();
    let x = app.point(second, "X").await;
    let x1 = app.sub_point(x, "X1").await;
    run!(app, "UPDATE agenda_point SET parent_id = $1, level = 3 WHERE id = $2";
        x1.0, point_of(&app, "A").await.0);
    clock(&mut pilot, first, a1, "reopen").await;
    pilot.post(&carry, &[]).await.location();
    assert_eq!(order(&app, second).await, "1 X, 1.1 X1, 1.1.1 A, 2 A1");
}

#[tokio::test]
async fn a_layout_of_three_levels_is_copied() {
    let app = TestApp::start().await;
    let mut pilot = app.signed_in(Role::Pilot, 1).await;
    with_three(&app, "Première").await;
    let second = app.meeting(app.group(1).await, "Deuxième").await;
    later(&app, second, 7).await;
    let copy = format!("/meetings/{second}/agenda/copy");
    pilot.post(&copy, &[]).await.location();
    assert_eq!(order(&app, second).await, "1 A, 1.1 A1, 1.1.1 A11");
}

#[tokio::test]
async fn a_fourth_level_is_refused_by_the_command_and_by_the_schema() {
    let app = TestApp::start().await;
    let (meeting, [a, _, a11]) = with_three(&app, "Réunion").await;
    let permit = Permit::<EditMeeting, _>::of_operator_on(None, app.clock.now(), meeting);
    let below = |parent| NewPoint {
        parent: Some(parent),
        ..NewPoint::titled("Trop bas")
    };
    let mut db = app.db().await;
    let refused = add_point(&mut db, &permit, &below(a11)).await;
    assert!(
        matches!(refused, Err(SaveError::App(AppError::Conflict(TOO_DEEP)))),
        "{refused:?}"
    );
    for (sql, constraint) in [
        (
            "INSERT INTO agenda_point (meeting_id, parent_id, level, position, title)
             SELECT meeting_id, id, 4, 1, 'Trop bas' FROM agenda_point WHERE id = $1",
            "agenda_point_level_range",
        ),
        // A level that is not one below the parent's.
        (
            "INSERT INTO agenda_point (meeting_id, parent_id, level, position, title)
             SELECT meeting_id, id, 3, 1, 'Trop bas' FROM agenda_point WHERE id = $1",
            "agenda_point_parent_level_fkey",
        ),
        (
            "INSERT INTO agenda_point (meeting_id, parent_id, position, title)
             SELECT meeting_id, id, 1, 'Trop bas' FROM agenda_point WHERE id = $1",
            "agenda_point_level_of_parent",
        ),
    ] {
        let done = sqlx::query(sql).bind(a11.0).execute(&app.pool).await;
        let error = done.unwrap_err();
        let refused_by = error.as_database_error().and_then(|e| e.constraint());
        assert_eq!(refused_by, Some(constraint));
    }
    // A point does not go down without those below it.
    let b = app.point(meeting, "B").await;
    let down = sqlx::query("UPDATE agenda_point SET parent_id = $1, level = 2 WHERE id = $2");
    let down = down.bind(b.0).bind(a.0).execute(&app.pool).await;
    assert!(down.is_err());
    assert_eq!(order(&app, meeting).await, "1 A, 1.1 A1, 1.1.1 A11, 2 B");
    // A parent that is gone is none.
    add_point(&mut db, &permit, &below(PointId(0)))
        .await
        .unwrap();
    let all = "1 A, 1.1 A1, 1.1.1 A11, 2 B, 3 Trop bas";
    assert_eq!(order(&app, meeting).await, all);
}

#[tokio::test]
async fn a_point_that_comes_while_its_parent_goes_down_finds_no_fourth_level() {
    let app = TestApp::start().await;
    let (meeting, [a, ..]) = with_three(&app, "Réunion").await;
    let b = app.point(meeting, "B").await;
    let b1 = app.sub_point(b, "B1").await;
    let mut tx = app.pool.begin().await.unwrap();
    sqlx::query(
        "UPDATE agenda_point p SET parent_id = o.parent_id, level = o.level
         FROM (VALUES ($1::bigint, $2::bigint, 2), ($3::bigint, $1::bigint, 3)) AS o (id, parent_id, level)
         WHERE p.id = o.id",
    )
    .bind(b.0)
    .bind(a.0)
    .bind(b1.0)
    .execute(&mut *tx)
    .await
    .unwrap();
    // Without the meeting's lock: the schema alone holds.
    let pool = app.pool.clone();
    let late = tokio::spawn(async move {
        sqlx::query(
            "INSERT INTO agenda_point (meeting_id, parent_id, level, position, title)
             SELECT meeting_id, id, level + 1, 1, 'Trop bas' FROM agenda_point WHERE id = $1",
        )
        .bind(b1.0)
        .execute(&pool)
        .await
    });
    tokio::time::sleep(std::time::Duration::from_millis(200)).await;
    tx.commit().await.unwrap();
    assert!(late.await.unwrap().is_err());
    let all = "1 A, 1.1 A1, 1.1.1 A11, 1.2 B, 1.2.1 B1";
    assert_eq!(order(&app, meeting).await, all);
}
