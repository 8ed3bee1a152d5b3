//! The navigation: five parts, the places within each, for every kind of visitor; and no dead link.

use std::{collections::BTreeSet, sync::LazyLock};

use platform::auth::Role;
use regex::Regex;

use crate::{
    rights_table::VISITORS,
    support::{Answer, Browser, TestApp},
};

/// A link of the navigation.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Link {
    url: String,
    label: String,
    current: bool,
}

static LINK: LazyLock<Regex> =
    LazyLock::new(|| Regex::new(r#"<a href="([^"]*)"( aria-current="\w+")?>([^<]*)</a>"#).unwrap());

/// What stands between two marks of a page, or nothing.
fn between<'a>(page: &'a Answer, start: &str, end: &str) -> &'a str {
    let after = page.body.split_once(start).map_or("", |(_, after)| after);
    after.split_once(end).map_or("", |(part, _)| part)
}

fn links(part: &str) -> Vec<Link> {
    let found = LINK.captures_iter(part);
    found
        .map(|found| Link {
            url: found[1].to_owned(),
            label: found[3].replace("&#38;", "&"),
            current: found.get(2).is_some(),
        })
        .collect()
}

/// The parts of Jalon that a page leads to.
fn parts(page: &Answer) -> Vec<Link> {
    links(between(page, "<nav class=\"primary\"", "</nav>"))
}

/// The places beside a page's own.
fn places(page: &Answer) -> Vec<Link> {
    links(between(page, "<nav class=\"places\"", "</nav>"))
}

/// What the account's menu leads to.
fn menu(page: &Answer) -> Vec<Link> {
    links(between(page, "<div class=\"menu-panel\"", "</ul>"))
}

fn current(links: &[Link]) -> Vec<&str> {
    let current = links.iter().filter(|link| link.current);
    current.map(|link| link.url.as_str()).collect()
}

/// All that the navigation shows to somebody, each page looked at.
async fn walk(kind: &str, browser: &mut Browser) -> BTreeSet<String> {
    let home = browser.get("/").await;
    let (parts_of_home, of_menu) = (parts(&home), menu(&home));
    assert!(parts_of_home.len() <= 5, "{kind}: {parts_of_home:?}");
    let mut shown = BTreeSet::new();
    for part in parts_of_home.iter().chain(&of_menu) {
        let page = browser.get(&part.url).await;
        page.is(200);
        let places = places(&page);
        if places.is_empty() {
            assert!(shown.insert(part.url.clone()), "{kind}: {part:?} twice");
            continue;
        }
        // The part leads to the first of its places, and each place stands in one part.
        assert_eq!(places[0].url, part.url, "{kind}");
        for place in places {
            let page = browser.get(&place.url).await;
            page.is(200);
            let tabs = self::places(&page);
            assert_eq!(current(&tabs), [place.url.as_str()], "{kind}");
            if parts_of_home.contains(part) {
                assert_eq!(current(&parts(&page)), [part.url.as_str()], "{kind}");
            }
            assert!(shown.insert(place.url.clone()), "{kind}: {place:?} twice");
        }
    }
    shown
}

#[tokio::test]
async fn everybody_is_shown_just_what_opens() {
    let app = TestApp::start().await;
    let (person, _) = app.signed_in_person(Role::Coordinator, 0).await;
    app.role(person, Role::Administrator, None, None).await;
    let mut browser = app.browser_of(person).await;
    let all = walk("coordination and administration", &mut browser).await;
    assert!(all.len() >= 20, "only {all:?}");
    for kind in VISITORS.into_iter().filter(|kind| *kind != "guest") {
        let app = TestApp::start().await;
        let visitor = app.visitor(kind).await;
        let mut browser = app.visit(visitor).await;
        let shown = walk(kind, &mut browser).await;
        assert!(shown.is_subset(&all), "{kind}: {shown:?}");
        for url in &all {
            let opens = browser.get(url).await.status == 200;
            // Whoever answers for an item finds it there, also without any role.
            let rare = kind == "without a role" && url == "/follow-up";
            let is_shown = shown.contains(url);
            assert!(
                rare || opens == is_shown,
                "{kind} {url}: opens {opens}, shown {is_shown}"
            );
        }
    }
}

#[tokio::test]
async fn the_parts_are_five_and_lead_to_the_first_place_that_is_open() {
    let app = TestApp::start().await;
    let mut coordinator = app.signed_in(Role::Coordinator, 0).await;
    let home = coordinator.get("/").await;
    let labels: Vec<String> = parts(&home).into_iter().map(|part| part.label).collect();
    let five = [
        "Mon travail",
        "Mesures",
        "Réunions",
        "Décisions & suivi",
        "Pilotage",
    ];
    assert_eq!(labels, five);
    // A member may not see the board: steering begins with the groups.
    let mut member = app.signed_in(Role::Member, 1).await;
    let urls: Vec<String> = parts(&member.get("/").await)
        .into_iter()
        .map(|part| part.url)
        .collect();
    assert_eq!(
        urls,
        ["/", "/measures", "/meetings", "/decisions", "/groups"]
    );
}

#[tokio::test]
async fn a_page_below_a_place_is_found_by_it_and_says_it_once() {
    let app = TestApp::start().await;
    let group = app.group(1).await;
    let measure = app.measure("PREC-001", Some(group)).await;
    let mut browser = app.signed_in(Role::Coordinator, 0).await;
    let catalogue = "<a href=\"/measures\" aria-current=\"true\">Catalogue</a>";
    let crumbs = "<nav class=\"breadcrumbs";
    browser
        .get(&format!("/measures/{measure}"))
        .await
        .shows(catalogue)
        .hides(crumbs);
    let review = browser.get(&format!("/measures/{measure}/edit")).await;
    review.shows(catalogue).shows(crumbs);
    let trail = links(between(&review, crumbs, "</nav>"));
    assert_eq!(trail.len(), 1, "{trail:?}");
    assert_eq!(trail[0].url, format!("/measures/{measure}"));
    let session = browser.get(&format!("/groups/{group}/prec-session")).await;
    assert_eq!(current(&places(&session)), ["/prec-sessions"]);
    assert_eq!(current(&parts(&session)), ["/measures"]);
}

#[tokio::test]
async fn sessions_and_updates_are_listed() {
    let app = TestApp::start().await;
    let group = app.group(1).await;
    app.group(2).await;
    app.measure("PREC-001", Some(group)).await;
    let (pilot, mut browser) = app.signed_in_person(Role::Pilot, 1).await;
    browser
        .get("/prec-sessions")
        .await
        .shows(&format!("/groups/{group}/prec-session"))
        .hides("<strong>GT2</strong>");
    run!(app,
        "INSERT INTO status_update (group_id, published_on, health, body, author_id)
         VALUES ($1, '2021-09-01', 'on_track', 'Avant.', $2), ($1, '2021-09-20', 'blocked', '**Bloqués** par le bail.', $2)";
        group.0, pilot.0);
    browser
        .get("/updates")
        .await
        .shows("Bloqués par le bail.")
        .shows("<strong>GT2</strong>")
        .shows(&format!("/groups/{group}/updates/new"))
        .hides("Avant.");
    app.signed_in(Role::Member, 2)
        .await
        .get("/updates")
        .await
        .shows("Bloqués par le bail.")
        .hides("/updates/new");
}

#[tokio::test]
async fn the_look_is_kept_for_the_person_and_the_browser() {
    let app = TestApp::start().await;
    let (person, mut browser) = app.signed_in_person(Role::Pilot, 1).await;
    let system = "data-theme=\"system\" data-density=\"comfortable\"";
    browser.get("/measures").await.shows(system);
    let dark = [("theme", "dark"), ("next", "/measures?q=x")];
    let answer = browser.post("/look", &dark).await;
    assert_eq!(answer.location(), "/measures?q=x");
    browser
        .get("/measures")
        .await
        .shows("data-theme=\"dark\" data-density=\"comfortable\"")
        .shows("<meta name=\"color-scheme\" content=\"dark\">");
    browser
        .post("/look", &[("density", "compact")])
        .await
        .is(303);
    let both = "data-theme=\"dark\" data-density=\"compact\"";
    browser.get("/").await.shows(both);
    // On a page that knows nobody, by the browser; in another browser, by the person.
    browser.get("/nowhere").await.is(404).shows(both);
    browser.post("/sign-out", &[]).await.is(303);
    browser.get("/sign-in").await.shows(both);
    app.browser_of(person).await.get("/").await.shows(both);
    // Nobody else's.
    app.signed_in(Role::Pilot, 2)
        .await
        .get("/")
        .await
        .shows(system);
    let mut guest = app.browser();
    guest.post("/look", &[("theme", "pink")]).await.is(400);
    guest.post("/look", &[("theme", "light")]).await.is(303);
    guest.get("/sign-in").await.shows("data-theme=\"light\"");
}

#[tokio::test]
async fn a_page_that_answers_a_form_is_not_left_for_another_look() {
    let app = TestApp::start().await;
    let mut browser = app.signed_in(Role::Coordinator, 0).await;
    let switch = "action=\"/look\"";
    browser.get("/organisations/new").await.shows(switch);
    let refused = browser.post("/organisations", &[("name", "")]).await;
    refused.is(422).hides(switch);
}

#[tokio::test]
async fn help_is_there_in_three_languages_and_names_nobody_to_guests() {
    let app = TestApp::start().await;
    let (coordinator, _) = app.signed_in_person(Role::Coordinator, 0).await;
    let (administrator, _) = app.signed_in_person(Role::Administrator, 0).await;
    let (coordinator, administrator) = (
        format!("/people/{coordinator}"),
        format!("/people/{administrator}"),
    );
    let mut member = app.signed_in(Role::Member, 1).await;
    let mut pilot = app.signed_in(Role::Pilot, 1).await;
    let mut guest = app.browser();
    for (lang, title, part) in [
        ("fr", "Aide", "Les parties de Jalon"),
        ("nl", "Hulp", "De delen van Jalon"),
        ("en", "Help", "The parts of Jalon"),
    ] {
        for browser in [&mut member, &mut pilot, &mut guest] {
            browser.post("/language", &[("lang", lang)]).await.is(303);
        }
        let title = format!("<h1>{title}</h1>");
        let page = guest.get("/help").await;
        page.is(200)
            .shows(&title)
            .hides(part)
            .hides("coordinator GT0");
        let page = member.get("/help").await;
        page.is(200).shows(&title).shows(part);
        page.shows("coordinator GT0").hides(&coordinator);
        let page = pilot.get("/help").await;
        page.shows(&coordinator).shows(&administrator);
        // Each role has a page, for those too who have none yet.
        for role in Role::ALL {
            guest
                .get(&format!("/help/{role}"))
                .await
                .is(200)
                .shows("help-steps")
                .hides("/static/missing");
        }
    }
    guest.get("/help/nobody").await.is(404);
    // It is beside the search, and with guests too.
    pilot.get("/").await.shows("href=\"/help\"");
    app.browser().get("/sign-in").await.shows("href=\"/help\"");
}
