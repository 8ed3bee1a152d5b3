//! A permit got for one thing is spent on no other: commands ask it what they write on.

use kernel::ids::AttendanceId;
use meetings::attendance::invitation::links;
use platform::{
    auth::{
        Permit,
        rights::permission::{EditBilateral, EditMeeting, PrepareCircle, ValidateNote},
    },
    errors::SaveError,
};

use crate::support::TestApp;

#[tokio::test]
async fn a_measure_is_taken_from_beneath_its_own_axis_alone() {
    let app = TestApp::start().await;
    let group = app.group(1).await;
    let (axis, other) = (
        app.axis(group, 1, "Réemploi").await,
        app.axis(group, 2, "Tri").await,
    );
    let id = app.axis_measure(axis, "Consigne").await;
    let mut db = app.db().await;
    let measure = circles::axes::queries::measure(&mut db, axis, id).await;
    let measure = measure.unwrap().unwrap();
    let left = "SELECT count(*) FROM axis_measure WHERE archived_at IS NULL";
    for (on, expected) in [(other, 1), (axis, 0)] {
        let permit = Permit::<PrepareCircle, _>::of_operator_on(None, app.clock.now(), on);
        circles::axes::commands::remove_measure(&mut db, &permit, &measure)
            .await
            .unwrap();
        assert_eq!(app.count(left).await, expected);
    }
    let told = "SELECT count(*) FROM history WHERE action = 'remove_axis_measure'";
    assert_eq!(app.count(told).await, 1);
}

#[tokio::test]
async fn the_committee_sends_back_the_note_it_was_asked_about_alone() {
    let app = TestApp::start().await;
    let group = app.group(1).await;
    let (note, other) = (
        app.note(group, None, "Un contexte.").await,
        app.note(group, None, "Un autre.").await,
    );
    app.set_note_state(note, "before_committee").await;
    let mut db = app.db().await;
    let versions = circles::notes::queries::versions(&mut db, note).await;
    let version = &versions.unwrap()[0];
    let on = |id| Permit::<ValidateNote, _>::of_operator_on(None, app.clock.now(), id);
    let sent = circles::notes::committee::send_back(&mut db, &on(other), version, "Non").await;
    assert!(matches!(sent, Err(SaveError::Stale)), "{sent:?}");
    let sent = circles::notes::committee::send_back(&mut db, &on(note), version, "Non").await;
    assert!(sent.is_ok(), "{sent:?}");
}

#[tokio::test]
async fn a_bilateral_is_planned_by_who_may_for_its_measure_alone() {
    let app = TestApp::start().await;
    let group = app.group(1).await;
    let (measure, other) = (
        app.measure("PREC-001", Some(group)).await,
        app.measure("PREC-002", Some(group)).await,
    );
    let organisation = app.organisation("Bruxelles Essai").await;
    app.bilateral(measure, organisation).await;
    let mut db = app.db().await;
    let found = measures::bilaterals::queries::of(&mut db, Some(measure), None, None).await;
    let bilateral = &found.unwrap()[0];
    for (on, planned) in [(other, false), (measure, true)] {
        let permit = Permit::<EditBilateral, _>::of_operator_on(None, app.clock.now(), on);
        let day = app.clock.today();
        let done = measures::bilaterals::commands::plan(&mut db, &permit, bilateral, day).await;
        assert_eq!(done.unwrap(), planned);
    }
}

#[tokio::test]
async fn links_and_marks_are_made_for_the_invitees_of_the_circle_one_was_asked_about_alone() {
    let app = TestApp::start().await;
    let group = app.group(1).await;
    let (circle, other) = (app.circle(group).await, app.circle(group).await);
    let invitee = app
        .invitee(circle, "Nora Noms", "nora@dehors.example", "listed")
        .await;
    let mut db = app.db().await;
    for (on, expected) in [(other, 0), (circle, 1)] {
        let permit = Permit::<PrepareCircle, _>::of_operator_on(None, app.clock.now(), on);
        let made = circles::links::issue_each(&mut db, &permit, &[invitee]).await;
        assert_eq!(made.unwrap().len(), 1, "a secret that opens nothing");
        let marked = circles::invitations::marks::mark_invited(&mut db, &permit, &[invitee]).await;
        marked.unwrap();
        let links = app.count("SELECT count(*) FROM circle_link").await;
        let invited = "SELECT count(*) FROM circle_invitee WHERE state = 'invited'";
        assert_eq!((links, app.count(invited).await), (expected, expected));
    }
}

#[tokio::test]
async fn links_to_answer_are_made_for_the_list_of_the_meeting_one_was_asked_about_alone() {
    let app = TestApp::start().await;
    let group = app.group(1).await;
    let (meeting, other) = (
        app.meeting(group, "Atelier").await,
        app.meeting(group, "Un autre").await,
    );
    let person = app.person("Anne Dupont").await;
    app.attends(meeting, person, "invited").await;
    let line = AttendanceId(app.one("SELECT id FROM attendance").await);
    let mut db = app.db().await;
    for (on, expected) in [(other, 0), (meeting, 1)] {
        let permit = Permit::<EditMeeting, _>::of_operator_on(None, app.clock.now(), on);
        links::issue(&mut db, &[permit], &[line]).await.unwrap();
        let made = app.count("SELECT count(*) FROM attendance_link").await;
        assert_eq!(made, expected);
    }
}
