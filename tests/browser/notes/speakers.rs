//! Speakers by two keystrokes.

use std::time::Duration;

use thirtyfour::prelude::*;

use super::{ANNE, ENTER, meeting, note_taker, saved, seen};
use crate::support::{Browser, Site};

// Keys, as WebDriver names them.
const BACKSPACE: char = '\u{e003}';

/// The code and the name of somebody in the bar.
async fn chip(browser: &Browser, name: &str) -> (String, String) {
    let chip = browser
        .find(&format!("[data-notes-speakers] [data-name*={name:?}]"))
        .await;
    let value = async |name: &str| chip.attr(name).await.unwrap().unwrap();
    (value("data-code").await, value("data-name").await)
}

async fn field(browser: &Browser) -> WebElement {
    browser
        .find("section:nth-of-type(2) [data-composer] textarea")
        .await
}

async fn typed(browser: &Browser, keys: &str) -> String {
    let area = field(browser).await;
    area.send_keys(keys).await.unwrap();
    area.prop("value").await.unwrap().unwrap()
}

#[tokio::test]
async fn two_letters_name_who_speaks_also_somebody_who_comes_late() {
    let site = Site::start().await;
    let meeting = meeting(&site).await;
    let anne = note_taker(&site.url, ANNE, meeting).await;
    let (code, name) = chip(&anne, "Coordination").await;
    assert_eq!(code.chars().count(), 2);
    assert_eq!(
        typed(&anne, &format!("? {code} ")).await,
        format!("? {name} : ")
    );
    // Not meant: the letters come back, and stay.
    let back = typed(&anne, &BACKSPACE.to_string()).await;
    assert_eq!(back, format!("? {code} "));
    assert_eq!(
        typed(&anne, "est un mot").await,
        format!("? {code} est un mot")
    );
    field(&anne).await.clear().await.unwrap();
    // In capitals, with a colon; in the middle of a line it is text.
    let (upper, enter) = (code.to_uppercase(), ENTER);
    let line = typed(&anne, &format!("! {upper}:on commence {code} ici")).await;
    assert_eq!(line, format!("! {name} : on commence {code} ici"));
    typed(&anne, &enter.to_string()).await;
    saved(&anne).await;
    let said = "SELECT count(*) FROM entry e JOIN person p ON p.id = e.speaker_id
                WHERE p.email LIKE 'coordination%' AND e.kind = 'decision' AND e.body LIKE 'on commence %'";
    assert_eq!(site.count(said).await, 1);

    let arrives = "WITH a AS (INSERT INTO attendance (meeting_id, guest_name, standing)
                              VALUES ($1, 'Yvonne Xhonneux', 'present') RETURNING meeting_id)
                   SELECT pg_notify('meeting_notes', meeting_id::text) FROM a";
    sqlx::query(arrives)
        .bind(meeting)
        .execute(&site.pool)
        .await
        .unwrap();
    let there = seen(&anne, "Yvonne Xhonneux").await;
    assert!(there < Duration::from_secs(2), "{there:?}");
    assert_eq!(chip(&anne, "Yvonne").await.0, "yx");
    assert_eq!(typed(&anne, "yx ").await, "Yvonne Xhonneux : ");
    typed(&anne, &format!("me voilà{enter}")).await;
    saved(&anne).await;
    let said =
        "SELECT count(*) FROM entry WHERE speaker_name = 'Yvonne Xhonneux' AND body = 'me voilà'";
    assert_eq!(site.count(said).await, 1);
    anne.close().await;
}

#[tokio::test]
async fn a_code_and_a_day_written_into_a_note_are_read_when_it_is_done() {
    let site = Site::start().await;
    let meeting = meeting(&site).await;
    let anne = note_taker(&site.url, ANNE, meeting).await;
    let (code, _) = chip(&anne, "Coordination").await;
    typed(&anne, &format!("@ zz: Relire la note >31/11{ENTER}")).await;
    seen(&anne, "échéance non lue : 31/11").await;
    anne.click(".entry [data-edit]").await;
    let editor = anne.find(".entry-editor textarea").await;
    editor.clear().await.unwrap();
    let mended = format!("{code}: Relire la note >30/11{ENTER}");
    editor.send_keys(mended).await.unwrap();
    let _ = anne.find(".entry .entry-speaker").await;
    assert!(!anne.text().await.contains("non lue"));
    let read = "SELECT count(*) FROM action_item
                WHERE what = 'Relire la note' AND owner_id IS NOT NULL AND due_on IS NOT NULL";
    let read: i64 = sqlx::query_scalar(read)
        .fetch_one(&site.pool)
        .await
        .unwrap();
    assert_eq!(read, 1);
    // What is done without a change stays as it was said, though a day could be read in it.
    let said = "UPDATE entry SET body = 'Relire la note >1/12' WHERE body = 'Relire la note'";
    sqlx::query(said).execute(&site.pool).await.unwrap();
    anne.driver.refresh().await.unwrap();
    seen(&anne, "Relire la note >1/12").await;
    let _ = anne.find("[data-notes-status][data-state]").await;
    anne.click(".entry [data-edit]").await;
    let editor = anne.find(".entry-editor textarea").await;
    editor.send_keys(ENTER.to_string()).await.unwrap();
    let _ = anne.find(".entry:not(:has(.entry-editor))").await;
    let kept = "SELECT count(*) FROM entry WHERE body = 'Relire la note >1/12'";
    assert_eq!(site.count(kept).await, 1);
    anne.close().await;
}
