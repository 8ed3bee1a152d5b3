//! Tests of `features/meetings/planning`: its rows of the rights table, and what it does.

use kernel::ids::GroupId;
use platform::auth::{Role, token::Secret};

use crate::{
    rights_table::{EDIT_MEETING, LIST_MEETINGS, READ_MEETING, Row, UPLOAD, get, post, row},
    support::{Browser, MeetingBase, SampleIds, TestApp},
};

mod calendars;
mod documents;
mod edges;
mod nights;
mod series;

const PUBLIC: &str = "o ooo oo oo oo oo o oo";
const SIGNED_IN: &str = "s ooo oo oo oo oo o oo";
/// May plan for some group: shows the form.
const PLAN_SOMEWHERE: &str = "s xoo oo oo xx xx - ox";
const MEETING: (&str, &str) = ("title", "Essai");

/// Who may call what; see `rights_table.rs`.
pub const ROWS: &[Row] = &[
    get("/meetings", LIST_MEETINGS),
    get("/meetings/new", PLAN_SOMEWHERE),
    row("POST", "/meetings", &[MEETING], PLAN_SOMEWHERE),
    get("/meetings/{id}", READ_MEETING),
    post("/meetings/{id}", EDIT_MEETING),
    get("/meetings/{id}/edit", EDIT_MEETING),
    get("/meetings/{id}/cancel", EDIT_MEETING),
    row(
        "POST",
        "/meetings/{id}/cancel",
        &[("reason", "Grève")],
        EDIT_MEETING,
    ),
    get("/meetings/{id}/reinstate", EDIT_MEETING),
    post("/meetings/{id}/reinstate", EDIT_MEETING),
    get("/meetings/{id}/archive", EDIT_MEETING),
    post("/meetings/{id}/archive", EDIT_MEETING),
    get("/meetings/{id}/restore", EDIT_MEETING),
    post("/meetings/{id}/restore", EDIT_MEETING),
    // series
    get("/meetings/series/new", PLAN_SOMEWHERE),
    post("/meetings/series/new", PLAN_SOMEWHERE),
    get("/meetings/series/{id}", READ_MEETING),
    get("/meetings/series/{id}/edit", EDIT_MEETING),
    post("/meetings/series/{id}/edit", EDIT_MEETING),
    get("/meetings/series/{id}/extend", EDIT_MEETING),
    post("/meetings/series/{id}/extend", EDIT_MEETING),
    get("/meetings/series/{id}/cancel", EDIT_MEETING),
    post("/meetings/series/{id}/cancel", EDIT_MEETING),
    // documents
    get("/meetings/{id}/documents", EDIT_MEETING),
    post("/meetings/{id}/documents", EDIT_MEETING),
    row(
        "POST",
        "/meetings/{id}/documents/file",
        &[UPLOAD],
        EDIT_MEETING,
    ),
    get("/meetings/{id}/documents/{document}", READ_MEETING),
    get("/meetings/{id}/documents/{document}/remove", EDIT_MEETING),
    post("/meetings/{id}/documents/{document}/remove", EDIT_MEETING),
    // calendars
    get("/meetings/{id}/calendar.ics", READ_MEETING),
    get("/calendar/{calendar_secret}", PUBLIC),
    get("/account/calendar", SIGNED_IN),
    post("/account/calendar", SIGNED_IN),
    get("/account/calendar/renew", SIGNED_IN),
    get("/account/calendar/revoke", SIGNED_IN),
    post("/account/calendar/revoke", SIGNED_IN),
];

/// One of each thing of the room, for the rights table.
pub async fn samples(app: &TestApp, base: &MeetingBase) -> SampleIds {
    let series: i64 = one!(app,
        "INSERT INTO meeting_series (group_id, kind, title, starts_on, until, start_time, duration_minutes)
         VALUES ($1, 'group', 'Série', '2021-10-07', '2021-10-07', '09:00', 60) RETURNING id";
        base.group.0);
    let of_series = app.meeting(base.group, "De la série").await;
    run!(app,
        "UPDATE meeting SET series_id = $1, series_date = '2021-10-07', foreseen_at = starts_at WHERE id = $2";
        series, of_series.0);
    let document: i64 = one!(app,
        "INSERT INTO meeting_document (meeting_id, label, file_name, content, added_at)
         VALUES ($1, 'Note', 'note.txt', 'x', now()) RETURNING id";
        base.meeting.0);
    // Somebody whom no route of the table archives.
    let subscriber = app.person("Abonnée Calendrier").await;
    app.account(subscriber).await;
    let secret = Secret::random();
    run!(app,
        "INSERT INTO calendar_feed (token_hash, person_id, created_at) VALUES ($1, $2, now())";
        secret.hash(), subscriber.0);
    SampleIds {
        ids: vec![("/meetings/series/", series.to_string())],
        named: vec![
            ("document", document.to_string()),
            ("calendar_secret", secret.to_text()),
        ],
    }
}

/// A coordinator's browser, and GT3.
async fn coordinating(app: &TestApp) -> (Browser, GroupId) {
    let group = app.group(3).await;
    (app.signed_in(Role::Coordinator, 0).await, group)
}

fn fields<'a>(group: &'a str, day: &'a str, place: &'a str) -> Vec<(&'static str, &'a str)> {
    vec![
        ("group", group),
        ("kind", "group"),
        ("title", "Réunion du GT3"),
        ("day", day),
        ("from", "14h"),
        ("to", "15h30"),
        ("place", place),
        ("video_url", ""),
        ("description", "Lire la *note* avant."),
    ]
}

#[tokio::test]
async fn a_meeting_is_planned_numbered_and_shown() {
    let app = TestApp::start().await;
    let (mut browser, group) = coordinating(&app).await;
    let group = group.to_string();
    let answer = browser
        .post("/meetings", &fields(&group, "2021-10-07", "Salle 4"))
        .await;
    let url = answer.location().to_owned();
    let page = browser.get(&url).await;
    page.is(200)
        .shows("Réunion du GT3")
        .shows("n° 1 de 2021")
        .shows("7 octobre 2021, 14:00–15:30")
        .shows("Salle 4")
        .shows("<em>note</em>");
    assert!(page.queries() <= 10, "{}", page.queries());
    let answer = browser
        .post("/meetings", &fields(&group, "2021-10-14", "Salle 4"))
        .await;
    browser.get(answer.location()).await.shows("n° 2 de 2021");
    let list = browser.get(&format!("/meetings?group={group}")).await;
    list.shows("2 réunions");
    assert!(list.queries() <= 6, "{}", list.queries());
}

#[tokio::test]
async fn a_form_with_errors_comes_back_with_what_was_typed() {
    let app = TestApp::start().await;
    let (mut browser, group) = coordinating(&app).await;
    let group = group.to_string();
    let mut typed = fields(&group, "2021-10-07", "Salle 4");
    typed[1].1 = "bilateral";
    typed[5].1 = "13:00";
    let answer = browser.post("/meetings", &typed).await;
    answer
        .is(422)
        .shows("Choisissez l’administration rencontrée.")
        .shows("La fin vient après le début ;")
        .shows("Salle 4");
}

#[tokio::test]
async fn the_list_shows_what_one_may_see_and_what_one_is_invited_to() {
    let app = TestApp::start().await;
    let (one, two) = (app.group(1).await, app.group(2).await);
    app.meeting(one, "Chez nous").await;
    app.meeting(two, "Ailleurs").await;
    let invited = app.meeting(two, "Invitée").await;
    let (person, mut browser) = app.signed_in_person(Role::Member, 1).await;
    app.attends(invited, person, "invited").await;
    browser
        .get("/meetings")
        .await
        .shows("Chez nous")
        .shows("Invitée")
        .hides("Ailleurs");
    browser
        .get("/meetings?mine=1")
        .await
        .shows("Invitée")
        .hides("Chez nous");
    browser
        .get("/meetings?q=inviteé")
        .await
        .shows("Invitée")
        .hides("Chez nous");
    browser.get("/meetings?when=past").await.hides("Invitée");
    browser
        .get("/meetings?view=timeline")
        .await
        .is(200)
        .shows("Chez nous")
        .shows("Prochaine");
}

#[tokio::test]
async fn dates_and_states_narrow_the_list() {
    let app = TestApp::start().await;
    let (mut browser, group) = coordinating(&app).await;
    let meeting = app.meeting(group, "Annulable").await;
    browser
        .post(
            &format!("/meetings/{meeting}/cancel"),
            &[("reason", "Grève des trains")],
        )
        .await
        .location();
    browser
        .get(&format!("/meetings/{meeting}"))
        .await
        .shows("Grève des trains");
    browser
        .get("/meetings?state=cancelled")
        .await
        .shows("Annulable");
    browser
        .get("/meetings?state=held&when=all")
        .await
        .hides("Annulable");
    browser
        .get("/meetings?when=all&to=01/01/2020")
        .await
        .is(200)
        .hides("Annulable");
    browser
        .post(&format!("/meetings/{meeting}/reinstate"), &[])
        .await
        .location();
    browser
        .get(&format!("/meetings/{meeting}"))
        .await
        .hides("Grève des trains : ")
        .shows("Planifiée");
}

#[tokio::test]
async fn two_who_edit_at_once_merge() {
    let app = TestApp::start().await;
    let (mut browser, group) = coordinating(&app).await;
    let group = group.to_string();
    let made = browser
        .post("/meetings", &fields(&group, "2021-10-07", "Salle 4"))
        .await;
    let url = made.location().to_owned();
    let version = browser.get(&format!("{url}/edit")).await.input("version");
    let mut theirs = fields(&group, "2021-10-07", "Salle 5");
    theirs.push(("version", &version));
    browser.post(&url, &theirs).await.location();
    let mut mine = fields(&group, "2021-10-07", "Salle 6");
    mine.push(("version", &version));
    let answer = browser.post(&url, &mine).await;
    answer.is(409).shows("Salle 5").shows("Salle 6");
    let version = answer.input("version");
    mine.pop();
    mine.push(("version", &version));
    browser.post(&url, &mine).await.location();
    browser.get(&url).await.shows("Salle 6");
}

#[tokio::test]
async fn clashes_of_rooms_and_people_warn_and_do_not_refuse() {
    let app = TestApp::start().await;
    let (mut browser, group) = coordinating(&app).await;
    let other = app.group(4).await;
    let pilot = app.person("Pilote Commun").await;
    for group in [group, other] {
        app.role(pilot, Role::Pilot, Some(group), None).await;
    }
    let (group, other) = (group.to_string(), other.to_string());
    let mut first = fields(&other, "2021-10-07", "Salle Été");
    first.push(("invite", "1"));
    browser.post("/meetings", &first).await.location();

    let mut second = fields(&group, "2021-10-07", " salle ete ");
    second.push(("invite", "1"));
    let answer = browser.post("/meetings", &second).await;
    answer
        .is(422)
        .shows("Une réunion en même temps")
        .shows("Même salle : Salle Été")
        .shows("Attendu·es aux deux : Pilote Commun")
        .shows("Lire la *note* avant.");
    second.push(("clash_seen", "1"));
    let made = browser.post("/meetings", &second).await;
    browser
        .get(made.location())
        .await
        .shows("Une réunion en même temps")
        .shows("Pilote Commun");
    // Just after is no clash.
    let mut later = fields(&group, "2021-10-07", "Salle Été");
    later[4].1 = "15:30";
    later[5].1 = "16:30";
    browser.post("/meetings", &later).await.location();
}

#[tokio::test]
async fn an_archived_meeting_leaves_the_list_and_comes_back() {
    let app = TestApp::start().await;
    let (mut browser, group) = coordinating(&app).await;
    let meeting = app.meeting(group, "À ranger").await;
    let url = format!("/meetings/{meeting}");
    browser
        .get(&format!("{url}/archive"))
        .await
        .shows("À ranger");
    browser
        .post(&format!("{url}/archive"), &[])
        .await
        .location();
    browser.get("/meetings").await.hides("« À ranger » ?");
    browser.get(&url).await.shows("Cette réunion est archivée.");
    browser
        .post(&format!("{url}/restore"), &[])
        .await
        .location();
    browser.get("/meetings").await.shows("À ranger");
}
