//! A page of the list. The first rows come by index with LIMIT; only those are joined.

use chrono::{DateTime, NaiveDate, Utc};
use sqlx::{FromRow, PgConnection, Postgres, QueryBuilder};

use super::filter::{Filter, Sort};
use crate::{
    features::measures::policy::Visible,
    kernel::{
        dates::brussels_date,
        ids::MeasureId,
        review_state::{Outcome, ReviewState},
        urls,
    },
    platform::web::paging::PAGE_SIZE,
};

/// A line of the list.
#[derive(Debug, Clone, FromRow)]
pub struct MeasureRow {
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
    stamp: i64,
}

impl MeasureRow {
    /// The measure's page.
    pub fn url(&self) -> String {
        urls::measure(self.id)
    }

    /// Since which day in Brussels it is in its state.
    pub fn since(&self) -> NaiveDate {
        brussels_date(self.state_since)
    }

    /// Whether the review is overdue.
    pub fn is_late(&self, today: &NaiveDate) -> bool {
        matches!(self.state, ReviewState::ToReview | ReviewState::InReview)
            && self.review_due_on.is_some_and(|due| due < *today)
    }
}

/// Moves with every write that the history or a new measure shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Stamp(pub i64);

/// A page of the list, with the stamp of what was read; no stamp where it is empty.
///
/// # Errors
/// Where the database fails.
pub async fn page(
    db: &mut PgConnection,
    filter: &Filter,
    visible: &Visible,
    today: NaiveDate,
    page: i64,
) -> sqlx::Result<(Vec<MeasureRow>, Option<Stamp>)> {
    let mut sql = QueryBuilder::<Postgres>::new("WITH page AS (SELECT m.id FROM measure m");
    if filter.sort == Sort::Group {
        sql.push(" LEFT JOIN working_group g ON g.id = m.group_id");
    }
    sql.push(" WHERE");
    filter.push_where(&mut sql, visible, today);
    filter.push_order(&mut sql);
    // The first page's statement has no parameter but the filter's: planned once, kept.
    sql.push(format!(" LIMIT {PAGE_SIZE}"));
    if page > 1 {
        sql.push(" OFFSET ")
            .push_bind((page - 1).saturating_mul(PAGE_SIZE));
    }
    sql.push(
        ") SELECT m.id, m.code, m.title, m.state, m.state_since, g.code AS group_code,
             s.code AS strategy_code, p.name AS pilot, o.short_name AS carrier,
             (SELECT count(*) FROM measure_carrier c WHERE c.measure_id = m.id) AS co_carriers,
             r.proposal, a.outcome, g.review_due_on,
             coalesce((SELECT max(id) FROM history), 0) + (SELECT max(id) FROM measure) AS stamp
           FROM page JOIN measure m ON m.id = page.id
           LEFT JOIN working_group g ON g.id = m.group_id
           LEFT JOIN strategy s ON s.id = m.strategy_id
           LEFT JOIN person p ON p.id = m.pilot_id
           LEFT JOIN organisation o ON o.id = m.carrier_id
           LEFT JOIN review r ON r.measure_id = m.id AND r.submitted_at IS NOT NULL
           LEFT JOIN arbitration_measure am ON am.measure_id = m.id AND am.superseded_by_id IS NULL
           LEFT JOIN arbitration a ON a.id = am.arbitration_id",
    );
    filter.push_order(&mut sql);
    let rows: Vec<MeasureRow> = sql.build_query_as().fetch_all(db).await?;
    let stamp = rows.first().map(|row| Stamp(row.stamp));
    Ok((rows, stamp))
}
