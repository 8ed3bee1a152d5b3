//! What readers may know of, and what is no thing at all.

use platform::auth::Role;

use crate::support::TestApp;

#[tokio::test]
async fn a_history_shows_what_the_reader_may_know() {
    let app = TestApp::start().await;
    let group = app.group(3).await;
    let id = app.measure("M-1", Some(group)).await;
    let (pilot_id, mut pilot) = app.signed_in_person(Role::Pilot, 3).await;
    let mut facilitator = app.signed_in(Role::Facilitator, 3).await;
    let mut gt0 = app.signed_in(Role::Coordinator, 0).await;
    let mut member = app.signed_in(Role::Member, 3).await;
    let measure = format!("/measures/{id}");
    pilot
        .post(&format!("{measure}/comments"), &[("body", "Réservé")])
        .await
        .location();
    member
        .get(&measure)
        .await
        .is(200)
        .hides("Commentaire publié");
    facilitator.get(&measure).await.shows("Commentaire publié");
    let person = format!("/people/{pilot_id}");
    gt0.post(&format!("{person}/reset-password"), &[])
        .await
        .location();
    gt0.get(&person).await.shows("Lien de mot de passe envoyé");
    facilitator
        .get(&person)
        .await
        .is(200)
        .hides("Lien de mot de passe envoyé");
    // Notes are nobody's but their writers' before they are sent round.
    let meeting = app.meeting(group, "Réunion").await;
    run!(app,
        "INSERT INTO history (at, subject_kind, subject_id, action) VALUES ($2, 'meeting', $1, 'open_section')";
        meeting.0, app.clock.now());
    let meeting = format!("/meetings/{meeting}");
    pilot.get(&meeting).await.shows("Sous-groupe ouvert");
    member
        .get(&meeting)
        .await
        .is(200)
        .hides("Sous-groupe ouvert");
}

#[tokio::test]
async fn withdrawing_a_comment_that_never_was_says_so() {
    let app = TestApp::start().await;
    let group = app.group(3).await;
    let id = app.measure("M-1", Some(group)).await;
    let mut pilot = app.signed_in(Role::Pilot, 3).await;
    pilot
        .post(&format!("/measures/{id}/comments/4711/withdraw"), &[])
        .await
        .is(404);
}

#[tokio::test]
async fn without_a_role_no_milestone_is_shown() {
    let app = TestApp::start().await;
    let strategy = app.strategy("PRI").await;
    run!(app,
        "INSERT INTO milestone (strategy_id, label, due_on, immovable) VALUES ($1, 'Relance européenne', $2, true)";
        strategy.0, app.clock.today());
    let person = app.person("Sans Rôle").await;
    app.account(person).await;
    app.browser_of(person)
        .await
        .get("/")
        .await
        .is(200)
        .hides("Relance européenne");
    let mut member = app.signed_in(Role::Member, 3).await;
    member.get("/").await.is(200).shows("Relance européenne");
}
