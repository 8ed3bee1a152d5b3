//! What waits to be discussed in a workshop: the cells of its table, in their order.

use sqlx::PgConnection;

use crate::{
    grid::{self, model::GridRow},
    lines::queries as lines,
    model::GovernanceTable,
};
use kernel::{
    governance::{Completeness, Side},
    ids::{GovernanceLineId, PersonId},
    names::Names,
};
use platform::errors::Result;

/// A cell that waits to be discussed.
#[derive(Debug, Clone)]
pub(crate) struct Waiting {
    pub topic_id: GovernanceLineId,
    pub level_id: GovernanceLineId,
    pub topic: Names,
    pub level: Names,
    pub points: i64,
    pub cards: usize,
    pub completeness: Completeness,
}

/// The cells of a table as its reader sees them.
pub(super) async fn grid(
    db: &mut PgConnection,
    table: &GovernanceTable,
    reader: PersonId,
) -> Result<Vec<GridRow>> {
    let all = lines::all(db, table.id).await?;
    let cards = grid::queries::cards(db, table, reader).await?;
    let said = grid::queries::said(db, table.id).await?;
    let topics = lines::of_side(&all, Side::Topic);
    let levels = lines::of_side(&all, Side::Level);
    Ok(grid::model::rows(topics, &levels, cards, said))
}

/// What is discussed next, in its order.
pub(super) fn waiting(rows: &[GridRow]) -> Vec<Waiting> {
    let cells = grid::model::to_discuss(rows).into_iter();
    cells
        .map(|(topic, cell)| Waiting {
            topic_id: topic.id,
            level_id: cell.level.id,
            topic: topic.name.clone(),
            level: cell.level.name.clone(),
            points: cell.points(),
            cards: cell.counts.cards,
            completeness: cell.completeness(),
        })
        .collect()
}
