//! Several lines at once: stored in their order, each with its answer, whatever others do meanwhile.

use std::collections::HashSet;

use kernel::ids::{MeetingId, PointId};
use serde_json::Value;

use super::{note, under_way};
use crate::support::{Answer, Browser, TestApp};

/// Sends lines under a point: their keys and texts.
async fn send(
    browser: &mut Browser,
    meeting: MeetingId,
    point: PointId,
    lines: &[(String, String)],
) -> Answer {
    let point = point.to_string();
    let mut fields = vec![("me", "")];
    for (key, body) in lines {
        // As a browser does: each line begins with its key.
        fields.extend([
            ("client_key", key.as_str()),
            ("point", &point),
            ("body", body),
        ]);
    }
    let url = format!("/meetings/{meeting}/notes/lines");
    browser.post(&url, &fields).await
}

fn lines(texts: &[&str]) -> Vec<(String, String)> {
    let line = |text: &&str| (format!("key {text:.20}"), (*text).to_owned());
    texts.iter().map(line).collect()
}

fn answers(answer: &Answer) -> Vec<Value> {
    let json: Value = serde_json::from_str(&answer.is(200).body).unwrap();
    json["lines"].as_array().unwrap().clone()
}

#[tokio::test]
async fn lines_are_stored_together_and_one_that_is_refused_holds_none_up() {
    let app = TestApp::start().await;
    let (meeting, point, mut pilot) = under_way(&app).await;
    let long = "é".repeat(25_889);
    let sent = lines(&[
        "? Qui rédige ?",
        "> pg: Les pilotes",
        &long,
        "! On commence",
        "> À la même question",
        "! On commence",
        "  ",
    ]);
    let told = answers(&send(&mut pilot, meeting, point, &sent).await);
    assert_eq!(told.len(), 7);
    let refused = told[2]["refused"]
        .as_str()
        .unwrap()
        .replace('\u{202f}', " ");
    assert!(
        refused.contains("20 000") && refused.contains("25 889"),
        "{refused}"
    );
    assert!(told[6]["refused"].is_string(), "{told:?}");
    assert_eq!(told[3]["id"], told[5]["id"], "the same key");
    for n in [0, 1, 3, 4] {
        assert_eq!(told[n]["key"], sent[n].0.as_str());
        assert!(told[n]["id"].is_i64(), "{told:?}");
    }
    let order: Vec<String> = app
        .all("SELECT body FROM entry ORDER BY position, change_no")
        .await;
    let expected = [
        "Qui rédige ?",
        "Les pilotes",
        "On commence",
        "À la même question",
    ];
    assert_eq!(order, expected);
    let threaded = "SELECT count(*) FROM entry a JOIN entry q ON q.id = a.parent_id
                    WHERE q.kind = 'question'";
    assert_eq!(app.count(threaded).await, 2);
    assert_eq!(app.count("SELECT count(*) FROM decision").await, 1);
    let recorded = "SELECT count(*) FROM history WHERE action = 'note'";
    assert_eq!(app.count(recorded).await, 4);

    // Sent again, since the answer was lost: the same entries, whatever became of them.
    app.run("UPDATE entry SET body = 'Changée' WHERE kind = 'question'")
        .await;
    let again = answers(&send(&mut pilot, meeting, point, &sent).await);
    assert_eq!(again, told);
    assert_eq!(app.count("SELECT count(*) FROM entry").await, 4);
    assert_eq!(app.count("SELECT count(*) FROM decision").await, 1);
    assert_eq!(
        app.count("SELECT count(*) FROM entry WHERE body = 'Changée'")
            .await,
        1
    );
}

#[tokio::test]
async fn many_lines_cost_as_many_statements_as_two() {
    let app = TestApp::start().await;
    let (meeting, point, mut pilot) = under_way(&app).await;
    let some = |of: std::ops::Range<usize>| {
        of.map(|n| (format!("{n}"), format!("Ligne {n}")))
            .collect::<Vec<_>>()
    };
    let two = send(&mut pilot, meeting, point, &some(0..2))
        .await
        .queries();
    let many = send(&mut pilot, meeting, point, &some(2..102))
        .await
        .queries();
    assert_eq!(two, many);
    assert_eq!(app.count("SELECT count(*) FROM entry").await, 102);
    let too_many = send(&mut pilot, meeting, point, &some(0..201)).await;
    too_many.is(400);
}

#[tokio::test]
async fn lines_for_closed_notes_and_for_a_point_taken_off_are_given_back() {
    let app = TestApp::start().await;
    let (meeting, point, mut pilot) = under_way(&app).await;
    let other = app.point(meeting, "Second point").await;
    note(&mut pilot, meeting, point, "Avant").await;
    let remove = format!("/meetings/{meeting}/agenda/{other}/remove");
    pilot.post(&remove, &[]).await.location();
    let told = answers(&send(&mut pilot, meeting, other, &lines(&["Trop tard"])).await);
    let said = told[0]["refused"].as_str().unwrap();
    assert!(said.contains("retiré de l’ordre du jour"), "{said}");

    let advance = format!("/meetings/{meeting}/minutes/advance");
    let circulate = [("event", "circulate"), ("due_on", "2021-09-30")];
    pilot.post(&advance, &circulate).await.location();
    let late = send(&mut pilot, meeting, point, &lines(&["Après"])).await;
    late.is(409);
    assert_eq!(app.count("SELECT count(*) FROM entry").await, 1);
}

/// Waits until somebody waits for a lock in the test's database.
async fn somebody_waits(app: &TestApp) {
    let waiting = "SELECT count(*) FROM pg_stat_activity
                   WHERE datname = current_database() AND wait_event_type = 'Lock'";
    while app.count(waiting).await == 0 {
        tokio::time::sleep(std::time::Duration::from_millis(20)).await;
    }
}

#[tokio::test]
async fn what_changes_while_a_line_waits_for_its_turn_is_seen() {
    let app = TestApp::start().await;
    let (meeting, point, mut pilot) = under_way(&app).await;
    let lock = "SELECT id FROM meeting WHERE id = $1 FOR NO KEY UPDATE";
    for (change, status) in [
        ("UPDATE agenda_point SET archived_at = now()", 200),
        (
            "UPDATE minutes SET state = 'circulated', circulated_at = now()",
            409,
        ),
    ] {
        let mut tx = app.pool.begin().await.unwrap();
        sqlx::query(lock)
            .bind(meeting.0)
            .execute(&mut *tx)
            .await
            .unwrap();
        let change_and_commit = async {
            somebody_waits(&app).await;
            sqlx::query(change).execute(&mut *tx).await.unwrap();
            tx.commit().await.unwrap();
        };
        let sent = lines(&["En attente"]);
        let (answer, ()) = tokio::join!(send(&mut pilot, meeting, point, &sent), change_and_commit);
        answer.is(status);
        assert_eq!(app.count("SELECT count(*) FROM entry").await, 0, "{change}");
    }
}

#[tokio::test]
async fn who_reads_along_while_many_write_misses_nothing() {
    const WRITERS: usize = 6;
    const BATCHES: usize = 8;
    const LINES: usize = 5;
    let app = TestApp::start().await;
    let (meeting, point, mut pilot) = under_way(&app).await;
    let who = app.person_id("pilot.gt1@test.example").await;
    let mut writers = Vec::new();
    for writer in 0..WRITERS {
        let mut browser = app.browser_of(who).await;
        writers.push(async move {
            for batch in 0..BATCHES {
                let line = |n| {
                    let text = format!("{writer}-{batch}-{n}");
                    (text.clone(), text)
                };
                let lines: Vec<_> = (0..LINES).map(line).collect();
                send(&mut browser, meeting, point, &lines).await.is(200);
            }
        });
    }
    // Reads along, as a browser does, from the last change it knows.
    let reading = async {
        let (mut seen, mut last) = (HashSet::new(), 0);
        while seen.len() < WRITERS * BATCHES * LINES {
            let url = format!("/meetings/{meeting}/notes/changes?since={last}");
            let told: Value = serde_json::from_str(&pilot.get(&url).await.is(200).body).unwrap();
            last = told["last"].as_i64().unwrap();
            let entries = told["entries"].as_array().unwrap();
            seen.extend(entries.iter().map(|entry| entry["id"].as_i64().unwrap()));
        }
    };
    let all = async { tokio::join!(futures_util::future::join_all(writers), reading) };
    let done = tokio::time::timeout(std::time::Duration::from_secs(120), all).await;
    done.expect("a change was passed over");
    let positions = "SELECT count(DISTINCT position) FROM entry";
    assert_eq!(app.count(positions).await, 240);
    // Each writer's own order is kept.
    let mixed = "SELECT count(*) FROM (
        SELECT body, lag(body) OVER (PARTITION BY split_part(body, '-', 1) ORDER BY position) AS before
        FROM entry) e WHERE before > body";
    assert_eq!(app.count(mixed).await, 0);
}
