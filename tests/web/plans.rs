//! What pages ask of the database is answered by indexes: no page reads a large table from end to
//! end. The plans are PostgreSQL's own, of every statement that a walk over the pages sends.

use std::collections::{BTreeMap, BTreeSet};

use kernel::ids::{GroupId, PersonId};
use platform::auth::Role;
use serde_json::Value;
use sqlx::AssertSqlSafe;

use crate::support::{Browser, Plans, TestApp};

/// Tables that grow with the years.
const LARGE: &[&str] = &[
    "measure",
    "entry",
    "decision",
    "action_item",
    "attendance",
    "agenda_point",
    "history",
];

/// Statements that read a large table whole because their answer is about all of it.
const MAY_READ_ALL: &[&str] = &[
    // The counts beside the list of measures: kept, and made anew behind an answer.
    "WITH hits AS MATERIALIZED",
];

/// A part of a plan that reads rows of a table.
struct Scan<'a> {
    table: &'a str,
    kind: &'a str,
    /// Rows looked at, the refused ones too.
    rows: f64,
}

/// All parts of a plan that read a table and were really run.
fn scans<'a>(plan: &'a Value, found: &mut Vec<Scan<'a>>) {
    let number = |name: &str| plan[name].as_f64().unwrap_or_default();
    let loops = number("Actual Loops");
    if let (Some(table), Some(kind)) = (plan["Relation Name"].as_str(), plan["Node Type"].as_str())
        && loops > 0.0
    {
        let refused = number("Rows Removed by Filter") + number("Rows Removed by Index Recheck");
        found.push(Scan {
            table,
            kind,
            rows: (number("Actual Rows") + refused) * loops,
        });
    }
    for part in plan["Plans"].as_array().into_iter().flatten() {
        scans(part, found);
    }
}

/// Much data, as the benchmark puts it in, only less.
async fn grown(app: &TestApp) {
    for number in 0..10 {
        app.group(number).await;
    }
    app.strategy("PRI").await;
    for number in 0..30 {
        app.organisation(&format!("Organisation {number}")).await;
    }
    let counts = [
        ("{measures}", "6000"),
        ("{people}", "200"),
        ("{meetings}", "600"),
        ("{entries}", "20000"),
        ("{decisions}", "4000"),
        ("{items}", "8000"),
    ];
    let sql = include_str!("../../benches/load/grow.sql").to_owned();
    let sql = counts
        .iter()
        .fold(sql, |sql, (name, count)| sql.replace(name, count));
    sqlx::raw_sql(AssertSqlSafe(sql))
        .execute(&app.pool)
        .await
        .unwrap();
    let decided = "WITH decision AS (
          INSERT INTO arbitration (year, number, taken_on, outcome, reason, recorded_by_id, recorded_at)
          SELECT 2018, n, '2018-01-01', 'carry_on', 'Décidé.', (SELECT min(id) FROM person), now()
          FROM generate_series(1, 30) n RETURNING id, number)
        INSERT INTO arbitration_measure (arbitration_id, measure_id)
        SELECT d.id, m.id FROM decision d JOIN measure m ON m.id % 600 = d.number";
    sqlx::raw_sql(decided).execute(&app.pool).await.unwrap();
    sqlx::raw_sql("VACUUM ANALYZE")
        .execute(&app.pool)
        .await
        .unwrap();
}

/// A circle with a line in each of its lists: its pages, and those of a personal link.
async fn of_a_circle(app: &TestApp, group: GroupId) -> Vec<String> {
    let circle = app.circle(group).await;
    let axis = app.axis(group, 1, "Réemploi").await;
    let note = app.note(group, Some(circle), "Un contexte.").await;
    let invitee = app
        .invitee(circle, "Nora Noms", "nora@dehors.example", "yes")
        .await;
    app.sheet_point(circle, 1, "introduction", 10).await;
    let secret = app.circle_secret(invitee).await;
    let own = [
        "",
        "/edit",
        "/meeting",
        "/invitations",
        "/invitations/add",
        "/invitations/send",
        "/invitations/remind",
        "/invitations/note",
        "/places",
        "/calls",
        "/texts",
        "/came",
        "/sheet",
        "/sheet/print",
        "/screen",
        "/sub-groups",
        "/now",
        "/live",
        "/live/questions",
        "/live/changes?since=0",
        "/opinions",
        "/feedback",
        "/feedback/remind",
        "/tagging",
        "/treatments",
        "/treatments/publish",
        "/synthesis",
        "/synthesis/edit",
        "/public",
    ];
    let own = own.map(|page| format!("/circles/{circle}{page}"));
    let linked = [
        "",
        "/note",
        "/opinion",
        "/live",
        "/live/now",
        "/feedback",
        "/results",
        "/data",
        "/not-me",
    ];
    let linked = linked.map(|page| format!("/c/{secret}{page}"));
    let beside = [
        format!("/circles/{circle}/invitations/{invitee}"),
        format!("/circles/{circle}/feedback/axes/{axis}"),
        format!("/circles/axes/{axis}"),
        format!("/circles/notes/{note}"),
        format!("/circles/notes/{note}/write"),
        "/circles/new".into(),
        "/live".into(),
        "/c".into(),
    ];
    own.into_iter().chain(linked).chain(beside).collect()
}

/// A governance table with a card and a workshop: their pages.
async fn of_a_table(app: &TestApp, author: PersonId) -> Vec<String> {
    let table = app.governance_table("Gouvernance d’essai").await;
    let topic = app.governance_line(table, "topic", "Représentation").await;
    let level = app.governance_line(table, "level", "Comité").await;
    let card = app
        .governance_card(table, (topic, level), author, "question", "Qui siège ?")
        .await;
    let workshop = app.governance_workshop(table, "planned").await;
    let own = ["", "/settings", "/cards/new", "/workshops", "/sub-groups"];
    let own = own.map(|page| format!("/governance/tables/{table}{page}"));
    let beside = [
        format!("/governance/cards/{card}"),
        format!("/governance/cards/{card}/move"),
        format!("/governance/cards/{card}/links"),
        format!("/governance/cards/{card}/merge"),
        format!("/governance/workshops/{workshop}"),
        format!("/governance/workshops/{workshop}/screen"),
    ];
    own.into_iter().chain(beside).collect()
}

#[tokio::test]
async fn no_page_reads_a_large_table_from_end_to_end() {
    let plans = Plans::listen();
    let app = TestApp::start().await;
    grown(&app).await;
    let router = app.router_that_tells_plans().await;
    let id = async |sql: &'static str| app.count(sql).await;
    let pilot = id("SELECT pilot_id FROM measure WHERE code = 'GRAND-1'").await;
    let measure = id("SELECT id FROM measure WHERE code = 'GRAND-1'").await;
    let group = id("SELECT id FROM working_group WHERE number = 1").await;
    let meeting = id("SELECT id FROM meeting WHERE number = 1300").await;
    let session = "UPDATE meeting SET kind = 'prec_session' WHERE number = 1299 RETURNING id";
    let session = id(session).await;
    let decision = id("SELECT min(id) FROM decision").await;
    let arbitration = id("SELECT min(id) FROM arbitration").await;
    let item = id("SELECT min(id) FROM action_item").await;
    let table = id("SELECT max(id) FROM governance_table").await;
    let card = id("SELECT min(id) FROM governance_card").await;
    let workshop = id("SELECT max(id) FROM governance_workshop").await;
    let mut paths = vec![
        "/".to_owned(),
        "/board".into(),
        "/search?q=mesure".into(),
        "/search?q=hergebruik+bedrijf".into(),
        "/search?q=winnelschap".into(),
        "/search?q=balcorage".into(),
        "/search?q=grand25".into(),
        "/search?q=GT1+2018+1003".into(),
        "/search?q=D+2018+1003".into(),
        "/search/suggestions?q=mesure".into(),
        "/help".into(),
        "/help/coordinator".into(),
        "/design".into(),
        "/measures".into(),
        "/measures?sort=title".into(),
        format!("/measures?group={group}"),
        format!("/measures?pilot={pilot}"),
        format!("/measures/{measure}"),
        format!("/measures/{measure}/review"),
        "/measures/orphans".into(),
        "/measures/chapters".into(),
        "/reviews/next".into(),
        "/bilaterals".into(),
        "/bilaterals?blocked=1".into(),
        "/bilaterals?all=1".into(),
        format!("/bilaterals?group={group}&state=held"),
        format!("/arbitrations/{arbitration}"),
        "/prec-sessions".into(),
        "/updates".into(),
        "/groups".into(),
        format!("/groups/{group}"),
        format!("/groups/{group}/prec-session"),
        "/strategies".into(),
        "/couplings".into(),
        "/people".into(),
        "/people/invite".into(),
        format!("/people?group={group}"),
        format!("/people/{pilot}"),
        "/organisations".into(),
        "/meetings".into(),
        format!("/meetings/{meeting}"),
        format!("/meetings/{meeting}/agenda"),
        format!("/meetings/{meeting}/attendance"),
        format!("/meetings/{meeting}/notes"),
        format!("/meetings/{meeting}/notes/end"),
        format!("/meetings/new?group={group}"),
        format!("/meetings/{meeting}/minutes"),
        format!("/meetings/{session}/measures"),
        "/decisions".into(),
        "/decisions?q=circulaire".into(),
        "/decisions?q=balcorage".into(),
        "/decisions?q=hergebruik+bedrijf".into(),
        "/decisions?q=grand25".into(),
        "/decisions?q=2018-1003".into(),
        "/decisions?sort=date&state=taken".into(),
        "/decisions?type=arbitration".into(),
        "/decisions?unfollowed=1".into(),
        format!("/decisions?measure={measure}"),
        format!("/decisions/{decision}"),
        "/follow-up".into(),
        "/follow-up?q=circulaire".into(),
        "/follow-up?who=pr%C3%A9nom17".into(),
        "/follow-up?view=people".into(),
        "/follow-up?mine=1".into(),
        format!("/follow-up?group={group}"),
        format!("/decisions?group={group}"),
        format!("/follow-up/{item}"),
        "/polls".into(),
        "/meetings/imports/learned".into(),
        "/circles".into(),
        format!("/circles/groups/{group}/axes"),
        format!("/circles/groups/{group}/notes"),
        "/circles/compare".into(),
        "/governance".into(),
        format!("/governance/tables/{table}?since=0"),
        format!("/governance/tables/{table}/agenda"),
        format!("/governance/tables/{table}/workshops"),
        format!("/governance/tables/{table}/table.md"),
        format!("/governance/tables/{table}/sub-groups"),
        format!("/governance/cards/{card}"),
        format!("/governance/cards/{card}/move"),
        format!("/governance/cards/{card}/merge"),
        format!("/governance/cards/{card}/links"),
        format!("/governance/workshops/{workshop}"),
        format!("/governance/workshops/{workshop}/edit"),
        format!("/governance/workshops/{workshop}/screen"),
        "/account".into(),
    ];
    paths.extend(of_a_circle(&app, GroupId(group)).await);
    paths.extend(of_a_table(&app, PersonId(pilot)).await);
    let readers: Vec<(&str, Browser)> = vec![
        ("coordinator", app.signed_in(Role::Coordinator, 0).await),
        ("pilot", app.browser_of(PersonId(pilot)).await),
        ("facilitator", app.signed_in(Role::Facilitator, 1).await),
        ("member", app.signed_in(Role::Member, 2).await),
        (
            "thematic",
            app.signed_in(Role::ThematicCoordinator, 1).await,
        ),
        ("cabinet", app.signed_in(Role::Cabinet, 0).await),
        ("administrator", app.signed_in(Role::Administrator, 0).await),
    ];
    let mut sizes = BTreeMap::new();
    for table in LARGE {
        let sql = AssertSqlSafe(format!("SELECT count(*)::float8 FROM {table}"));
        let rows: f64 = sqlx::query_scalar(sql).fetch_one(&app.pool).await.unwrap();
        assert!(rows >= 3000.0, "{table} has {rows} rows");
        sizes.insert(*table, rows);
    }
    let (mut whole, mut by_index, mut statements) = (BTreeSet::new(), BTreeSet::new(), 0);
    for (who, browser) in readers {
        let mut browser = browser.at(router.clone());
        for path in &paths {
            plans.take();
            let page = browser.get(path).await;
            assert!(page.status.as_u16() < 500, "{who} {path}: {}", page.status);
            for plan in plans.take() {
                statements += 1;
                let mut found = Vec::new();
                scans(&plan["Plan"], &mut found);
                let text = plan["Query Text"].as_str().unwrap_or_default();
                if MAY_READ_ALL.iter().any(|known| text.contains(known)) {
                    continue;
                }
                for scan in &found {
                    let Some(size) = sizes.get(scan.table) else {
                        continue;
                    };
                    // An index that is walked to its end for a few rows is no better; one that
                    // answers by itself is narrow.
                    let walks = scan.kind != "Index Only Scan" && scan.rows > 0.9 * size;
                    if scan.kind == "Seq Scan" || walks {
                        let words: Vec<&str> = text.split_whitespace().take(40).collect();
                        whole.insert(format!(
                            "{who} {path}: {} of {} in {}",
                            scan.kind,
                            scan.table,
                            words.join(" ")
                        ));
                    } else {
                        by_index.insert(scan.table.to_owned());
                    }
                }
            }
        }
    }
    // The walk was heard, and large tables were read.
    assert!(statements > 500, "{statements} plans heard");
    assert!(by_index.contains("measure"), "{by_index:?}");
    let list: Vec<&str> = whole.iter().map(String::as_str).collect();
    assert!(list.is_empty(), "read whole:\n{}", list.join("\n"));
}
