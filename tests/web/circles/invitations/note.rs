//! The note of a circle was sent: those invited before are told, once of each version.

use chrono::TimeDelta;
use kernel::ids::{CircleId, NoteId};
use platform::auth::Role;

use crate::support::{TestApp, forms::Form};

const MAILS: &str = "SELECT count(*) FROM mail";
const HEADING: &str = "Notes envoyées, à annoncer";

/// A circle and its validated note, an hour after these were invited (or not).
async fn validated(app: &TestApp) -> (CircleId, NoteId) {
    let group = app.group(1).await;
    let circle = app.circle(group).await;
    for (name, state) in [
        ("Nora Noms", "invited"),
        ("Omar Oui", "yes"),
        ("Luc Loin", "no"),
        ("Pas Encore", "listed"),
        ("Ida Hors", "yes"),
        ("Eva Perdue", "invited"),
    ] {
        let first = name.split(' ').next().unwrap().to_lowercase();
        let email = format!("{first}@dehors.example");
        app.invitee(circle, name, &email, state).await;
    }
    for change in [
        "UPDATE circle_invitee SET opted_out_at = added_at WHERE name = 'Ida Hors'",
        "UPDATE circle_invitee SET address_failed_at = added_at WHERE name = 'Eva Perdue'",
        "UPDATE circle_invitee i SET told_starts_at = m.starts_at, told_ends_at = m.ends_at,
                told_place = circle_told_place(m.place, m.video_url) FROM meeting m",
    ] {
        sqlx::query(change).execute(&app.pool).await.unwrap();
    }
    let note = app.note(group, Some(circle), "Un **texte**.").await;
    app.set_note_state(note, "validated").await;
    app.clock.advance(TimeDelta::hours(1));
    (circle, note)
}

/// A second version, sent an hour later.
async fn another_version(app: &TestApp, note: NoteId) {
    app.clock.advance(TimeDelta::hours(1));
    sqlx::query("INSERT INTO note_version (note_id, number, created_at) VALUES ($1, 2, $2)")
        .bind(note.0)
        .bind(app.clock.now())
        .execute(&app.pool)
        .await
        .unwrap();
    app.set_note_state(note, "sent").await;
}

#[tokio::test]
async fn those_invited_before_the_note_was_sent_are_told_once() {
    let app = TestApp::start().await;
    let (circle, note) = validated(&app).await;
    let list = format!("/circles/{circle}/invitations");
    let tell = format!("{list}/note");
    let mut pilot = app.signed_in(Role::Pilot, 1).await;
    // There is nothing to tell before it is sent.
    pilot
        .get(&tell)
        .await
        .is(200)
        .shows("Aucun courriel ne partira.");
    pilot.get(&list).await.is(200).hides(&tell);
    let sent = pilot
        .post(
            &format!("/circles/notes/{note}/advance"),
            &[("step", "send")],
        )
        .await;
    assert_eq!(sent.location(), tell);
    assert_eq!(app.count(MAILS).await, 0, "the step itself mails nobody");

    pilot
        .get(&format!("{tell}?preview=1"))
        .await
        .is(200)
        .shows("2 courriels partiront.")
        .shows("Bonjour Omar Oui")
        .shows("Lire la note")
        .shows("ne vient pas")
        .shows("ne veut plus de courriels de ce cercle")
        .shows("adresse à vérifier")
        .hides("Pas Encore");
    pilot.get(&list).await.is(200).shows(&tell);
    let mut facilitator = app.signed_in(Role::Facilitator, 1).await;
    facilitator
        .get("/")
        .await
        .is(200)
        .shows(HEADING)
        .shows(&tell)
        .shows("2 personnes à prévenir");
    let mut other = app.signed_in(Role::Facilitator, 2).await;
    other.get("/").await.is(200).hides(HEADING);

    for _ in 0..2 {
        pilot.looks_and_sends(&tell).await.location();
    }
    assert_eq!(app.count(MAILS).await, 2, "nobody twice of one version");
    let class =
        "SELECT count(*) FROM mail WHERE class = 'invitation' AND subject LIKE 'La note à lire%'";
    assert_eq!(app.count(class).await, 2);
    let told = "SELECT count(*) FROM history WHERE action = 'circle_tell_note'";
    assert_eq!(app.count(told).await, 1);
    facilitator.get("/").await.is(200).hides(HEADING);
    pilot.get(&list).await.is(200).hides(&tell);

    // The mail leads to the note.
    let page = format!("{}/note", app.last_link("nora@dehors.example").await);
    let (_, body) = app.mails_to("nora@dehors.example").await.pop().unwrap();
    assert!(body.contains(&page), "{body}");
    app.browser()
        .get(&page)
        .await
        .is(200)
        .shows("Un <strong>texte</strong>")
        .shows("Je l’ai lue");
    let nora = "SELECT id FROM circle_invitee WHERE name = 'Nora Noms'";
    let nora = app.count(nora).await;
    pilot
        .get(&format!("{list}/{nora}"))
        .await
        .is(200)
        .shows("La note à lire");
}

#[tokio::test]
async fn another_version_is_told_to_those_who_have_not_read_it() {
    let app = TestApp::start().await;
    let (circle, note) = validated(&app).await;
    app.set_note_state(note, "sent").await;
    let tell = format!("/circles/{circle}/invitations/note");
    let mut facilitator = app.signed_in(Role::Facilitator, 1).await;
    facilitator.looks_and_sends(&tell).await.location();
    let (first, _) = app.mails_to("omar@dehors.example").await.pop().unwrap();
    assert!(!first.contains("nouvelle version"), "{first}");
    another_version(&app, note).await;
    facilitator.get("/").await.shows("2 personnes à prévenir");
    let page = format!("{}/note", app.last_link("nora@dehors.example").await);
    app.browser().post(&page, &[]).await.location();

    // That the meeting was moved meanwhile is another mail.
    sqlx::query("UPDATE meeting SET place = 'Salle Zinneke', version = version + 1")
        .execute(&app.pool)
        .await
        .unwrap();
    let before = app.count(MAILS).await;
    facilitator
        .get("/")
        .await
        .is(200)
        .shows(HEADING)
        .shows("une personne à prévenir");
    facilitator
        .get(&tell)
        .await
        .is(200)
        .shows("Un courriel partira.")
        .hides("Nora Noms");
    facilitator.looks_and_sends(&tell).await.location();
    assert_eq!(app.count(MAILS).await, before + 1);
    let (subject, body) = app.mails_to("omar@dehors.example").await.pop().unwrap();
    assert!(subject.ends_with("(nouvelle version)"), "{subject}");
    assert!(body.contains("Ceci est une nouvelle version"), "{body}");
    facilitator
        .get("/")
        .await
        .is(200)
        .hides(HEADING)
        .shows("autre date, lieu ou lien, ou annulation")
        .shows("2 personnes à prévenir");

    // Nothing is told of a meeting that does not take place.
    for change in [
        "UPDATE circle_invitee SET told_note_version_id = NULL",
        "DELETE FROM note_reading",
        "UPDATE meeting SET state = 'cancelled'",
    ] {
        sqlx::query(change).execute(&app.pool).await.unwrap();
    }
    facilitator.get("/").await.is(200).hides(HEADING);
    facilitator.looks_and_sends(&tell).await.location();
    assert_eq!(app.count(MAILS).await, before + 1);
}

#[tokio::test]
async fn who_is_invited_once_the_note_was_sent_has_it_on_their_page() {
    let app = TestApp::start().await;
    let (circle, note) = validated(&app).await;
    app.set_note_state(note, "sent").await;
    let list = format!("/circles/{circle}/invitations");
    let mut pilot = app.signed_in(Role::Pilot, 1).await;
    let later = "SELECT id FROM circle_invitee WHERE name = 'Pas Encore'";
    let later = app.count(later).await.to_string();
    pilot
        .looks_and_ticks(&format!("{list}/send"), &[("invitee", &later)])
        .await
        .location();
    pilot
        .get(&format!("{list}/note"))
        .await
        .is(200)
        .shows("2 courriels partiront.")
        .hides("Pas Encore");
    let link = app.last_link("pas@dehors.example").await;
    app.browser()
        .get(&link)
        .await
        .is(200)
        .shows("La note à lire")
        .shows(&format!("{link}/note"));
    // A note that was put away is nothing to tell.
    sqlx::query("UPDATE note SET archived_at = $1")
        .bind(app.clock.now())
        .execute(&app.pool)
        .await
        .unwrap();
    pilot.get("/").await.is(200).hides(HEADING);
    pilot
        .get(&format!("{list}/note"))
        .await
        .shows("Aucun courriel ne partira.");
}

#[tokio::test]
async fn the_words_of_the_mail_can_be_the_circles_own() {
    let app = TestApp::start().await;
    let (circle, note) = validated(&app).await;
    app.set_note_state(note, "sent").await;
    let mut pilot = app.signed_in(Role::Pilot, 1).await;
    let texts = format!("/circles/{circle}/texts");
    let words = [
        ("purpose", "note"),
        ("lang", "fr"),
        ("subject", "À lire avant le cercle"),
        ("body", "Bonjour {nom}, voici la note : {lien}"),
        ("version", "0"),
    ];
    pilot.post(&texts, &words).await.location();
    let tell = format!("/circles/{circle}/invitations/note");
    pilot
        .get(&tell)
        .await
        .is(200)
        .shows("À lire avant le cercle");
    pilot.looks_and_sends(&tell).await.location();
    let (subject, body) = app.mails_to("omar@dehors.example").await.pop().unwrap();
    assert_eq!(subject, "À lire avant le cercle");
    let page = format!("{}/note", app.last_link("omar@dehors.example").await);
    assert!(body.contains(&page), "{body}");
}

#[tokio::test]
async fn once_the_meeting_is_past_the_note_is_told_no_more() {
    let app = TestApp::start().await;
    let (circle, note) = validated(&app).await;
    app.set_note_state(note, "sent").await;
    let list = format!("/circles/{circle}/invitations");
    let tell = format!("{list}/note");
    let mut pilot = app.signed_in(Role::Pilot, 1).await;
    pilot.get("/").await.is(200).shows(HEADING);
    sqlx::query(
        "UPDATE meeting SET starts_at = starts_at - interval '60 days',
                ends_at = ends_at - interval '60 days', version = version + 1",
    )
    .execute(&app.pool)
    .await
    .unwrap();
    pilot.get("/").await.is(200).hides(HEADING);
    pilot.looks_and_sends(&tell).await.location();
    pilot
        .get(&list)
        .await
        .is(200)
        .shows("la note n’est plus annoncée")
        .hides(&tell);
    assert_eq!(app.count(MAILS).await, 0);
}

#[tokio::test]
async fn a_note_is_told_to_those_who_were_looked_at_or_to_nobody() {
    let app = TestApp::start().await;
    let (circle, note) = validated(&app).await;
    app.set_note_state(note, "sent").await;
    let tell = format!("/circles/{circle}/invitations/note");
    let mut pilot = app.signed_in(Role::Pilot, 1).await;
    let page = pilot.get(&tell).await;
    let mut forms = Form::all(&page).into_iter();
    let seen = forms.find(|form| form.action == tell).unwrap().emptied();
    let seen: Vec<(&str, &str)> = seen
        .iter()
        .map(|(name, value)| (name.as_str(), value.as_str()))
        .collect();
    sqlx::query("UPDATE circle_invitee SET state = 'invited' WHERE name = 'Luc Loin'")
        .execute(&app.pool)
        .await
        .unwrap();
    pilot
        .post(&tell, &seen)
        .await
        .is(409)
        .shows("2 auparavant, 3 à présent")
        .hides("Ce que disent les courriels a changé");
    assert_eq!(app.count(MAILS).await, 0);
}
