//! Reading topics and levels.

use sqlx::PgConnection;

use super::model::Line;
use kernel::{
    governance::Side,
    ids::{GovernanceLineId, GovernanceTableId},
    names::Names,
};

/// One topic or level, archived or not.
pub async fn line(db: &mut PgConnection, id: GovernanceLineId) -> sqlx::Result<Option<Line>> {
    sqlx::query_as!(
        Line,
        r#"SELECT id as "id: GovernanceLineId", table_id as "table_id: GovernanceTableId", side as "side: Side",
                  title, title_nl, about, archived_at, version
           FROM governance_line WHERE id = $1"#,
        id.0
    )
    .fetch_optional(db)
    .await
}

/// A topic or level in a list.
#[derive(Debug, Clone)]
pub struct LineRow {
    pub id: GovernanceLineId,
    pub side: Side,
    pub name: Names,
    pub archived: bool,
}

/// The topics and levels of a table in their order, those put away too.
pub async fn all(db: &mut PgConnection, table: GovernanceTableId) -> sqlx::Result<Vec<LineRow>> {
    sqlx::query_as!(
        LineRow,
        r#"SELECT id as "id: GovernanceLineId", side as "side: Side", names as "name: Names",
                  archived_at IS NOT NULL as "archived!"
           FROM governance_line WHERE table_id = $1
           ORDER BY side DESC, position, id LIMIT 200"#,
        table.0
    )
    .fetch_all(db)
    .await
}

/// Those in use of a side.
pub fn of_side(lines: &[LineRow], side: Side) -> Vec<LineRow> {
    let lines = lines.iter();
    lines
        .filter(|line| line.side == side && !line.archived)
        .cloned()
        .collect()
}
