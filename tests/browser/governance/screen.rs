//! The big screen of a workshop: it follows what happens, and is read from the last row.

use serde_json::json;

use super::{COORDINATION, Grid, SOON};
use crate::{
    evening::SEEN,
    looks::{enter, said},
    support::{Browser, Look, Site},
};

#[tokio::test]
async fn the_screen_follows_the_phase_and_counts_down_in_letters_of_24_pixels() {
    let site = Site::start().await;
    let grid = Grid::of(&site).await;
    let card = grid.card(&site, 0, "Un siège par commune").await;
    // Something to discuss.
    sqlx::query("UPDATE governance_card SET kind = 'question' WHERE id = $1")
        .bind(card)
        .execute(&site.pool)
        .await
        .unwrap();
    let workshop: i64 = sqlx::query_scalar(
        "INSERT INTO governance_workshop (table_id, title, phase, timer_ends_at)
         VALUES ($1, 'Atelier', 'collect', now() + interval '10 minutes') RETURNING id",
    )
    .bind(grid.table)
    .fetch_one(&site.pool)
    .await
    .unwrap();
    let browser = Browser::open(&site, Look::default()).await;
    enter(&browser, COORDINATION).await;
    browser
        .driver
        .set_window_rect(0, 0, 1280, 900)
        .await
        .unwrap();
    browser
        .go(&format!("/governance/workshops/{workshop}/screen"))
        .await;
    browser.shows("Récolte").await;
    let clock = "return [document.querySelector('[data-ends]').textContent]";
    let left = said(&browser, clock, vec![]).await;
    assert!(left[0].contains(':'), "{left:?}");
    sqlx::query(
        "UPDATE governance_workshop SET phase = 'discuss', version = version + 1 WHERE id = $1",
    )
    .bind(workshop)
    .execute(&site.pool)
    .await
    .unwrap();
    tokio::time::timeout(SOON, browser.shows("Un siège par commune"))
        .await
        .expect("the screen does not follow");
    for theme in ["light", "dark"] {
        let dress = "document.documentElement.dataset.theme = arguments[0]";
        browser
            .driver
            .execute(dress, vec![json!(theme)])
            .await
            .unwrap();
        let found = browser.driver.execute(SEEN, vec![]).await.unwrap();
        assert_eq!(found.json(), &json!([]), "{theme}");
    }
    browser.close().await;
}
