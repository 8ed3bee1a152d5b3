//! Tests of `features/meetings/attendance`: its rows of the rights table, and what it does.

use kernel::ids::{MeetingId, PersonId};
use platform::auth::{Role, token::Secret};

use crate::{
    rights_table::{EDIT_MEETING, Row, get, post, row},
    support::{Browser, MeetingBase, SampleIds, TestApp},
};

/// Who may call what; see `rights_table.rs`.
pub const ROWS: &[Row] = &[
    // Before the regulars are invited: some visitors are among them.
    get("/meetings/{id}/reply", INVITED),
    post("/meetings/{id}/reply", INVITED),
    get("/invitation/{invitation_secret}", BY_LINK),
    get("/invitation/{invitation_secret}/calendar.ics", BY_LINK),
    row(
        "POST",
        "/invitation/{invitation_secret}",
        &[("reply", "coming"), ("version", "1")],
        BY_LINK,
    ),
    get("/meetings/{id}/attendance", EDIT_MEETING),
    post("/meetings/{id}/attendance", EDIT_MEETING),
    post("/meetings/{id}/attendance/regulars", EDIT_MEETING),
    post("/meetings/{id}/attendance/present", EDIT_MEETING),
    post("/meetings/{id}/attendance/add", EDIT_MEETING),
    get("/meetings/{id}/attendance/invite", EDIT_MEETING),
    post("/meetings/{id}/attendance/invite", EDIT_MEETING),
    post("/meetings/{id}/attendance/invite/again", EDIT_MEETING),
    post("/meetings/{id}/attendance/address", EDIT_MEETING_UNLISTED),
    get("/meetings/{id}/attendance/tell", EDIT_MEETING),
    post("/meetings/{id}/attendance/tell", EDIT_MEETING),
];

/// Who may, finds nobody of that address on the list.
const EDIT_MEETING_UNLISTED: &str = "s x-- -x -x xx x- - xx";
/// Only those invited answer, and no visitor is.
const INVITED: &str = "s xxx xx xx xx x- - xx";
/// The link alone decides.
const BY_LINK: &str = "o ooo oo oo oo oo o oo";

/// One of each thing of the room, for the rights table.
pub async fn samples(app: &TestApp, base: &MeetingBase) -> SampleIds {
    let link = app.invitation_link(base.meeting, base.other).await;
    SampleIds {
        ids: vec![],
        named: vec![("invitation_secret", link)],
    }
}

impl TestApp {
    /// A personal link's secret; the person is invited where that is still to do.
    pub async fn invitation_link(&self, meeting: MeetingId, person: PersonId) -> String {
        let secret = Secret::random();
        run!(self, "WITH line AS (
                 INSERT INTO attendance (meeting_id, person_id) VALUES ($3, $4)
                 ON CONFLICT (meeting_id, person_id) DO UPDATE SET person_id = $4 RETURNING id)
             INSERT INTO attendance_link (token_hash, attendance_id, created_at, expires_at)
             SELECT $1, id, $2, $2 + interval '30 days' FROM line";
            secret.hash(), self.clock.now(), meeting.0, person.0);
        secret.to_text()
    }
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
    one!(app, "SELECT a.id FROM attendance a LEFT JOIN person p ON p.id = a.person_id
         WHERE coalesce(p.name, a.guest_name) = $1";
        name)
}

async fn standing(app: &TestApp, name: &str) -> String {
    one!(app, "SELECT a.standing FROM attendance a LEFT JOIN person p ON p.id = a.person_id
         WHERE coalesce(p.name, a.guest_name) = $1";
        name)
}

#[tokio::test]
async fn regulars_come_by_one_click_and_others_by_name() {
    let app = TestApp::start().await;
    let (mut browser, _, _, url) = prepared(&app).await;
    app.person("Zoé Martin").await;
    let page = browser.get(&url).await;
    page.is(200).shows("La liste est vide").shows("Zoé Martin");
    assert!(page.queries() <= 8, "{}", page.queries());
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
    run!(app, "UPDATE meeting SET state = 'held' WHERE id = $1"; past.0);
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
    run!(app, "UPDATE person SET lang = 'nl' WHERE id = $1"; jan.0);
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
    browser.looks_and_sends(&invite).await.location();
    assert_eq!(app.count("SELECT count(*) FROM mail").await, 2);
    let dutch = "SELECT count(*) FROM mail WHERE subject LIKE 'Uitnodiging%' AND body LIKE '%calendar.ics%'";
    assert_eq!(app.count(dutch).await, 1);
    browser.post(&invite, &[]).await.location();
    assert_eq!(app.count("SELECT count(*) FROM mail").await, 2);
    browser.get(&url).await.shows("invitation envoyée le");
    // No dead end: who has not answered can have it again, with a link that works beside the first.
    browser
        .get(&invite)
        .await
        .is(200)
        .shows("Tout le monde a son invitation")
        .shows("Anne Dupont");
    app.clock.advance(chrono::TimeDelta::minutes(2));
    browser
        .asks_and_sends(&format!("{invite}/again"))
        .await
        .location();
    assert_eq!(app.count("SELECT count(*) FROM mail").await, 4);
    assert_eq!(app.count("SELECT count(*) FROM attendance_link").await, 4);
    app.run("UPDATE attendance SET replied_at = now()").await;
    let again = browser.get(&invite).await;
    browser
        .get(again.location())
        .await
        .shows("Toutes les personnes de la liste ont reçu leur invitation");
}

#[tokio::test]
async fn an_invitation_is_answered_from_the_mail_without_an_account() {
    let app = TestApp::start().await;
    let (mut browser, anne, meeting, url) = prepared(&app).await;
    app.point(meeting, "Gouvernance").await;
    app.attends(meeting, anne, "invited").await;
    let (pilot, _) = app.signed_in_person(Role::Pilot, 2).await;
    app.attends(meeting, pilot, "invited").await;
    let sent = browser.looks_and_sends(&format!("{url}/invite")).await;
    sent.location();
    // Who has no account is sent to no page that asks for one.
    let (_, body) = app.mails_to("anne.dupont@test.example").await.remove(0);
    assert!(!body.contains(&format!("/meetings/{meeting}")), "{body}");
    let (_, known) = app.mails_to("pilot.gt2@test.example").await.remove(0);
    assert!(known.contains(&format!("/meetings/{meeting}")), "{known}");
    let path = |body: &str| {
        let from = body.find("/invitation/").unwrap();
        let end = body[from..].find(char::is_whitespace).unwrap();
        body[from..from + end].to_owned()
    };
    let link = path(&body);
    let mut guest = app.browser();
    let page = guest.get(&link).await;
    page.is(200).shows("Anne Dupont").shows("Gouvernance");
    assert!(page.queries() <= 6, "{}", page.queries());
    assert_eq!(page.header("referrer-policy"), "no-referrer");
    let version = page.input("version");
    let file = guest.get(&format!("{link}/calendar.ics")).await;
    file.is(200).shows("BEGIN:VEVENT").hides("/meetings/");
    // Who comes instead must be named.
    let form = [("version", version.as_str()), ("reply", "represented")];
    guest.post(&link, &form).await.is(422);
    let named = [form[0], form[1], ("represented_by", "Sa cheffe")];
    assert_eq!(guest.post(&link, &named).await.location(), link);
    assert_eq!(standing(&app, "Anne Dupont").await, "represented");
    // A second tab that saw the old answer does not overwrite the new one.
    let coming = [("version", version.as_str()), ("reply", "coming")];
    guest.post(&link, &coming).await.is(409);
    let version = guest.get(&link).await.shows("Sa cheffe").input("version");
    let remark = [
        ("version", version.as_str()),
        ("reply", "coming"),
        ("remark", "Dix minutes de retard"),
    ];
    guest.post(&link, &remark).await.location();
    browser
        .get(&url)
        .await
        .shows("Dix minutes de retard")
        .shows(">vient<");
    browser
        .get(&format!("/meetings/{meeting}"))
        .await
        .shows("Réponse à l’invitation");
    // Too late.
    app.run("UPDATE meeting SET state = 'held'").await;
    guest.get(&link).await.is(200).hides("name=\"reply\"");
    let version = "4";
    let late = [("version", version), ("reply", "excused")];
    guest.post(&link, &late).await.is(409);
    // The link lives on, the time to answer is over.
    app.clock.advance(chrono::TimeDelta::days(60));
    guest.get(&link).await.is(200).hides("name=\"reply\"");
    guest.post(&link, &late).await.is(409);
    app.clock.advance(chrono::TimeDelta::days(400));
    guest.get(&link).await.is(410);
    guest.get("/invitation/x").await.is(404);
}

#[tokio::test]
async fn an_invitation_is_answered_from_the_meetings_page() {
    let app = TestApp::start().await;
    let (_, anne, meeting, _) = prepared(&app).await;
    let url = format!("/meetings/{meeting}");
    app.account(anne).await;
    let mut browser = app.browser_of(anne).await;
    browser.get(&url).await.hides(&format!("{url}/reply"));
    browser.get(&format!("{url}/reply")).await.is(403);
    app.attends(meeting, anne, "invited").await;
    let page = browser.get(&url).await;
    page.shows("Je viens").shows(&format!("{url}/reply"));
    let version = page.input("version");
    let reply = format!("{url}/reply");
    let coming = [("version", version.as_str()), ("reply", "coming")];
    assert_eq!(browser.post(&reply, &coming).await.location(), url);
    // Sent twice, it says so and keeps what was typed.
    browser.post(&reply, &coming).await.is(409);
    browser.get(&url).await.shows("Changer ma réponse");
    let version = browser.get(&reply).await.input("version");
    let excused = [
        ("version", version.as_str()),
        ("reply", "excused"),
        ("remark", "En congé"),
    ];
    browser.post(&reply, &excused).await.location();
    assert_eq!(standing(&app, "Anne Dupont").await, "excused");
    assert_eq!(browser.get(&url).await.queries(), 7);
}
