//! One note-taker: by keyboard alone, and without JavaScript.

use jalon::flows::demo::PASSWORD;
use thirtyfour::prelude::*;

use super::{ANNE, ENTER, meeting, note_taker, saved, seen, stored};
use crate::support::{Browser, Look, Site};

// Keys, as WebDriver names them.
const TAB: char = '\u{e004}';
const UP: char = '\u{e013}';
const END: char = '\u{e010}';
const ESCAPE: char = '\u{e00c}';

/// Presses keys wherever the focus is.
async fn press(browser: &Browser, keys: impl Into<TypingData>) {
    let active = browser.driver.active_element().await.unwrap();
    active.send_keys(keys).await.unwrap();
}

/// Presses Tab until the focus is on what a selector finds.
async fn tab_to(browser: &Browser, selector: &str) {
    let there = format!("return document.activeElement.matches({selector:?})");
    for _ in 0..150 {
        let answer = browser.driver.execute(&there, vec![]).await.unwrap();
        if answer.json().as_bool() == Some(true) {
            return;
        }
        press(browser, TAB.to_string()).await;
    }
    panic!("Tab does not reach {selector}");
}

#[tokio::test]
async fn a_meeting_is_noted_by_keyboard_alone() {
    let site = Site::start().await;
    let meeting = meeting(&site).await;
    let anne = note_taker(&site.url, ANNE, meeting).await;
    tab_to(&anne, "section:nth-of-type(2) [data-composer] textarea").await;
    let enter = ENTER.to_string();
    for line in [
        "? Qui rédige",
        "> La coordination",
        "= Trop tôt",
        "! On commence",
        "@ cg: le plan >+2s",
        "https://example.org",
    ] {
        press(&anne, format!("{line}{enter}")).await;
    }
    saved(&anne).await;
    seen(&anne, "https://example.org").await;
    let kinds: Vec<String> =
        sqlx::query_scalar("SELECT kind FROM entry WHERE meeting_id = $1 ORDER BY id")
            .bind(meeting)
            .fetch_all(&site.pool)
            .await
            .unwrap();
    assert_eq!(
        kinds,
        [
            "question",
            "answer",
            "opinion",
            "decision",
            "follow_up",
            "link"
        ]
    );
    let owned = "SELECT count(*) FROM action_item i JOIN entry e ON e.id = i.entry_id
                 JOIN person p ON p.id = i.owner_id
                 WHERE p.email = 'coordination@demo.example' AND i.due_on IS NOT NULL AND i.what = 'le plan'";
    assert_eq!(site.count(owned).await, 1);
    // Up to the last entry, to the opinion, change it, move it up and come back.
    let up = UP.to_string();
    for _ in 0..4 {
        press(&anne, up.clone()).await;
    }
    press(&anne, enter.clone()).await;
    press(&anne, format!("{END} vraiment{enter}")).await;
    saved(&anne).await;
    seen(&anne, "Trop tôt vraiment").await;
    press(&anne, ESCAPE.to_string()).await;
    press(&anne, "Dernière ligne").await;
    press(&anne, enter.clone()).await;
    seen(&anne, "Dernière ligne").await;
    saved(&anne).await;
    assert!(
        stored(&site, meeting)
            .await
            .contains(&"Trop tôt vraiment".to_owned())
    );
    anne.close().await;
}

#[tokio::test]
async fn notes_are_taken_without_javascript() {
    let site = Site::start().await;
    let meeting = meeting(&site).await;
    let browser = Browser::open(
        &site,
        Look {
            without_javascript: true,
        },
    )
    .await;
    browser.sign_in(ANNE, PASSWORD).await;
    browser.go(&format!("/meetings/{meeting}/notes")).await;
    for line in ["? Qui rédige", "> La coordination", "! On commence"] {
        let fields = browser
            .driver
            .find_all(By::Css("[data-composer] textarea"))
            .await
            .unwrap();
        fields[1].send_keys(line).await.unwrap();
        let buttons = browser
            .driver
            .find_all(By::Css("[data-composer] button"))
            .await
            .unwrap();
        buttons[1].click().await.unwrap();
        browser.shows(line.split_at(2).1).await;
    }
    // Each point is a page of its own.
    browser
        .click(".recording-outline a[href*='point=before']")
        .await;
    let shown = browser.find(".notes-point.here h2").await;
    assert_eq!(shown.text().await.unwrap(), "Avant le premier point");
    browser.click(".recording-outline li:nth-child(2) a").await;
    browser.click("[data-kind=decision] [data-edit]").await;
    browser.fill("body", "On commence lundi").await;
    browser.click("main form button.primary").await;
    browser.shows("On commence lundi").await;
    browser.go(&format!("/meetings/{meeting}/notes/end")).await;
    browser.click("main form .form-actions button").await;
    browser.shows("est terminée").await;
    browser.go(&format!("/meetings/{meeting}/minutes")).await;
    browser.shows("On commence lundi").await;
    assert_eq!(
        stored(&site, meeting).await,
        ["Qui rédige", "La coordination", "On commence lundi"]
    );
    browser.close().await;
}
