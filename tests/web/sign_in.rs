//! Signing in and out, passwords, sessions.

use axum::{body::Body, http::Method};
use chrono::TimeDelta;
use platform::auth::{Role, session, token};

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
        answer.asks_to_sign_in(),
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
    browser.post("/sign-out", &[]).await.asks_to_sign_in();
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
async fn a_session_ends_when_unused_or_deactivated() {
    let app = TestApp::start().await;
    let (person, mut browser) = app.signed_in_person(Role::Pilot, 1).await;
    browser.get("/").await.is(200);
    // However used, not longer than twelve hours.
    app.clock.advance(TimeDelta::hours(11));
    browser.get("/").await.is(200);
    app.clock.advance(TimeDelta::hours(2));
    browser.get("/").await.is(303);
    let mut browser = app.browser_of(person).await;
    browser.get("/").await.is(200);
    app.run("UPDATE account SET active = false").await;
    browser.get("/").await.is(303);
}

#[tokio::test]
async fn who_may_do_much_is_signed_out_after_half_an_hour() {
    let app = TestApp::start().await;
    for (role, group, status) in [
        (Role::Administrator, 0, 303),
        (Role::Coordinator, 0, 303),
        (Role::Coordinator, 1, 200),
        (Role::Pilot, 1, 200),
    ] {
        let mut browser = app.signed_in(role, group).await;
        for _ in 0..4 {
            app.clock.advance(TimeDelta::minutes(20));
            browser.get("/account").await.is(200);
        }
        app.clock.advance(TimeDelta::minutes(31));
        browser.get("/account").await.is(status);
    }
}

#[tokio::test]
async fn what_a_page_asks_by_itself_is_no_use_of_the_session() {
    let app = TestApp::start().await;
    let mut gt0 = app.signed_in(Role::Coordinator, 0).await;
    let meeting = app.meeting(app.group(1).await, "Réunion").await;
    let mut live = async |minutes, status| {
        app.clock.advance(TimeDelta::minutes(minutes));
        for (says, value, path) in [
            ("accept", "application/json", "changes?since=-1"),
            ("accept", "text/event-stream", "events"),
            // What browsers of today say is enough.
            ("sec-fetch-mode", "cors", "changes?since=-1"),
        ] {
            let path = format!("/meetings/{meeting}/notes/{path}");
            let request = gt0.request(Method::GET, &path).header(says, value);
            gt0.send(request.body(Body::empty()).unwrap())
                .await
                .is(status);
        }
    };
    live(12, 200).await;
    live(12, 200).await;
    live(7, 303).await;
}

#[tokio::test]
async fn somebody_s_sessions_are_bounded_and_the_longest_unused_give_way() {
    let app = TestApp::start().await;
    let (person, mut used) = app.signed_in_person(Role::Pilot, 1).await;
    let mut unused = app.browser_of(person).await;
    let mut other = app.signed_in(Role::Pilot, 2).await;
    app.clock.advance(TimeDelta::minutes(6));
    used.get("/").await.is(200);
    for _ in 1..session::AT_ONCE {
        app.browser_of(person).await;
    }
    used.get("/").await.is(200);
    other.get("/").await.is(200);
    unused.get("/").await.is(303);
}

#[tokio::test]
async fn half_sessions_are_bounded_too_and_push_no_whole_one_out() {
    let app = TestApp::start().await;
    let (person, mut whole) = app.signed_in_person(Role::Pilot, 1).await;
    // Each costs a password and no code.
    let mut db = app.db().await;
    let now = app.clock.now();
    for _ in 0..session::AT_ONCE + 5 {
        session::open_half(&mut db, person, "test", "127.0.0.1", now)
            .await
            .unwrap();
    }
    drop(db);
    let half = "SELECT count(*) FROM session WHERE awaits_code";
    assert_eq!(app.count(half).await, session::AT_ONCE);
    whole.get("/").await.is(200);
}

#[tokio::test]
async fn a_clock_that_went_ahead_lengthens_no_session() {
    let app = TestApp::start().await;
    let (_, mut browser) = app.signed_in_person(Role::Pilot, 1).await;
    let late = "UPDATE session SET last_seen_at = last_seen_at + interval '13 hours',
                       expires_at = expires_at + interval '13 days'";
    sqlx::query(late).execute(&app.pool).await.unwrap();
    browser.get("/").await.is(200);
    let ahead = "SELECT count(*) FROM session WHERE last_seen_at > '2021-09-22T08:00:00Z'";
    assert_eq!(app.count(ahead).await, 0);
    sqlx::query(late).execute(&app.pool).await.unwrap();
    let mut db = app.db().await;
    session::sweep(&mut db, app.clock.now()).await.unwrap();
    assert_eq!(app.count(ahead).await, 0);
    app.clock.advance(session::LIFETIME);
    browser.get("/").await.is(303);
}

#[tokio::test]
async fn only_a_hash_of_the_session_is_stored() {
    let app = TestApp::start().await;
    let (_, browser) = app.signed_in_person(Role::Pilot, 1).await;
    let cookie = browser.cookie("jalon_session").unwrap().as_bytes().to_vec();
    let stored: Vec<u8> = app.one("SELECT token_hash FROM session").await;
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
    app.state.after.done().await;
    let link = app.mailed_link().await;
    let path = link.as_str();
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
    app.state.after.done().await;
    assert_eq!(app.count("SELECT count(*) FROM mail").await, 0);
}

#[tokio::test]
async fn behind_tls_cookies_belong_to_this_host_alone() {
    let app = TestApp::start_with(&["--base-url", "https://jalon.example"]).await;
    let person = app.person("Pilote GT1").await;
    app.account(person).await;
    let mut browser = app.browser();
    let right = [("email", "pilote.gt1@test.example"), ("password", RIGHT)];
    let answer = browser.post("/sign-in", &right).await;
    answer.is(303);
    for (name, lasts) in [("jalon_session", 43_200), ("jalon_device", 15_552_000)] {
        let cookies = answer.headers.get_all("set-cookie").iter();
        let mut texts = cookies.map(|cookie| cookie.to_str().unwrap());
        let cookie = texts
            .find(|cookie| cookie.contains(name))
            .unwrap_or_else(|| panic!("no {name}"));
        assert!(cookie.starts_with(&format!("__Host-{name}=")), "{cookie}");
        let end = format!("; Path=/; HttpOnly; SameSite=Lax; Max-Age={lasts}; Secure");
        assert!(cookie.ends_with(&end), "{cookie}");
    }
    browser.get("/account").await.is(200);
    let answer = browser.post("/sign-out", &[]).await;
    assert_eq!(answer.header("clear-site-data"), "\"cache\"");
    assert!(browser.cookie("__Host-jalon_session").is_none());
    assert!(browser.cookie("__Host-jalon_device").is_some());
    browser.get("/account").await.is(303);
}

#[tokio::test]
async fn where_no_server_sends_mails_who_forgot_is_told_whom_to_ask() {
    let app = TestApp::start_without_smtp().await;
    app.signed_in(Role::Pilot, 1).await;
    let mut browser = app.browser();
    let asked = browser.get("/password/forgotten").await;
    asked
        .is(200)
        .shows("Adressez-vous à l’administration")
        .hides("name=\"email\"");
    // The same to all.
    let mut answers = Vec::new();
    for email in ["pilot.gt1@test.example", "x@test.example"] {
        let form = [("email", email)];
        let answer = browser.post("/password/forgotten", &form).await;
        answer.is(200).shows("Adressez-vous à l’administration");
        answers.push(answer.body);
    }
    assert_eq!(answers[0], answers[1]);
    let app = TestApp::start().await;
    let asked = app.browser().get("/password/forgotten").await;
    asked.shows("name=\"email\"").hides("Adressez-vous");
}

#[tokio::test]
async fn links_that_no_longer_work_are_removed_after_ninety_days() {
    let app = TestApp::start().await;
    let (pilot, _) = app.signed_in_person(Role::Pilot, 1).await;
    let email = [("email", "pilot.gt1@test.example")];
    let asked = app.browser().post("/password/forgotten", &email).await;
    asked.is(200);
    let group = app.group(1).await;
    let poll = app.poll(group, 1, &[pilot]).await.poll;
    app.poll_link(poll, pilot).await;
    let meeting = app.meeting(group, "Réunion").await;
    app.invitation_link(meeting, pilot).await;
    // All end when the password's does.
    for sql in [
        "UPDATE poll_link SET revoked_at = $1",
        "UPDATE attendance_link SET expires_at = $1",
        "UPDATE meeting SET starts_at = $1::timestamptz - interval '12 months 1 day',
                            ends_at = $1::timestamptz - interval '12 months'",
        "INSERT INTO calendar_feed (token_hash, person_id, created_at, revoked_at)
         SELECT 'a'::bytea, id, $1, $1 FROM person LIMIT 1",
    ] {
        sqlx::query(sql)
            .bind(app.clock.now() + TimeDelta::hours(2))
            .execute(&app.pool)
            .await
            .unwrap();
    }
    for (hours, left) in [(2, 1), (90 * 24 - 1, 1), (2, 0)] {
        app.clock.advance(TimeDelta::hours(hours));
        let now = app.clock.now();
        let mut db = app.db().await;
        token::sweep(&mut db, now, 90).await.unwrap();
        meetings::dead_links::sweep(&mut db, now, 90).await.unwrap();
        polls::dead_links::sweep(&mut db, now, 90).await.unwrap();
        drop(db);
        let links: (i64, i64, i64, i64) = sqlx::query_as(
            "SELECT (SELECT count(*) FROM account_token), (SELECT count(*) FROM poll_link),
                    (SELECT count(*) FROM attendance_link), (SELECT count(*) FROM calendar_feed)",
        )
        .fetch_one(&app.pool)
        .await
        .unwrap();
        assert_eq!(links, (left, left, left, left), "{hours}");
    }
}
