//! Handlers of the exports.

use axum::{extract::State, response::Response};

use super::queries::{self, ExportRow};
use crate::{
    features::measures::{
        catalogue::filter::{Facet, Filter},
        import::columns::Column,
        policy,
    },
    kernel::dates::brussels_date,
    platform::{
        errors::Result,
        i18n::Translator,
        web::{AppState, RawQuery, Visit, download},
    },
};

/// Headings and rows.
type Table = (Vec<String>, Vec<Vec<String>>);

pub async fn csv(State(app): State<AppState>, visit: Visit, query: RawQuery) -> Result<Response> {
    let (headings, rows) = table(&app, &visit, &query).await?;
    download::csv(&name(&visit), headings, rows).await
}

pub async fn xlsx(State(app): State<AppState>, visit: Visit, query: RawQuery) -> Result<Response> {
    let (headings, rows) = table(&app, &visit, &query).await?;
    let title = visit.shell.t.t("measures-title");
    download::xlsx(&name(&visit), &title, headings, rows).await
}

fn name(visit: &Visit) -> String {
    format!(
        "{} {}",
        visit.shell.t.t("measures-title"),
        visit.shell.today
    )
}

async fn table(app: &AppState, visit: &Visit, query: &RawQuery) -> Result<Table> {
    let visible = policy::visible(&visit.actor)?;
    let sees_reviews = policy::sees_reviews(&visit.actor);
    let filter = Filter::read(&query.0, sees_reviews);
    let mut db = app.db().await?;
    let rows = queries::rows(&mut db, &filter, &visible, visit.shell.today).await?;
    drop(db);
    let t = visit.shell.t;
    let mut headings: Vec<String> = Column::ALL.iter().map(|column| t.word(column)).collect();
    headings.extend([t.t("measure-state"), t.t("measure-since")]);
    if sees_reviews {
        headings.extend([t.word(Facet::Proposal), t.word(Facet::Outcome)]);
    }
    Ok((
        headings,
        rows.into_iter()
            .map(|row| cells(row, t, sees_reviews))
            .collect(),
    ))
}

fn cells(row: ExportRow, t: Translator, sees_reviews: bool) -> Vec<String> {
    let word = |word: Option<_>| word.map(|w: crate::kernel::review_state::Outcome| t.word(w));
    // In the order of `Column::ALL`; imports pass over what follows.
    let mut cells = vec![
        row.code,
        row.title,
        row.description,
        row.chapter,
        row.theme,
        row.carrier.unwrap_or_default(),
        row.co_carriers.unwrap_or_default(),
        t.word(row.implementation),
        row.group_code.unwrap_or_default(),
        row.strategy_code.unwrap_or_default(),
        row.pilot.unwrap_or_default(),
        row.thematic.unwrap_or_default(),
        t.word(row.state),
        t.short_date(brussels_date(row.state_since)),
    ];
    if sees_reviews {
        cells.extend([
            word(row.proposal).unwrap_or_default(),
            word(row.outcome).unwrap_or_default(),
        ]);
    }
    cells
}
