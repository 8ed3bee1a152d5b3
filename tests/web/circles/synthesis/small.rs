//! No page and no file gives away what few said.

use std::io::Cursor;

use calamine::{Data, Reader as _, Xlsx};
use jalon::flows::demo;
use platform::auth::Role;
use regex::Regex;

use super::base;
use crate::support::{Answer, TestApp};

/// Every number that a page counts something by, also in its pictures' titles.
fn counted(page: &str) -> Vec<i64> {
    let cell =
        r#"<td class="num">(\d+)</td>|<title>[^<]*?(\d+)</title>|<strong>(\d+)</strong></li>"#;
    let found = Regex::new(cell).unwrap();
    let found = found.captures_iter(page).map(|c| {
        let number = c.iter().skip(1).flatten().next().unwrap();
        number.as_str().parse().unwrap()
    });
    found.collect()
}

/// Every number of a table.
pub fn numbers(xlsx: &Answer) -> Vec<i64> {
    let mut book: Xlsx<_> = calamine::open_workbook_from_rs(Cursor::new(&xlsx.bytes[..])).unwrap();
    let sheet = book.worksheet_range_at(0).unwrap().unwrap();
    let cells = sheet.used_cells().filter_map(|(_, _, cell)| match cell {
        Data::Float(number) => Some(number.round() as i64),
        Data::Int(number) => Some(*number),
        _ => None,
    });
    cells.collect()
}

#[tokio::test]
async fn no_page_and_no_file_gives_a_small_number_or_a_time_away() {
    let app = TestApp::start().await;
    let base = base(&app).await;
    let version = app.frozen_note(&base).await;
    let mut pilot = app.signed_in(Role::Pilot, 4).await;
    let circle = format!("/circles/{}", base.circle);
    sqlx::query(
        "INSERT INTO synthesis (circle_id, state, public_at) VALUES ($1, 'published', now())",
    )
    .bind(base.circle.0)
    .execute(&app.pool)
    .await
    .unwrap();
    for n in 0..4 {
        app.wrote(&base, version, "4", &format!("Remarque {n}"))
            .await;
    }
    pilot
        .get(&format!("{circle}/synthesis"))
        .await
        .shows("Moins de cinq réponses");
    for scale in ["5", "5", "5", "5", "5", "3", "2", "2", "1"] {
        app.wrote(&base, version, scale, "").await;
    }
    pilot
        .post(&format!("{circle}/tagging/gather"), &[])
        .await
        .location();
    assert_eq!(
        app.count("SELECT count(*) FROM contribution WHERE unnamed AND body <> ''")
            .await,
        4
    );
    pilot
        .post(&format!("{circle}/tagging/gather"), &[])
        .await
        .location();
    assert_eq!(
        app.count("SELECT count(*) FROM contribution WHERE body <> ''")
            .await,
        4,
        "gathered once"
    );
    for path in ["synthesis", "public"] {
        let page = pilot.get(&format!("{circle}/{path}")).await;
        let numbers = counted(&page.is(200).body);
        assert!(
            numbers.contains(&5) && numbers.contains(&4),
            "{path}: {numbers:?}"
        );
        let small: Vec<_> = numbers.iter().filter(|n| (1..3).contains(*n)).collect();
        assert!(small.is_empty(), "{path}: {small:?}");
    }
    let file = pilot.get(&format!("{circle}/synthesis.xlsx")).await;
    assert!(
        numbers(&file).iter().all(|n| *n == 0 || *n >= 3),
        "{:?}",
        numbers(&file)
    );
    let compared = pilot.get("/circles/compare").await;
    assert!(compared.body.contains("stack-bar"));
    let time = Regex::new(r"\b\d{1,2}:\d{2}\b").unwrap();
    let public = app.browser().get(&format!("{circle}/public")).await;
    let main = public.body.split_once("<main").unwrap().1.to_owned();
    assert!(!time.is_match(&main), "{main}");
    // Nothing that is unnamed has a time finer than its day, or leads to who wrote it.
    let finer = "SELECT count(*) FROM contribution WHERE unnamed AND source <> 'recorded'
                 AND (recorded_at IS NOT NULL OR invitee_id IS NOT NULL OR speaker <> '' OR organisation <> '')";
    assert_eq!(app.count(finer).await, 0);
    let dated = "SELECT count(*) FROM information_schema.columns
                 WHERE table_name IN ('feedback_answer', 'feedback_sending', 'feedback_done', 'live_answer')
                   AND data_type LIKE 'timestamp%'";
    assert_eq!(app.count(dated).await, 0);
}

#[tokio::test]
async fn what_is_being_prepared_is_not_drawn_beside_others_either() {
    let app = TestApp::start().await;
    let base = base(&app).await;
    let version = app.frozen_note(&base).await;
    for _ in 0..6 {
        app.wrote(&base, version, "4", "").await;
    }
    let mut pilot = app.signed_in(Role::Pilot, 4).await;
    let mut other = app.signed_in(Role::Pilot, 1).await;
    pilot.get("/circles/compare").await.shows("Réemploi");
    other
        .get("/circles/compare")
        .await
        .shows("GT4")
        .hides("Réemploi");
    sqlx::query("INSERT INTO synthesis (circle_id, state) VALUES ($1, 'published')")
        .bind(base.circle.0)
        .execute(&app.pool)
        .await
        .unwrap();
    other.get("/circles/compare").await.shows("Réemploi");
}

#[tokio::test]
async fn the_demo_gives_nothing_small_away_on_any_page_or_file() {
    let app = TestApp::start().await;
    let day = chrono::NaiveDate::from_ymd_opt(2021, 9, 22).unwrap();
    assert!(demo::load(&app.pool, day, "hash").await.unwrap());
    let mut browser = app.signed_in(Role::Coordinator, 0).await;
    let circles: Vec<i64> = sqlx::query_scalar(
        "SELECT DISTINCT q.circle_id FROM live_question q JOIN live_answer a ON a.question_id = q.id
         JOIN circle c ON c.id = q.circle_id WHERE c.state <> 'running'",
    )
    .fetch_all(&app.pool)
    .await
    .unwrap();
    assert_eq!(circles.len(), 3, "GT1, GT6 and GT7 were held");
    let mut pages = vec!["/circles/compare".to_owned()];
    for id in &circles {
        pages.push(format!("/circles/{id}/synthesis"));
        let file = browser.get(&format!("/circles/{id}/synthesis.xlsx")).await;
        let small: Vec<_> = numbers(&file)
            .into_iter()
            .filter(|n| (1..3).contains(n))
            .collect();
        assert!(small.is_empty(), "{id}: {small:?}");
    }
    let public: i64 =
        sqlx::query_scalar("SELECT circle_id FROM synthesis WHERE public_at IS NOT NULL")
            .fetch_one(&app.pool)
            .await
            .unwrap();
    pages.push(format!("/circles/{public}/public"));
    let pictured = Regex::new(r"<title>[^<]*?(\d+)</title>").unwrap();
    for path in pages {
        let page = browser.get(&path).await;
        let titles = pictured.captures_iter(&page.is(200).body);
        let numbers: Vec<i64> = titles.map(|c| c[1].parse().unwrap()).collect();
        assert!(!numbers.is_empty(), "{path} has no picture");
        assert!(numbers.iter().all(|n| *n >= 3), "{path}: {numbers:?}");
    }
    // Whoever is quoted or shown on the public page allowed it.
    let body = browser.get(&format!("/circles/{public}/public")).await.body;
    let others: Vec<String> = sqlx::query_scalar(
        "SELECT body FROM contribution WHERE circle_id = $1 AND NOT quotable AND body <> ''",
    )
    .bind(public)
    .fetch_all(&app.pool)
    .await
    .unwrap();
    assert!(!others.is_empty());
    for words in others {
        assert!(!body.contains(&words), "«{words}»");
    }
}
