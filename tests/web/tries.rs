//! Limits on tries: only wrong ones count, for each account and client; nobody can lock
//! somebody else out.

use axum::{
    body::Body,
    http::{Method, StatusCode, header},
};
use chrono::TimeDelta;
use kernel::ids::PersonId;
use platform::{auth::rate, errors::AppError};

use crate::support::{Answer, Browser, TestApp};

const EMAIL: &str = "pilote.gt1@test.example";
const RIGHT: [(&str, &str); 2] = [("email", EMAIL), ("password", "un mot de passe de test")];
const WRONG: [(&str, &str); 2] = [("email", EMAIL), ("password", "faux")];

async fn app() -> (TestApp, PersonId) {
    let app = TestApp::start_with(&["--trust-proxy"]).await;
    let person = app.person("Pilote GT1").await;
    app.account(person).await;
    (app, person)
}

/// A form sent from an address behind the proxy.
async fn from(address: &str, browser: &mut Browser, path: &str, fields: &[(&str, &str)]) -> Answer {
    let body = form_urlencoded::Serializer::new(String::new())
        .extend_pairs(fields)
        .finish();
    let request = browser
        .request(Method::POST, path)
        .header("x-forwarded-for", "10.9.1.1")
        .header("x-forwarded-for", address)
        .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
        .body(Body::from(body))
        .unwrap();
    browser.send(request).await
}

#[tokio::test]
async fn right_sign_ins_do_not_count() {
    let (app, _) = app().await;
    for _ in 0..65 {
        from("203.0.113.7", &mut app.browser(), "/sign-in", &RIGHT)
            .await
            .is(303);
    }
}

#[tokio::test]
async fn too_many_wrong_tries_give_the_form_back_and_lock_nobody_else_out() {
    let (app, _) = app().await;
    let mut known = app.browser();
    from("203.0.113.7", &mut known, "/sign-in", &RIGHT)
        .await
        .is(303);
    known.post("/sign-out", &[]).await.is(303);
    let mut guest = app.browser();
    for _ in 0..10 {
        from("203.0.113.7", &mut guest, "/sign-in", &WRONG)
            .await
            .is(422);
    }
    let refused = from("203.0.113.7", &mut guest, "/sign-in", &RIGHT).await;
    refused
        .is(429)
        .shows("Il y a eu trop d’essais")
        .shows(EMAIL);
    assert!(refused.header("retry-after").parse::<u64>().unwrap() > 60);
    // Another place, and the browser that was there before, in the same place.
    from("198.51.100.1", &mut app.browser(), "/sign-in", &RIGHT)
        .await
        .is(303);
    from("203.0.113.7", &mut known, "/sign-in", &RIGHT)
        .await
        .is(303);
    app.clock.advance(TimeDelta::minutes(17));
    from("203.0.113.7", &mut guest, "/sign-in", &RIGHT)
        .await
        .is(303);
}

#[tokio::test]
async fn an_address_s_limit_counts_ipv6_lines_and_never_what_the_client_invents() {
    let (app, _) = app().await;
    let statuses = async |address: fn(u32) -> String| {
        let mut refused = 0;
        for number in 0..65 {
            let email = format!("x{number}@test.example");
            let fields = [("email", email.as_str()), ("password", "faux")];
            let answer = from(&address(number), &mut app.browser(), "/sign-in", &fields).await;
            refused += u32::from(answer.status == StatusCode::TOO_MANY_REQUESTS);
        }
        refused
    };
    assert_eq!(statuses(|_| "203.0.113.7".into()).await, 5);
    assert_eq!(statuses(|n| format!("2001:db8:1:2::{n:x}")).await, 5);
    assert_eq!(statuses(|n| format!("198.51.{n}.1, 203.0.113.9")).await, 5);
    // A colleague in the office, on whose own word nothing is believed.
    assert_eq!(statuses(|n| format!("198.51.{n}.1, 10.1.2.3")).await, 5);
    assert_eq!(statuses(|n| format!("2001:db8:9:{n:x}::1")).await, 0);
}

#[tokio::test]
async fn a_window_slides() {
    let (app, _) = app().await;
    let limit = rate::SIGN_IN;
    let hit = async || rate::hit(&app.pool, limit, &["x"], app.clock.now()).await;
    // Half before the full quarter of an hour, half after it.
    app.clock.advance(TimeDelta::minutes(14));
    for _ in 0..5 {
        let _ = hit().await.unwrap();
    }
    app.clock.advance(TimeDelta::minutes(2));
    for _ in 0..5 {
        let _ = hit().await.unwrap();
    }
    for _ in 0..20 {
        assert!(matches!(hit().await, Err(AppError::TooManyRequests(_))));
    }
    // What was refused does not count: the first five are past, not the others.
    app.clock.advance(TimeDelta::minutes(14));
    for _ in 0..5 {
        let _ = hit().await.unwrap();
    }
    assert!(hit().await.is_err());
}

#[tokio::test]
async fn what_is_counted_names_nobody() {
    let (app, _) = app().await;
    let long = format!("{}@test.example", "x".repeat(8000));
    for email in [EMAIL, &long] {
        let fields = [("email", email), ("password", "faux")];
        app.browser().post("/sign-in", &fields).await.is(422);
    }
    let known = "SELECT count(*) FROM rate_window WHERE octet_length(key) <> 32";
    assert_eq!(app.count(known).await, 0);
    assert_eq!(app.count("SELECT count(*) FROM rate_window").await, 3);
}

#[tokio::test]
async fn wrong_secrets_are_refused_on_every_route_and_right_ones_never() {
    let (app, person) = app().await;
    let now = app.clock.now();
    let purpose = platform::auth::token::TokenPurpose::Reset;
    let mut db = app.db().await;
    let secret = platform::auth::token::issue(&mut db, person, purpose, now)
        .await
        .unwrap();
    let right = format!("/password/{}", secret.to_text());
    let wrong = "C".repeat(43);
    let mut guest = app.browser();
    let mut refused = Vec::new();
    for _ in 0..20 {
        for path in ["password", "poll", "invitation", "calendar"] {
            let path = format!("/{path}/{wrong}");
            refused.push(guest.get(&path).await.status == StatusCode::TOO_MANY_REQUESTS);
            if !path.starts_with("/calendar") {
                refused.push(guest.post(&path, &[]).await.status == StatusCode::TOO_MANY_REQUESTS);
            }
        }
    }
    assert_eq!(refused.iter().position(|r| *r), Some(60));
    assert!(refused[60..].iter().all(|r| *r));
    guest.get(&right).await.is(200);
}

#[tokio::test]
async fn asking_for_links_neither_fills_a_mailbox_nor_shuts_anybody_out() {
    let (app, _) = app().await;
    let ask = [("email", EMAIL)];
    for place in 1..=4 {
        let address = format!("198.51.100.{place}");
        for _ in 0..3 {
            from(&address, &mut app.browser(), "/password/forgotten", &ask)
                .await
                .is(200);
            app.state.after.done().await;
        }
        let refused = from(&address, &mut app.browser(), "/password/forgotten", &ask).await;
        refused.is(429).shows(EMAIL).shows("trop d’essais");
    }
    let mails = "SELECT count(*) FROM mail";
    assert_eq!(app.count(mails).await, 1);
    // Nor where the address is too new for a link.
    app.clock.advance(TimeDelta::minutes(11));
    run!(app, "UPDATE account SET email_changed_at = $1"; app.clock.now());
    for (place, count) in [(5, 2), (6, 2), (7, 3)] {
        let address = format!("198.51.100.{place}");
        from(&address, &mut app.browser(), "/password/forgotten", &ask)
            .await
            .is(200);
        assert_eq!(app.count(mails).await, count, "{place}");
        app.clock.advance(TimeDelta::minutes(6));
    }
}
