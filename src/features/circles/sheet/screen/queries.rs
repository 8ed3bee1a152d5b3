//! What the screen shows beside the sheet.

use sqlx::PgConnection;

use kernel::{circle::Round, ids::CircleId, names::Names};

/// The code that lets phones in, while one does.
pub(super) async fn code(db: &mut PgConnection, circle: CircleId) -> sqlx::Result<Option<String>> {
    sqlx::query_scalar!(
        "SELECT code FROM live_session WHERE circle_id = $1 AND open",
        circle.0
    )
    .fetch_optional(db)
    .await
}

/// A question that phones answer now.
#[derive(Debug, Clone)]
pub(super) struct Asked {
    /// `2. Réemploi`, or a measure of it: `2. Réemploi · Consigne`; in both languages.
    pub axis: Names,
    /// It asks about a measure, not about the axis as a whole.
    pub on_measure: bool,
    pub round: Round,
    /// Empty: what its round asks.
    pub prompt: String,
}

/// The questions that phones answer now, axis by axis.
pub(super) async fn asked(db: &mut PgConnection, circle: CircleId) -> sqlx::Result<Vec<Asked>> {
    sqlx::query_as!(
        Asked,
        r#"SELECT live_asks_about(a, m) as "axis!: Names", q.axis_measure_id IS NOT NULL as "on_measure!",
                  q.round as "round: Round", q.prompt
           FROM live_question q JOIN axis a ON a.id = q.axis_id
           LEFT JOIN axis_measure m ON m.id = q.axis_measure_id
           WHERE q.circle_id = $1 AND q.open AND q.archived_at IS NULL
           ORDER BY a.position, a.id, m.position NULLS FIRST, m.id NULLS FIRST,
                    array_position(ARRAY['appreciation', 'involvement', 'review'], q.round), q.id LIMIT 5"#,
        circle.0
    )
    .fetch_all(db)
    .await
}
