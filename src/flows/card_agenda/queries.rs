//! What the forms offer: meetings of GT0 to come, decisions of a meeting.

use chrono::{DateTime, Utc};
use sqlx::PgConnection;

use kernel::ids::{DecisionId, GroupId, MeetingId, PointId};
use platform::auth::Reach;

/// A meeting of GT0 to come.
#[derive(Debug, Clone)]
pub(super) struct Ahead {
    pub id: MeetingId,
    pub group_id: GroupId,
    pub title: String,
    pub starts_at: DateTime<Utc>,
}

/// The meetings of GT0 to come, the next one first.
pub(super) async fn ahead(db: &mut PgConnection) -> sqlx::Result<Vec<Ahead>> {
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

/// A point of the agenda of one of them.
#[derive(Debug, Clone)]
pub(super) struct Standing {
    pub id: PointId,
    pub title: String,
    pub meeting: Ahead,
}

/// The points of the agendas of meetings of GT0 to come.
pub(super) async fn standing(db: &mut PgConnection) -> sqlx::Result<Vec<Standing>> {
    let rows = sqlx::query!(
        r#"SELECT p.id as "id: PointId", p.title, m.id as "meeting: MeetingId", m.group_id as "group: GroupId",
                  m.title as meeting_title, m.starts_at
           FROM working_group g
           JOIN meeting m ON m.group_id = g.id
           JOIN agenda_point p ON p.meeting_id = m.id
           WHERE g.number = 0 AND m.pending AND m.archived_at IS NULL AND p.archived_at IS NULL
           ORDER BY m.starts_at, m.id, p.position, p.id LIMIT 200"#
    )
    .fetch_all(db)
    .await?;
    let rows = rows.into_iter().map(|row| Standing {
        id: row.id,
        title: row.title,
        meeting: Ahead {
            id: row.meeting,
            group_id: row.group,
            title: row.meeting_title,
            starts_at: row.starts_at,
        },
    });
    Ok(rows.collect())
}

/// A decision of a meeting.
#[derive(Debug, Clone)]
pub(super) struct Taken {
    pub id: DecisionId,
    pub code: String,
    /// Markdown.
    pub text: String,
    /// It was noted at the point.
    pub here: bool,
}

/// The decisions in force of a meeting that a reader may know of, those noted at the point first.
pub(super) async fn decisions(
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
