//! The frame around every page: search with suggestions, theme, and what comes first.

use jalon::flows::demo::PASSWORD;
use thirtyfour::prelude::*;

use crate::{
    accessibility::show_in,
    support::{Browser, Look, Site},
};

const COORDINATION: &str = "coordination@demo.example";

async fn signed_in(site: &Site, look: Look) -> Browser {
    let browser = Browser::open(site, look).await;
    browser.sign_in(COORDINATION, PASSWORD).await;
    browser.shows("Mon travail").await;
    browser
}

async fn press(element: &WebElement, key: Key) {
    element.send_keys(key + "").await.unwrap();
}

/// Waits until the browser is there.
async fn arrives(browser: &Browser, path: &str) {
    for _ in 0..50 {
        if browser.path().await == path {
            return;
        }
        tokio::time::sleep(std::time::Duration::from_millis(100)).await;
    }
    panic!("at {}, not {path}", browser.path().await);
}

/// What the page's script says, as one text.
async fn said(browser: &Browser, script: &str) -> String {
    let said = browser.driver.execute(script, Vec::new()).await.unwrap();
    said.convert().unwrap()
}

#[tokio::test]
async fn ctrl_k_leads_to_the_search_which_offers_what_it_finds() {
    let site = Site::start().await;
    let browser = signed_in(&site, Look::default()).await;
    browser.go("/groups").await;
    let page = browser.find("body").await;
    page.send_keys(Key::Control + "k").await.unwrap();
    let search = browser.find("#site-search:focus").await;
    search.send_keys("reemploi").await.unwrap();
    browser.find("#site-search[aria-expanded=true]").await;
    browser.find(".suggestions [role=option] mark").await;
    press(&search, Key::Down).await;
    let chosen = browser.find(".suggestions [aria-selected=true]").await;
    let id = chosen.attr("id").await.unwrap();
    assert_eq!(search.attr("aria-activedescendant").await.unwrap(), id);
    // Beyond the first lies the box itself.
    press(&search, Key::Up).await;
    assert_eq!(search.attr("aria-activedescendant").await.unwrap(), None);
    // Escape closes and leaves the text.
    press(&search, Key::Escape).await;
    browser.find("#site-search[aria-expanded=false]").await;
    let text = search.prop("value").await.unwrap();
    assert_eq!(text.as_deref(), Some("reemploi"));
    // The arrow opens again; Enter goes to what is chosen.
    press(&search, Key::Down).await;
    browser.find("#site-search[aria-expanded=true]").await;
    press(&search, Key::Down).await;
    let chosen = browser.find(".suggestions [aria-selected=true]").await;
    let url = chosen.attr("data-url").await.unwrap().unwrap();
    press(&search, Key::Enter).await;
    arrives(&browser, &url).await;
    // With nothing chosen, Enter searches.
    let search = browser.find("#site-search").await;
    search.send_keys("mesure").await.unwrap();
    press(&search, Key::Enter).await;
    arrives(&browser, "/search?q=mesure").await;
    browser.close().await;
}

#[tokio::test]
async fn the_theme_is_chosen_without_javascript_and_stays() {
    let site = Site::start().await;
    let look = Look {
        without_javascript: true,
    };
    let browser = signed_in(&site, look).await;
    browser.go("/groups").await;
    browser.click("details.user summary").await;
    browser.click("button[name=theme][value=dark]").await;
    let page = browser.find("html[data-theme=dark]").await;
    assert_eq!(browser.path().await, "/groups");
    let paper = page.css_value("background-color").await.unwrap();
    assert!(paper.contains("20, 25, 23"), "{paper}");
    browser.go("/measures").await;
    browser.find("html[data-theme=dark]").await;
    browser.click("details.user summary").await;
    browser.click("button[name=density][value=compact]").await;
    browser
        .find("html[data-theme=dark][data-density=compact]")
        .await;
    browser.close().await;
}

/// What can be focused in the header comes in the order in which it is seen.
const ORDER: &str =
    "const seen = [...document.querySelectorAll('header.top :is(a, summary, input, button)')]
        .filter(one => one.checkVisibility() && one.getBoundingClientRect().width > 1);
    const box = one => one.getBoundingClientRect();
    const wrong = seen.slice(1).filter((one, at) =>
        box(one).top < box(seen[at]).bottom - 2 && box(one).left < box(seen[at]).left);
    return wrong.map(one => one.textContent.trim() || one.id).join(', ')";

#[tokio::test]
async fn the_frame_is_low_and_its_order_is_what_is_seen() {
    let site = Site::start().await;
    let browser = signed_in(&site, Look::default()).await;
    let mut wrong = Vec::new();
    for width in [390, 800, 1280] {
        show_in(&browser, "light", width).await;
        for path in ["/", "/measures", "/decisions", "/board", "/people"] {
            browser.go(path).await;
            browser.find("main h1").await;
            let order = said(&browser, ORDER).await;
            if !order.is_empty() {
                wrong.push(format!("{path} at {width}: {order} come too late"));
            }
            let line =
                "return String(document.querySelector('header.top > .container').offsetHeight)";
            if said(&browser, line).await.parse::<u32>().unwrap() > 56 {
                wrong.push(format!("{path} at {width}: the header is no single line"));
            }
            let begins = "const head = document.querySelector('.page-head');
                return String(Math.round(head.nextElementSibling.getBoundingClientRect().top))";
            let begins: u32 = said(&browser, begins).await.parse().unwrap();
            if width == 1280 && begins > 160 {
                wrong.push(format!("{path}: begins at {begins}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
    browser.close().await;
}
