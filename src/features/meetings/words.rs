//! A list narrowed to what words find.

use sqlx::{Postgres, QueryBuilder};

/// Where words find less than this, what looks like them is found too.
const FEW: i64 = 12;

/// Adds a query for the ids of a table's rows that words find and, where those are few, of those
/// whose text looks like them: each an index scan of its own, never a condition tried on all rows.
pub fn push_found(sql: &mut QueryBuilder<Postgres>, table: &str, column: &str, text: &str) {
    sql.push(format!(
        "WITH worded AS MATERIALIZED (SELECT id FROM {table} WHERE search @@ search_query("
    ))
    .push_bind(text.to_owned())
    .push(")) SELECT id FROM worded");
    // Trigrams need three letters.
    if text.chars().count() >= 3 {
        sql.push(format!(
            " UNION ALL SELECT id FROM {table}
              WHERE (SELECT count(*) FROM worded) < {FEW} AND fold({column}) %> fold("
        ))
        .push_bind(text.to_owned())
        .push(")");
    }
}
