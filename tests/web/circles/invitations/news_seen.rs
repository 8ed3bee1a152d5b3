//! What is told of a circle's meeting is what was looked at, to those whom it still concerns, in words
//! that say what changed.

use platform::auth::Role;

use super::news::meeting;
use crate::support::{TestApp, forms::Form};

/// All were told when and where it meets.
async fn told(app: &TestApp) {
    sqlx::query(
        "UPDATE circle_invitee i SET told_starts_at = m.starts_at, told_ends_at = m.ends_at,
                told_place = circle_told_place(m.place, m.video_url) FROM meeting m",
    )
    .execute(&app.pool)
    .await
    .unwrap();
}

#[tokio::test]
async fn what_was_looked_at_leaves_or_nothing() {
    let app = TestApp::start().await;
    let circle = app.circle(app.group(1).await).await;
    meeting(
        &app,
        "place = 'Salle Zinneke', video_url = 'https://visio.example/neuf'",
    )
    .await;
    for (name, state) in [("nora", "yes"), ("omar", "invited")] {
        let email = format!("{name}@dehors.example");
        app.invitee(circle, name, &email, state).await;
    }
    told(&app).await;
    let mut pilot = app.signed_in(Role::Pilot, 1).await;
    let news = format!("/circles/{circle}/invitations/news");
    let page = pilot.get(&news).await;
    page.is(200)
        .shows("a un autre lien vidéo")
        .shows("Un courriel partira.");
    let mut forms = Form::all(&page).into_iter();
    let seen = forms.find(|form| form.action == news).unwrap().emptied();
    let seen: Vec<(&str, &str)> = seen
        .iter()
        .map(|(name, value)| (name.as_str(), value.as_str()))
        .collect();

    // In another tab the meeting is moved: more people are told something else.
    meeting(
        &app,
        "starts_at = starts_at + interval '1 day', ends_at = ends_at + interval '1 day'",
    )
    .await;
    pilot
        .post(&news, &seen)
        .await
        .is(409)
        .shows("Rien n’est parti")
        .shows("1 auparavant, 2 à présent")
        .shows("Ce que disent les courriels a changé")
        .shows("2 courriels partiront.");
    pilot.post(&news, &[]).await.is(409);
    assert_eq!(app.count("SELECT count(*) FROM mail").await, 0);
    pilot.looks_and_sends(&news).await.location();
    assert_eq!(app.count("SELECT count(*) FROM mail").await, 2);
}

#[tokio::test]
async fn once_it_has_begun_those_with_a_place_alone_are_told() {
    let app = TestApp::start().await;
    let circle = app.circle(app.group(1).await).await;
    for (name, state) in [("nora", "yes"), ("omar", "invited")] {
        let email = format!("{name}@dehors.example");
        app.invitee(circle, name, &email, state).await;
    }
    // It began an hour ago, and goes on for two.
    meeting(
        &app,
        "starts_at = starts_at - interval '505 hours', ends_at = ends_at - interval '505 hours'",
    )
    .await;
    told(&app).await;
    let list = format!("/circles/{circle}/invitations");
    let news = format!("{list}/news");
    let mut pilot = app.signed_in(Role::Pilot, 1).await;
    pilot.looks_and_sends(&news).await.location();
    pilot.get(&list).await.shows("La réunion a commencé");
    meeting(
        &app,
        "place = 'Ailleurs', video_url = 'https://visio.example/neuf'",
    )
    .await;
    pilot.get("/").await.shows("une personne à prévenir");
    pilot
        .get(&news)
        .await
        .is(200)
        .shows("Un courriel partira.")
        .hides("omar");
    pilot.looks_and_sends(&news).await.location();
    assert_eq!(app.count("SELECT count(*) FROM mail").await, 1);
    pilot.get("/").await.hides("à prévenir (autre date");

    meeting(
        &app,
        "place = 'Là', starts_at = starts_at - interval '3 hours', ends_at = ends_at - interval '3 hours'",
    )
    .await;
    pilot.get("/").await.hides("à prévenir (autre date");
    pilot.get(&news).await.location();
    pilot.get(&list).await.shows("La réunion est passée");
}

#[tokio::test]
async fn the_mail_says_what_changed_and_asks_for_an_answer_that_lacks() {
    let app = TestApp::start().await;
    let circle = app.circle(app.group(1).await).await;
    meeting(&app, "place = 'Salle Ancienne', video_url = ''").await;
    for (name, state) in [("nora", "yes"), ("omar", "invited")] {
        let email = format!("{name}@dehors.example");
        app.invitee(circle, name, &email, state).await;
    }
    told(&app).await;
    meeting(&app, "place = 'Salle Zinneke'").await;
    let mut pilot = app.signed_in(Role::Pilot, 1).await;
    let news = format!("/circles/{circle}/invitations/news");
    pilot.looks_and_sends(&news).await.location();
    let last = async |to: &str| app.mails_to(to).await.pop().unwrap().1;
    let nora = last("nora@dehors.example").await;
    assert!(nora.contains("Le lieu de"), "{nora}");
    assert!(nora.contains("Salle Ancienne"), "{nora}");
    assert_eq!(nora.matches("Auparavant").count(), 1, "{nora}");
    assert!(nora.contains("Votre réponse reste notée"), "{nora}");
    let omar = last("omar@dehors.example").await;
    assert!(omar.contains("Vous n’avez pas encore répondu"), "{omar}");
    assert!(!omar.contains("reste notée"), "{omar}");

    // Only the time, then no place any more.
    meeting(&app, "ends_at = ends_at + interval '1 hour'").await;
    pilot.looks_and_sends(&news).await.location();
    let nora = last("nora@dehors.example").await;
    assert!(nora.contains("La date ou l’heure de"), "{nora}");
    assert_eq!(nora.matches("Salle Zinneke").count(), 1, "{nora}");
    meeting(&app, "place = ''").await;
    pilot.looks_and_sends(&news).await.location();
    let nora = last("nora@dehors.example").await;
    assert!(nora.contains("encore à fixer"), "{nora}");
    assert!(nora.contains("Salle Zinneke"), "{nora}");
}
