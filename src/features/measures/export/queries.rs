//! Reading the measures of a list with all that a file says of them, column by column.

use chrono::{DateTime, NaiveDate, Utc};
use sqlx::{FromRow, Postgres, QueryBuilder};

use crate::{catalogue::filter::MeasureFilter, facts::Implementation};
use kernel::{
    dates::brussels_date,
    lang::Lang,
    review_state::{Outcome, ReviewState},
};
use platform::{
    auth::Reach,
    sheets::Cell,
    web::{Shell, download::Column},
};

/// A measure as a file says it.
#[derive(Debug, FromRow)]
pub(super) struct ExportRow {
    /// Texts, in the order of their columns. Co-carriers have semicolons between, people are named
    /// by their address where several have their name.
    pub said: Vec<Option<String>>,
    pub implementation: Implementation,
    pub state: ReviewState,
    pub state_since: DateTime<Utc>,
    /// The submitted review's.
    pub proposal: Option<Outcome>,
    pub outcome: Option<Outcome>,
}

/// What imports read, in the order of their columns; they pass over what follows.
pub(super) const COLUMNS: &[Column<ExportRow>] = &[
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
pub(super) const OF_REVIEWS: &[Column<ExportRow>] = &[
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

/// Finds all that the filter lets through, in the list's order: each an [`ExportRow`].
pub(super) fn all(
    filter: &MeasureFilter,
    visible: &Reach,
    today: NaiveDate,
    lang: Lang,
) -> QueryBuilder<Postgres> {
    let mut sql = QueryBuilder::<Postgres>::new(format!(
        "WITH who AS (
           SELECT id, CASE WHEN count(*) OVER (PARTITION BY fold(name)) > 1 THEN email ELSE name END AS name
           FROM person WHERE erased_at IS NULL)
         SELECT ARRAY[m.code, m.title, m.description, coalesce(name_in(ch.names, '{lang}'), m.chapter),
                      m.theme, o.short_name,
                      (SELECT string_agg(x.short_name, '; ' ORDER BY fold(x.short_name)) FROM measure_carrier c
                       JOIN organisation x ON x.id = c.organisation_id WHERE c.measure_id = m.id),
                      g.code, s.code, p.name, t.name] AS said,
                m.implementation, m.state, m.state_since, r.proposal, a.outcome
         FROM measure m
         LEFT JOIN chapter ch ON ch.name = m.chapter
         LEFT JOIN working_group g ON g.id = m.group_id
         LEFT JOIN strategy s ON s.id = m.strategy_id
         LEFT JOIN who p ON p.id = m.pilot_id
         LEFT JOIN who t ON t.id = m.thematic_coordinator_id
         LEFT JOIN organisation o ON o.id = m.carrier_id
         LEFT JOIN review r ON r.measure_id = m.id AND r.submitted_at IS NOT NULL
         LEFT JOIN arbitration_measure am ON am.measure_id = m.id AND am.superseded_by_id IS NULL
         LEFT JOIN arbitration a ON a.id = am.arbitration_id
         WHERE"
    ));
    filter.push_where(&mut sql, visible, today);
    filter.push_order(&mut sql);
    sql
}
