//! The register of decisions, narrowed.

use chrono::NaiveDate;
use futures_util::{Stream, TryStreamExt as _};
use sqlx::PgConnection;

use super::model::Number;
use kernel::{codes, fold, ids::ArbitrationId, review_state::Outcome, urls};
use platform::{
    filter,
    web::{
        download::Column,
        listing::{One, Text},
    },
};

/// Codes of measures named in a line.
const NAMED: i32 = 8;

filter! {
    /// What the list is narrowed to.
    pub struct ArbitrationFilter at urls::arbitrations {
        outcome: Option<Outcome> = One("outcome"),
        year: Option<i32> = One("year"),
        /// A number, words of the reason, the destination or a measure, or a measure's code.
        text: String = Text("q"),
    }
}

/// A line of the register.
#[derive(Debug, Clone)]
pub(crate) struct ArbitrationRow {
    pub id: ArbitrationId,
    pub year: i32,
    pub number: i32,
    pub taken_on: NaiveDate,
    pub outcome: Outcome,
    pub reason: String,
    pub strategy_code: Option<String>,
    pub destination: String,
    /// Codes of its measures: the first ones on a page.
    pub codes: Vec<String>,
    /// How many measures it decides on.
    pub measures: i64,
    /// How many of them a later decision has taken over.
    pub superseded: i64,
    /// Rows in the whole list.
    pub total: i64,
}

impl ArbitrationRow {
    /// `GT0-2021-003`.
    pub fn reference(&self) -> Number {
        Number {
            year: self.year,
            number: self.number,
        }
    }

    /// The decision's page.
    pub fn url(&self) -> String {
        urls::arbitration(self.id)
    }

    /// How many measures are not named in the line.
    pub fn more(&self) -> i64 {
        self.measures - i64::try_from(self.codes.len()).unwrap_or(0)
    }

    /// No measure is decided by it any more.
    pub(crate) fn is_superseded(&self) -> bool {
        self.superseded == self.measures
    }
}

/// What a file says of them.
pub const COLUMNS: &[Column<ArbitrationRow>] = &[
    ("arbitration-reference", |row, _| {
        row.reference().to_string().into()
    }),
    ("arbitration-date", |row, _| row.taken_on.into()),
    ("arbitration-outcome", |row, shell| {
        shell.t.word(row.outcome).into()
    }),
    ("arbitration-destination", |row, _| {
        row.strategy_code
            .as_ref()
            .unwrap_or(&row.destination)
            .clone()
            .into()
    }),
    ("arbitration-measures", |row, _| row.codes.join(", ").into()),
    ("arbitration-reason", |row, _| row.reason.clone().into()),
];

/// A page of the register.
pub async fn list(
    db: &mut PgConnection,
    filter: &ArbitrationFilter,
    (limit, offset): (i64, i64),
) -> sqlx::Result<Vec<ArbitrationRow>> {
    let rows = each(db, filter, (limit, offset), NAMED);
    rows.try_collect().await
}

/// The register row by row, newest first, with so many codes of each decision's measures. It is
/// small, some hundred decisions in all, so its own words have no index; those of the measures are
/// asked once, by theirs.
pub fn each(
    db: &mut PgConnection,
    filter: &ArbitrationFilter,
    (limit, offset): (i64, i64),
    named: i32,
) -> impl Stream<Item = sqlx::Result<ArbitrationRow>> {
    let (year, number) = codes::year_and_number(&filter.text, "GT0").unzip();
    // Trigrams need three letters.
    let part = (filter.text.chars().count() >= 3).then(|| fold::escaped_like(&filter.text));
    sqlx::query_as!(
        ArbitrationRow,
        r#"WITH page AS (
             SELECT a.*, count(*) OVER () AS total FROM arbitration a
             WHERE ($1::text IS NULL OR a.outcome = $1)
               AND ($2::int IS NULL OR a.year = $2)
               AND ($3 = '' OR (a.year = $6 AND a.number = $7)
                    OR search_document(a.reason || ' ' || a.destination) @@ search_query($3)
                    OR fold(a.reason || ' ' || a.destination) LIKE '%' || fold($8) || '%'
                    OR a.id IN (SELECT am.arbitration_id
                                FROM measure m JOIN arbitration_measure am ON am.measure_id = m.id
                                WHERE m.search @@ search_query($3) OR code_is(m.code, $3)
                                   OR fold(m.code || ' ' || m.title) LIKE '%' || fold($8) || '%'))
             ORDER BY a.year DESC, a.number DESC LIMIT $4 OFFSET $5)
           SELECT a.id as "id!: ArbitrationId", a.year as "year!", a.number as "number!",
                  a.taken_on as "taken_on!", a.outcome as "outcome!: Outcome", a.reason as "reason!",
                  s.code as "strategy_code?", a.destination as "destination!",
                  t.codes as "codes!", t.measures as "measures!", t.superseded as "superseded!",
                  a.total as "total!"
           FROM page a
           LEFT JOIN strategy s ON s.id = a.strategy_id
           CROSS JOIN LATERAL (
             SELECT (coalesce(array_agg(m.code ORDER BY m.code), '{}'))[1:$9] AS codes,
                    count(*) AS measures, count(am.superseded_by_id) AS superseded
             FROM arbitration_measure am JOIN measure m ON m.id = am.measure_id
             WHERE am.arbitration_id = a.id) t
           ORDER BY a.year DESC, a.number DESC"#,
        filter.outcome as Option<Outcome>,
        filter.year,
        filter.text,
        limit,
        offset,
        year,
        number,
        part,
        named
    )
    .fetch(db)
}

/// The years in which something was decided, newest first.
pub async fn years(db: &mut PgConnection) -> sqlx::Result<Vec<i32>> {
    sqlx::query_scalar!("SELECT DISTINCT year FROM arbitration ORDER BY year DESC LIMIT 30")
        .fetch_all(db)
        .await
}
