//! What the screen shows beside the sheet.

use sqlx::PgConnection;

use kernel::{circle::Round, ids::CircleId};

/// The code that lets phones in, while one does.
pub async fn code(db: &mut PgConnection, circle: CircleId) -> sqlx::Result<Option<String>> {
    sqlx::query_scalar!(
        "SELECT code FROM live_session WHERE circle_id = $1 AND open",
        circle.0
    )
    .fetch_optional(db)
    .await
}

/// A question that phones answer now.
#[derive(Debug, Clone)]
pub struct Asked {
    pub round: Round,
    /// Empty: what its round asks.
    pub prompt: String,
}

/// The questions that phones answer now.
pub async fn asked(db: &mut PgConnection, circle: CircleId) -> sqlx::Result<Vec<Asked>> {
    sqlx::query_as!(
        Asked,
        r#"SELECT round as "round: Round", prompt FROM live_question
           WHERE circle_id = $1 AND open AND archived_at IS NULL ORDER BY position, id LIMIT 5"#,
        circle.0
    )
    .fetch_all(db)
    .await
}
