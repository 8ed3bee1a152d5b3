//! On a phone no page is wider than the screen, whatever is written in it: long addresses and words
//! break, in mails too, and squeeze nothing that stands beside them.

use jalon::flows::demo::PASSWORD;
use platform::auth::token::Secret;

use crate::{
    accessibility::{PAGES, filled, show_in},
    polls::poll,
    support::{Browser, Look, Site},
};

const SCREEN: u32 = 390;
/// Where people write texts of any kind.
const TEXTS: [&str; 30] = [
    "INSERT INTO action_item_note (item_id, body, author_id, written_at)
     SELECT id, $1, (SELECT min(id) FROM person), now() FROM action_item",
    "INSERT INTO mail (recipient, subject, body, created_at)
     VALUES (repeat('x', 60) || '@example.org', $1, $1, now())",
    "INSERT INTO meeting_document (meeting_id, label, url, added_at)
     SELECT id, $1, 'https://example.org/' || repeat('x', 90), now() FROM meeting",
    "WITH series AS (
       INSERT INTO meeting_series (group_id, kind, title, place, starts_on, until, start_time, duration_minutes)
       SELECT id, 'group', $1, $1, '2099-01-05', '2099-03-02', '10:00', 60 FROM working_group WHERE number = 1
       RETURNING id)
     UPDATE meeting SET series_id = series.id FROM series WHERE state = 'planned'",
    "UPDATE agenda_point SET title = title || $1, body = body || $1, presenter_name = presenter_name || $1",
    "UPDATE entry SET body = body || $1, speaker_name = speaker_name || $1",
    "UPDATE meeting SET title = title || $1, place = place || $1",
    "UPDATE decision SET text = text || $1",
    "UPDATE action_item SET what = what || $1, owner_name = owner_name || $1",
    "UPDATE measure SET title = title || $1, description = description || $1, theme = theme || $1",
    "UPDATE measure_step SET reason = reason || $1",
    "UPDATE comment SET body = body || $1",
    "UPDATE opinion SET body = body || $1",
    "UPDATE bilateral SET result = result || $1",
    "UPDATE political_evaluation SET body = body || $1",
    "UPDATE poll SET title = title || $1, description = description || $1",
    "UPDATE poll_invitee SET comment = comment || $1",
    "UPDATE correction SET proposed_text = proposed_text || $1, answer = answer || $1",
    "UPDATE arbitration SET reason = reason || $1, destination = destination || $1",
    "UPDATE review SET reason = reason || $1, covered_by = covered_by || $1",
    "UPDATE status_update SET body = body || $1",
    "UPDATE milestone SET label = label || $1",
    "UPDATE resource_link SET label = label || $1",
    "UPDATE coupling SET reason = reason || $1",
    "UPDATE strategy SET name = name || $1, summary = summary || $1",
    "UPDATE working_group SET name = name || $1, mandate = mandate || $1",
    "UPDATE minutes_section SET name = left(name || $1, 100)",
    "UPDATE attendance SET guest_name = guest_name || $1, remark = remark || $1",
    "UPDATE person SET last_name = last_name || $1, job_title = job_title || $1",
    "UPDATE organisation SET name = name || $1, short_name = short_name || $1",
];

/// Lengthens all that people write.
async fn lengthen(site: &Site) {
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
}

/// The personal link of somebody invited to a meeting to come.
async fn invitation(site: &Site) -> String {
    let secret = Secret::random();
    sqlx::query(
        "INSERT INTO attendance_link (token_hash, attendance_id, created_at, expires_at)
         SELECT $1, min(a.id), now(), '2099-01-01' FROM attendance a JOIN meeting m ON m.id = a.meeting_id
         WHERE m.state = 'planned' AND m.starts_at > now() AND m.archived_at IS NULL
           AND a.person_id IS NOT NULL",
    )
    .bind(secret.hash())
    .execute(&site.pool)
    .await
    .unwrap();
    format!("/invitation/{}", secret.to_text())
}

/// Says where a page is wider than the screen, what in it is wider than its own box, and whose number
/// is no circle.
async fn look(browser: &Browser, page: &str, wrong: &mut Vec<String>) {
    let widest = "const width = document.documentElement.scrollWidth;
        const all = [...document.querySelectorAll('main *')]
            .filter(one => one.getBoundingClientRect().right > arguments[0] + 1 && !one.closest('.table-wrap, pre, .notes-speakers, .recording-outline'));
        const name = one => one.tagName + '.' + one.className;
        const wide = width > arguments[0] ? [width, ...all.slice(0, 6).map(name)] : [];
        document.querySelectorAll('main details:has(pre)').forEach(one => { one.open = true; });
        const cut = [...document.querySelectorAll('main pre')].filter(one => one.scrollWidth > one.clientWidth + 1);
        const squeezed = [...document.querySelectorAll('.steps li')].filter(one => {
            const number = getComputedStyle(one, '::before');
            return Math.abs(parseFloat(number.width) - parseFloat(number.height)) > 1;
        });
        return [...wide, ...cut.map(name), ...squeezed.map(name)].join(' ')";
    let found = browser.driver.execute(widest, vec![SCREEN.into()]).await;
    let found: String = found.unwrap().convert().unwrap();
    if !found.is_empty() {
        wrong.push(format!("{page}: {found}"));
    }
}

#[tokio::test]
async fn no_page_is_wider_than_a_phone() {
    let site = Site::start().await;
    let (_, _, poll) = poll(&site).await;
    let links = [poll, invitation(&site).await];
    lengthen(&site).await;
    // Under way, with a later one to carry points over to: a select with its long title.
    let carried = "UPDATE meeting SET state = 'running' WHERE id =
        (SELECT max(meeting_id) FROM agenda_point WHERE archived_at IS NULL)";
    sqlx::query(carried).execute(&site.pool).await.unwrap();
    let later = "INSERT INTO meeting (kind, group_id, title, year, number, starts_at, ends_at, state)
        SELECT kind, group_id, title, year, 90, now() + interval '9 years', now() + interval '9 years 1 hour', 'planned'
        FROM meeting WHERE id = (SELECT max(meeting_id) FROM agenda_point WHERE archived_at IS NULL)";
    sqlx::query(later).execute(&site.pool).await.unwrap();
    let browser = Browser::open(&site, Look::default()).await;
    show_in(&browser, "light", SCREEN).await;
    let mut wrong = Vec::new();
    for link in &links {
        browser.go(link).await;
        browser.find("main form").await;
        look(&browser, link, &mut wrong).await;
    }
    let more: [(_, &[&str]); 2] = [
        (
            "coordination@demo.example",
            &["/meetings/series/1", "/account/second-factor"],
        ),
        ("admin@demo.example", &["/admin/security"]),
    ];
    for (email, pages) in PAGES.into_iter().chain(more) {
        browser.driver.delete_all_cookies().await.unwrap();
        browser.sign_in(email, PASSWORD).await;
        browser.find("details.user").await;
        for page in pages {
            browser.go(&filled(&site, page).await).await;
            look(&browser, page, &mut wrong).await;
        }
    }
    browser.close().await;
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
