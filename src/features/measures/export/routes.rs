//! The handler of the exports, and their columns.

use axum::response::Response;

use super::queries::{self, ExportRow};
use crate::{catalogue::filter::MeasureFilter, policy};
use kernel::dates::brussels_date;
use platform::{
    errors::Result,
    web::{
        RawQuery, Visit,
        download::{self, Column, TableKind},
    },
};

/// What imports read, in the order of their columns; they pass over what follows.
const COLUMNS: &[Column<ExportRow>] = &[
    ("measure-code", |row, _| row.code.clone().into()),
    ("measure-title", |row, _| row.title.clone().into()),
    ("measure-description", |row, _| {
        row.description.clone().into()
    }),
    ("measure-chapter", |row, _| row.chapter.clone().into()),
    ("measure-theme", |row, _| row.theme.clone().into()),
    ("measure-carrier", |row, _| row.carrier.clone().into()),
    ("measure-co-carriers", |row, _| {
        row.co_carriers.clone().into()
    }),
    ("measure-implementation", |row, shell| {
        shell.t.word(row.implementation).into()
    }),
    ("measure-group", |row, _| row.group_code.clone().into()),
    ("measure-strategy", |row, _| {
        row.strategy_code.clone().into()
    }),
    ("measure-pilot", |row, _| row.pilot.clone().into()),
    ("measure-thematic", |row, _| row.thematic.clone().into()),
    ("measure-state", |row, shell| shell.t.word(row.state).into()),
    ("measure-since", |row, _| {
        brussels_date(row.state_since).into()
    }),
];

/// For those who see the reviews.
const OF_REVIEWS: &[Column<ExportRow>] = &[
    ("measure-proposal", |row, shell| {
        row.proposal.map(|word| shell.t.word(word)).into()
    }),
    ("measure-outcome", |row, shell| {
        row.outcome.map(|word| shell.t.word(word)).into()
    }),
];

pub async fn export(visit: Visit, query: RawQuery, kind: TableKind) -> Result<Response> {
    let visible = policy::visible(&visit.actor)?;
    let sees_reviews = policy::sees_reviews(&visit.actor);
    let filter = MeasureFilter::read_for(&query, sees_reviews);
    let mut columns = COLUMNS.to_vec();
    if sees_reviews {
        columns.extend(OF_REVIEWS);
    }
    let found = queries::all(&filter, &visible, visit.shell.today);
    download::list(visit, kind, "measures-title", &columns, found).await
}
