//! Reading notes.

use chrono::{DateTime, Utc};
use sqlx::PgConnection;

use kernel::{
    circle::{NoteKind, NoteState},
    ids::{CircleId, NoteId},
};

/// A note in a list, as its latest version stands.
#[derive(Debug, Clone)]
pub struct NoteRow {
    pub id: NoteId,
    pub title: String,
    pub kind: NoteKind,
    /// Of the latest version.
    pub number: i32,
    pub state: NoteState,
    /// When a version last left.
    pub sent_at: Option<DateTime<Utc>>,
    /// Why it left late; empty where it did not.
    pub late_reason: String,
}

/// The notes that are sent ahead of a circle.
pub async fn of_circle(db: &mut PgConnection, circle: CircleId) -> sqlx::Result<Vec<NoteRow>> {
    sqlx::query_as!(
        NoteRow,
        r#"SELECT n.id as "id: NoteId", n.title, n.kind as "kind: NoteKind", v.number, v.state as "state: NoteState",
                  s.sent_at as "sent_at?", coalesce(s.late_reason, '') as "late_reason!"
           FROM note n
           JOIN LATERAL (SELECT number, state FROM note_version WHERE note_id = n.id
                         ORDER BY number DESC LIMIT 1) v ON true
           LEFT JOIN LATERAL (SELECT sent_at, late_reason FROM note_version
                              WHERE note_id = n.id AND state = 'sent' ORDER BY number DESC LIMIT 1) s ON true
           WHERE n.circle_id = $1 AND n.archived_at IS NULL ORDER BY n.id LIMIT 50"#,
        circle.0
    )
    .fetch_all(db)
    .await
}
