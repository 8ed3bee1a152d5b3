//! Counts of measures are kept by every write, and stay what counting would give; what the board
//! counts, its lists count too.

use platform::auth::Role;
use regex::Regex;

use crate::support::{Browser, TestApp};

/// Numbers by place, pilot and state that differ between what is kept and what is there.
const DIFFERENT: &str = "WITH kept AS (
        SELECT group_id, strategy_id, pilot_id, state, sum(n) AS n FROM measure_count
        GROUP BY 1, 2, 3, 4 HAVING sum(n) <> 0),
    there AS (
        SELECT group_id, strategy_id, pilot_id, state, count(*)::numeric AS n FROM measure
        WHERE archived_at IS NULL GROUP BY 1, 2, 3, 4)
    SELECT count(*) FROM (
        (SELECT * FROM kept EXCEPT SELECT * FROM there)
        UNION ALL (SELECT * FROM there EXCEPT SELECT * FROM kept)) x";

#[tokio::test]
async fn counts_are_kept_by_every_write_and_gathered_without_loss() {
    let app = TestApp::start().await;
    let group = app.group(1).await;
    app.group(2).await;
    app.strategy("PRI").await;
    let pilot = app.person("Pia Lote").await;
    for number in 1..=6 {
        let measure = app.measure(&format!("PREC-00{number}"), Some(group)).await;
        app.set_pilot(measure, pilot).await;
    }
    for write in [
        "SELECT",
        "UPDATE measure SET state = 'in_review' WHERE code < 'PREC-004'",
        "UPDATE measure SET title = 'Rien ne bouge'",
        "UPDATE measure SET group_id = (SELECT id FROM working_group WHERE number = 2) WHERE code > 'PREC-002'",
        "UPDATE measure SET group_id = NULL, strategy_id = (SELECT id FROM strategy) WHERE code = 'PREC-001'",
        "UPDATE measure SET group_id = NULL, pilot_id = NULL WHERE code = 'PREC-002'",
        "UPDATE measure SET archived_at = now() WHERE code IN ('PREC-003', 'PREC-004')",
        "UPDATE measure SET state = 'submitted' WHERE archived_at IS NOT NULL",
        "UPDATE measure SET archived_at = NULL WHERE code = 'PREC-004'",
        "DELETE FROM measure WHERE code IN ('PREC-003', 'PREC-005')",
        "INSERT INTO measure (code, title) VALUES ('PREC-007', 'Une'), ('PREC-008', 'Deux')",
        "SELECT gather_measure_counts()",
        "UPDATE measure SET state = 'submitted' WHERE code = 'PREC-007'",
        "SELECT gather_measure_counts()",
    ] {
        sqlx::raw_sql(write).execute(&app.pool).await.unwrap();
        assert_eq!(app.count(DIFFERENT).await, 0, "{write}");
    }
    // Gathered: one row for each number.
    let rows = "SELECT count(*) - count(DISTINCT (group_id, strategy_id, pilot_id, state)) FROM measure_count";
    assert_eq!(app.count(rows).await, 0);
}

#[tokio::test]
async fn two_that_gather_at_once_lose_nothing_and_double_nothing() {
    let app = TestApp::start().await;
    let group = app.group(1).await;
    for number in 1..=9 {
        app.measure(&format!("PREC-00{number}"), Some(group)).await;
    }
    let mut first = app.pool.begin().await.unwrap();
    sqlx::query("SELECT gather_measure_counts()")
        .execute(&mut *first)
        .await
        .unwrap();
    let pool = app.pool.clone();
    let second = tokio::spawn(async move {
        sqlx::query("SELECT gather_measure_counts()")
            .execute(&pool)
            .await
    });
    // A write between.
    app.run("UPDATE measure SET state = 'in_review' WHERE code = 'PREC-001'")
        .await;
    first.commit().await.unwrap();
    second.await.unwrap().unwrap();
    assert_eq!(app.count(DIFFERENT).await, 0);
}

/// The number that a list says of itself, above its rows.
async fn listed(browser: &mut Browser, url: &str, of_what: &str) -> i64 {
    let list = browser.get(url).await;
    list.is(200);
    let said = Regex::new(&format!(r#"class="meta">(?:(\d+)|une) {of_what}"#)).unwrap();
    match said.captures(&list.body) {
        Some(found) => found.get(1).map_or(1, |n| n.as_str().parse().unwrap()),
        None => 0,
    }
}

#[tokio::test]
async fn what_the_board_counts_is_what_its_lists_count() {
    let app = TestApp::start().await;
    jalon::flows::demo::load(&app.pool, app.clock.today(), "hash")
        .await
        .unwrap();
    let gt0 = app.signed_in(Role::Coordinator, 0).await;
    let pair = Regex::new(r#"href="(/(?:measures|bilaterals)[^"]*)">[^<]*<strong>(\d+)</strong>"#)
        .unwrap();
    for reader in [gt0, app.signed_in(Role::Pilot, 1).await] {
        let mut reader = reader;
        let board = reader.get("/board").await;
        let counted: Vec<(String, i64)> = pair
            .captures_iter(&board.body)
            .map(|found| (found[1].replace("&#38;", "&"), found[2].parse().unwrap()))
            .collect();
        for part in [
            "?late=1",
            "state=closed",
            "?state=arbitrated&state=",
            "?outcome=",
            "?proposal=",
            "?blocked=1",
            "?pending=1",
            "/orphans",
        ] {
            let found = counted.iter().any(|(url, _)| url.contains(part));
            assert!(found, "{part} in {counted:?}");
        }
        for (url, count) in counted {
            let of_what = match url.as_str() {
                "/measures/orphans" => "mesures? orphelines?",
                url if url.starts_with("/bilaterals") => "bilatérales?",
                _ => "mesures?",
            };
            assert_eq!(listed(&mut reader, &url, of_what).await, count, "{url}");
        }
    }
}

/// Blocked: its day is past without a result, or a submitted review waits and it has no day.
#[tokio::test]
async fn a_bilateral_is_blocked_where_nothing_comes_of_it() {
    let app = TestApp::start().await;
    let group = app.group(1).await;
    let (citydev, hub) = (
        app.organisation("Citydev").await,
        app.organisation("Hub").await,
    );
    let draft = app.measure("PREC-001", Some(group)).await;
    let submitted = app.measure("PREC-002", Some(group)).await;
    app.set_state(submitted, "submitted").await;
    app.bilateral(draft, citydev).await;
    app.bilateral(draft, hub).await;
    app.bilateral(submitted, hub).await;
    let mut gt0 = app.signed_in(Role::Coordinator, 0).await;
    let blocked = "/bilaterals?blocked=1";
    let list = gt0.get(blocked).await;
    list.shows("1 bilatérale").shows("Hub").hides("Citydev");
    gt0.get("/board")
        .await
        .shows("bilatérale bloquée")
        .shows("Hub");
    let planned = "UPDATE bilateral SET state = 'planned', planned_on = ";
    for (day, count) in [("'2021-09-21'", 3), ("'2021-09-22'", 0)] {
        let sql = sqlx::AssertSqlSafe(format!("{planned}{day}"));
        sqlx::raw_sql(sql).execute(&app.pool).await.unwrap();
        assert_eq!(
            listed(&mut gt0, blocked, "bilatérales?").await,
            count,
            "{day}"
        );
    }
    // The conversation shows just those, and so does its file.
    let sql = sqlx::AssertSqlSafe(format!("{planned}'2021-09-21' WHERE measure_id = {draft}"));
    sqlx::raw_sql(sql).execute(&app.pool).await.unwrap();
    let conversation = gt0.get(&format!("/bilaterals/{hub}?blocked=1")).await;
    conversation.shows("PREC-001").hides("PREC-002");
    let file = gt0.get("/bilaterals/export.xlsx?blocked=1").await;
    let sheet = platform::sheets::read(&file.bytes).unwrap();
    assert_eq!(sheet.rows.len(), 2);
}

#[tokio::test]
async fn a_decision_to_apply_is_followed_by_an_item() {
    let app = TestApp::start().await;
    let group = app.group(0).await;
    let decisions = format!(
        "INSERT INTO decision (year, text, state, decided_on, group_id, recorded_at)
         SELECT 2021, words.text, words.state, '2021-09-01', {group}, '2021-09-01'
         FROM (VALUES ('Sans suite', 'taken'), ('Suivie', 'taken'), ('Appliquée hier', 'applied')) words (text, state)"
    );
    sqlx::raw_sql(sqlx::AssertSqlSafe(decisions))
        .execute(&app.pool)
        .await
        .unwrap();
    let followed = format!(
        "INSERT INTO action_item (what, group_id, decision_id, created_at)
         SELECT 'Le faire', {group}, id, '2021-09-01' FROM decision WHERE text = 'Suivie'"
    );
    sqlx::raw_sql(sqlx::AssertSqlSafe(followed))
        .execute(&app.pool)
        .await
        .unwrap();
    let mut gt0 = app.signed_in(Role::Coordinator, 0).await;
    let unfollowed = "/decisions?unfollowed=1";
    gt0.get("/board")
        .await
        .shows("<strong>1</strong><span>décision à appliquer sans point de suivi");
    let list = gt0.get(unfollowed).await;
    list.shows("Sans suite")
        .hides("Suivie")
        .hides("Appliquée hier");
    // An archived item follows nothing.
    sqlx::raw_sql("UPDATE action_item SET archived_at = now()")
        .execute(&app.pool)
        .await
        .unwrap();
    gt0.get(unfollowed)
        .await
        .shows("Sans suite")
        .shows("Suivie");
}
