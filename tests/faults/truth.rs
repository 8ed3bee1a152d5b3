//! What the database holds, against what was confirmed.

use sqlx::PgPool;

use super::load::{Told, Work, look};

/// What must be zero.
#[derive(Debug, Default, Clone, PartialEq, Eq)]
pub struct Truth {
    pub lost: i64,
    pub doubled: i64,
    pub half: i64,
}

impl Truth {
    /// Looks into the database.
    pub async fn find(database: &str, work: &Work, told: &Told) -> Truth {
        let pool = look(database).await;
        let keys: Vec<&str> = told.notes.iter().map(String::as_str).collect();
        let lost_notes: i64 = sqlx::query_scalar(
            "SELECT count(*) FROM unnest($2::text[]) AS told (key)
             WHERE NOT EXISTS (SELECT FROM entry WHERE meeting_id = $1 AND client_key = key)",
        )
        .bind(work.meeting)
        .bind(keys)
        .fetch_one(&pool)
        .await
        .unwrap();
        let (measures, texts): (Vec<i64>, Vec<&str>) = told
            .reviews
            .iter()
            .map(|(measure, text)| (*measure, text.as_str()))
            .unzip();
        // Each save that was confirmed is in the history once.
        let (lost_reviews, doubled_reviews): (i64, i64) = sqlx::query_as(
            "SELECT count(*) FILTER (WHERE n = 0), count(*) FILTER (WHERE n > 1)
             FROM (SELECT (SELECT count(*) FROM history
                           WHERE subject_kind = 'measure' AND subject_id = measure
                             AND action = 'review_save'
                             AND EXISTS (SELECT FROM jsonb_array_elements(changes) AS change
                                         WHERE change->>2 = text)) AS n
                   FROM unnest($1::bigint[], $2::text[]) AS told (measure, text)) found",
        )
        .bind(measures)
        .bind(texts)
        .fetch_one(&pool)
        .await
        .unwrap();
        let doubled_notes = count(
            &pool,
            "SELECT count(*) - count(DISTINCT body) FROM entry WHERE meeting_id = $1",
            work,
        )
        .await;
        Truth {
            lost: lost_notes + lost_reviews,
            doubled: doubled_notes + doubled_reviews,
            half: half(&pool, work).await,
        }
    }
}

/// Entries without history, decisions and promises that are in one place only, reviews whose
/// saves were not counted.
async fn half(pool: &PgPool, work: &Work) -> i64 {
    let mut found = 0;
    for sql in [
        "SELECT count(*) FROM entry e WHERE meeting_id = $1 AND NOT EXISTS
             (SELECT FROM history WHERE subject_kind = 'entry' AND subject_id = e.id)",
        "SELECT count(*) FROM entry e WHERE meeting_id = $1 AND kind = 'decision' AND NOT EXISTS
             (SELECT FROM decision WHERE entry_id = e.id)",
        "SELECT count(*) FROM entry e WHERE meeting_id = $1 AND kind = 'follow_up' AND NOT EXISTS
             (SELECT FROM action_item WHERE entry_id = e.id)",
        "SELECT count(*) FROM history h WHERE $1 > 0 AND subject_kind = 'entry' AND NOT EXISTS
             (SELECT FROM entry WHERE id = h.subject_id)",
        "SELECT count(*) FROM review r WHERE $1 > 0 AND reason LIKE 'Reviewed %' AND version <>
             (SELECT count(*) FROM history WHERE subject_kind = 'measure'
                AND subject_id = r.measure_id AND action = 'review_save')",
    ] {
        found += count(pool, sql, work).await;
    }
    found
}

async fn count(pool: &PgPool, sql: &'static str, work: &Work) -> i64 {
    let count = sqlx::query_scalar(sql).bind(work.meeting);
    count.fetch_one(pool).await.unwrap()
}
