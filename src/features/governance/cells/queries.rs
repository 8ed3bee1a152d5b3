//! Reading a cell.

use chrono::{DateTime, Utc};
use sqlx::PgConnection;

use crate::model::Cell;
use kernel::{governance::Completeness, ids::GovernanceTableId, names::Names};

/// A cell, with what somebody said of it.
#[derive(Debug, Clone)]
pub struct SaidCell {
    pub table_id: GovernanceTableId,
    pub topic: Names,
    pub level: Names,
    /// None: as it is counted.
    pub completeness: Option<Completeness>,
    /// Why; empty where nothing is said.
    pub reason: String,
    pub by: Option<String>,
    pub at: Option<DateTime<Utc>>,
    pub version: i32,
}

/// The cell of a topic and a level of one table, whether anything was put into it or not.
pub async fn cell(db: &mut PgConnection, cell: Cell) -> sqlx::Result<Option<SaidCell>> {
    sqlx::query_as!(
        SaidCell,
        r#"SELECT o.table_id as "table_id: GovernanceTableId", o.names as "topic: Names", l.names as "level: Names",
                  c.completeness as "completeness: Completeness", coalesce(c.reason, '') as "reason!",
                  p.name as "by?", c.overridden_at as "at?", coalesce(c.version, 1) as "version!"
           FROM governance_line o
           JOIN governance_line l ON l.table_id = o.table_id AND l.side = 'level'
           LEFT JOIN governance_cell c ON c.topic_id = o.id AND c.level_id = l.id
           LEFT JOIN person p ON p.id = c.overridden_by_id
           WHERE o.id = $1 AND o.side = 'topic' AND l.id = $2"#,
        cell.topic.0,
        cell.level.0
    )
    .fetch_optional(db)
    .await
}
