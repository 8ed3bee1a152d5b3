//! The handler of the exports, and their columns.

use axum::response::Response;

use super::queries::{self, ExportRow};
use crate::{catalogue::filter::MeasureFilter, policy};
use kernel::dates::brussels_date;
use platform::{
    errors::Result,
    sheets::Cell,
    web::{
        RawQuery, Shell, Visit,
        download::{self, Column, TableKind},
    },
};

/// What imports read, in the order of their columns; they pass over what follows.
const COLUMNS: &[Column<ExportRow>] = &[
    ("measure-code", said::<0>),
    ("measure-title", said::<1>),
    ("measure-description", said::<2>),
    ("measure-chapter", said::<3>),
    ("measure-theme", said::<4>),
    ("measure-carrier", said::<5>),
    ("measure-co-carriers", said::<6>),
    ("measure-implementation", |row, shell| {
        shell.t.word(row.implementation).into()
    }),
    ("measure-group", said::<7>),
    ("measure-strategy", said::<8>),
    ("measure-pilot", said::<9>),
    ("measure-thematic", said::<10>),
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

fn said<const AT: usize>(row: &ExportRow, _: &Shell) -> Cell {
    row.said.get(AT).cloned().flatten().into()
}

pub async fn export(visit: Visit, query: RawQuery, kind: TableKind) -> Result<Response> {
    let visible = policy::visible(&visit.actor)?;
    let sees_reviews = policy::sees_reviews(&visit.actor);
    let filter = MeasureFilter::read_for(&query, sees_reviews);
    let mut columns = COLUMNS.to_vec();
    if sees_reviews {
        columns.extend(OF_REVIEWS);
    }
    let found = queries::all(&filter, &visible, visit.shell.today, visit.shell.t.0);
    download::list(visit, kind, "measures-title", &columns, found).await
}
