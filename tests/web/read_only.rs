//! A database that only reads, as a stand-by or one on a full disk: everything can still be read.

use chrono::TimeDelta;
use platform::auth::Role;

use crate::{rights_table::ROOMS, support::TestApp};

impl TestApp {
    /// From now on no connection may write, and every session was used some time ago.
    async fn only_reads(&self) {
        run!(self, "UPDATE session SET last_seen_at = $1";
            self.clock.now() - TimeDelta::minutes(6));
        let mut all = Vec::new();
        for _ in 0..self.pool.options().get_max_connections() {
            let mut one = self.db().await;
            sqlx::raw_sql("SET SESSION CHARACTERISTICS AS TRANSACTION READ ONLY")
                .execute(&mut *one)
                .await
                .unwrap();
            all.push(one);
        }
    }
}

#[tokio::test]
async fn every_page_opens() {
    let app = TestApp::start().await;
    let person = app.visitor("coordination").await.unwrap();
    app.role(person, Role::Administrator, None, None).await;
    let samples = app.samples("coordination", Some(person)).await;
    let mut browser = app.browser_of(person).await;
    app.only_reads().await;
    let mut wrong = Vec::new();
    for row in ROOMS.iter().flat_map(|(_, rows)| rows.iter()) {
        // What balancers ask is whether it stores.
        if row.method == "GET" && row.path != "/readyz" {
            let page = browser.get(&samples.path(row.path)).await;
            if page.status.is_server_error() {
                wrong.push(format!("{}: {}", row.path, page.status));
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
    assert_eq!(browser.get("/readyz").await.status.as_u16(), 503);
}

#[tokio::test]
async fn a_mention_stays_new_where_nobody_can_note_that_it_was_read() {
    let app = TestApp::start().await;
    let group = app.group(1).await;
    let measure = app.measure("M-1", Some(group)).await;
    let (pilot, _) = app.signed_in_person(Role::Pilot, 1).await;
    let mut browser = app.browser_of(pilot).await;
    run!(app, "WITH written AS (
             INSERT INTO comment (measure_id, author_id, body, written_at)
             VALUES ($1, $2, 'Qu’en dites-vous ?', now()) RETURNING id)
         INSERT INTO comment_mention (comment_id, person_id) SELECT id, $2 FROM written";
        measure.0, pilot.0);
    app.only_reads().await;
    for _ in 0..2 {
        let page = browser.get(&format!("/measures/{measure}")).await;
        page.is(200)
            .shows("Qu’en dites-vous ?")
            .shows("Vous concerne");
    }
    let unseen = "SELECT count(*) FROM comment_mention WHERE seen_at IS NULL";
    assert_eq!(app.count(unseen).await, 1);
}
