//! Asking for one's link again: the same words for everybody, a mail to who was invited alone.

use axum::{
    body::Body,
    http::{Method, header},
};
use kernel::ids::CircleInviteeId;

use crate::support::{Answer, TestApp};

const NORA: &str = "nora@dehors.example";

/// Asks for an address, and waits for what follows.
async fn asks(app: &TestApp, email: &str) -> Answer {
    let answer = app.browser().post("/c", &[("email", email)]).await;
    app.state.after.done().await;
    answer
}

/// The same, from a client behind the proxy.
async fn asks_from(app: &TestApp, address: &str, email: &str) -> Answer {
    let form = form_urlencoded::Serializer::new(String::new())
        .append_pair("email", email)
        .finish();
    let mut browser = app.browser();
    let request = browser
        .request(Method::POST, "/c")
        .header("x-forwarded-for", address)
        .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
        .body(Body::from(form))
        .unwrap();
    let answer = browser.send(request).await;
    app.state.after.done().await;
    answer
}

async fn sets(app: &TestApp, invitee: CircleInviteeId, change: &'static str) {
    let change = format!("UPDATE circle_invitee SET {change} WHERE id = $1");
    sqlx::query(sqlx::AssertSqlSafe(change))
        .bind(invitee.0)
        .execute(&app.pool)
        .await
        .unwrap();
}

#[tokio::test]
async fn whoever_asks_reads_the_same_and_only_who_was_invited_gets_a_mail() {
    let app = TestApp::start().await;
    let group = app.group(1).await;
    let (circle, other) = (app.circle(group).await, app.circle(group).await);
    let nora = app.invitee(circle, "Nora Noms", NORA, "yes").await;
    let old = format!("/c/{}", app.circle_secret(nora).await);
    app.invitee(other, "Nora Noms", NORA, "listed").await;
    app.invitee(circle, "Pas Encore", "listed@dehors.example", "listed")
        .await;
    for (name, change) in [
        ("out", "opted_out_at = added_at"),
        ("failed", "address_failed_at = added_at"),
        ("off", "archived_at = added_at"),
    ] {
        let email = format!("{name}@dehors.example");
        let one = app.invitee(circle, name, &email, "invited").await;
        sets(&app, one, change).await;
    }
    let known = asks(&app, " Nora@DEHORS.example ").await;
    known.is(200).shows("Si cette adresse est invitée");
    for name in ["nobody", "listed", "out", "failed", "off"] {
        let answer = asks(&app, &format!("{name}@dehors.example")).await;
        assert_eq!(answer.status, known.status, "{name}");
        assert_eq!(answer.body, known.body, "{name}");
    }
    assert_eq!(app.count("SELECT count(*) FROM mail").await, 1);
    let told = "SELECT count(*) FROM history WHERE action = 'circle_link_ask' AND actor_id IS NULL";
    assert_eq!(app.count(told).await, 1);
    let new = app.last_link(NORA).await;
    assert_ne!(new, old);
    for link in [&new, &old] {
        app.browser().get(link).await.is(200).shows("Nora Noms");
    }
    assert_eq!(app.stands(nora).await, "yes", "asking answers nothing");
    // What is no address comes back as it was typed; a circle that is over has no links any more.
    let typed = asks(&app, "nora").await;
    typed.is(422).shows("value=\"nora\"");
    sqlx::query("UPDATE circle SET state = 'closed'")
        .execute(&app.pool)
        .await
        .unwrap();
    assert_eq!(asks(&app, NORA).await.body, known.body);
    assert_eq!(app.count("SELECT count(*) FROM mail").await, 1);
}

#[tokio::test]
async fn asking_again_and_again_fills_no_mailbox() {
    let app = TestApp::start_with(&["--trust-proxy"]).await;
    let circle = app.circle(app.group(1).await).await;
    app.invitee(circle, "Nora Noms", NORA, "invited").await;
    for place in 1..=3 {
        let address = format!("198.51.100.{place}");
        for _ in 0..3 {
            asks_from(&app, &address, NORA).await.is(200);
        }
        let refused = asks_from(&app, &address, NORA).await;
        refused.is(429).shows("trop d’essais").shows(NORA);
        // It is said of who was never invited too.
        for _ in 0..3 {
            asks_from(&app, &address, "nobody@dehors.example")
                .await
                .is(200);
        }
        let unknown = asks_from(&app, &address, "nobody@dehors.example").await;
        unknown.is(429);
    }
    assert_eq!(app.count("SELECT count(*) FROM mail").await, 3);
}

#[tokio::test]
async fn who_lost_a_link_finds_where_to_ask() {
    let app = TestApp::start().await;
    let circle = app.circle(app.group(1).await).await;
    let nora = app.invitee(circle, "Nora Noms", NORA, "invited").await;
    let dead = format!("/c/{}", app.circle_secret(nora).await);
    sqlx::query("UPDATE circle_link SET revoked_at = created_at")
        .execute(&app.pool)
        .await
        .unwrap();
    let unknown = format!("/c/{}", "A".repeat(43));
    for (page, status) in [
        (dead.as_str(), 410),
        (unknown.as_str(), 404),
        ("/live", 200),
    ] {
        let answer = app.browser().get(page).await;
        answer.is(status).shows("href=\"/c\"");
    }
    app.browser()
        .get("/c")
        .await
        .is(200)
        .shows("action=\"/c\"")
        .shows("name=\"email\"");
    // Where no server sends mails, nothing is written that nobody would get.
    let app = TestApp::start_without_smtp().await;
    let circle = app.circle(app.group(1).await).await;
    app.invitee(circle, "Nora Noms", NORA, "invited").await;
    let page = app.browser().get("/c").await;
    page.is(200).shows("aucun serveur").hides("name=\"email\"");
    asks(&app, NORA).await.is(200).shows("aucun serveur");
    let links = "SELECT (SELECT count(*) FROM circle_link) + (SELECT count(*) FROM mail)";
    assert_eq!(app.count(links).await, 0);
}
