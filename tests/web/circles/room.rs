//! Circles: list, page and form, their meeting, their steps.

use kernel::ids::CircleId;
use platform::auth::{Permit, Role, rights::permission::PrepareCircle};

use super::{PREPARE_CIRCLE, READ_CIRCLE};
use crate::{
    rights_table::{LIST_MEETINGS, Row, get, post},
    support::TestApp,
};

/// Whoever may prepare circles of some group.
const CREATE: &str = "s xoo oo oo xx xx - ox";

/// Who may call what; see `rights_table.rs`.
pub const ROWS: &[Row] = &[
    get("/circles", LIST_MEETINGS),
    post("/circles", CREATE),
    get("/circles/new", CREATE),
    get("/circles/{id}", READ_CIRCLE),
    post("/circles/{id}", PREPARE_CIRCLE),
    get("/circles/{id}/edit", PREPARE_CIRCLE),
    get("/circles/{id}/advance", PREPARE_CIRCLE),
    post("/circles/{id}/advance", PREPARE_CIRCLE),
    get("/circles/{id}/archive", PREPARE_CIRCLE),
    post("/circles/{id}/archive", PREPARE_CIRCLE),
    post("/circles/{id}/restore", PREPARE_CIRCLE),
];

/// What circles do with other rooms.
pub const FLOWS: &[Row] = &[
    get("/circles/{id}/meeting", PREPARE_CIRCLE),
    post("/circles/{id}/meeting", PREPARE_CIRCLE),
    get("/circles/notes/{id}/validate", super::VALIDATE_NOTE),
    post("/circles/notes/{id}/validate", super::VALIDATE_NOTE),
];

const FORM: &[(&str, &str)] = &[
    ("cycle", "second"),
    ("title", "2e cercle du GT1"),
    ("description", "Vos **retours**."),
    ("invitations_min", "30"),
    ("invitations_max", "50"),
    ("places_wanted", "20"),
    ("places_max", "25"),
    ("reply_to", "cercles@test.example"),
    ("feedback_due_on", ""),
    ("asks_reading", "1"),
];

fn form<'a>(changed: &[(&'a str, &'a str)]) -> Vec<(&'a str, &'a str)> {
    let mut fields: Vec<(&str, &str)> = FORM.to_vec();
    fields.retain(|(name, _)| !changed.iter().any(|(other, _)| other == name));
    fields.extend(changed);
    fields
}

#[tokio::test]
async fn a_circle_is_made_and_its_meeting_is_a_meeting() {
    let app = TestApp::start().await;
    let group = app.group(1).await.to_string();
    let mut pilot = app.signed_in(Role::Pilot, 1).await;
    let made = pilot.post("/circles", &form(&[("group", &group)])).await;
    let meeting = made.location().to_owned();
    let circle = meeting.trim_end_matches("/meeting").to_owned();
    pilot.get(&meeting).await.is(200).shows("2e cercle du GT1");
    let plan = [
        ("way", "plan"),
        ("title", "2e cercle du GT1"),
        ("day", "2021-10-12"),
        ("from", "14:00"),
        ("to", "17:00"),
        ("place", "Salle 3"),
        ("video_url", ""),
    ];
    assert_eq!(pilot.post(&meeting, &plan).await.location(), circle);
    let kind = "SELECT count(*) FROM meeting m JOIN circle c ON c.meeting_id = m.id
                WHERE m.kind = 'second_circle' AND m.group_id = c.group_id";
    assert_eq!(app.count(kind).await, 1);
    let page = pilot.get(&circle).await;
    // Notes leave two weeks before, feedback is due two weeks after.
    page.is(200)
        .shows("28 septembre 2021")
        .shows("encore 6 jours")
        .shows("26 octobre 2021");
    assert!(page.queries() <= 10, "{}", page.queries());
    // Its history tells in words what it began with.
    let (_, told) = page.body.split_once("id=\"history\"").unwrap();
    for label in [
        "Cycle",
        "Invitations prévues",
        "Lecture de la note proposée",
    ] {
        assert!(told.contains(&format!("<dt>{label}</dt>")), "{told}");
    }
    for raw in ["<dt></dt>", "second</ins>", "</span>@", "</span>true<"] {
        assert!(!told.contains(raw), "{raw} in {told}");
    }
    // What is said about the meeting is not due before it.
    let early = [
        ("group", group.as_str()),
        ("version", "2"),
        ("feedback_due_on", "2021-10-11"),
    ];
    pilot
        .post(&circle, &form(&early))
        .await
        .is(422)
        .shows("Les retours écrits se donnent après la séance");
    // A number that cannot be is told where it stands.
    for (field, value, told) in [
        ("invitations_min", "-1", "Le minimum est 0 ou plus"),
        ("places_wanted", "0", "Prévoyez au moins une place"),
    ] {
        let wrong = [("group", group.as_str()), ("version", "2"), (field, value)];
        let refused = pilot.post(&circle, &form(&wrong)).await;
        refused.is(422).shows(told);
        assert!(refused.body.contains(&format!("id=\"e-{field}\"")));
    }
    pilot.get("/meetings").await.shows("2e cercle du GT1");
    pilot.get("/circles").await.shows("2e cercle du GT1");
    // A second one is a normal case: it has the next number.
    let second = form(&[("group", &group), ("title", "Suite du 2e cercle")]);
    pilot.post("/circles", &second).await.location();
    let numbers = "SELECT count(DISTINCT number) FROM circle";
    assert_eq!(app.count(numbers).await, 2);
}

#[tokio::test]
async fn a_meeting_that_is_there_becomes_one_circle_alone() {
    let app = TestApp::start().await;
    let group = app.group(1).await;
    let taken = app.circle(group).await;
    let id = group.to_string();
    let mut pilot = app.signed_in(Role::Pilot, 1).await;
    let made = pilot.post("/circles", &form(&[("group", &id)])).await;
    let address = made.location().to_owned();
    let free = app.meeting(group, "Réunion à reprendre").await;
    run!(app, "UPDATE meeting SET kind = 'second_circle' WHERE id = $1"; free.0);
    pilot
        .get(&address)
        .await
        .is(200)
        .shows("Réunion à reprendre");
    let theirs: i64 = one!(app, "SELECT meeting_id FROM circle WHERE id = $1"; taken.0);
    for (meeting, status) in [(theirs, 422), (free.0, 303)] {
        let meeting = meeting.to_string();
        let link = [("way", "link"), ("meeting", meeting.as_str())];
        pilot.post(&address, &link).await.is(status);
    }
}

#[tokio::test]
async fn a_group_without_a_circle_says_why() {
    let app = TestApp::start().await;
    let group = app.group(2).await.to_string();
    let mut pilot = app.signed_in(Role::Pilot, 2).await;
    let made = pilot.post("/circles", &form(&[("group", &group)])).await;
    let circle = made.location().trim_end_matches("/meeting").to_owned();
    let advance = format!("{circle}/advance");
    pilot
        .get(&format!("{advance}?step=forgo"))
        .await
        .is(200)
        .shows("Renoncer au cercle");
    let without = [("step", "forgo"), ("reason", "")];
    pilot.post(&advance, &without).await.is(422);
    // The address of the form that came back, entered again, leads to the circle.
    assert_eq!(pilot.get(&advance).await.location(), circle);
    let reason = ("reason", "Des bilatérales et des consultations.");
    let with = [("step", "forgo"), reason];
    assert_eq!(pilot.post(&advance, &with).await.location(), circle);
    pilot
        .get("/circles?state=without")
        .await
        .is(200)
        .shows(reason.1);
    // It can be held after all.
    pilot.post(&advance, &[("step", "resume")]).await.location();
    pilot
        .get(&circle)
        .await
        .is(200)
        .hides("Pas de cercle, et pourquoi");
}

#[tokio::test]
async fn a_circle_goes_on_in_its_order_only() {
    let app = TestApp::start().await;
    let group = app.group(1).await;
    let circle = format!("/circles/{}", app.circle(group).await);
    let mut facilitator = app.signed_in(Role::Facilitator, 1).await;
    let advance = format!("{circle}/advance");
    facilitator
        .post(&advance, &[("step", "close")])
        .await
        .is(409);
    for step in ["begin", "end", "close"] {
        let taken = facilitator.post(&advance, &[("step", step)]).await;
        assert_eq!(taken.location(), circle, "{step}");
    }
    facilitator.get(&circle).await.shows("Clôturé");
    // What has a meeting is not gone without.
    facilitator
        .post(&advance, &[("step", "forgo"), ("reason", "Trop tard")])
        .await
        .is(409);
}

#[tokio::test]
async fn what_two_people_change_at_once_is_not_lost() {
    let app = TestApp::start().await;
    let group = app.group(1).await;
    let CircleId(id) = app.circle(group).await;
    let circle = format!("/circles/{id}");
    let mut pilot = app.signed_in(Role::Pilot, 1).await;
    let fields = form(&[("version", "1"), ("title", "Premier titre")]);
    assert_eq!(pilot.post(&circle, &fields).await.location(), circle);
    let late = form(&[("version", "1"), ("title", "Autre titre")]);
    let answer = pilot.post(&circle, &late).await;
    answer.is(409).shows("Autre titre").shows("Premier titre");
    let wrong = form(&[("version", "2"), ("places_max", "10")]);
    let answer = pilot.post(&circle, &wrong).await;
    answer.is(422).shows("au moins le nombre souhaité");
}

#[tokio::test]
async fn a_dead_link_changes_nothing_and_a_live_one_knows_its_circle() {
    let app = TestApp::start().await;
    let group = app.group(1).await;
    let circle = app.circle(group).await;
    let invitee = app
        .invitee(circle, "Nora Noms", "nora@dehors.example", "invited")
        .await;
    let secret = app.circle_secret(invitee).await;
    let secret = platform::auth::token::Secret::from_text(&secret).unwrap();
    let mut db = app.db().await;
    let now = app.clock.now();
    let found = circles::links::find(&mut db, &secret, now).await.unwrap();
    let circles::links::Found::Open(link) = found else {
        panic!("{found:?}")
    };
    assert_eq!((link.circle, link.invitee), (circle, invitee));
    assert_eq!((link.person, link.name.as_str()), (None, "Nora Noms"));
    let permit = Permit::<PrepareCircle, _>::of_operator_on(None, now, invitee);
    let revoked = circles::links::revoke(&mut db, &permit).await.unwrap();
    assert_eq!(revoked, 1);
    let found = circles::links::find(&mut db, &secret, now).await.unwrap();
    assert!(matches!(found, circles::links::Found::Over(_)), "{found:?}");
}
