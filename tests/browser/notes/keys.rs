//! Single keys on the page: the help, and from point to point.

use thirtyfour::prelude::*;

use super::{ANNE, meeting, note_taker};
use crate::support::{Browser, Site};

// Keys, as WebDriver names them.
const ESCAPE: char = '\u{e00c}';
const ENTER: char = '\u{e007}';

async fn press(browser: &Browser, key: impl Into<TypingData>) {
    let active = browser.driver.active_element().await.unwrap();
    active.send_keys(key).await.unwrap();
}

async fn holds(browser: &Browser, script: &str) -> bool {
    let answer = browser.driver.execute(script, vec![]).await.unwrap();
    answer.json().as_bool() == Some(true)
}

const OPEN: &str = "return !!document.querySelector('dialog[open]')";

async fn at(browser: &Browser) -> String {
    let script = "return document.activeElement.textContent.trim()";
    let answer = browser.driver.execute(script, vec![]).await.unwrap();
    answer.json().as_str().unwrap_or_default().to_owned()
}

/// Switches them on or off in the account, and comes back.
async fn switch(browser: &Browser, meeting: i64) {
    browser.go("/account").await;
    browser.click("form[action='/account/keys'] button").await;
    browser.shows("Les touches simples sont").await;
    browser.go(&format!("/meetings/{meeting}/notes")).await;
    let _ = browser.find("[data-notes-status][data-state]").await;
}

#[tokio::test]
async fn keys_open_the_help_and_go_from_point_to_point() {
    let site = Site::start().await;
    let meeting = meeting(&site).await;
    let anne = note_taker(&site.url, ANNE, meeting).await;
    // One may write at once; Escape leads out of the field, to the point's title.
    let _ = anne.find(".notes-point.here textarea:focus").await;
    press(&anne, ESCAPE.to_string()).await;
    // Nobody has them who did not switch them on.
    press(&anne, "?").await;
    press(&anne, "j").await;
    assert!(!holds(&anne, OPEN).await);
    assert_eq!(at(&anne).await, "1. Point 1");
    switch(&anne, meeting).await;
    let _ = anne.find(".notes-point.here textarea:focus").await;
    press(&anne, ESCAPE.to_string()).await;
    press(&anne, "?").await;
    anne.shows("ouvre cette aide").await;
    assert!(holds(&anne, OPEN).await);
    // Nothing acts behind it.
    press(&anne, "j").await;
    press(&anne, ESCAPE.to_string()).await;
    assert!(!holds(&anne, OPEN).await);
    for (key, title) in [
        ("k", "Avant le premier point"),
        ("k", "Avant le premier point"),
        ("j", "1. Point 1"),
        ("j", "2. Point 2"),
        ("j", "2. Point 2"),
        ("k", "1. Point 1"),
    ] {
        press(&anne, key).await;
        assert_eq!(at(&anne).await, title);
    }
    // Into the field, where letters are letters, and out of it.
    press(&anne, ENTER.to_string()).await;
    press(&anne, "j?k").await;
    let typed = "return document.activeElement.value === 'j?k'";
    assert!(holds(&anne, typed).await && !holds(&anne, OPEN).await);
    press(&anne, ESCAPE.to_string()).await;
    assert_eq!(at(&anne).await, "1. Point 1");
    switch(&anne, meeting).await;
    anne.click(".notes-point.here h2").await;
    let stands = at(&anne).await;
    press(&anne, "?").await;
    press(&anne, "j").await;
    assert!(!holds(&anne, OPEN).await);
    assert_eq!(at(&anne).await, stands);
    anne.close().await;
}
