//! The filter as conditions and order of a statement on `measure m`.

use chrono::NaiveDate;
use sqlx::{Postgres, QueryBuilder};

use super::filter::{Facet, MeasureFilter, NONE, Sort};
use kernel::{codes, fold, review_state::ReviewState, text_enum::place_sql};
use platform::auth::Reach;

impl MeasureFilter {
    /// Adds the conditions that are no facets, on a `measure m`.
    pub fn push_base(&self, sql: &mut QueryBuilder<Postgres>, visible: &Reach, today: NaiveDate) {
        // Written out, not bound: the partial indexes need it.
        sql.push(if self.archived {
            " m.archived_at IS NOT NULL"
        } else {
            " m.archived_at IS NULL"
        });
        if !visible.all {
            sql.push(" AND (m.group_id = ANY(")
                .push_bind(visible.groups.clone());
            sql.push(") OR m.strategy_id = ANY(");
            sql.push_bind(visible.strategies.clone()).push("))");
        }
        if self.orphan {
            sql.push(" AND m.group_id IS NULL AND m.strategy_id IS NULL");
        }
        if self.late {
            sql.push(
                " AND m.to_submit
                  AND m.group_id IN (SELECT id FROM working_group WHERE review_due_on < ",
            );
            sql.push_bind(today).push(")");
        }
        if !self.text.is_empty() {
            sql.push(" AND (m.search @@ search_query(")
                .push_bind(self.text.clone())
                .push(")");
            if codes::may_be(&self.text) {
                sql.push(" OR code_is(m.code, ");
                sql.push_bind(self.text.clone()).push(")");
            }
            // Trigrams need three letters.
            if self.text.chars().count() >= 3 {
                sql.push(" OR fold(m.code || ' ' || m.title) LIKE '%' || fold(");
                sql.push_bind(fold::escaped_like(&self.text))
                    .push(") || '%'");
                // What looks like a code is not misspelt: all codes are alike.
                if !self.text.contains(|c: char| c.is_numeric() || c == '-') {
                    sql.push(" OR fold(m.code || ' ' || m.title) %> fold(");
                    sql.push_bind(self.text.clone()).push(")");
                }
            }
            sql.push(")");
        }
    }

    /// Adds a facet's condition (without `AND`); `TRUE` where it narrows nothing.
    pub fn push_facet(&self, facet: Facet, sql: &mut QueryBuilder<Postgres>) {
        let values = self.values(facet);
        if values.is_empty() {
            sql.push("TRUE");
            return;
        }
        let numbers = ids(values.iter().filter_map(|v| v.parse().ok()));
        match facet {
            Facet::Group => push_one_of(sql, "m.group_id", numbers),
            Facet::Strategy => push_one_of(sql, "m.strategy_id", numbers),
            Facet::Pilot => {
                let open = values.iter().any(|v| v == NONE);
                sql.push(if open { "(m.pilot_id IS NULL OR " } else { "(" });
                push_one_of(sql, "m.pilot_id", numbers).push(")")
            }
            Facet::Organisation => {
                sql.push("(m.carrier_id = ANY(").push_bind(numbers.clone());
                sql.push(
                    ") OR m.id IN (SELECT c.measure_id FROM measure_carrier c WHERE c.organisation_id = ANY(",
                );
                sql.push_bind(numbers).push(")))")
            }
            Facet::Proposal => {
                sql.push(
                    "m.id IN (SELECT r.measure_id FROM review r
                              WHERE r.submitted_at IS NOT NULL AND r.proposal = ANY(",
                );
                sql.push_bind(values).push("))")
            }
            Facet::Outcome => {
                sql.push(
                    "m.id IN (SELECT am.measure_id FROM arbitration_measure am
                              JOIN arbitration a ON a.id = am.arbitration_id
                              WHERE am.superseded_by_id IS NULL AND a.outcome = ANY(",
                );
                sql.push_bind(values).push("))")
            }
            // Words and lines stand in the column of their name.
            _ => sql
                .push(format!("m.{facet} = ANY("))
                .push_bind(values)
                .push(")"),
        };
    }

    /// Adds all conditions, on a `measure m`.
    pub fn push_where(&self, sql: &mut QueryBuilder<Postgres>, visible: &Reach, today: NaiveDate) {
        self.push_base(sql, visible, today);
        for facet in Facet::ALL.iter().filter(|facet| self.narrows_by(**facet)) {
            sql.push(" AND ");
            self.push_facet(*facet, sql);
        }
    }

    /// Adds the order, on a `measure m` and its `working_group g`.
    pub fn push_order(&self, sql: &mut QueryBuilder<Postgres>) {
        let by_state: String;
        let column = match self.order.by {
            Sort::Code => "m.code",
            Sort::Title => "fold(m.title)",
            Sort::Group => "g.number",
            Sort::Since => "m.state_since",
            Sort::State => {
                by_state = place_sql::<ReviewState>("m.state");
                &by_state
            }
        };
        let way = self.order.way();
        sql.push(format!(" ORDER BY {column}{way}"));
        if self.order.by != Sort::Code {
            sql.push(format!(", m.code{way}"));
        }
    }
}

/// A single value by `=`: the index then gives the rows in their order.
fn push_one_of<'a>(
    sql: &'a mut QueryBuilder<Postgres>,
    column: &str,
    mut values: Vec<i64>,
) -> &'a mut QueryBuilder<Postgres> {
    match values.pop() {
        Some(value) if values.is_empty() => sql.push(format!("{column} = ")).push_bind(value),
        last => {
            values.extend(last);
            sql.push(format!("{column} = ANY("))
                .push_bind(values)
                .push(")")
        }
    }
}

fn ids(values: impl Iterator<Item = i64>) -> Vec<i64> {
    values.collect()
}
