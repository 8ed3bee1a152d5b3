//! What the forms offer: meetings of GT0 to come, decisions of a meeting.

use chrono::{DateTime, Utc};
use sqlx::PgConnection;

use kernel::ids::{DecisionId, GroupId, MeetingId, PointId};
use platform::auth::Reach;

/// A meeting of GT0 to come.
#[derive(Debug, Clone)]
pub struct Ahead {
    pub id: MeetingId,
    pub group_id: GroupId,
    pub title: String,
    pub starts_at: DateTime<Utc>,
}

/// The meetings of GT0 to come, the next one first.
pub async fn ahead(db: &mut PgConnection) -> sqlx::Result<Vec<Ahead>> {
    sqlx::query_as!(
        Ahead,
        r#"SELECT m.id as "id: MeetingId", m.group_id as "group_id: GroupId", m.title, m.starts_at
           FROM working_group g JOIN meeting m ON m.group_id = g.id
           WHERE g.number = 0 AND m.pending AND m.archived_at IS NULL
           ORDER BY m.starts_at, m.id LIMIT 50"#
    )
    .fetch_all(db)
    .await
}

/// A decision of a meeting.
#[derive(Debug, Clone)]
pub struct Taken {
    pub id: DecisionId,
    pub code: String,
    /// Markdown.
    pub text: String,
    /// It was noted at the point.
    pub here: bool,
}

/// The decisions in force of a meeting that a reader may know of, those noted at the point first.
pub async fn decisions(
    db: &mut PgConnection,
    meeting: MeetingId,
    point: PointId,
    drafts: &Reach,
) -> sqlx::Result<Vec<Taken>> {
    sqlx::query_as!(
        Taken,
        r#"SELECT d.id as "id: DecisionId", d.code, d.text, coalesce(e.point_id = $2, false) as "here!"
           FROM decision d LEFT JOIN entry e ON e.id = d.entry_id
           WHERE d.meeting_id = $1 AND d.archived_at IS NULL AND d.superseded_by_id IS NULL
             AND (d.entry_id IS NULL OR d.meeting_id NOT IN (SELECT * FROM hidden_drafts($3, $4, $5)))
           ORDER BY 4 DESC, d.code LIMIT 200"#,
        meeting.0,
        point.0,
        drafts.person,
        drafts.all,
        &drafts.groups
    )
    .fetch_all(db)
    .await
}
