//! What the browser keeps: each tab its own, also where its storage is forbidden, and what was
//! being written in a note that is gone.

use serde_json::json;
use thirtyfour::prelude::*;

use super::{ANNE, at, meeting, note, note_taker, saved, seen, stored};
use crate::support::{Browser, Site};

/// Types under a point without ending the line.
async fn begin(browser: &Browser, point: usize, text: &str) {
    at(browser, point).await;
    field(browser, point).await.send_keys(text).await.unwrap();
}

async fn field(browser: &Browser, point: usize) -> WebElement {
    let fields = browser
        .driver
        .find_all(By::Css("[data-composer] textarea"))
        .await
        .unwrap();
    fields[point].clone()
}

async fn typed(browser: &Browser, point: usize) -> String {
    let value = field(browser, point).await.prop("value").await.unwrap();
    value.unwrap_or_default()
}

/// Waits until the page's scripts have begun: they say how what was typed stands.
async fn begun(browser: &Browser) {
    let _ = browser.find("[data-notes-status][data-state]").await;
}

async fn reload(browser: &Browser) {
    browser.driver.refresh().await.unwrap();
    begun(browser).await;
}

async fn offline(browser: &Browser, offline: bool) {
    let network =
        json!({"offline": offline, "latency": 0, "downloadThroughput": -1, "uploadThroughput": -1});
    browser.cdp("Network.enable", json!({})).await;
    browser
        .cdp("Network.emulateNetworkConditions", network)
        .await;
}

#[tokio::test]
async fn two_tabs_of_one_person_keep_what_is_typed_in_each() {
    let site = Site::start().await;
    let meeting = meeting(&site).await;
    let anne = note_taker(&site.url, ANNE, meeting).await;
    begun(&anne).await;
    let first = anne.driver.window().await.unwrap();
    begin(&anne, 1, "Premier onglet").await;
    let second = anne.driver.new_tab().await.unwrap();
    anne.driver.switch_to_window(second.clone()).await.unwrap();
    anne.go(&format!("/meetings/{meeting}/notes")).await;
    begun(&anne).await;
    assert_eq!(typed(&anne, 1).await, "", "the other tab's text");
    begin(&anne, 1, "Deuxième onglet").await;
    reload(&anne).await;
    assert_eq!(typed(&anne, 1).await, "Deuxième onglet");
    anne.driver.switch_to_window(first.clone()).await.unwrap();
    reload(&anne).await;
    assert_eq!(typed(&anne, 1).await, "Premier onglet");
    // What is open elsewhere is not offered.
    assert!(!anne.text().await.contains("Deuxième onglet"));

    anne.driver.switch_to_window(second).await.unwrap();
    anne.driver.close_window().await.unwrap();
    anne.driver.switch_to_window(first).await.unwrap();
    reload(&anne).await;
    seen(&anne, "Deuxième onglet").await;
    anne.click("[data-notes-kept] li button").await;
    assert_eq!(typed(&anne, 1).await, "Deuxième onglet\nPremier onglet");
    note(&anne, 1, "").await;
    saved(&anne).await;
    reload(&anne).await;
    assert_eq!(typed(&anne, 1).await, "");
    assert_eq!(
        stored(&site, meeting).await,
        ["Deuxième onglet\nPremier onglet"]
    );
    anne.close().await;
}

#[tokio::test]
async fn lines_that_wait_in_a_closed_tab_are_sent_once_by_another() {
    let site = Site::start().await;
    let meeting = meeting(&site).await;
    let anne = note_taker(&site.url, ANNE, meeting).await;
    let first = anne.driver.window().await.unwrap();
    let second = anne.driver.new_tab().await.unwrap();
    anne.driver.switch_to_window(second.clone()).await.unwrap();
    anne.go(&format!("/meetings/{meeting}/notes")).await;
    begun(&anne).await;
    offline(&anne, true).await;
    note(&anne, 1, "Sans réseau, puis fermé").await;
    seen(&anne, "Hors ligne").await;
    anne.driver.close_window().await.unwrap();
    anne.driver.switch_to_window(first).await.unwrap();
    note(&anne, 1, "De l’onglet resté").await;
    seen(&anne, "Sans réseau, puis fermé").await;
    saved(&anne).await;
    assert_eq!(
        stored(&site, meeting).await,
        ["Sans réseau, puis fermé", "De l’onglet resté"]
    );
    anne.close().await;
}

#[tokio::test]
async fn a_browser_that_keeps_nothing_says_so_and_loses_nothing() {
    let site = Site::start().await;
    let meeting = meeting(&site).await;
    let anne = note_taker(&site.url, ANNE, meeting).await;
    let full = "Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); };";
    anne.cdp(
        "Page.addScriptToEvaluateOnNewDocument",
        json!({ "source": full }),
    )
    .await;
    reload(&anne).await;
    assert!(!anne.text().await.contains("Cet appareil ne garde pas"));
    offline(&anne, true).await;
    note(&anne, 1, "Première").await;
    note(&anne, 1, "Seconde").await;
    seen(&anne, "Cet appareil ne garde pas").await;
    seen(&anne, "Hors ligne").await;
    begin(&anne, 2, "En cours").await;
    offline(&anne, false).await;
    at(&anne, 1).await;
    seen(&anne, "Seconde").await;
    // What is typed was not sent: not everything is saved.
    seen(&anne, "un champ garde du texte").await;
    assert_eq!(stored(&site, meeting).await, ["Première", "Seconde"]);
    assert_eq!(typed(&anne, 2).await, "En cours");
    // The page asks before it goes with what nothing else keeps.
    let asks = "const leave = new Event('beforeunload', { cancelable: true });
                dispatchEvent(leave); return leave.defaultPrevented";
    let answer = anne.driver.execute(asks, vec![]).await.unwrap();
    assert_eq!(answer.json().as_bool(), Some(true));
    anne.close().await;
}

#[tokio::test]
async fn a_change_of_a_note_that_somebody_took_out_is_shown() {
    let site = Site::start().await;
    let meeting = meeting(&site).await;
    let anne = note_taker(&site.url, ANNE, meeting).await;
    for line in ["Une note", "Une autre"] {
        note(&anne, 1, line).await;
        saved(&anne).await;
    }
    seen(&anne, "Une autre").await;
    let take_out = "UPDATE entry SET archived_at = now(), change_no = nextval('entry_change_no')
                    WHERE body = $1";
    let take_out = async |body: &str| {
        sqlx::query(take_out)
            .bind(body)
            .execute(&site.pool)
            .await
            .unwrap();
    };
    // While one writes: the next save tells.
    anne.click(".entry:nth-of-type(1) [data-edit]").await;
    take_out("Une note").await;
    let editor = anne.find(".entry-editor textarea").await;
    editor.send_keys(" bien changée").await.unwrap();
    seen(&anne, "Modification d’une note retirée").await;
    anne.shows("Une note bien changée").await;
    // While one is away: after the reload.
    offline(&anne, true).await;
    anne.click(".entry [data-edit]").await;
    let editor = anne.find(".entry-editor textarea").await;
    editor.send_keys(" aussi").await.unwrap();
    take_out("Une autre").await;
    offline(&anne, false).await;
    anne.driver.refresh().await.unwrap();
    anne.shows("Une autre aussi").await;
    anne.shows("Une note bien changée").await;
    // Discarded after a question, and only what is discarded.
    anne.click("[data-notes-kept] li:last-child button:last-child")
        .await;
    anne.driver.accept_alert().await.unwrap();
    anne.driver.refresh().await.unwrap();
    let kept = anne
        .driver
        .find_all(By::Css("[data-notes-kept] li"))
        .await
        .unwrap();
    assert!(kept.len() <= 1);
    begun(&anne).await;
    let text = anne.text().await;
    assert!(text.contains("Une note bien changée") != text.contains("Une autre aussi"));
    anne.close().await;
}
