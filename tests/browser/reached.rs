//! Whatever can be clicked can be read in every state of it, and is seen when it has the focus.

use std::collections::BTreeMap;

use serde_json::json;
use thirtyfour::prelude::*;

use crate::{
    accessibility::{PAGES, filled},
    looks::{LOOKS, enter, said, show, show_in},
    support::{Browser, Look, Site},
};

const CONTRAST: &str = include_str!("contrast.js");
const COVERED: &str = include_str!("covered.js");
const STATES: [&str; 8] = [
    "rest", "hover", "active", "focus", "disabled", "primary", "quiet", "danger",
];
/// How many times brighter one is than the other.
const READABLE: f64 = 4.5;

/// All pages of all readers, one after the other.
async fn pages(site: &Site) -> Vec<(&'static str, Vec<String>)> {
    let mut readers = Vec::new();
    for (email, pages) in PAGES {
        let mut paths = Vec::new();
        for page in pages {
            paths.push(filled(site, page).await);
        }
        readers.push((email, paths));
    }
    readers
}

#[tokio::test]
async fn every_control_can_be_read_in_every_state() {
    let site = Site::start().await;
    let browser = Browser::open(&site, Look::default()).await;
    let mut wrong = BTreeMap::new();
    for (email, paths) in pages(&site).await {
        enter(&browser, email).await;
        for path in paths {
            browser.go(&path).await;
            let open = "document.querySelectorAll('details').forEach((one) => { one.open = true; }); return []";
            said(&browser, open, Vec::new()).await;
            for scheme in ["light", "dark"] {
                show_in(&browser, scheme, 1280).await;
                for state in STATES {
                    let arguments = vec![json!(state), json!(READABLE), json!(scheme)];
                    for found in said(&browser, CONTRAST, arguments).await {
                        wrong
                            .entry(format!("{scheme} {found}"))
                            .or_insert(path.clone());
                    }
                }
            }
        }
    }
    browser.close().await;
    assert!(wrong.is_empty(), "{wrong:#?}");
}

/// Says what is covered when it has the focus.
async fn covered(browser: &Browser, page: &str, wrong: &mut Vec<String>) {
    let found = said(browser, COVERED, vec![json!("each")]).await;
    if !found.is_empty() {
        wrong.push(format!("{page}: {}", found.join(", ")));
    }
}

#[tokio::test]
async fn nothing_that_has_the_focus_is_covered() {
    let site = Site::start().await;
    let browser = Browser::open(&site, Look::default()).await;
    let mut wrong = Vec::new();
    for (email, mut paths) in pages(&site).await {
        enter(&browser, email).await;
        for (look, size) in [(LOOKS[1], "phone"), (LOOKS[0], "wide")] {
            show(&browser, look).await;
            for path in std::mem::take(&mut paths) {
                browser.go(&path).await;
                // On a wide screen nothing covers but a bar.
                let bar = "return document.querySelector('.sticky, .bulk-bar') ? ['bar'] : []";
                let has_bar = !said(&browser, bar, Vec::new()).await.is_empty();
                if has_bar {
                    paths.push(path.clone());
                }
                covered(&browser, &format!("{path} ({size})"), &mut wrong).await;
                if has_bar && path == "/measures" {
                    // The bar of what is ticked is there then.
                    browser.click("tbody input[name=measure]").await;
                    let name = format!("{path} with one ticked ({size})");
                    covered(&browser, &name, &mut wrong).await;
                }
            }
        }
    }
    browser.close().await;
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// With the key itself, where the bar at the bottom is the highest.
#[tokio::test]
async fn tabbing_through_a_review_shows_each_field() {
    let site = Site::start().await;
    let browser = Browser::open(&site, Look::default()).await;
    enter(&browser, "pilote.gt1@demo.example").await;
    let mut wrong = Vec::new();
    for look in &LOOKS[..3] {
        show(&browser, *look).await;
        browser.go("/reviews/next").await;
        browser.find("main form[method=post]").await;
        let mut stops = 0;
        for _ in 0..90 {
            let active = browser.driver.active_element().await.unwrap();
            active.send_keys(Key::Tab + "").await.unwrap();
            let on = "return document.activeElement.closest('main') ? ['main'] : []";
            stops += said(&browser, on, Vec::new()).await.len();
            wrong.extend(said(&browser, COVERED, vec![json!("focused")]).await);
        }
        assert!(stops > 20, "only {stops} stops in {look:?}");
    }
    browser.close().await;
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
