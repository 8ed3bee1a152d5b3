//! Tests of `features/meetings/attendance`: its rows of the rights table, and what it does.

use jalon::{
    kernel::ids::{MeetingId, PersonId},
    platform::auth::Role,
};

use crate::{
    rights_table::{EDIT_MEETING, Row, get, post},
    support::{Browser, MeetingBase, SampleIds, TestApp},
};

/// Who may call what; see `rights_table.rs`.
pub const ROWS: &[Row] = &[
    get("/meetings/{id}/attendance", EDIT_MEETING),
    post("/meetings/{id}/attendance", EDIT_MEETING),
    post("/meetings/{id}/attendance/regulars", EDIT_MEETING),
    post("/meetings/{id}/attendance/add", EDIT_MEETING),
    get("/meetings/{id}/attendance/invite", EDIT_MEETING),
    post("/meetings/{id}/attendance/invite", EDIT_MEETING),
];

/// One of each thing of the room, for the rights table.
pub async fn samples(_app: &TestApp, _base: &MeetingBase) -> SampleIds {
    SampleIds::default()
}

/// GT1's pilot, somebody of the group, and a planned meeting.
async fn prepared(app: &TestApp) -> (Browser, PersonId, MeetingId, String) {
    let (_, browser) = app.signed_in_person(Role::Pilot, 1).await;
    let group = app.group(1).await;
    let anne = app.person("Anne Dupont").await;
    app.role(anne, Role::Member, Some(group), None).await;
    let meeting = app.meeting(group, "Réunion").await;
    let url = format!("/meetings/{meeting}/attendance");
    (browser, anne, meeting, url)
}

/// The row of somebody.
async fn line(app: &TestApp, name: &str) -> i64 {
    sqlx::query_scalar(
        "SELECT a.id FROM attendance a LEFT JOIN person p ON p.id = a.person_id
         WHERE coalesce(p.name, a.guest_name) = $1",
    )
    .bind(name)
    .fetch_one(&app.pool)
    .await
    .unwrap()
}

async fn standing(app: &TestApp, name: &str) -> String {
    sqlx::query_scalar(
        "SELECT a.standing FROM attendance a LEFT JOIN person p ON p.id = a.person_id
         WHERE coalesce(p.name, a.guest_name) = $1",
    )
    .bind(name)
    .fetch_one(&app.pool)
    .await
    .unwrap()
}

#[tokio::test]
async fn regulars_come_by_one_click_and_others_by_name() {
    let app = TestApp::start().await;
    let (mut browser, _, _, url) = prepared(&app).await;
    app.person("Zoé Martin").await;
    let page = browser.get(&url).await;
    page.is(200).shows("La liste est vide").shows("Zoé Martin");
    assert!(page.queries() <= 6, "{}", page.queries());
    browser
        .post(&format!("{url}/regulars"), &[])
        .await
        .location();
    assert_eq!(app.count("SELECT count(*) FROM attendance").await, 2);
    let add = format!("{url}/add");
    for (who, how) in [("zoe martin", "present"), ("Une Inconnue", "present")] {
        browser
            .post(&add, &[("who", who), ("as", how)])
            .await
            .location();
    }
    assert_eq!(standing(&app, "Zoé Martin").await, "present");
    assert_eq!(standing(&app, "Une Inconnue").await, "present");
    let twice = browser.post(&add, &[("who", "Zoe Martin")]).await;
    browser
        .get(twice.location())
        .await
        .shows("déjà sur la liste");
    assert_eq!(app.count("SELECT count(*) FROM attendance").await, 4);
    let guests = "SELECT count(*) FROM attendance WHERE guest_name IS NOT NULL";
    assert_eq!(app.count(guests).await, 1);
}

#[tokio::test]
async fn who_came_to_the_last_meetings_is_a_regular() {
    let app = TestApp::start().await;
    let (mut browser, _, _, url) = prepared(&app).await;
    let group = app.group(1).await;
    let past = app.meeting(group, "Avant").await;
    sqlx::query("UPDATE meeting SET state = 'held' WHERE id = $1")
        .bind(past.0)
        .execute(&app.pool)
        .await
        .unwrap();
    let came = app.person("Venue Avant").await;
    app.attends(past, came, "present").await;
    let excused = app.person("Excusé Avant").await;
    app.attends(past, excused, "excused").await;
    browser
        .post(&format!("{url}/regulars"), &[])
        .await
        .location();
    let here = "SELECT count(*) FROM attendance WHERE meeting_id = (SELECT min(id) FROM meeting)";
    assert_eq!(app.count(here).await, 3);
}

#[tokio::test]
async fn the_whole_list_is_saved_at_once_and_counted() {
    let app = TestApp::start().await;
    let (mut browser, anne, meeting, url) = prepared(&app).await;
    app.attends(meeting, anne, "invited").await;
    let jan = app.person("Jan Peeters").await;
    app.attends(meeting, jan, "invited").await;
    let id = line(&app, "Anne Dupont").await;
    let other = line(&app, "Jan Peeters").await;
    let name = |field: &str, id: i64| format!("{field}-{id}");
    let fields = [
        (name("version", id), "1"),
        (name("standing", id), "invited"),
        (name("represented", id), "Sa cheffe"),
        (name("version", other), "1"),
        (name("standing", other), "invited"),
        (name("notes", other), "1"),
        ("action".into(), "all-present"),
    ];
    let fields: Vec<(&str, &str)> = fields.iter().map(|(n, v)| (n.as_str(), *v)).collect();
    browser.post(&url, &fields).await.location();
    assert_eq!(standing(&app, "Jan Peeters").await, "present");
    let takes = "SELECT count(*) FROM attendance WHERE takes_notes";
    assert_eq!(app.count(takes).await, 1);
    browser
        .get(&format!("/meetings/{meeting}"))
        .await
        .shows("Jan Peeters")
        .shows("Présence modifiée");
}

#[tokio::test]
async fn two_who_note_attendance_do_not_overwrite_each_other() {
    let app = TestApp::start().await;
    let (mut browser, anne, meeting, url) = prepared(&app).await;
    app.attends(meeting, anne, "invited").await;
    let id = line(&app, "Anne Dupont").await;
    let (version, how) = (format!("version-{id}"), format!("standing-{id}"));
    browser
        .post(&url, &[(&version, "1"), (&how, "present")])
        .await
        .location();
    let late = [(version.as_str(), "1"), (how.as_str(), "excused")];
    let answer = browser.post(&url, &late).await;
    answer.is(409).shows("Enregistré entre-temps : Présent·e");
    assert_eq!(standing(&app, "Anne Dupont").await, "present");
    // Having seen it, the second one decides.
    let seen = answer.input(&version);
    browser
        .post(&url, &[(&version, &seen), (&how, "excused")])
        .await
        .location();
    assert_eq!(standing(&app, "Anne Dupont").await, "excused");
}

#[tokio::test]
async fn invitations_go_once_to_each_in_their_language() {
    let app = TestApp::start().await;
    let (mut browser, anne, meeting, url) = prepared(&app).await;
    let jan = app.person("Jan Peeters").await;
    sqlx::query("UPDATE person SET lang = 'nl' WHERE id = $1")
        .bind(jan.0)
        .execute(&app.pool)
        .await
        .unwrap();
    for person in [anne, jan] {
        app.attends(meeting, person, "invited").await;
    }
    let excused = app.person("Déjà Excusé").await;
    app.attends(meeting, excused, "excused").await;
    let invite = format!("{url}/invite");
    browser
        .get(&invite)
        .await
        .is(200)
        .shows("Anne Dupont")
        .hides("Déjà Excusé");
    browser.post(&invite, &[]).await.location();
    assert_eq!(app.count("SELECT count(*) FROM mail").await, 2);
    let dutch = "SELECT count(*) FROM mail WHERE subject LIKE 'Uitnodiging%' AND body LIKE '%calendar.ics%'";
    assert_eq!(app.count(dutch).await, 1);
    browser.post(&invite, &[]).await.location();
    assert_eq!(app.count("SELECT count(*) FROM mail").await, 2);
    browser.get(&url).await.shows("invitation envoyée le");
    let again = browser.get(&invite).await;
    browser
        .get(again.location())
        .await
        .shows("Personne n’attend d’invitation");
}
