//! Sub-groups: each sees its own notes and, apart from them, the others'.

use super::{ANNE, BERT, meeting, note, note_taker, saved, seen, sent, stored};
use crate::support::{Browser, Site};

/// The texts under the first point: one's own, and the others'.
async fn lists(browser: &Browser) -> (Vec<String>, Vec<String>) {
    let script = "const texts = (list) => [...list.querySelectorAll('.prose')].map((p) => p.textContent.trim());
                  const point = document.querySelectorAll('.notes-point')[1];
                  return [texts(point.querySelector('[data-own]')), texts(point.querySelector('[data-others]'))]";
    let answer = browser.driver.execute(script, vec![]).await.unwrap();
    serde_json::from_value(answer.json().clone()).unwrap()
}

/// Waits until the first point shows these.
async fn shows(browser: &Browser, own: &[&str], others: &[&str]) {
    for _ in 0..100 {
        let (mine, theirs) = lists(browser).await;
        if mine == own && theirs == others {
            return;
        }
        tokio::time::sleep(std::time::Duration::from_millis(50)).await;
    }
    assert_eq!(
        lists(browser).await,
        (vec![], vec![]),
        "not {own:?} | {others:?}"
    );
}

#[tokio::test]
async fn a_sub_group_and_the_plenary_note_side_by_side() {
    let site = Site::start().await;
    let meeting = meeting(&site).await;
    let section: i64 = sqlx::query_scalar(
        "INSERT INTO minutes_section (meeting_id, name, position) VALUES ($1, 'Table 1', 1) RETURNING id",
    )
    .bind(meeting)
    .fetch_one(&site.pool)
    .await
    .unwrap();
    let anne = note_taker(&site.url, ANNE, meeting).await;
    let bert = note_taker(&site.url, BERT, meeting).await;
    bert.click(".tabs a[href*='section=']").await;
    saved(&bert).await;
    assert!(bert.path().await.ends_with(&format!("?section={section}")));
    note(&anne, 1, "? En plénière").await;
    shows(&anne, &["En plénière"], &[]).await;
    shows(&bert, &[], &["En plénière"]).await;
    note(&bert, 1, "? À la table").await;
    shows(&bert, &["À la table"], &["En plénière"]).await;
    note(&anne, 1, "> De la plénière").await;
    note(&bert, 1, "> De la table").await;
    let (plenary, table) = (
        ["En plénière", "De la plénière"],
        ["À la table", "De la table"],
    );
    shows(&anne, &plenary, &table).await;
    shows(&bert, &table, &plenary).await;
    // An answer to somebody else's question brings the whole thread to one's own.
    bert.click("section:nth-of-type(2) > [data-others] summary")
        .await;
    bert.click("section:nth-of-type(2) > [data-others] [data-reply]")
        .await;
    note(&bert, 1, "La table répond").await;
    let thread = ["En plénière", "De la plénière", "La table répond"];
    shows(&bert, &[&thread[..], &table[..]].concat(), &[]).await;
    shows(&anne, &thread, &table).await;

    // Loaded again it is the same; a line begun for the table stays there.
    let area = bert
        .find("section:nth-of-type(2) [data-composer] textarea")
        .await;
    area.send_keys("Commencé").await.unwrap();
    bert.driver.refresh().await.unwrap();
    sent(&bert).await;
    shows(&bert, &[&thread[..], &table[..]].concat(), &[]).await;
    let begun = async || {
        let area = bert
            .find("section:nth-of-type(2) [data-composer] textarea")
            .await;
        area.prop("value").await.unwrap().unwrap()
    };
    assert_eq!(begun().await, "Commencé");
    bert.click("nav[aria-label='Pour qui l’on note'] a").await;
    saved(&bert).await;
    shows(&bert, &thread, &table).await;
    assert_eq!(begun().await, "");
    bert.driver.back().await.unwrap();
    sent(&bert).await;
    assert_eq!(begun().await, "Commencé");
    seen(&bert, "La table répond").await;
    assert_eq!(stored(&site, meeting).await.len(), 5);
    anne.close().await;
    bert.close().await;
}
