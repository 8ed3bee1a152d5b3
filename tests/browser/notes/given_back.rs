//! What cannot be stored as it is: given back in order and with the reason, or offered in another
//! form.

use std::time::Duration;

use serde_json::json;
use thirtyfour::prelude::*;

use super::{ANNE, ENTER, at, meeting, note, note_taker, saved, seen, sent, stored};
use crate::support::{Browser, Site};

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

/// What the page says of what was typed.
async fn status(browser: &Browser) -> String {
    browser
        .find("[data-notes-status]")
        .await
        .text()
        .await
        .unwrap()
}

async fn offline(browser: &Browser, offline: bool) {
    let network =
        json!({"offline": offline, "latency": 0, "downloadThroughput": -1, "uploadThroughput": -1});
    browser.cdp("Network.enable", json!({})).await;
    browser
        .cdp("Network.emulateNetworkConditions", network)
        .await;
}

/// Puts a text into a field as pasting does.
async fn paste(browser: &Browser, point: usize, text: &str) {
    let script = "const data = new DataTransfer(); data.setData('text/plain', arguments[1]);
        const area = arguments[0]; area.focus();
        area.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true }));
        document.execCommand('insertText', false, arguments[1]);";
    at(browser, point).await;
    let area = field(browser, point).await.to_json().unwrap();
    browser
        .driver
        .execute(script, vec![area, json!(text)])
        .await
        .unwrap();
}

#[tokio::test]
async fn lines_of_closed_notes_come_back_in_the_order_they_were_typed() {
    let site = Site::start().await;
    let meeting = meeting(&site).await;
    let anne = note_taker(&site.url, ANNE, meeting).await;
    note(&anne, 1, "Avant").await;
    saved(&anne).await;
    offline(&anne, true).await;
    for line in ["Hors ligne 1", "Hors ligne 2", "Hors ligne 3"] {
        note(&anne, 1, line).await;
    }
    seen(&anne, "Hors ligne :").await;
    let circulated = "UPDATE minutes SET state = 'circulated', circulated_at = now()";
    sqlx::query(circulated).execute(&site.pool).await.unwrap();
    offline(&anne, false).await;
    seen(&anne, "Ces notes sont closes").await;
    assert_eq!(
        typed(&anne, 1).await,
        "Hors ligne 1\nHors ligne 2\nHors ligne 3"
    );
    assert_eq!(stored(&site, meeting).await, ["Avant"]);
    anne.close().await;
}

#[tokio::test]
async fn a_text_that_is_too_long_says_so_and_nothing_is_called_saved() {
    let site = Site::start().await;
    let meeting = meeting(&site).await;
    let anne = note_taker(&site.url, ANNE, meeting).await;
    let lines: Vec<String> = (1..=200)
        .map(|n| format!("Ligne {n} {}", "mot ".repeat(30)))
        .collect();
    let text = lines.join("\n");
    paste(&anne, 1, &text).await;
    field(&anne, 1)
        .await
        .send_keys(ENTER.to_string())
        .await
        .unwrap();
    seen(&anne, "caractères au plus").await;
    let count = text.chars().count() - 1;
    let said = status(&anne).await.replace(['\u{a0}', '\u{202f}'], " ");
    let thousands = format!("{} {:03}", count / 1000, count % 1000);
    assert!(said.contains(&thousands), "{said}: {count}");
    anne.driver.refresh().await.unwrap();
    seen(&anne, "un champ garde du texte").await;
    assert_eq!(typed(&anne, 1).await, text);
    // Where it waits is seen from elsewhere.
    at(&anne, 2).await;
    seen(&anne, "texte non envoyé").await;
    assert!(!anne.text().await.contains("Tout est enregistré"));
    note(&anne, 2, "Une autre").await;
    seen(&anne, "Une autre").await;
    // Others' lines may be there before one's own is said to be.
    sent(&anne).await;
    assert!(!anne.text().await.contains("Tout est enregistré"));
    anne.close().await;
}

/// Writes something else into the note that is open.
async fn rewrite(browser: &Browser, text: &str) {
    let area = browser.find(".entry-editor textarea").await;
    let script = "arguments[0].value = arguments[1];
        arguments[0].dispatchEvent(new Event('input', { bubbles: true }));";
    let area = area.to_json().unwrap();
    browser
        .driver
        .execute(script, vec![area, json!(text)])
        .await
        .unwrap();
}

#[tokio::test]
async fn a_note_that_cannot_be_changed_says_why_and_nothing_is_called_saved() {
    let site = Site::start().await;
    let meeting = meeting(&site).await;
    let anne = note_taker(&site.url, ANNE, meeting).await;
    note(&anne, 1, "Une note").await;
    saved(&anne).await;
    anne.click(".entry [data-edit]").await;
    rewrite(&anne, &"mot ".repeat(6000)).await;
    seen(&anne, "La note n’est pas changée").await;
    let said = status(&anne).await.replace(['\u{a0}', '\u{202f}'], " ");
    assert!(said.contains("20 000") && said.contains("23 999"), "{said}");
    anne.driver.refresh().await.unwrap();
    seen(&anne, "La note n’est pas changée").await;
    // Still so once what waits was looked for, of which there is nothing.
    let back = "dispatchEvent(new Event('online'))";
    anne.driver.execute(back, vec![]).await.unwrap();
    tokio::time::sleep(Duration::from_millis(500)).await;
    seen(&anne, "La note n’est pas changée").await;
    note(&anne, 2, "Une autre").await;
    seen(&anne, "Une autre").await;
    // Others' lines may be there before one's own is said to be.
    sent(&anne).await;
    assert!(!anne.text().await.contains("Tout est enregistré"));
    let circulated = "UPDATE minutes SET state = 'circulated', circulated_at = now()";
    sqlx::query(circulated).execute(&site.pool).await.unwrap();
    at(&anne, 1).await;
    rewrite(&anne, "Trop tard").await;
    seen(&anne, "Ces notes sont closes").await;
    assert_eq!(stored(&site, meeting).await, ["Une note", "Une autre"]);
    anne.close().await;
}

#[tokio::test]
async fn a_pasted_list_is_one_note_or_one_a_line() {
    let site = Site::start().await;
    let meeting = meeting(&site).await;
    let anne = note_taker(&site.url, ANNE, meeting).await;
    let pasted = "•\tBureaux vides\n•\tStocks\n•\tChantiers";
    paste(&anne, 1, pasted).await;
    seen(&anne, "Une note par ligne (3)").await;
    field(&anne, 1)
        .await
        .send_keys(ENTER.to_string())
        .await
        .unwrap();
    anne.find(".entry .prose li:nth-of-type(3)").await;
    saved(&anne).await;
    assert_eq!(
        stored(&site, meeting).await,
        ["- Bureaux vides\n- Stocks\n- Chantiers"]
    );
    paste(&anne, 2, pasted).await;
    anne.click(".paste-offer button").await;
    anne.find(".notes-point:nth-of-type(3) .entry:nth-of-type(3)")
        .await;
    saved(&anne).await;
    assert_eq!(typed(&anne, 2).await, "");
    assert_eq!(
        stored(&site, meeting).await[1..],
        ["Bureaux vides", "Stocks", "Chantiers"]
    );
    anne.close().await;
}

#[tokio::test]
async fn lines_that_wait_leave_together() {
    let site = Site::start().await;
    let meeting = meeting(&site).await;
    let anne = note_taker(&site.url, ANNE, meeting).await;
    saved(&anne).await;
    offline(&anne, true).await;
    let lines: Vec<String> = (1..=20).map(|n| format!("Ligne {n}")).collect();
    for line in &lines {
        note(&anne, 1, line).await;
    }
    seen(&anne, "Hors ligne :").await;
    let count = "performance.clearResourceTimings()";
    anne.driver.execute(count, vec![]).await.unwrap();
    offline(&anne, false).await;
    seen(&anne, "Ligne 20").await;
    saved(&anne).await;
    assert_eq!(stored(&site, meeting).await, lines);
    // Tries that failed have no status.
    let sent = "return performance.getEntriesByType('resource')
        .filter(one => one.name.endsWith('/lines') && one.responseStatus === 200).length";
    let sent = anne.driver.execute(sent, vec![]).await.unwrap();
    assert_eq!(sent.json().as_i64(), Some(1));
    anne.close().await;
}
