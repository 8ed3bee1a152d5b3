//! Tests of `features/minutes/publication`: its rows of the rights table, and what it does.

use platform::auth::Role;

use crate::{
    rights_table::{EDIT_MEETING, READ_MEETING, Row, get, post},
    support::{MeetingBase, SampleIds, TestApp},
};

mod files;
mod levels;

const READ_CIRCULATED: &str = "s ooo oo oo oo o- - oo";

/// Who may call what; see `rights_table.rs`. The sample is the approved one of `lifecycle`.
pub const ROWS: &[Row] = &[
    get("/meetings/{id}/minutes", READ_CIRCULATED),
    get("/meetings/{id}/minutes.md", READ_CIRCULATED),
    get("/meetings/{id}/minutes.pdf", READ_CIRCULATED),
    get("/meetings/{id}/minutes.docx", READ_CIRCULATED),
    get("/meetings/{id}/agenda/send", EDIT_MEETING),
    post("/meetings/{id}/agenda/send", EDIT_MEETING),
    get("/meetings/{id}/agenda.md", READ_MEETING),
    get("/meetings/{id}/agenda.pdf", READ_MEETING),
    get("/meetings/{id}/agenda.docx", READ_MEETING),
];

/// One of each thing of the room, for the rights table.
pub async fn samples(_app: &TestApp, _base: &MeetingBase) -> SampleIds {
    SampleIds::default()
}

#[tokio::test]
async fn a_draft_is_for_those_who_write_or_were_invited() {
    let app = TestApp::start().await;
    let meeting = app.meeting(app.group(1).await, "Réunion du GT1").await;
    let point = app.point(meeting, "Un point").await;
    app.noted(meeting, point, "opinion", "Un avis **net**")
        .await;
    let url = format!("/meetings/{meeting}/minutes");
    let (member, mut reader) = app.signed_in_person(Role::Member, 1).await;
    assert_eq!(reader.get(&url).await.status.as_u16(), 403);
    app.attends(meeting, member, "present").await;
    reader.get(&url).await.is(200).shows("<strong>net</strong>");
    let mut stranger = app.signed_in(Role::Member, 2).await;
    assert_eq!(stranger.get(&url).await.status.as_u16(), 404);
}

#[tokio::test]
async fn the_markdown_holds_every_entry() {
    let app = TestApp::start().await;
    let meeting = app.meeting(app.group(1).await, "Réunion du GT1").await;
    let first = app.point(meeting, "Premier").await;
    let second = app.point(meeting, "Second").await;
    for (point, kind, body) in [
        (first, "question", "Une question ?"),
        (first, "answer", "Une réponse\nsur deux lignes"),
        (second, "decision", "Une décision"),
        (second, "follow_up", "Un suivi"),
    ] {
        app.noted(meeting, point, kind, body).await;
    }
    let mut pilot = app.signed_in(Role::Pilot, 1).await;
    pilot
        .get(&format!("/meetings/{meeting}/minutes.md"))
        .await
        .is(200)
        .shows("## 1 Premier")
        .shows("**Question** Une question ?")
        .shows("Une réponse\n  sur deux lignes")
        .shows("## 2 Second")
        .shows("Une décision")
        .shows("Un suivi");
}

#[tokio::test]
async fn agenda_and_minutes_reach_attendees_as_text() {
    let app = TestApp::start().await;
    let meeting = app.meeting(app.group(1).await, "Réunion du GT1").await;
    let point = app.point(meeting, "Un point annoncé").await;
    let (member, _) = app.signed_in_person(Role::Member, 1).await;
    app.attends(meeting, member, "invited").await;
    let mut pilot = app.signed_in(Role::Pilot, 1).await;
    let send = format!("/meetings/{meeting}/agenda/send");
    pilot.get(&send).await.is(200).shows("Une personne");
    pilot.looks_and_sends(&send).await.location();
    // Plain text without the marks of Markdown, the same with headings, and for the calendar.
    let told = "SELECT count(*) FROM mail WHERE body LIKE E'%\n1 Un point annoncé\n%' AND body NOT LIKE '%#%'
                AND body NOT LIKE '%**%' AND html LIKE '%>1 Un point annoncé</h%' AND calendar LIKE '%BEGIN:VEVENT%'";
    assert_eq!(app.count(told).await, 1);
    pilot.get(&send).await.shows("Déjà envoyé");
    app.noted(meeting, point, "information", "Ce **qui** fut dit")
        .await;
    let circulate = [("event", "circulate"), ("due_on", "2021-09-30")];
    pilot
        .post(&format!("/meetings/{meeting}/minutes/advance"), &circulate)
        .await
        .location();
    let told =
        "SELECT count(*) FROM mail WHERE body LIKE '%Ce qui fut dit%' AND body NOT LIKE '%#%'
                AND body NOT LIKE '%**%' AND body NOT LIKE '%| --%'";
    assert_eq!(app.count(told).await, 1);
}

#[tokio::test]
async fn who_has_no_account_is_sent_no_link_to_a_page_that_does_not_open() {
    let app = TestApp::start().await;
    let meeting = app.meeting(app.group(1).await, "Réunion du GT1").await;
    let point = app.point(meeting, "Un point annoncé").await;
    let (member, _) = app.signed_in_person(Role::Member, 1).await;
    let guest = app.person("Anne Dupont").await;
    for person in [member, guest] {
        app.attends(meeting, person, "invited").await;
    }
    let mut pilot = app.signed_in(Role::Pilot, 1).await;
    let send = format!("/meetings/{meeting}/agenda/send");
    pilot.looks_and_sends(&send).await.location();
    app.noted(meeting, point, "information", "Ce qui fut dit")
        .await;
    let circulate = [("event", "circulate"), ("due_on", "2021-09-30")];
    pilot
        .post(&format!("/meetings/{meeting}/minutes/advance"), &circulate)
        .await
        .location();
    let page = format!("/meetings/{meeting}");
    let guests = app.mails_to("anne.dupont@test.example").await;
    assert_eq!(guests.len(), 2);
    for (_, body) in &guests {
        assert!(!body.contains(&page), "{body}");
        assert!(body.contains("Un point annoncé"), "{body}");
    }
    assert!(guests[1].1.contains("Répondez à ce courriel"));
    let with_link =
        "SELECT count(*) FROM mail WHERE recipient NOT LIKE 'anne%' AND body LIKE '%/meetings/%'";
    assert_eq!(app.count(with_link).await, 2);
}

#[tokio::test]
async fn a_corrected_agenda_leaves_again_at_once_and_the_same_one_does_not() {
    let app = TestApp::start().await;
    let meeting = app.meeting(app.group(1).await, "Réunion du GT1").await;
    app.point(meeting, "Un point").await;
    let (member, _) = app.signed_in_person(Role::Member, 1).await;
    app.attends(meeting, member, "invited").await;
    let mut pilot = app.signed_in(Role::Pilot, 1).await;
    let agenda = format!("/meetings/{meeting}/agenda");
    let send = format!("{agenda}/send");
    let mails = "SELECT count(*) FROM mail";
    for _ in 0..2 {
        pilot.looks_and_sends(&send).await.location();
    }
    pilot.get(&agenda).await.shows("vient de partir");
    assert_eq!(app.count(mails).await, 1);
    let forgotten = [("title", "Le point oublié"), ("minutes", "15")];
    pilot.post(&agenda, &forgotten).await.location();
    pilot.looks_and_sends(&send).await.location();
    let corrected = "SELECT count(*) FROM mail WHERE body LIKE '%Le point oublié%'";
    assert_eq!(app.count(corrected).await, 1);
    pilot.looks_and_sends(&send).await.location();
    pilot.get(&agenda).await.shows("vient de partir");
    assert_eq!(app.count(mails).await, 2);
}
