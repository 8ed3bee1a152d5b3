//! Handler of the big screen: the phase, the time, and the cell that is discussed.

use askama::Template;
use axum::extract::Path;

use super::{known, within};
use crate::{
    events,
    grid::model::GridCard,
    model::GovernanceTable,
    workshop::{
        model::Workshop,
        waiting::{Waiting, grid, waiting},
    },
};
use kernel::ids::{GovernanceLineId, GovernanceWorkshopId};
use platform::web::{Answer, RawQuery, Shell, Visit, page_of_texts};

/// What all look at.
#[derive(Template)]
#[template(path = "governance/workshop/screen.html")]
pub(crate) struct ScreenPage {
    pub shell: Shell,
    pub table: GovernanceTable,
    pub workshop: Workshop,
    /// The cell that is discussed.
    pub cell: Option<Waiting>,
    /// What is in it, what has most points first.
    pub cards: Vec<GridCard>,
    /// What comes after it.
    pub next: Option<Waiting>,
    /// All the cards of the table.
    pub count: i64,
    /// The last event before what is shown was read.
    pub last: i64,
    /// The server's time, in milliseconds.
    pub now: i64,
}

/// What all look at; the address may name the cell, else it is the first that waits.
pub(crate) async fn show(
    visit: Visit,
    Path(id): Path<GovernanceWorkshopId>,
    query: RawQuery,
) -> Answer {
    let mut db = visit.db().await?;
    let (table, workshop) = known(&mut db, &visit.actor, id).await?;
    let last = events::last(&mut db, table.id).await?;
    let rows = grid(&mut db, &table, visit.actor.id).await?;
    let count: usize = rows
        .iter()
        .flat_map(|row| &row.cells)
        .map(|cell| cell.counts.cards)
        .sum();
    let cells = waiting(&rows);
    let at = place(&cells, &query).filter(|_| workshop.phase.discusses());
    let cell = at.and_then(|at| cells.get(at).cloned());
    let next = at.and_then(|at| cells.get(at + 1).cloned());
    let mut cards = Vec::new();
    if let Some(cell) = &cell {
        let all = rows.into_iter().flat_map(|row| row.cells);
        let mut found =
            all.filter(|one| one.topic == cell.topic_id && one.level.id == cell.level_id);
        cards = found.next().map(|one| one.cards).unwrap_or_default();
        cards.sort_by_key(|card| std::cmp::Reverse(card.points));
    }
    let now = visit.app.clock.now().timestamp_millis();
    let title = visit.shell.t.written(&workshop.title);
    let template = ScreenPage {
        shell: within(visit.shell, &table, title),
        count: i64::try_from(count).unwrap_or(i64::MAX),
        table,
        workshop,
        cell,
        cards,
        next,
        last,
        now,
    };
    let response = page_of_texts(template, db).await?;
    Ok(match query.parsed::<i64>("since") {
        Some(_) => events::beside(response),
        None => response,
    })
}

/// Which of the cells is discussed.
fn place(cells: &[Waiting], query: &RawQuery) -> Option<usize> {
    let topic: Option<GovernanceLineId> = query.parsed("topic");
    let level: Option<GovernanceLineId> = query.parsed("level");
    let named = |cell: &Waiting| Some(cell.topic_id) == topic && Some(cell.level_id) == level;
    let found = cells.iter().position(named);
    found.or(Some(0).filter(|_| !cells.is_empty()))
}
