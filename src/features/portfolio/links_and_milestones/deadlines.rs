//! The milestones that are next, for the first page.

use chrono::NaiveDate;
use sqlx::PgConnection;

use platform::{
    auth::{Actor, Membership, Right},
    web::Shell,
};

/// A date that matters.
#[derive(Debug, Clone)]
pub struct Deadline {
    pub label: String,
    pub due_on: NaiveDate,
    pub immovable: bool,
    pub owner: String,
    pub url: String,
}

impl Deadline {
    /// `in 12 days`, `today`, `3 days late`, in the reader's language.
    pub fn distance(&self, shell: &Shell) -> String {
        match (self.due_on - shell.today).num_days() {
            0 => shell.t.t("days-today"),
            days if days > 0 => shell.t.count("days-ahead", days),
            days => shell.t.count("days-late", -days),
        }
    }

    /// Past.
    pub fn is_late(&self, today: &NaiveDate) -> bool {
        self.due_on < *today
    }
}

/// The open milestones that come next or are past, of the reader's groups and strategies;
/// immovable ones are everybody's who may see the portfolio.
pub async fn deadlines(db: &mut PgConnection, actor: &Actor) -> sqlx::Result<Vec<Deadline>> {
    let ids = |of: fn(&Membership) -> Option<i64>| -> Vec<i64> {
        actor.memberships.iter().filter_map(of).collect()
    };
    let groups = ids(|m| m.group.map(|id| id.0));
    let strategies = ids(|m| m.strategy.map(|id| id.0));
    sqlx::query_as!(
        Deadline,
        r#"SELECT d.label, d.due_on, d.immovable, coalesce(g.code, s.code) as "owner!",
                  coalesce('/groups/' || d.group_id, '/strategies/' || d.strategy_id) as "url!"
           FROM milestone d
           LEFT JOIN working_group g ON g.id = d.group_id
           LEFT JOIN strategy s ON s.id = d.strategy_id
           WHERE d.done_on IS NULL
             AND ($3 OR (d.immovable AND $4) OR d.group_id = ANY($1) OR d.strategy_id = ANY($2))
           ORDER BY d.immovable DESC, d.due_on LIMIT 8"#,
        &groups,
        &strategies,
        actor.is_coordination(),
        actor.can_anywhere(Right::ReadPortfolio)
    )
    .fetch_all(db)
    .await
}
