//! What is typed is kept, and no key sends it by itself.

use jalon::flows::demo::PASSWORD;
use thirtyfour::prelude::*;

use crate::support::{Browser, Look, Site};

const PILOT: &str = "pilote.gt3@demo.example";
const COORDINATION: &str = "coordination@demo.example";
// Keys, as WebDriver names them.
const ESCAPE: char = '\u{e00c}';
const ENTER: char = '\u{e007}';
const CONTROL: char = '\u{e009}';

const ASKS: &str = "return !!document.querySelector('dialog[open]')";

async fn press(browser: &Browser, keys: impl Into<TypingData>) {
    let active = browser.driver.active_element().await.unwrap();
    active.send_keys(keys).await.unwrap();
}

async fn said(browser: &Browser, script: &str) -> String {
    let answer = browser.driver.execute(script, vec![]).await.unwrap();
    let said = answer.json();
    said.as_str()
        .map_or_else(|| said.to_string(), str::to_owned)
}

async fn value(browser: &Browser, name: &str) -> String {
    let field = browser.find(&format!("main [name={name}]")).await;
    field.prop("value").await.unwrap().unwrap_or_default()
}

/// A pilot at the first review of their list.
async fn reviewer(site: &Site) -> Browser {
    let browser = Browser::open(site, Look::default()).await;
    browser.sign_in(PILOT, PASSWORD).await;
    browser.shows("Mesures à revoir").await;
    browser.go("/reviews/next").await;
    browser.shows("Motivation").await;
    browser
}

#[tokio::test]
async fn a_review_is_saved_while_it_is_typed() {
    let site = Site::start().await;
    let browser = reviewer(&site).await;
    browser.choose("coverage", "none").await;
    browser.fill("reason", "Écrit sans bouton").await;
    browser.shows("Brouillon enregistré à").await;
    let saved =
        "SELECT count(*) FROM review WHERE reason = 'Écrit sans bouton' AND coverage = 'none'";
    assert_eq!(site.count(saved).await, 1);
    browser.driver.refresh().await.unwrap();
    browser.shows("Motivation").await;
    assert_eq!(value(&browser, "reason").await, "Écrit sans bouton");
    // Its own savings are no conflict of the button's.
    browser.fill("reason", "Écrit encore").await;
    browser.click("main button[name=action][value=save]").await;
    browser.shows("brouillon enregistré").await;
    assert_eq!(value(&browser, "reason").await, "Écrit encore");
    browser.close().await;
}

#[tokio::test]
async fn no_single_key_sends_a_review_and_ctrl_enter_asks() {
    let site = Site::start().await;
    let browser = reviewer(&site).await;
    let page = browser.path().await;
    let submitted = "SELECT count(*) FROM measure WHERE state = 'submitted'";
    let before = site.count(submitted).await;
    let at = "return document.activeElement.name ?? ''";
    browser.choose("coverage", "none").await;
    for switched in [false, true] {
        if switched {
            browser.go("/account").await;
            browser.click("form[action='/account/keys'] button").await;
            browser.shows("Les touches simples sont activées").await;
            browser.go(&page).await;
            browser.choose("coverage", "none").await;
        }
        for key in ["e", "s", "j", "n", "p"] {
            press(&browser, key).await;
        }
        assert_eq!(browser.path().await, page);
        press(&browser, "6").await;
        let led = if switched { "reason" } else { "coverage" };
        assert_eq!(said(&browser, at).await, led);
    }
    // In a field a number is a number.
    browser.fill("reason", "1 raison, sur 7").await;
    assert_eq!(value(&browser, "reason").await, "1 raison, sur 7");
    for (name, answer) in [
        ("relevance", "yes"),
        ("proposal", "carry_on"),
        ("staff", "tight"),
        ("money", "unknown"),
        ("confidence", "high"),
    ] {
        browser.choose(name, answer).await;
    }
    browser.click("main [name=reason]").await;
    let send = format!("{CONTROL}{ENTER}");
    press(&browser, send.clone()).await;
    browser.shows("Réponses données : 7 sur 7").await;
    press(&browser, ESCAPE.to_string()).await;
    assert_eq!(said(&browser, ASKS).await, "false");
    assert_eq!(said(&browser, at).await, "reason");
    assert_eq!(site.count(submitted).await, before);
    press(&browser, send).await;
    browser.shows("Soumettre au GT0 ?").await;
    press(&browser, ENTER.to_string()).await;
    browser.shows("est soumise").await;
    assert_eq!(site.count(submitted).await, before + 1);
    // Taken back from the message.
    browser.click(".flash form button").await;
    browser.shows("est de nouveau un brouillon").await;
    assert_eq!(site.count(submitted).await, before);
    browser.close().await;
}

#[tokio::test]
async fn a_form_begun_is_given_back_and_can_be_discarded() {
    let site = Site::start().await;
    let browser = Browser::open(&site, Look::default()).await;
    browser.sign_in(COORDINATION, PASSWORD).await;
    browser.shows("Mon travail").await;
    let drafts = "SELECT count(*) FROM form_draft";
    let measure = site.count("SELECT min(id) FROM measure").await;
    let edit = format!("/measures/{measure}/edit");
    for page in ["/measures/new", &edit] {
        browser.go(page).await;
        let before = value(&browser, "title").await;
        browser.fill("title", "Un titre commencé").await;
        browser.shows("Gardé à").await;
        assert_eq!(site.count(drafts).await, 1);
        browser.go("/").await;
        browser.go(page).await;
        browser.shows("Un brouillon a été repris").await;
        assert_eq!(value(&browser, "title").await, "Un titre commencé");
        browser.click(".callout.draft button").await;
        assert_eq!(value(&browser, "title").await, before);
        for _ in 0..50 {
            if site.count(drafts).await == 0 {
                break;
            }
            tokio::time::sleep(std::time::Duration::from_millis(100)).await;
        }
        assert_eq!(site.count(drafts).await, 0);
    }
    // Typed upon what others changed since: it says so, and saving shows both.
    browser.fill("title", "Le mien").await;
    browser.shows("Gardé à").await;
    sqlx::query("UPDATE measure SET title = 'Le leur', version = version + 1 WHERE id = $1")
        .bind(measure)
        .execute(&site.pool)
        .await
        .unwrap();
    browser.go(&edit).await;
    browser.shows("La fiche a changé depuis").await;
    assert_eq!(value(&browser, "title").await, "Le mien");
    browser
        .click("main form .form-actions button.primary")
        .await;
    browser.shows("Le leur").await;
    assert_eq!(value(&browser, "title").await, "Le mien");
    // Sent and taken, it is forgotten.
    browser
        .click("main form .form-actions button.primary")
        .await;
    browser.shows("Le mien").await;
    for _ in 0..50 {
        if browser.path().await == format!("/measures/{measure}") {
            break;
        }
        tokio::time::sleep(std::time::Duration::from_millis(100)).await;
    }
    assert_eq!(site.count(drafts).await, 0);
    browser.close().await;
}
