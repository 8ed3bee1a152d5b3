//! Handlers of the exports.

use axum::response::Response;

use super::queries::{self, ExportRow};
use crate::{
    catalogue::filter::{Facet, Filter},
    import::columns::Column,
    policy,
};
use kernel::{dates::brussels_date, review_state::Outcome};
use platform::{
    errors::Result,
    i18n::Translator,
    sheets::{Cell, Export},
    web::{RawQuery, Visit, download},
};

pub async fn csv(visit: Visit, query: RawQuery) -> Result<Response> {
    let table = table(&visit, &query).await?;
    download::csv(&name(&visit), table, visit.actor.id).await
}

pub async fn xlsx(visit: Visit, query: RawQuery) -> Result<Response> {
    let table = table(&visit, &query).await?;
    download::xlsx(&name(&visit), table, visit.actor.id).await
}

fn name(visit: &Visit) -> String {
    format!(
        "{} {}",
        visit.shell.t.t("measures-title"),
        visit.shell.today
    )
}

async fn table(visit: &Visit, query: &RawQuery) -> Result<Export> {
    let visible = policy::visible(&visit.actor)?;
    let sees_reviews = policy::sees_reviews(&visit.actor);
    let filter = Filter::read(&query.0, sees_reviews);
    let t = visit.shell.t;
    let mut headings: Vec<String> = Column::ALL.iter().map(|column| t.word(column)).collect();
    headings.extend([t.t("measure-state"), t.t("measure-since")]);
    if sees_reviews {
        headings.extend([t.word(Facet::Proposal), t.word(Facet::Outcome)]);
    }
    let mut table = Export::new(t.0, &t.t("measures-title"), headings)?;
    let mut db = visit.db().await?;
    let mut all = queries::all(&filter, &visible, visit.shell.today);
    let rows = all.build_query_as().fetch(&mut *db);
    table.fill(rows, |row| cells(row, t, sees_reviews)).await?;
    Ok(table)
}

fn cells(row: ExportRow, t: Translator, sees_reviews: bool) -> Vec<Cell> {
    let word = |word: Option<Outcome>| Cell::from(word.map(|w| t.word(w)));
    // In the order of `Column::ALL`; imports pass over what follows.
    let mut cells = vec![
        row.code.into(),
        row.title.into(),
        row.description.into(),
        row.chapter.into(),
        row.theme.into(),
        row.carrier.into(),
        row.co_carriers.into(),
        t.word(row.implementation).into(),
        row.group_code.into(),
        row.strategy_code.into(),
        row.pilot.into(),
        row.thematic.into(),
        t.word(row.state).into(),
        brussels_date(row.state_since).into(),
    ];
    if sees_reviews {
        cells.extend([word(row.proposal), word(row.outcome)]);
    }
    cells
}
