//! People hear of changes: everybody who was told something of a meeting is told when it changes,
//! whatever changes it.

use kernel::ids::{MeetingId, PersonId};
use platform::auth::Role;

use crate::support::{Answer, Browser, TestApp};

mod listed;
mod seen;
mod several;
mod told;
mod unsent;

/// Who may change GT1's meetings, a meeting a week ahead, and Anne (French, a guest) and Jan
/// (Dutch, with an account) who have its invitation.
async fn invited(app: &TestApp) -> (Browser, MeetingId, PersonId, PersonId) {
    let (_, browser) = app.signed_in_person(Role::Pilot, 1).await;
    let mut browser = browser;
    let meeting = app.meeting(app.group(1).await, "Réunion du GT1").await;
    let (anne, jan) = (
        app.person("Anne Dupont").await,
        app.person("Jan Peeters").await,
    );
    run!(app, "UPDATE person SET lang = 'nl' WHERE id = $1"; jan.0);
    app.account(jan).await;
    for person in [anne, jan] {
        app.attends(meeting, person, "invited").await;
    }
    browser
        .looks_and_sends(&format!("/meetings/{meeting}/attendance/invite"))
        .await
        .location();
    // Nobody told this one anything.
    let late = app.person("Zoé Tard").await;
    app.attends(meeting, late, "invited").await;
    (browser, meeting, anne, jan)
}

/// The form of the meeting as stored, with one field changed.
async fn change(
    browser: &mut Browser,
    meeting: MeetingId,
    changed: &[(&'static str, &str)],
) -> Answer {
    let page = browser.get(&format!("/meetings/{meeting}/edit")).await;
    let names = [
        "version",
        "title",
        "day",
        "from",
        "to",
        "place",
        "video_url",
    ];
    let stored: Vec<(&str, String)> = names.iter().map(|n| (*n, page.input(n))).collect();
    let mut fields: Vec<(&str, &str)> = Vec::new();
    for (name, value) in &stored {
        let new = changed.iter().find(|(n, _)| n == name);
        fields.push((name, new.map_or(value.as_str(), |(_, v)| v)));
    }
    for (name, value) in changed {
        if !names.contains(name) {
            fields.push((name, value));
        }
    }
    browser.post(&format!("/meetings/{meeting}"), &fields).await
}

async fn last(app: &TestApp, address: &str) -> (String, String) {
    app.mails_to(address).await.pop().unwrap()
}

fn link(body: &str) -> String {
    let from = body.find("/invitation/").unwrap();
    let end = body[from..].find(char::is_whitespace);
    body[from..end.map_or(body.len(), |end| from + end)].to_owned()
}

#[tokio::test]
async fn a_moved_meeting_is_told_in_each_ones_language_and_asks_again() {
    let app = TestApp::start().await;
    let (mut browser, meeting, _, _) = invited(&app).await;
    let (_, body) = last(&app, "anne.dupont@test.example").await;
    let old_link = link(&body);
    let mut guest = app.browser();
    let version = guest.get(&old_link).await.input("version");
    let coming = [("version", version.as_str()), ("reply", "coming")];
    guest.post(&old_link, &coming).await.location();
    let attendance = format!("/meetings/{meeting}/attendance");
    browser.get(&attendance).await.shows(">vient<");

    browser
        .get(&format!("/meetings/{meeting}/edit"))
        .await
        .shows("les 2 personnes qui connaissent cette réunion")
        .shows("Décoché, personne n’est prévenu");
    let saved = change(
        &mut browser,
        meeting,
        &[("day", "2021-10-06"), ("from", "16:00"), ("to", "17:00")],
    )
    .await;
    browser
        .get(saved.location())
        .await
        .shows("2 personnes sont prévenues");
    assert_eq!(app.count("SELECT count(*) FROM mail").await, 4);
    let (subject, body) = last(&app, "anne.dupont@test.example").await;
    assert_eq!(
        subject,
        "Déplacée\u{a0}: Réunion du GT1, mercredi 6 octobre 2021, 16:00–17:00"
    );
    for words in [
        "Avant\u{a0}: mercredi 29 septembre 2021, 10:00–12:00 (heure de Bruxelles)",
        "Maintenant\u{a0}: mercredi 6 octobre 2021, 16:00–17:00 (heure de Bruxelles)",
        "Votre réponse, «\u{a0}Je viens\u{a0}», valait pour l’ancien horaire",
    ] {
        assert!(body.contains(words), "no {words} in\n{body}");
    }
    let (subject, body) = last(&app, "jan.peeters@test.example").await;
    assert!(subject.starts_with("Verplaatst: "), "{subject}");
    assert!(body.contains("Nu: woensdag 6 oktober 2021"), "{body}");
    let calendar = "SELECT count(*) FROM mail WHERE calendar LIKE '%SEQUENCE:2%' AND calendar LIKE '%DTSTART:20211006T140000Z%'";
    assert_eq!(app.count(calendar).await, 2);

    // The answer is marked, on the list and behind both links, and asked again.
    browser
        .get(&attendance)
        .await
        .shows("ancien horaire")
        .shows("a répondu pour le 29/09/2021 10:00")
        .hides(">vient<");
    let new_link = link(&last(&app, "anne.dupont@test.example").await.1);
    for link in [&old_link, &new_link] {
        guest
            .get(link)
            .await
            .is(200)
            .shows("La réunion a changé d’horaire")
            .hides("value=\"coming\" checked");
    }
    let version = guest.get(&new_link).await.input("version");
    let coming = [("version", version.as_str()), ("reply", "coming")];
    guest.post(&new_link, &coming).await.location();
    guest
        .get(&old_link)
        .await
        .hides("La réunion a changé d’horaire");
    browser
        .get(&attendance)
        .await
        .shows(">vient<")
        .hides("ancien horaire");
    browser
        .get(&format!("/meetings/{meeting}"))
        .await
        .shows("Changement annoncé");
    // Moved back: the answer is for another time again. Nothing changed: nobody is mailed.
    change(&mut browser, meeting, &[]).await.location();
    assert_eq!(app.count("SELECT count(*) FROM mail").await, 4);
    change(&mut browser, meeting, &[("day", "2021-09-29")])
        .await
        .location();
    assert_eq!(app.count("SELECT count(*) FROM mail").await, 6);
    browser
        .get(&attendance)
        .await
        .shows("a répondu pour le 06/10/2021");
}

#[tokio::test]
async fn place_cancellation_and_return_are_told() {
    let app = TestApp::start().await;
    let (mut browser, meeting, _, _) = invited(&app).await;
    let anne = "anne.dupont@test.example";
    change(&mut browser, meeting, &[("place", "Salle 9")])
        .await
        .location();
    let (subject, body) = last(&app, anne).await;
    assert!(subject.starts_with("Changement de lieu"), "{subject}");
    assert!(body.contains("Où\u{a0}: Salle 9"), "{body}");
    // What nobody was told needs no telling.
    change(&mut browser, meeting, &[("title", "Autre titre")])
        .await
        .location();
    assert_eq!(app.count("SELECT count(*) FROM mail").await, 4);

    let url = format!("/meetings/{meeting}");
    browser
        .get(&format!("{url}/cancel"))
        .await
        .shows("les 2 personnes qui connaissent");
    browser
        .post(&format!("{url}/cancel"), &[("reason", "Grève des trains")])
        .await
        .location();
    let (subject, body) = last(&app, anne).await;
    assert!(
        subject.starts_with("Annulée\u{a0}: Autre titre, mercredi"),
        "{subject}"
    );
    assert!(body.contains("Raison\u{a0}: Grève des trains"), "{body}");
    let file = "SELECT count(*) FROM mail WHERE calendar LIKE '%STATUS:CANCELLED%'";
    assert_eq!(app.count(file).await, 2);

    browser
        .get(&format!("{url}/reinstate"))
        .await
        .shows("les 2 personnes");
    browser
        .post(&format!("{url}/reinstate"), &[])
        .await
        .location();
    let (subject, body) = last(&app, anne).await;
    assert!(subject.starts_with("Rétablie\u{a0}: "), "{subject}");
    assert!(body.contains("/invitation/"), "{body}");
    // Put away and taken back: as good as called off.
    browser
        .post(&format!("{url}/archive"), &[])
        .await
        .location();
    assert!(last(&app, anne).await.0.starts_with("Annulée\u{a0}: "));
    browser
        .get(&format!("{url}/restore"))
        .await
        .shows("les 2 personnes");
    browser
        .post(&format!("{url}/restore"), &[])
        .await
        .location();
    assert!(last(&app, anne).await.0.starts_with("Rétablie\u{a0}: "));
    assert_eq!(app.count("SELECT count(*) FROM mail").await, 12);
    // Over for both: nobody's concern any more.
    app.clock.advance(chrono::TimeDelta::days(30));
    let pilot = app.person_id("pilot.gt1@test.example").await;
    let mut browser = app.browser_of(pilot).await;
    change(&mut browser, meeting, &[("place", "Ailleurs")])
        .await
        .location();
    assert_eq!(app.count("SELECT count(*) FROM mail").await, 12);
}

#[tokio::test]
async fn an_unticked_box_tells_nobody_and_the_list_remembers() {
    let app = TestApp::start().await;
    let (mut browser, meeting, _, _) = invited(&app).await;
    let silent = [("day", "2021-10-06"), ("tell_asked", "1")];
    change(&mut browser, meeting, &silent).await.location();
    assert_eq!(app.count("SELECT count(*) FROM mail").await, 2);
    let attendance = format!("/meetings/{meeting}/attendance");
    browser
        .get(&attendance)
        .await
        .shows("2 personnes connaissent encore la réunion telle qu’elle était avant");
    // Zoé is invited to the meeting as it is; the others are told from what they know.
    browser
        .looks_and_sends(&format!("{attendance}/invite"))
        .await
        .location();
    let next = browser.get(&format!("{attendance}/invite")).await;
    assert_eq!(next.location(), format!("{attendance}/tell"));
    browser
        .get(next.location())
        .await
        .shows("Anne Dupont, Jan Peeters")
        .hides("Zoé");
    browser
        .post(&format!("{attendance}/tell"), &[])
        .await
        .location();
    let (_, body) = last(&app, "anne.dupont@test.example").await;
    assert!(
        body.contains("Avant\u{a0}: mercredi 29 septembre 2021"),
        "{body}"
    );
    assert_eq!(app.mails_to("zoé.tard@test.example").await.len(), 1);
    browser
        .get(&attendance)
        .await
        .hides("telle qu’elle était avant");
    let nobody = browser.get(&format!("{attendance}/tell")).await;
    assert_eq!(nobody.location(), attendance);
}

#[tokio::test]
async fn who_had_only_the_agenda_is_told_too() {
    let app = TestApp::start().await;
    let (mut browser, meeting, _, _) = invited(&app).await;
    browser
        .looks_and_sends(&format!("/meetings/{meeting}/agenda/send"))
        .await
        .location();
    assert_eq!(app.count("SELECT count(*) FROM mail").await, 5);
    change(&mut browser, meeting, &[("day", "2021-10-06")])
        .await
        .location();
    assert_eq!(app.mails_to("zoé.tard@test.example").await.len(), 2);
    assert_eq!(app.count("SELECT count(*) FROM mail").await, 8);
}

#[tokio::test]
async fn ids_in_calendars_outlive_the_address_of_the_pages() {
    let app = TestApp::start().await;
    let (mut browser, meeting, _, _) = invited(&app).await;
    let file = format!("/meetings/{meeting}/calendar.ics");
    let uid = format!("UID:meeting-{meeting}@localhost:8080\r\n");
    browser.get(&file).await.shows(&uid);
    let mut db = app.db().await;
    for base in ["http://localhost:8080/", "https://jalon.example"] {
        meetings::calendar::keep_domain(&mut db, base)
            .await
            .unwrap();
    }
    browser.get(&file).await.shows(&uid);
    let kept = "SELECT count(*) FROM installation WHERE calendar_domain = 'localhost:8080'";
    assert_eq!(app.count(kept).await, 1);
}
