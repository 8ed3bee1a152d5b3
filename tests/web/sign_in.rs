//! Signing in and out, passwords, sessions.

use chrono::TimeDelta;
use jalon::platform::auth::Role;

use crate::support::TestApp;

const RIGHT: &str = "un mot de passe de test";

#[tokio::test]
async fn signing_in_leads_back_to_the_page_asked_for() {
    let app = TestApp::start().await;
    let person = app.person("Pilote GT1").await;
    app.account(person).await;
    let group = app.group(1).await;
    app.role(person, Role::Pilot, Some(group), None).await;
    let mut browser = app.browser();
    let answer = browser.get("/organisations?kind=agency").await;
    assert_eq!(
        answer.location(),
        "/sign-in?next=%2Forganisations%3Fkind%3Dagency"
    );
    let answer = browser
        .post(
            "/sign-in",
            &[
                ("email", "PILOTE.GT1@test.example"),
                ("password", RIGHT),
                ("next", "/organisations"),
            ],
        )
        .await;
    assert_eq!(answer.location(), "/organisations");
    browser
        .get("/organisations")
        .await
        .is(200)
        .shows("Pilote GT1");
    browser.post("/sign-out", &[]).await.location();
    browser.get("/organisations").await.is(303);
}

#[tokio::test]
async fn a_wrong_password_and_an_unknown_address_say_the_same() {
    let app = TestApp::start().await;
    let person = app.person("Pilote GT1").await;
    app.account(person).await;
    for email in ["pilote.gt1@test.example", "inconnu@test.example"] {
        let answer = app
            .browser()
            .post("/sign-in", &[("email", email), ("password", "faux")])
            .await;
        answer
            .is(422)
            .shows("L’adresse ou le mot de passe n’est pas le bon")
            .shows(email);
    }
}

#[tokio::test]
async fn too_many_tries_are_refused_even_with_the_right_password_until_later() {
    let app = TestApp::start().await;
    let person = app.person("Pilote GT1").await;
    app.account(person).await;
    let mut browser = app.browser();
    for _ in 0..10 {
        let wrong = [("email", "pilote.gt1@test.example"), ("password", "faux")];
        browser.post("/sign-in", &wrong).await.is(422);
    }
    let right = [("email", "pilote.gt1@test.example"), ("password", RIGHT)];
    browser
        .post("/sign-in", &right)
        .await
        .is(429)
        .shows("Trop d’essais");
    app.clock.advance(TimeDelta::minutes(16));
    browser.post("/sign-in", &right).await.is(303);
}

#[tokio::test]
async fn a_session_ends_when_unused_or_deactivated() {
    let app = TestApp::start().await;
    let (person, mut browser) = app.signed_in_person(Role::Pilot, 1).await;
    browser.get("/").await.is(200);
    app.clock.advance(TimeDelta::hours(11));
    browser.get("/").await.is(200);
    app.clock.advance(TimeDelta::hours(11));
    browser.get("/").await.is(200);
    app.clock.advance(TimeDelta::hours(13));
    browser.get("/").await.is(303);
    let mut browser = app.browser_of(person).await;
    browser.get("/").await.is(200);
    sqlx::query("UPDATE account SET active = false")
        .execute(&app.pool)
        .await
        .unwrap();
    browser.get("/").await.is(303);
}

#[tokio::test]
async fn only_a_hash_of_the_session_is_stored() {
    let app = TestApp::start().await;
    let (_, browser) = app.signed_in_person(Role::Pilot, 1).await;
    let cookie = browser.cookie("jalon_session").unwrap().as_bytes().to_vec();
    let stored: Vec<u8> = sqlx::query_scalar("SELECT token_hash FROM session")
        .fetch_one(&app.pool)
        .await
        .unwrap();
    assert_ne!(stored, cookie);
    assert_eq!(stored.len(), 32);
}

#[tokio::test]
async fn a_reset_link_works_once_and_closes_other_sessions() {
    let app = TestApp::start().await;
    let (_, mut old) = app.signed_in_person(Role::Pilot, 1).await;
    let mut browser = app.browser();
    let page = browser
        .post(
            "/password/forgotten",
            &[("email", "pilot.gt1@test.example")],
        )
        .await;
    page.is(200).shows("Si un compte existe");
    let body: String = sqlx::query_scalar("SELECT body FROM mail")
        .fetch_one(&app.pool)
        .await
        .unwrap();
    let link = body
        .split_whitespace()
        .find(|w| w.contains("/password/"))
        .unwrap();
    let path = link.strip_prefix("http://localhost:8080").unwrap();
    let page = browser.get(path).await;
    page.is(200);
    assert_eq!(page.header("referrer-policy"), "no-referrer");
    browser
        .post(path, &[("password", "court"), ("repeat", "court")])
        .await
        .is(422)
        .shows("trop court");
    let good = [
        ("password", "une phrase à retenir"),
        ("repeat", "une phrase à retenir"),
    ];
    assert_eq!(browser.post(path, &good).await.location(), "/");
    browser.get("/").await.is(200);
    old.get("/").await.is(303);
    app.browser()
        .get(path)
        .await
        .is(404)
        .shows("Ce lien ne fonctionne plus");
    app.browser().post(path, &good).await.is(404);
}

#[tokio::test]
async fn a_reset_for_an_unknown_address_sends_nothing_and_says_the_same() {
    let app = TestApp::start().await;
    let page = app
        .browser()
        .post("/password/forgotten", &[("email", "x@test.example")])
        .await;
    page.is(200).shows("Si un compte existe");
    assert_eq!(app.count("SELECT count(*) FROM mail").await, 0);
}
