//! Nobody is passed over, and nobody is told twice.

use chrono::TimeDelta;
use platform::auth::Role;

use super::{change, invited, last, link};
use crate::support::{Browser, TestApp};

const ANNE: &str = "anne.dupont@test.example";
const ZOE: &str = "zoé.tard@test.example";
/// Moves the meeting by a week, telling nobody.
const SILENTLY: [(&str, &str); 2] = [("day", "2021-10-06"), ("tell_asked", "1")];

async fn mails(app: &TestApp) -> i64 {
    app.count("SELECT count(*) FROM mail").await
}

#[tokio::test]
async fn the_agenda_tells_a_change_first_and_goes_out_once() {
    let app = TestApp::start().await;
    let (mut browser, meeting, _, _) = invited(&app).await;
    change(&mut browser, meeting, &SILENTLY).await.location();
    let url = format!("/meetings/{meeting}");
    let send = format!("{url}/agenda/send");
    app.point(meeting, "Un point").await;
    let agenda = format!("{url}/agenda");
    browser.get(&agenda).await.shows("Envoyer l’ordre du jour");
    let asked = browser.get(&send).await;
    asked
        .is(200)
        .shows("2 personnes connaissent encore un autre horaire");
    let seen = asked.input("seen");
    let seen = [("seen", seen.as_str())];
    let pilot = app.person_id("pilot.gt1@test.example").await;
    let mut other = app.browser_of(pilot).await;
    tokio::join!(browser.post(&send, &seen), other.post(&send, &seen));
    let subjects: Vec<String> = app.mails_to(ANNE).await.into_iter().map(|m| m.0).collect();
    assert!(subjects[1].starts_with("Déplacée\u{a0}: "), "{subjects:?}");
    assert!(subjects[2].starts_with("Ordre du jour"), "{subjects:?}");
    assert_eq!(subjects.len(), 3, "{subjects:?}");
    // Zoé knew nothing of the old time.
    assert_eq!(app.mails_to(ZOE).await.len(), 1);
    let again = browser.post(&send, &[]).await;
    browser.get(again.location()).await.shows("vient de partir");
    assert_eq!(mails(&app).await, 7);

    // Called off and told to nobody: no agenda says otherwise, and it can still be told.
    let silently = [("reason", "Grève"), ("tell_asked", "1")];
    browser
        .post(&format!("{url}/cancel"), &silently)
        .await
        .location();
    app.clock.advance(TimeDelta::minutes(2));
    let refused = "celle-ci est tenue, annulée ou archivée";
    browser.get(&agenda).await.hides("Envoyer l’ordre du jour");
    browser.get(&send).await.location();
    browser.get(&agenda).await.shows(refused);
    browser.post(&send, &[]).await.location();
    browser.get(&agenda).await.shows(refused);
    assert_eq!(mails(&app).await, 7);
    // To tell them undoes and loses nothing.
    let tell = format!("{url}/attendance/tell");
    let question = browser.get(&tell).await;
    question
        .is(200)
        .shows("class=\"button primary\"")
        .hides("button danger");
    browser.post(&tell, &[]).await.location();
    assert!(last(&app, ZOE).await.0.starts_with("Annulée\u{a0}: "));
    // Nor are people invited to it.
    let luc = app.person("Luc Nouveau").await;
    app.attends(meeting, luc, "invited").await;
    browser
        .post(&format!("{url}/attendance/invite"), &[])
        .await
        .location();
    assert_eq!(app.mails_to("luc.nouveau@test.example").await.len(), 0);
}

/// The same form sent by two browsers at once, and once more.
async fn thrice(browser: &mut Browser, other: &mut Browser, url: &str, seen: &str) {
    let seen = [("seen", seen)];
    tokio::join!(browser.post(url, &seen), other.post(url, &seen));
    browser.post(url, &seen).await.location();
}

#[tokio::test]
async fn two_clicks_at_once_mail_each_once() {
    let app = TestApp::start().await;
    let (mut browser, meeting, _, _) = invited(&app).await;
    let pilot = app.person_id("pilot.gt1@test.example").await;
    let mut other = app.browser_of(pilot).await;
    app.clock.advance(TimeDelta::minutes(5));
    let attendance = format!("/meetings/{meeting}/attendance");
    // Anne and Jan have not answered: the invitation once more, each one.
    let again = format!("{attendance}/invite/again");
    let seen = browser.unseen(&again).await;
    thrice(&mut browser, &mut other, &again, &seen).await;
    assert_eq!(mails(&app).await, 4);
    change(&mut browser, meeting, &SILENTLY).await.location();
    thrice(&mut browser, &mut other, &format!("{attendance}/tell"), "").await;
    assert_eq!(mails(&app).await, 6);
    let links = "SELECT count(*) FROM attendance_link";
    assert_eq!(app.count(links).await, 6);
}

#[tokio::test]
async fn who_answers_knows_the_meeting_as_it_stood_above_the_form() {
    let app = TestApp::start().await;
    let (mut browser, meeting, _, _) = invited(&app).await;
    let (_, body) = last(&app, ANNE).await;
    let (link, mut guest) = (link(&body), app.browser());
    // Zoé, whom nobody wrote to, answers from the meeting's page: a move is told to her.
    let zoe = app.person_id(ZOE).await;
    app.account(zoe).await;
    let group = Some(app.group(1).await);
    app.role(zoe, Role::Member, group, None).await;
    let mut her = app.browser_of(zoe).await;
    let page = her.get(&format!("/meetings/{meeting}")).await;
    let (version, seen) = (page.input("version"), page.input("meeting_version"));
    let coming = [
        ("version", version.as_str()),
        ("meeting_version", seen.as_str()),
        ("reply", "coming"),
    ];
    her.post(&format!("/meetings/{meeting}/reply"), &coming)
        .await
        .location();

    // Anne has the page open while the meeting moves: what she sends was not for the new time.
    let open = guest.get(&link).await;
    let (version, seen) = (open.input("version"), open.input("meeting_version"));
    change(&mut browser, meeting, &SILENTLY).await.location();
    let late = [
        ("version", version.as_str()),
        ("meeting_version", seen.as_str()),
        ("reply", "coming"),
    ];
    let refused = guest.post(&link, &late).await;
    refused.is(409).shows("6 octobre 2021");
    let answered = "SELECT count(*) FROM attendance WHERE replied_at IS NOT NULL";
    assert_eq!(app.count(answered).await, 1);
    let attendance = format!("/meetings/{meeting}/attendance");
    browser
        .get(&attendance)
        .await
        .shows("3 personnes connaissent encore");
    // Seen and sent again, it is: she needs no telling any more.
    let seen = refused.input("meeting_version");
    let again = [late[0], ("meeting_version", seen.as_str()), late[2]];
    guest.post(&link, &again).await.location();
    browser
        .post(&format!("{attendance}/tell"), &[])
        .await
        .location();
    assert!(last(&app, ZOE).await.0.starts_with("Déplacée\u{a0}: "));
    assert_eq!(app.mails_to(ANNE).await.len(), 1);
    let told = "SELECT count(*) FROM attendance a JOIN person p ON p.id = a.person_id
                WHERE p.name = 'Anne Dupont' AND a.told_from > '2021-10-01'";
    assert_eq!(app.count(told).await, 1);
}

#[tokio::test]
async fn notes_opened_early_keep_nobody_from_being_told() {
    let app = TestApp::start().await;
    let (mut browser, meeting, _, _) = invited(&app).await;
    app.point(meeting, "Un point").await;
    browser
        .post(&format!("/meetings/{meeting}/notes/start?early=1"), &[])
        .await
        .location();
    let running = "SELECT count(*) FROM meeting WHERE state = 'running'";
    assert_eq!(app.count(running).await, 1);
    browser
        .get(&format!("/meetings/{meeting}/edit"))
        .await
        .shows("les 2 personnes qui connaissent");
    change(&mut browser, meeting, &[("day", "2021-10-06")])
        .await
        .location();
    let (subject, body) = last(&app, ANNE).await;
    assert!(subject.starts_with("Déplacée\u{a0}: "), "{subject}");
    // Answers are not taken any more, so none is asked for.
    assert!(!body.contains("Dites si vous venez"), "{body}");
    // Put away, it does not take place either.
    browser
        .post(&format!("/meetings/{meeting}/archive"), &[])
        .await
        .location();
    assert!(last(&app, ANNE).await.0.starts_with("Annulée\u{a0}: "));
}

#[tokio::test]
async fn an_invitation_to_a_meeting_that_was_changed_leaves_again_at_once() {
    let app = TestApp::start().await;
    let (mut browser, meeting, _, _) = invited(&app).await;
    app.clock.advance(TimeDelta::minutes(5));
    let again = format!("/meetings/{meeting}/attendance/invite/again");
    browser.asks_and_sends(&again).await.location();
    assert_eq!(mails(&app).await, 4);
    // Nothing is otherwise than in the mails that just left.
    browser.asks_and_sends(&again).await.location();
    assert_eq!(mails(&app).await, 4);
    let called = [("title", "Réunion corrigée"), ("tell_asked", "1")];
    change(&mut browser, meeting, &called).await.location();
    app.clock.advance(TimeDelta::seconds(20));
    browser.asks_and_sends(&again).await.location();
    assert_eq!(mails(&app).await, 6);
}
