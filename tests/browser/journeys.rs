//! What people come to do, from sign-in to the end.

use jalon::flows::demo::PASSWORD;
use thirtyfour::prelude::*;

use crate::support::{Browser, Look, Site};

const PILOT: &str = "pilote.gt3@demo.example";
const COORDINATION: &str = "coordination@demo.example";

async fn answer_and_submit(browser: &Browser) {
    browser.choose("coverage", "none").await;
    browser.choose("relevance", "yes").await;
    browser.choose("proposal", "carry_on").await;
    browser.choose("staff", "tight").await;
    browser.choose("money", "unknown").await;
    browser
        .fill("reason", "La mesure garde son **public**.")
        .await;
    browser.choose("confidence", "high").await;
    browser
        .click("main button[name=action][value=submit]")
        .await;
}

#[tokio::test]
async fn a_pilot_reviews_three_measures_in_a_row() {
    let site = Site::start().await;
    let browser = Browser::open(&site, Look::default()).await;
    browser.sign_in(PILOT, PASSWORD).await;
    browser.shows("Mesures à revoir").await;
    let before = site
        .count("SELECT count(*) FROM measure WHERE state = 'submitted'")
        .await;
    browser.go("/reviews/next").await;
    for done in 1..=3 {
        let page = browser.path().await;
        answer_and_submit(&browser).await;
        let submitted = "SELECT count(*) FROM measure WHERE state = 'submitted'";
        for _ in 0..50 {
            if browser.path().await != page {
                break;
            }
            tokio::time::sleep(std::time::Duration::from_millis(100)).await;
        }
        assert_eq!(
            site.count(submitted).await,
            before + done,
            "{}",
            browser.text().await
        );
        assert!(
            browser.path().await.ends_with("/review"),
            "{}",
            browser.path().await
        );
    }
    browser.close().await;
}

#[tokio::test]
async fn an_incomplete_review_keeps_what_was_typed() {
    let site = Site::start().await;
    let browser = Browser::open(&site, Look::default()).await;
    browser.sign_in(PILOT, PASSWORD).await;
    browser.shows("Mesures à revoir").await;
    let fresh = "SELECT min(m.id) FROM measure m JOIN working_group g ON g.id = m.group_id
        WHERE g.number = 3 AND m.state = 'to_review'";
    let measure = site.count(fresh).await;
    browser.go(&format!("/measures/{measure}/review")).await;
    browser.fill("reason", "Texte à garder").await;
    browser
        .click("main button[name=action][value=submit]")
        .await;
    browser.shows("À corriger avant d’enregistrer").await;
    let kept = browser
        .find("main [name=reason]")
        .await
        .value()
        .await
        .unwrap();
    assert_eq!(kept.as_deref(), Some("Texte à garder"));
    browser.close().await;
}

#[tokio::test]
async fn two_tabs_never_overwrite_each_other() {
    let site = Site::start().await;
    let browser = Browser::open(&site, Look::default()).await;
    browser.sign_in(PILOT, PASSWORD).await;
    browser.shows("Mesures à revoir").await;
    browser.go("/reviews/next").await;
    let path = browser.path().await;
    let first = browser.driver.window().await.unwrap();
    let second = browser.driver.new_tab().await.unwrap();
    browser
        .driver
        .switch_to_window(second.clone())
        .await
        .unwrap();
    browser.go(&path).await;
    browser.fill("reason", "Écrit dans le second onglet").await;
    browser.click("main button[name=action][value=save]").await;
    browser.shows("Enregistr").await;
    browser.driver.switch_to_window(first).await.unwrap();
    browser.fill("reason", "Écrit dans le premier onglet").await;
    browser.click("main button[name=action][value=save]").await;
    browser.shows("Vous avez enregistré entre-temps").await;
    browser.shows("Écrit dans le second onglet").await;
    let mine = browser
        .find("main [name=reason]")
        .await
        .value()
        .await
        .unwrap();
    assert_eq!(mine.as_deref(), Some("Écrit dans le premier onglet"));
    browser.close().await;
}

#[tokio::test]
async fn a_coordinator_links_an_orphan_assigns_and_arbitrates() {
    let site = Site::start().await;
    let browser = Browser::open(&site, Look::default()).await;
    browser.sign_in(COORDINATION, PASSWORD).await;
    browser.shows("À arbitrer par le GT0").await;
    let orphans = "SELECT count(*) FROM measure WHERE group_id IS NULL AND strategy_id IS NULL";
    assert_eq!(site.count(orphans).await, 11);
    browser.go("/measures/orphans").await;
    browser.click("main button[name=target]").await;
    browser.shows("10").await;
    assert_eq!(site.count(orphans).await, 10);
    browser.go("/measures?state=to_review").await;
    browser.click("tbody input[name=measure]").await;
    browser
        .click("main form[action='/measures/assign'] .bulk-bar button")
        .await;
    browser.shows("mesure").await;
    assert!(browser.path().await.starts_with("/measures/assign"));
    browser.go("/arbitrations/new").await;
    browser.click("tbody input[name=measure]").await;
    browser.choose("outcome", "carry_on").await;
    browser.fill("reason", "Décision prise en séance").await;
    browser.click("main form[method=post] button.primary").await;
    browser.shows("Décision prise en séance").await;
    assert!(
        browser.path().await.starts_with("/arbitrations/"),
        "{}",
        browser.path().await
    );
    browser.close().await;
}

#[tokio::test]
async fn a_coordinator_imports_a_file() {
    let site = Site::start().await;
    let browser = Browser::open(&site, Look::default()).await;
    browser.sign_in(COORDINATION, PASSWORD).await;
    browser.shows("Mon travail").await;
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("mesures.csv");
    std::fs::write(&file, "Code;Titre\nNEUF-1;Une mesure venue d’un fichier\n").unwrap();
    browser.go("/measures/imports").await;
    browser
        .find("input[type=file]")
        .await
        .send_keys(file.to_str().unwrap())
        .await
        .unwrap();
    browser.click("main form button.primary").await;
    browser.shows("mesures.csv").await;
    browser.click("main form button.primary").await;
    browser.shows("NEUF-1").await;
    browser.click("main form[action$='/confirm'] button").await;
    for _ in 0..100 {
        if site
            .count("SELECT count(*) FROM measure WHERE code = 'NEUF-1'")
            .await
            == 1
        {
            return browser.close().await;
        }
        tokio::time::sleep(std::time::Duration::from_millis(100)).await;
    }
    panic!("not imported: {}", browser.text().await);
}

#[tokio::test]
async fn a_wrong_password_says_so_and_the_right_one_leads_on() {
    let site = Site::start().await;
    let browser = Browser::open(&site, Look::default()).await;
    browser.go("/measures?group=1").await;
    assert!(browser.path().await.starts_with("/sign-in?next="));
    browser.fill("email", PILOT).await;
    browser.fill("password", "pas le bon").await;
    browser.click("main form button").await;
    browser
        .shows("L’adresse ou le mot de passe n’est pas le bon")
        .await;
    browser.fill("password", PASSWORD).await;
    browser.click("main form button").await;
    browser.shows("Mesures").await;
    assert_eq!(browser.path().await, "/measures?group=1");
    browser.close().await;
}

#[tokio::test]
async fn everything_works_without_javascript() {
    let site = Site::start().await;
    let browser = Browser::open(
        &site,
        Look {
            without_javascript: true,
        },
    )
    .await;
    browser.sign_in(PILOT, PASSWORD).await;
    browser.shows("Mesures à revoir").await;
    browser.go("/measures").await;
    browser.fill("q", "reemploi").await;
    browser
        .driver
        .active_element()
        .await
        .unwrap()
        .send_keys(Key::Enter + "")
        .await
        .unwrap();
    browser.shows("PREC-").await;
    browser.go("/reviews/next").await;
    answer_and_submit(&browser).await;
    browser.shows("soumise").await;
    browser.click("details.user summary").await;
    browser.click("form[action='/sign-out'] button").await;
    browser.shows("Vous êtes déconnecté").await;
    browser.close().await;
}
