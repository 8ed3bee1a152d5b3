//! The table on paper: all of it on one A3.

use base64::{Engine as _, engine::general_purpose::STANDARD};
use serde_json::json;

use super::COORDINATION;
use crate::{
    looks::enter,
    support::{Browser, Look, Site},
};

/// The width and height of a page, in points, as its `/MediaBox [0 0 1190.5 841.9` says them.
fn size(page: &str) -> Option<(f64, f64)> {
    let numbers = page.split('[').nth(1)?.split_whitespace();
    let numbers: Vec<f64> = numbers.filter_map(|number| number.parse().ok()).collect();
    Some((*numbers.get(2)?, *numbers.get(3)?))
}

#[tokio::test]
async fn the_table_is_printed_on_one_a3() {
    let site = Site::start().await;
    let browser = Browser::open(&site, Look::default()).await;
    enter(&browser, COORDINATION).await;
    browser.go("/governance").await;
    browser.find("table.gov").await;
    let made = browser.driver.cdp();
    let made = made.send_raw("Page.printToPDF", json!({"preferCSSPageSize": true}));
    let made = made.await.unwrap();
    let file = STANDARD.decode(made["data"].as_str().unwrap()).unwrap();
    let text = String::from_utf8_lossy(&file);
    let pages = text.split("/MediaBox").skip(1);
    let pages: Vec<(f64, f64)> = pages
        .filter_map(|page| size(page.split(']').next()?))
        .collect();
    let a3 =
        |(wide, high): &&(f64, f64)| (*wide - 1190.5).abs() < 2.0 && (*high - 841.9).abs() < 2.0;
    assert_eq!(pages.iter().filter(a3).count(), 1, "{pages:?}");
    browser.close().await;
}
