//! Without a stream of one's own, and after the session ended.

use jalon::flows::demo::PASSWORD;

use super::{ANNE, BERT, at, meeting, note, note_taker, saved, seen, stored};
use crate::support::Site;

#[tokio::test]
async fn a_tab_without_a_stream_sees_the_others_all_the_same() {
    let site = Site::start().await;
    let meeting = meeting(&site).await;
    let anne = note_taker(&site.url, ANNE, meeting).await;
    for _ in 0..platform::notify::SEATS {
        let tab = anne.driver.new_tab().await.unwrap();
        anne.driver.switch_to_window(tab).await.unwrap();
        anne.go(&format!("/meetings/{meeting}/notes")).await;
        saved(&anne).await;
    }
    let bert = note_taker(&site.url, BERT, meeting).await;
    note(&bert, 1, "De Bert").await;
    let there = seen(&anne, "De Bert").await;
    println!("seen without a stream after {there:?}");
    note(&anne, 1, "D’Anne").await;
    seen(&bert, "D’Anne").await;
    saved(&anne).await;
    bert.close().await;
    anne.close().await;
}

#[tokio::test]
async fn a_session_that_ended_says_so_and_goes_on_after_signing_in() {
    let site = Site::start().await;
    let meeting = meeting(&site).await;
    let anne = note_taker(&site.url, ANNE, meeting).await;
    note(&anne, 1, "Avant").await;
    saved(&anne).await;
    sqlx::query("DELETE FROM session")
        .execute(&site.pool)
        .await
        .unwrap();
    note(&anne, 1, "Pendant").await;
    seen(&anne, "Session terminée").await;
    let text = anne.text().await;
    assert!(!text.contains("Hors ligne"), "{text}");
    assert_eq!(stored(&site, meeting).await, ["Avant"]);
    // One types on; the way to sign in stays.
    note(&anne, 2, "Toujours là").await;
    let link = anne.find("[data-notes-sign-in]").await;
    assert!(link.is_displayed().await.unwrap());
    let notes = anne.driver.window().await.unwrap();
    let tab = anne.driver.new_tab().await.unwrap();
    anne.driver.switch_to_window(tab).await.unwrap();
    anne.sign_in(ANNE, PASSWORD).await;
    anne.shows("Mon travail").await;
    anne.driver.close_window().await.unwrap();
    anne.driver.switch_to_window(notes).await.unwrap();
    saved(&anne).await;
    let link = anne.find("[data-notes-sign-in]").await;
    assert!(!link.is_displayed().await.unwrap());
    assert_eq!(
        stored(&site, meeting).await,
        ["Avant", "Pendant", "Toujours là"]
    );
    // What others note comes again.
    let bert = note_taker(&site.url, BERT, meeting).await;
    note(&bert, 1, "De Bert").await;
    at(&anne, 1).await;
    seen(&anne, "De Bert").await;
    bert.close().await;
    anne.close().await;
}
