//! A list narrowed to what words find.

use sqlx::{Postgres, QueryBuilder};

/// Where words find less than this, what looks like them is found too.
const FEW: i64 = 12;

/// Adds what to read a list from: the table, or of its rows those that words find and, where those
/// are few, those whose text looks like them. Each is an index scan of its own, never a condition
/// tried on all rows.
pub fn push_found(sql: &mut QueryBuilder<Postgres>, table: &str, column: &str, text: &str) {
    if text.is_empty() {
        sql.push(table);
        return;
    }
    let worded = |sql: &mut QueryBuilder<Postgres>, row: &str| {
        sql.push(format!("{row}search @@ (SELECT search_query("))
            .push_bind(text.to_owned())
            .push("))");
    };
    sql.push(format!("(SELECT * FROM {table} WHERE "));
    worded(sql, "");
    // Trigrams need three letters.
    if text.chars().count() >= 3 {
        sql.push(format!(
            " UNION ALL SELECT * FROM {table} t
              WHERE (SELECT count(*) FROM (SELECT FROM {table} WHERE "
        ));
        worded(sql, "");
        sql.push(format!(
            " LIMIT {FEW}) few) < {FEW} AND fold(t.{column}) %> (SELECT fold("
        ))
        .push_bind(text.to_owned())
        .push(")) AND NOT ");
        worded(sql, "t.");
    }
    sql.push(")");
}
