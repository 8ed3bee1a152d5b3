//! What surrounds every page.

use std::collections::BTreeSet;

use axum::{body::Body, http::Method};
use platform::auth::Role;
use regex::Regex;

use crate::support::{Browser, TestApp};

#[tokio::test]
async fn writes_from_other_sites_are_refused() {
    let app = TestApp::start().await;
    let mut browser = app.signed_in(Role::Coordinator, 0).await;
    for (name, value) in [
        ("sec-fetch-site", "cross-site"),
        ("origin", "https://evil.example"),
        // The host asked for, but not as Jalon is reached.
        ("origin", "https://localhost"),
    ] {
        let request = browser
            .request(Method::POST, "/organisations")
            .header(name, value)
            .body(Body::from("name=X&short_name=X&kind=agency"))
            .unwrap();
        browser
            .send(request)
            .await
            .is(400)
            .shows("venue d’un autre site");
    }
    assert_eq!(app.count("SELECT count(*) FROM organisation").await, 0);
}

#[tokio::test]
async fn every_answer_carries_the_security_headers() {
    let app = TestApp::start().await;
    for path in ["/", "/sign-in", "/nowhere"] {
        let answer = app.browser().get(path).await;
        assert!(
            answer
                .header("content-security-policy")
                .contains("default-src 'none'"),
            "{path}"
        );
        assert_eq!(answer.header("x-content-type-options"), "nosniff");
        assert_eq!(answer.header("cache-control"), "private, no-store");
    }
}

#[tokio::test]
async fn the_language_is_negotiated_chosen_and_kept() {
    let app = TestApp::start().await;
    let mut browser = app.browser();
    browser.accept_language = "nl-BE,fr;q=0.5";
    browser
        .get("/sign-in")
        .await
        .shows("lang=\"nl\"")
        .shows("Aanmelden");
    let answer = browser
        .post("/language", &[("lang", "en"), ("next", "/sign-in?next=/x")])
        .await;
    assert_eq!(answer.asks_to_sign_in(), "/sign-in?next=/x");
    browser.get("/sign-in").await.shows("lang=\"en\"");
}

#[tokio::test]
async fn a_page_that_answers_a_form_is_not_left_for_another_language() {
    let app = TestApp::start().await;
    let mut browser = app.signed_in(Role::Coordinator, 0).await;
    let switch = "action=\"/language\"";
    browser.get("/organisations/new").await.shows(switch);
    let refused = browser
        .post("/organisations", &[("name", ""), ("short_name", "Gardé")])
        .await;
    refused.is(422).shows("Gardé").hides(switch);
    // Nor by a guest for the page of signing in, which would lose what was typed.
    let mut guest = app.browser();
    let link = ">Se connecter</a>";
    guest.get("/sign-in").await.shows(link).shows(switch);
    let unknown = [("email", "x@test.example"), ("password", "faux")];
    let refused = guest.post("/sign-in", &unknown).await;
    refused
        .is(422)
        .shows("x@test.example")
        .hides(link)
        .hides(switch);
}

#[tokio::test]
async fn an_unknown_address_gives_a_page_with_a_reference() {
    let app = TestApp::start().await;
    app.browser()
        .get("/nowhere")
        .await
        .is(404)
        .shows("Page introuvable")
        .shows("Référence");
}

#[tokio::test]
async fn an_error_leaves_readers_where_they_work() {
    let app = TestApp::start().await;
    let mut pilot = app.signed_in(Role::Pilot, 1).await;
    let ways = [
        r#"href="/measures""#,
        r#"href="/account""#,
        r#"action="/sign-out""#,
    ];
    for (path, status) in [
        ("/nowhere", 404),
        ("/measures/none", 404),
        ("/measures/999999", 404),
        ("/people/new", 403),
    ] {
        let page = pilot.get(path).await;
        page.is(status);
        for way in ways {
            page.shows(way);
        }
    }
    let refused = pilot.post("/organisations", &[("name", "Agence")]).await;
    refused
        .is(403)
        .shows(ways[0])
        .hides(r#"action="/language""#);
    // Who comes back to the address of a form is led to a page, and nothing is done.
    for path in ["/sign-out", "/language"] {
        assert_eq!(pilot.get(path).await.location(), "/");
    }
    pilot.get("/account").await.is(200).shows(ways[2]);
    app.run("ALTER TABLE bilateral RENAME TO gone").await;
    pilot.get("/bilaterals").await.is(500).shows(ways[0]);
    // Who is not known is not led anywhere.
    let stranger = app.browser().get("/nowhere").await;
    stranger.is(404).hides(ways[0]).hides(ways[2]);
}

#[tokio::test]
async fn static_files_are_kept_for_ever_under_their_hash() {
    let app = TestApp::start().await;
    let page = app.browser().get("/sign-in").await;
    let start = page.body.find("/static/app.").unwrap();
    let url: String = page.body[start..]
        .chars()
        .take_while(|c| *c != '"')
        .collect();
    let answer = app.browser().get(&url).await;
    answer.is(200);
    assert!(answer.header("cache-control").contains("immutable"));
    assert_eq!(answer.header("content-type"), "text/css; charset=utf-8");
}

/// Bytes on the wire of all that a first visit to the page loads.
async fn first_visit(browser: &mut Browser, path: &str) -> usize {
    let page = packed(browser, path).await;
    let mut named = addresses(&browser.get(path).await.body);
    let styles = named.iter().find(|url| url.ends_with(".css")).unwrap();
    let styles = browser.get(styles).await.body;
    named.extend(addresses(&styles));
    let fonts = named.iter().filter(|url| url.ends_with(".woff2")).count();
    assert_eq!(fonts, 2, "{named:?}");
    let mut sum = page;
    for url in &named {
        sum += packed(browser, url).await;
    }
    sum
}

/// The static files that a text names.
fn addresses(text: &str) -> BTreeSet<String> {
    let name = Regex::new(r#""(/static/[^"]+)""#).unwrap();
    let found = name.captures_iter(text);
    found.map(|found| found[1].to_owned()).collect()
}

async fn packed(browser: &mut Browser, path: &str) -> usize {
    let request = browser
        .request(Method::GET, path)
        .header("accept-encoding", "gzip")
        .body(Body::empty())
        .unwrap();
    browser.send(request).await.is(200).bytes.len()
}

#[tokio::test]
async fn a_first_visit_is_light() {
    let app = TestApp::start().await;
    let mut member = app.signed_in(Role::Coordinator, 0).await;
    for (browser, path) in [(&mut app.browser(), "/sign-in"), (&mut member, "/")] {
        let bytes = first_visit(browser, path).await;
        assert!(bytes < 80 * 1024, "{path}: {bytes} bytes");
    }
}

#[tokio::test]
async fn fonts_are_kept_for_ever_and_the_first_comes_with_the_page() {
    let app = TestApp::start().await;
    let page = app.browser().get("/sign-in").await.body;
    let fonts = addresses(&page);
    let font = fonts.iter().find(|url| url.ends_with(".woff2")).unwrap();
    let preload =
        format!("rel=\"preload\" as=\"font\" type=\"font/woff2\" href=\"{font}\" crossorigin");
    assert!(page.contains(&preload), "{page}");
    let answer = app.browser().get(font).await;
    answer.is(200);
    assert_eq!(answer.header("content-type"), "font/woff2");
    assert!(answer.header("cache-control").contains("immutable"));
}
