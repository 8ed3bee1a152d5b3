//! Builders around measures: who deals with them, what was said of them.

use kernel::ids::{GroupId, MeasureId, OrganisationId, PersonId};
use sqlx::AssertSqlSafe;

use super::TestApp;

impl TestApp {
    /// Changes a column of a measure.
    async fn set(&self, sql: &'static str, id: MeasureId, value: i64) {
        sqlx::query(sql)
            .bind(id.0)
            .bind(value)
            .execute(&self.pool)
            .await
            .unwrap();
    }

    pub async fn set_pilot(&self, id: MeasureId, pilot: PersonId) {
        self.set(
            "UPDATE measure SET pilot_id = $2 WHERE id = $1",
            id,
            pilot.0,
        )
        .await;
    }

    pub async fn set_thematic(&self, id: MeasureId, person: PersonId) {
        let sql = "UPDATE measure SET thematic_coordinator_id = $2 WHERE id = $1";
        self.set(sql, id, person.0).await;
    }

    pub async fn set_carrier(&self, id: MeasureId, organisation: OrganisationId) {
        self.set(
            "UPDATE measure SET carrier_id = $2 WHERE id = $1",
            id,
            organisation.0,
        )
        .await;
    }

    pub async fn add_co_carrier(&self, id: MeasureId, organisation: OrganisationId) {
        let sql = "INSERT INTO measure_carrier (measure_id, organisation_id) VALUES ($1, $2)";
        self.set(sql, id, organisation.0).await;
    }

    pub async fn set_state(&self, id: MeasureId, state: &str) {
        self.set_line(id, "state", state).await;
    }

    /// What a measure says in the column of that name.
    pub async fn set_line(&self, id: MeasureId, column: &str, said: &str) {
        let sql = format!("UPDATE measure SET {column} = $2 WHERE id = $1");
        sqlx::query(AssertSqlSafe(sql))
            .bind(id.0)
            .bind(said)
            .execute(&self.pool)
            .await
            .unwrap();
    }

    /// Title, description and chapter.
    pub async fn set_text(&self, id: MeasureId, title: &str, description: &str) {
        run!(self, "UPDATE measure SET title = $2, description = $3 WHERE id = $1";
            id.0, title, description);
    }

    /// A submitted review with a proposal.
    pub async fn submitted_review(&self, id: MeasureId, by: PersonId, proposal: &str) {
        run!(self,
            "INSERT INTO review (measure_id, coverage, relevance, proposal, staff, money, confidence,
                                 reason, saved_at, submitted_at, submitted_by_id)
             VALUES ($1, 'none', 'yes', $2, 'tight', 'tight', 'high', 'Parce que.', $3, $3, $4)";
            id.0, proposal, self.clock.now(), by.0);
    }

    /// A decision in force.
    pub async fn decided(&self, id: MeasureId, by: PersonId, outcome: &str) {
        run!(self,
            "WITH decision AS (
               INSERT INTO arbitration (year, number, taken_on, outcome, reason, destination, recorded_by_id,
                                        recorded_at)
               SELECT 2021, 1 + count(*), $4, $2, 'Décidé.', 'Une action', $3, $5 FROM arbitration
               RETURNING id)
             INSERT INTO arbitration_measure (arbitration_id, measure_id) SELECT id, $1 FROM decision";
            id.0, outcome, by.0, self.clock.today(), self.clock.now());
    }

    /// The reviews of a group were due yesterday.
    pub async fn overdue(&self, group: GroupId) {
        run!(self, "UPDATE working_group SET review_due_on = $2 WHERE id = $1";
            group.0, self.clock.today().pred_opt());
    }

    /// Many measures at once: `PREC-00001` and on, in turn in the groups given.
    pub async fn many_measures(&self, count: i64, groups: &[GroupId]) {
        let groups: Vec<i64> = groups.iter().map(|id| id.0).collect();
        run!(self, "INSERT INTO measure (code, title, description, group_id, state_since)
             SELECT 'PREC-' || lpad(n::text, 5, '0'), 'Mesure ' || n, 'Description ' || n,
                    ($2::bigint[])[1 + n % greatest(cardinality($2), 1)], $3
             FROM generate_series(1, $1) n";
            count, groups, self.clock.now());
    }
}
