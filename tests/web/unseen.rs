//! Nobody can see who has an account: not from headers, lengths or the work an answer takes.

use std::collections::BTreeMap;

use crate::{
    rights_table::ROOMS,
    support::{Answer, TestApp},
};

/// Headers that any answer may carry. Whatever else leaves must be wanted, and told here.
const ALLOWED: [&str; 21] = [
    "allow",
    "cache-control",
    "clear-site-data",
    "content-disposition",
    "content-encoding",
    "content-length",
    "content-security-policy",
    "content-type",
    "cross-origin-opener-policy",
    "cross-origin-resource-policy",
    "etag",
    "location",
    "permissions-policy",
    "referrer-policy",
    "retry-after",
    "set-cookie",
    "strict-transport-security",
    "vary",
    // Streams: a proxy in between passes each event on at once.
    "x-accel-buffering",
    "x-content-type-options",
    "x-frame-options",
];

/// Carried by every answer, whichever layer gave it.
const ALWAYS: [(&str, &str); 6] = [
    ("content-security-policy", "default-src 'none'"),
    ("x-content-type-options", "nosniff"),
    ("x-frame-options", "DENY"),
    ("permissions-policy", "camera=()"),
    ("cross-origin-opener-policy", "same-origin"),
    ("cross-origin-resource-policy", "same-origin"),
];

/// What tells one answer from another, but for the id in an error page.
fn told(answer: &Answer) -> (u16, BTreeMap<String, String>, usize) {
    let headers = answer.headers.iter();
    let headers = headers
        .map(|(name, value)| (name.to_string(), value.to_str().unwrap().to_owned()))
        .collect();
    (answer.status.as_u16(), headers, answer.body.len())
}

#[tokio::test]
async fn known_and_unknown_addresses_get_the_same_answers() {
    let app = TestApp::start().await;
    // Of one length, as the answers show them.
    for (name, change) in [
        ("Aaaa Connue", ""),
        ("Bbbb Fermee", "UPDATE account SET active = false"),
        ("Cccc Muette", "UPDATE account SET password_hash = NULL"),
        ("Dddd Partie", "UPDATE person SET archived_at = now()"),
    ] {
        let person = app.person(name).await;
        app.account(person).await;
        if !change.is_empty() {
            let column = if change.contains("account") {
                "person_id"
            } else {
                "id"
            };
            let sql = format!("{change} WHERE {column} = {person}");
            sqlx::query(sqlx::AssertSqlSafe(sql))
                .execute(&app.pool)
                .await
                .unwrap();
        }
    }
    let emails: Vec<String> = app.all("SELECT email FROM person ORDER BY id").await;
    let anonymous = ROOMS
        .iter()
        .flat_map(|(_, rows)| rows.iter())
        .filter(|row| {
            row.expected.starts_with('o')
                && !row.path.contains('{')
                && !row.path.contains("sign-out")
        });
    let mut compared = 0;
    for row in anonymous {
        // Twelve times: past the limits too.
        let mut of_each: Vec<Vec<_>> = Vec::new();
        for email in emails
            .iter()
            .map(String::as_str)
            .chain(["zzzz.jamais@test.example"])
        {
            let mut answers = Vec::new();
            for _ in 0..12 {
                let mut browser = app.browser();
                let answer = match row.method {
                    "GET" => browser.get(&format!("{}?email={email}", row.path)).await,
                    _ => {
                        browser
                            .post(row.path, &[("email", email), ("password", "faux")])
                            .await
                    }
                };
                let (status, headers, length) = told(&answer);
                let shown = answer.body.matches(email).count() * email.len();
                answers.push((status, headers, length - shown));
                app.state.after.done().await;
            }
            of_each.push(answers);
        }
        let unknown = of_each.last().unwrap().clone();
        for (email, answers) in emails.iter().zip(&of_each) {
            assert_eq!(
                answers, &unknown,
                "{} {} tells of {email}",
                row.method, row.path
            );
        }
        compared += 1;
    }
    assert!(compared >= 4, "{compared} anonymous routes");
}

#[tokio::test]
async fn every_answer_carries_the_headers_it_should_and_no_others() {
    let app = TestApp::start_with(&["--base-url", "https://jalon.example"]).await;
    let visitor = app.visitor("pilot of GT1").await;
    let samples = app.samples("pilot of GT1", visitor).await;
    let rows = ROOMS.iter().flat_map(|(_, rows)| rows.iter());
    let mut requests: Vec<_> = rows
        .map(|row| (row.method, samples.path(row.path), row.fields.to_vec()))
        .collect();
    for path in [
        "/healthz",
        "/readyz",
        "/nowhere",
        "/static/nowhere",
        "/people/x",
    ] {
        requests.push(("GET", path.into(), Vec::new()));
        requests.push(("POST", path.into(), Vec::new()));
    }
    let mut wrong = Vec::new();
    for (method, path, fields) in requests {
        let mut browser = app.visit(visitor).await;
        let answer = match method {
            "GET" => browser.get(&path).await,
            _ => browser.post(&path, &fields).await,
        };
        let others = answer.headers.keys().filter(|name| {
            let counted = name.as_str() == "x-jalon-queries";
            !counted && !ALLOWED.contains(&name.as_str())
        });
        wrong.extend(others.map(|name| format!("{method} {path} carries {name}")));
        let always = ALWAYS
            .iter()
            .filter(|(name, value)| !answer.header(name).contains(value));
        wrong.extend(always.map(|(name, _)| format!("{method} {path}: no {name}")));
        let tls = answer.header("strict-transport-security");
        if tls != "max-age=31536000; includeSubDomains" {
            wrong.push(format!("{method} {path}: {tls}"));
        }
        for cookie in answer.headers.get_all("set-cookie") {
            let cookie = cookie.to_str().unwrap();
            let safe = ["; Path=/; HttpOnly; SameSite=Lax; Max-Age=", "; Secure"];
            if !cookie.starts_with("__Host-") || safe.iter().any(|part| !cookie.contains(part)) {
                wrong.push(format!("{method} {path}: {cookie}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[tokio::test]
async fn what_an_answer_took_stays_inside_unless_asked_for() {
    let app = TestApp::start_with(&[]).await;
    let mut settings = (*app.state.settings).clone();
    assert!(settings.queries_header, "tests ask for it");
    settings.queries_header = false;
    let state = platform::web::AppState {
        settings: settings.into(),
        ..app.state.clone()
    };
    let mut browser = crate::support::Browser::new(jalon::app::router(state));
    let answer = browser.get("/sign-in").await;
    assert_eq!(answer.header("x-jalon-queries"), "");
}
