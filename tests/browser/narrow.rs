//! On a phone no page is wider than the screen, whatever is written in it: long addresses and words
//! break.

use jalon::flows::demo::PASSWORD;

use crate::{
    accessibility::{PAGES, filled, show_in},
    support::{Browser, Look, Site},
};

const SCREEN: u32 = 390;
/// Where people write texts of any kind.
const TEXTS: [&str; 14] = [
    "UPDATE agenda_point SET title = title || $1, body = body || $1",
    "UPDATE entry SET body = body || $1",
    "UPDATE meeting SET title = title || $1, place = place || $1",
    "UPDATE decision SET text = text || $1",
    "UPDATE action_item SET what = what || $1, owner_name = owner_name || $1",
    "UPDATE measure SET title = title || $1, description = description || $1",
    "UPDATE poll SET title = title || $1, description = description || $1",
    "UPDATE correction SET proposed_text = proposed_text || $1",
    "UPDATE arbitration SET reason = reason || $1",
    "UPDATE review SET reason = reason || $1",
    "UPDATE status_update SET body = body || $1",
    "UPDATE strategy SET summary = summary || $1",
    "UPDATE minutes_section SET name = left(name || $1, 100)",
    "UPDATE attendance SET guest_name = guest_name || $1 WHERE guest_name <> ''",
];

#[tokio::test]
async fn no_page_is_wider_than_a_phone() {
    let site = Site::start().await;
    let long = format!(
        " https://region.sharepoint.example/sites/srte/{} {}",
        "document".repeat(6),
        "x".repeat(70)
    );
    for sql in TEXTS {
        sqlx::query(sql)
            .bind(&long)
            .execute(&site.pool)
            .await
            .unwrap();
    }
    // Under way, with a later one to carry points over to: a select with its long title.
    let carried = "UPDATE meeting SET state = 'running' WHERE id =
        (SELECT max(meeting_id) FROM agenda_point WHERE archived_at IS NULL)";
    sqlx::query(carried).execute(&site.pool).await.unwrap();
    let later = "INSERT INTO meeting (kind, group_id, title, year, number, starts_at, ends_at, state)
        SELECT kind, group_id, title, year, 90, now() + interval '9 years', now() + interval '9 years 1 hour', 'planned'
        FROM meeting WHERE id = (SELECT max(meeting_id) FROM agenda_point WHERE archived_at IS NULL)";
    sqlx::query(later).execute(&site.pool).await.unwrap();
    let browser = Browser::open(&site, Look::default()).await;
    let (email, pages) = PAGES[0];
    browser.sign_in(email, PASSWORD).await;
    browser.find("details.user").await;
    show_in(&browser, "light", SCREEN).await;
    let mut wrong = Vec::new();
    for page in pages {
        browser.go(&filled(&site, page).await).await;
        let widest = "const width = document.documentElement.scrollWidth;
            const all = [...document.querySelectorAll('main *')]
                .filter(one => one.getBoundingClientRect().right > arguments[0] + 1 && !one.closest('.table-wrap, pre, .notes-speakers'));
            const name = one => one.tagName + '.' + one.className;
            return width > arguments[0] ? width + ' ' + all.slice(0, 6).map(name).join(' ') : ''";
        let found = browser
            .driver
            .execute(widest, vec![SCREEN.into()])
            .await
            .unwrap();
        let found: String = found.convert().unwrap();
        if !found.is_empty() {
            wrong.push(format!("{page}: {found}"));
        }
    }
    browser.close().await;
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
