//! What people write runs in the direction of its own first letter, also in lists and registers.

use std::collections::BTreeSet;

use jalon::flows::demo::PASSWORD;

use crate::{
    accessibility::{PAGES, filled, show_in},
    support::{Browser, Look, Site},
};

/// Titles that lists and registers name, and what stands as a paragraph or heading of its own.
const TITLES: [&str; 8] = [
    "UPDATE meeting SET title = $1 || title",
    "UPDATE measure SET title = $1 || title",
    "UPDATE decision SET text = $1 || text",
    "UPDATE action_item SET what = $1 || what",
    "UPDATE strategy SET name = $1 || name",
    "UPDATE measure SET description = $1 || description",
    "UPDATE minutes_section SET name = $1 || name",
    "UPDATE entry SET speaker_id = NULL, speaker_name = $1 || speaker_name",
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
    let mut places = BTreeSet::new();
    for page in pages {
        browser.go(&filled(&site, page).await).await;
        // The comma after the first word stands to its left, or the line was taken for French.
        let astray = "const places = ['td, th, dd, li > a, td > a, th > a, dd > a, p > a, .card a, .card strong, h1', 'h3', 'p', '.entry-speaker'];
            const found = [], walker = document.createTreeWalker(document.querySelector('main'), NodeFilter.SHOW_TEXT);
            const at_places = new Set();
            let seen = 0;
            while (walker.nextNode()) {
                const { currentNode: text, currentNode: { parentElement: parent } } = walker;
                const at = text.data.indexOf('שלום,');
                const place = places.find(one => parent.matches(one));
                if (at < 0 || text.data.slice(0, at).trim() || !place || !parent.textContent.trim().startsWith('שלום,')) continue;
                const edge = (n) => { const range = document.createRange(); range.setStart(text, at + n); range.setEnd(text, at + n + 1); return range.getBoundingClientRect().left; };
                if (parent.getClientRects().length === 0) continue;
                seen += 1;
                at_places.add(place);
                if (edge(4) > edge(0)) found.push(parent.tagName + '.' + parent.className);
            }
            return [seen, [...new Set(found)].join(' '), [...at_places]];";
        let found = browser.driver.execute(astray, vec![]).await.unwrap();
        let (here, found, at): (u32, String, Vec<String>) = found.convert().unwrap();
        seen += here;
        places.extend(at);
        if !found.is_empty() {
            wrong.push(format!("{page}: {found}"));
        }
    }
    browser.close().await;
    assert!(seen > 20, "only {seen} titles");
    assert_eq!(places.len(), 4, "only at {places:?}");
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
