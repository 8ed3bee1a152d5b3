//! The milestones that are next, for the first page and the board.

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

/// Milestones on the board's line.
const ON_THE_LINE: i64 = 8;

/// The open milestones of strategies and GT0, by day: those nobody can move, what leads to them, and
/// what comes first of the others.
pub async fn milestones_ahead(db: &mut PgConnection) -> sqlx::Result<Vec<Deadline>> {
    let mut next = sqlx::query_as!(
        Deadline,
        r#"SELECT d.label, d.due_on, d.immovable, coalesce(g.code, s.code) as "owner!",
                  coalesce('/groups/' || d.group_id, '/strategies/' || d.strategy_id) as "url!"
           FROM milestone d
           LEFT JOIN working_group g ON g.id = d.group_id
           LEFT JOIN strategy s ON s.id = d.strategy_id
           WHERE d.done_on IS NULL AND coalesce(g.archived_at, s.archived_at) IS NULL
             AND (d.immovable OR d.strategy_id IS NOT NULL OR g.number = 0)
           ORDER BY d.immovable DESC,
                    EXISTS (SELECT FROM milestone x WHERE x.strategy_id = d.strategy_id
                              AND x.immovable AND x.done_on IS NULL) DESC,
                    d.due_on, d.id LIMIT $1"#,
        ON_THE_LINE
    )
    .fetch_all(db)
    .await?;
    next.sort_by_key(|deadline| deadline.due_on);
    Ok(next)
}
