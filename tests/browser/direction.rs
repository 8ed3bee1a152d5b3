//! What people write runs in the direction of its own first letter, also in lists and registers.

use jalon::flows::demo::PASSWORD;

use crate::{
    accessibility::{PAGES, filled, show_in},
    support::{Browser, Look, Site},
};

/// Titles that lists and registers name.
const TITLES: [&str; 5] = [
    "UPDATE meeting SET title = $1 || title",
    "UPDATE measure SET title = $1 || title",
    "UPDATE decision SET text = $1 || text",
    "UPDATE action_item SET what = $1 || what",
    "UPDATE strategy SET name = $1 || name",
];

#[tokio::test]
async fn a_title_from_right_to_left_stands_so_in_lists() {
    let site = Site::start().await;
    for sql in TITLES {
        let title = sqlx::query(sql).bind("שלום, ");
        title.execute(&site.pool).await.unwrap();
    }
    let browser = Browser::open(&site, Look::default()).await;
    let (email, pages) = PAGES[0];
    browser.sign_in(email, PASSWORD).await;
    browser.find("details.user").await;
    show_in(&browser, "light", 1280).await;
    let mut wrong = Vec::new();
    let mut seen = 0;
    for page in pages {
        browser.go(&filled(&site, page).await).await;
        // The comma after the first word stands to its left, or the line was taken for French.
        let astray = "const place = 'td, th, dd, li > a, td > a, th > a, dd > a, p > a, .card a, .card strong, h1';
            const found = [], walker = document.createTreeWalker(document.querySelector('main'), NodeFilter.SHOW_TEXT);
            let seen = 0;
            while (walker.nextNode()) {
                const { currentNode: text, currentNode: { parentElement: parent } } = walker;
                const at = text.data.indexOf('שלום,');
                if (at < 0 || text.data.slice(0, at).trim() || !parent.matches(place) || !parent.textContent.trim().startsWith('שלום,')) continue;
                const edge = (n) => { const range = document.createRange(); range.setStart(text, at + n); range.setEnd(text, at + n + 1); return range.getBoundingClientRect().left; };
                if (parent.getClientRects().length === 0) continue;
                seen += 1;
                if (edge(4) > edge(0)) found.push(parent.tagName + '.' + parent.className);
            }
            return [seen, [...new Set(found)].join(' ')];";
        let found = browser.driver.execute(astray, vec![]).await.unwrap();
        let (here, found): (u32, String) = found.convert().unwrap();
        seen += here;
        if !found.is_empty() {
            wrong.push(format!("{page}: {found}"));
        }
    }
    browser.close().await;
    assert!(seen > 20, "only {seen} titles");
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
