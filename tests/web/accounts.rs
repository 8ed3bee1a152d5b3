//! Accounts: invitations, resets, deactivation, one's own account.

use std::time::{Duration, Instant};

use chrono::TimeDelta;
use platform::auth::Role;

use crate::support::{ANNE, TestApp};

#[tokio::test]
async fn a_revoked_invitation_no_longer_works() {
    let app = TestApp::start().await;
    let mut gt0 = app.signed_in(Role::Coordinator, 0).await;
    let url = gt0.post("/people", &ANNE).await.location().to_owned();
    gt0.post(&format!("{url}/invite"), &[]).await.location();
    let link = app.mailed_link().await;
    gt0.post(&format!("{url}/revoke-invitation"), &[])
        .await
        .location();
    app.browser().get(&link).await.is(404);
}

#[tokio::test]
async fn the_last_administrator_stays() {
    let app = TestApp::start().await;
    let (id, mut admin) = app.signed_in_person(Role::Administrator, 0).await;
    let membership = app
        .count("SELECT id FROM membership WHERE role = 'administrator'")
        .await;
    let url = format!("/people/{id}");
    admin
        .post(&format!("{url}/roles/{membership}/end"), &[])
        .await
        .is(409)
        .shows("dernière personne");
    admin.post(&format!("{url}/deactivate"), &[]).await.is(409);
    admin.post(&format!("{url}/archive"), &[]).await.is(409);
    let other = app.person("Autre Admin").await;
    app.account(other).await;
    app.role(other, Role::Administrator, None, None).await;
    admin
        .post(&format!("/people/{other}/deactivate"), &[])
        .await
        .location();
    admin.post(&format!("{url}/deactivate"), &[]).await.is(409);
}

#[tokio::test]
async fn a_deactivated_account_is_out_at_once() {
    let app = TestApp::start().await;
    let mut admin = app.signed_in(Role::Administrator, 0).await;
    let (pilot_id, mut pilot) = app.signed_in_person(Role::Pilot, 1).await;
    pilot.get("/").await.is(200);
    admin
        .get(&format!("/people/{pilot_id}/deactivate"))
        .await
        .is(200)
        .shows("Désactiver le compte");
    admin
        .post(&format!("/people/{pilot_id}/deactivate"), &[])
        .await
        .location();
    pilot.get("/").await.is(303);
    admin
        .post(&format!("/people/{pilot_id}/reactivate"), &[])
        .await
        .location();
    let sign_in = [
        ("email", "pilot.gt1@test.example"),
        ("password", "un mot de passe de test"),
    ];
    app.browser().post("/sign-in", &sign_in).await.is(303);
}

#[tokio::test]
async fn one_changes_the_own_account_and_password() {
    let app = TestApp::start().await;
    let (_, mut pilot) = app.signed_in_person(Role::Pilot, 1).await;
    let id = app.person_id("pilot.gt1@test.example").await;
    let mut other = app.browser_of(id).await;
    let version = pilot.get("/account").await.input("version");
    let fields = [
        ("last_name", "Nouveau"),
        ("lang", "nl"),
        ("version", version.as_str()),
        ("email", "x@y.example"),
    ];
    pilot.post("/account", &fields).await.location();
    assert_eq!(
        app.person_id("pilot.gt1@test.example").await,
        id,
        "the address is not one's own to change"
    );
    let wrong = [
        ("present", "faux"),
        ("password", "une phrase assez longue"),
        ("repeat", "une phrase assez longue"),
    ];
    pilot.post("/account/password", &wrong).await.is(422);
    let right = [
        ("present", "un mot de passe de test"),
        ("password", "une phrase assez longue"),
        ("repeat", "une phrase assez longue"),
    ];
    pilot.post("/account/password", &right).await.location();
    pilot.get("/account").await.is(200);
    other.get("/account").await.is(303);
    for _ in 0..10 {
        pilot.post("/account/password", &wrong).await;
    }
    pilot.post("/account/password", &right).await.is(429);
    app.clock.advance(TimeDelta::minutes(16));
    pilot.post("/account/password", &wrong).await.is(422);
}

#[tokio::test]
async fn sessions_are_closed_one_by_one_or_all_others() {
    let app = TestApp::start().await;
    let (id, mut first) = app.signed_in_person(Role::Pilot, 1).await;
    let mut second = app.browser_of(id).await;
    let mut third = app.browser_of(id).await;
    let closing = app.count("SELECT max(id) FROM session").await;
    first
        .post(&format!("/account/sessions/{closing}/close"), &[])
        .await
        .location();
    third.get("/").await.is(303);
    second.get("/").await.is(200);
    let mut stranger = app.signed_in(Role::Pilot, 2).await;
    let mine = app.count("SELECT min(id) FROM session").await;
    stranger
        .post(&format!("/account/sessions/{mine}/close"), &[])
        .await
        .is(404);
    first
        .post("/account/sessions/close-others", &[])
        .await
        .location();
    second.get("/").await.is(303);
    first.get("/account").await.is(200);
}

#[tokio::test]
async fn an_unanswered_invitation_expires_and_is_sent_again() {
    let app = TestApp::start().await;
    let mut gt0 = app.signed_in(Role::Coordinator, 0).await;
    let url = gt0.post("/people", &ANNE).await.location().to_owned();
    let invite = format!("{url}/invite");
    gt0.post(&invite, &[]).await.location();
    gt0.post(&invite, &[]).await.location();
    assert_eq!(
        app.count("SELECT count(*) FROM mail").await,
        1,
        "the same form twice"
    );
    let first = app.mailed_link().await;
    gt0.get(&url).await.shows("Elle fonctionne jusqu’au");
    app.clock.advance(TimeDelta::days(15));
    let mut gt0 = app.signed_in(Role::Administrator, 0).await;
    gt0.get(&url)
        .await
        .shows("Elle a expiré le")
        .hides("Révoquer");
    app.browser().get(&first).await.is(404);
    gt0.post(&invite, &[]).await.location();
    gt0.get(&url).await.shows("Elle fonctionne jusqu’au");
    let second = app.mailed_link().await;
    app.browser().get(&second).await.is(200);
    gt0.post(&format!("{url}/revoke-invitation"), &[])
        .await
        .location();
    gt0.get(&url).await.shows("Elle a été révoquée");
    app.browser().get(&second).await.is(404);
    // Revoked: sent again at once, it is another form.
    gt0.post(&invite, &[]).await.location();
    assert_eq!(app.count("SELECT count(*) FROM mail").await, 3);
}

#[tokio::test]
async fn a_link_to_an_old_address_and_one_from_before_a_new_password_are_dead() {
    let app = TestApp::start().await;
    let mut gt0 = app.signed_in(Role::Coordinator, 0).await;
    let url = gt0.post("/people", &ANNE).await.location().to_owned();
    gt0.post(&format!("{url}/invite"), &[]).await.location();
    let link = app.mailed_link().await;
    // A stranger asking for a reset does not spoil the invitation.
    app.browser()
        .post("/password/forgotten", &[("email", "anne@test.example")])
        .await
        .is(200);
    let reset = app.mailed_link().await;
    app.browser().get(&link).await.is(200);
    let chosen = [
        ("password", "une phrase assez longue"),
        ("repeat", "une phrase assez longue"),
    ];
    app.browser().post(&link, &chosen).await.location();
    app.browser().get(&reset).await.is(404);
    gt0.post(&format!("{url}/reset-password"), &[])
        .await
        .location();
    let reset = app.mailed_link().await;
    app.browser().get(&reset).await.is(200);
    let fields = [
        ("last_name", "Dupont"),
        ("email", "autre@test.example"),
        ("lang", "fr"),
        ("version", "1"),
    ];
    gt0.post(&url, &fields).await.location();
    let confirming = app.mailed_link().await;
    app.browser().get(&reset).await.is(200);
    app.browser().post(&confirming, &[]).await.asks_to_sign_in();
    app.browser().get(&reset).await.is(404);
}

#[tokio::test]
async fn two_clicks_at_once_on_a_link_to_a_new_address_are_one() {
    let app = TestApp::start().await;
    let mut gt0 = app.signed_in(Role::Coordinator, 0).await;
    let (member, _) = app.signed_in_person(Role::Member, 1).await;
    let fields = [
        ("last_name", "Dupont"),
        ("email", "neuve@test.example"),
        ("lang", "fr"),
        ("version", "1"),
    ];
    gt0.post(&format!("/people/{member}"), &fields)
        .await
        .location();
    let link = app.mailed_link().await;
    // Both find it before either uses it up.
    let mut held = app.pool.begin().await.unwrap();
    sqlx::query("SELECT FROM pending_address FOR UPDATE")
        .execute(&mut *held)
        .await
        .unwrap();
    let clicks = [(); 2].map(|()| {
        let (mut browser, link) = (app.browser(), link.clone());
        tokio::spawn(async move { browser.post(&link, &[]).await.status.as_u16() })
    });
    let waiting = "SELECT count(*) FROM pg_stat_activity
                   WHERE datname = current_database() AND wait_event_type = 'Lock'";
    let begun = Instant::now();
    while app.count(waiting).await < 2 {
        assert!(begun.elapsed() < Duration::from_secs(20), "nobody waits");
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
    held.rollback().await.unwrap();
    let [one, other] = clicks;
    let mut answers = [one.await.unwrap(), other.await.unwrap()];
    answers.sort_unstable();
    assert_eq!(answers, [303, 404]);
    let changed = "SELECT count(*) FROM history WHERE action = 'confirm_address'";
    assert_eq!(app.count(changed).await, 1);
}

#[tokio::test]
async fn an_administrator_is_changed_by_their_like_only() {
    let app = TestApp::start().await;
    let (admin_id, mut admin) = app.signed_in_person(Role::Administrator, 0).await;
    let mut gt0 = app.signed_in(Role::Coordinator, 0).await;
    let url = format!("/people/{admin_id}");
    let fields = [
        ("last_name", "Voleur"),
        ("email", "voleur@test.example"),
        ("lang", "fr"),
        ("version", "1"),
    ];
    gt0.post(&url, &fields).await.is(403);
    gt0.get(&format!("{url}/edit")).await.is(403);
    for what in ["archive", "restore", "reset-password", "deactivate"] {
        gt0.post(&format!("{url}/{what}"), &[]).await.is(403);
    }
    gt0.get(&url).await.is(200).hides("/edit").hides("Archiver");
    admin.get(&url).await.shows("/edit");
    admin.post(&url, &fields).await.location();
}

#[tokio::test]
async fn an_administrator_made_on_the_command_line_closes_what_was_open_and_is_told() {
    let app = TestApp::start().await;
    let (_, mut pilot) = app.signed_in_person(Role::Pilot, 1).await;
    let email = "pilot.gt1@test.example";
    let ask = [("email", email)];
    app.browser().post("/password/forgotten", &ask).await;
    let link = app.mailed_link().await;
    let password = "quatre mots sans lien aucun";
    let make = ["create-admin", email, "--last-name", "GT1"];
    app.account_command(&make, password).await;
    pilot.get("/").await.is(303);
    app.browser().get(&link).await.is(404);
    let sign_in = [("email", email), ("password", password)];
    let mut admin = app.browser();
    admin.post("/sign-in", &sign_in).await.location();
    admin.get("/admin").await.is(200);
    let told: Vec<String> = app.notices().await.into_iter().map(|n| n.0).collect();
    assert_eq!(told, [email, email], "of the password and the role");
    let links = "SELECT count(*) FROM mail WHERE body LIKE '%https://jalon.example/account%'";
    assert_eq!(app.count(links).await, 2);
    // Who is new has nothing to be told of.
    let make = ["create-admin", "neuf@test.example", "--last-name", "Neuf"];
    app.account_command(&make, password).await;
    assert_eq!(app.notices().await.len(), 2);
}

#[tokio::test]
async fn an_invited_administrator_does_not_count_yet() {
    let app = TestApp::start().await;
    let (id, mut admin) = app.signed_in_person(Role::Administrator, 0).await;
    let url = admin.post("/people", &ANNE).await.location().to_owned();
    admin
        .post(&format!("{url}/roles"), &[("role", "administrator")])
        .await
        .location();
    admin.post(&format!("{url}/invite"), &[]).await.location();
    admin
        .post(&format!("/people/{id}/deactivate"), &[])
        .await
        .is(409)
        .shows("dernière personne");
}
