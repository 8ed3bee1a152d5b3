//! A page of the list. The first rows come by index with LIMIT; only those are joined.

use chrono::{DateTime, NaiveDate, Utc};
use sqlx::{FromRow, PgConnection, Postgres, QueryBuilder, Row, postgres::PgRow};

use super::filter::{MeasureFilter, Sort};
use kernel::{
    dates::brussels_date,
    ids::MeasureId,
    review_state::{Outcome, ReviewState},
    urls,
};
use platform::auth::Reach;

/// A line of the list.
#[derive(Debug, Clone)]
pub(crate) struct MeasureRow {
    pub id: MeasureId,
    pub code: String,
    pub title: String,
    pub state: ReviewState,
    pub state_since: DateTime<Utc>,
    pub group_code: Option<String>,
    pub strategy_code: Option<String>,
    pub pilot: Option<String>,
    pub carrier: Option<String>,
    pub co_carriers: i64,
    /// The submitted review's.
    pub proposal: Option<Outcome>,
    /// The decision's in force.
    pub outcome: Option<Outcome>,
    pub review_due_on: Option<NaiveDate>,
}

/// By place, not by name: a hundred rows of fourteen columns look up no names.
impl FromRow<'_, PgRow> for MeasureRow {
    fn from_row(row: &PgRow) -> sqlx::Result<Self> {
        Ok(Self {
            id: row.try_get(0)?,
            code: row.try_get(1)?,
            title: row.try_get(2)?,
            state: row.try_get(3)?,
            state_since: row.try_get(4)?,
            group_code: row.try_get(5)?,
            strategy_code: row.try_get(6)?,
            pilot: row.try_get(7)?,
            carrier: row.try_get(8)?,
            co_carriers: row.try_get(9)?,
            proposal: row.try_get(10)?,
            outcome: row.try_get(11)?,
            review_due_on: row.try_get(12)?,
        })
    }
}

impl MeasureRow {
    /// The measure's page.
    pub(super) fn url(&self) -> String {
        urls::measure(self.id)
    }

    /// Since which day in Brussels it is in its state.
    pub(super) fn since(&self) -> NaiveDate {
        brussels_date(self.state_since)
    }

    /// Whether the review is overdue.
    pub(super) fn is_late(&self, today: &NaiveDate) -> bool {
        self.state.to_submit() && self.review_due_on.is_some_and(|due| due < *today)
    }
}

/// A page of the list.
pub(super) async fn page(
    db: &mut PgConnection,
    filter: &MeasureFilter,
    visible: &Reach,
    today: NaiveDate,
    (page, size): (i64, i64),
) -> sqlx::Result<Vec<MeasureRow>> {
    let mut sql = QueryBuilder::<Postgres>::new(
        "WITH page AS (SELECT m.id, m.code, m.title, m.state, m.state_since, m.group_id, m.strategy_id,
                              m.pilot_id, m.carrier_id FROM measure m",
    );
    if filter.order.by == Sort::Group {
        sql.push(" LEFT JOIN working_group g ON g.id = m.group_id");
    }
    sql.push(" WHERE");
    filter.push_where(&mut sql, visible, today);
    filter.push_order(&mut sql);
    // The first page's statement has no parameter but the filter's: planned once, kept. Pages have one of
    // two lengths.
    sql.push(format!(" LIMIT {size}"));
    if page > 1 {
        sql.push(" OFFSET ")
            .push_bind((page - 1).saturating_mul(size));
    }
    sql.push(
        ") SELECT m.id, m.code, m.title, m.state, m.state_since, g.code AS group_code,
             s.code AS strategy_code, p.name AS pilot, o.short_name AS carrier,
             coalesce(c.n, 0) AS co_carriers,
             r.proposal, a.outcome, g.review_due_on
           FROM page m
           LEFT JOIN working_group g ON g.id = m.group_id
           LEFT JOIN strategy s ON s.id = m.strategy_id
           LEFT JOIN person p ON p.id = m.pilot_id
           LEFT JOIN organisation o ON o.id = m.carrier_id
           LEFT JOIN (SELECT c.measure_id, count(*) AS n FROM page
                      JOIN measure_carrier c ON c.measure_id = page.id GROUP BY 1) c ON c.measure_id = m.id
           LEFT JOIN review r ON r.measure_id = m.id AND r.submitted_at IS NOT NULL
           LEFT JOIN arbitration_measure am ON am.measure_id = m.id AND am.superseded_by_id IS NULL
           LEFT JOIN arbitration a ON a.id = am.arbitration_id",
    );
    filter.push_order(&mut sql);
    sql.build_query_as().fetch_all(db).await
}
