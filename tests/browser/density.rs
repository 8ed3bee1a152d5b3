//! How much a screen shows: twenty rows of a list, and histories only where one asks for them.

use jalon::flows::demo::PASSWORD;

use crate::{
    accessibility::show_in,
    support::{Browser, Look, Site},
};

/// Rows that have room on a screen of 1280 by 900, below all that stands above them.
async fn room(browser: &Browser, page: &str) -> f64 {
    browser.go(page).await;
    browser.find("tbody tr").await;
    let rows = "const row = document.querySelectorAll('tbody tr')[1].getBoundingClientRect();
        const first = document.querySelector('tbody tr').getBoundingClientRect();
        return (900 - first.top) / row.height";
    let found = browser.driver.execute(rows, Vec::new()).await.unwrap();
    found.convert().unwrap()
}

#[tokio::test]
async fn a_screen_shows_twenty_rows() {
    let site = Site::start().await;
    let browser = Browser::open(&site, Look::default()).await;
    show_in(&browser, "light", 1280).await;
    browser.sign_in("coordination@demo.example", PASSWORD).await;
    browser.find("details.user").await;
    let mut wrong = Vec::new();
    for (page, least) in [
        ("/measures", 20.0),
        ("/people", 20.0),
        ("/organisations", 19.0),
        ("/decisions", 19.0),
        ("/follow-up", 18.0),
    ] {
        let rows = room(&browser, page).await;
        if rows < least {
            wrong.push(format!("{page}: {rows:.1} rows"));
        }
    }
    browser.close().await;
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[tokio::test]
async fn a_history_is_folded_until_it_is_asked_for() {
    let site = Site::start().await;
    let id = site.count("SELECT min(id) FROM measure").await;
    let browser = Browser::open(&site, Look::default()).await;
    browser.sign_in("coordination@demo.example", PASSWORD).await;
    browser.find("details.user").await;
    let is_open = async || {
        let open = "return document.querySelector('details.history').open";
        let found = browser.driver.execute(open, Vec::new()).await.unwrap();
        found.convert::<bool>().unwrap()
    };
    let page = format!("/measures/{id}");
    browser.go(&page).await;
    browser.find("details.history").await;
    assert!(!is_open().await);
    browser.go(&format!("{page}#history")).await;
    browser.find("details.history[open]").await;
    browser.close().await;
}
