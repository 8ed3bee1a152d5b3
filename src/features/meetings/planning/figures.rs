//! What the coordinators' board says of meetings to come.

use chrono::{DateTime, Utc};
use sqlx::PgConnection;

use kernel::{ids::MeetingId, urls};
use platform::{auth::Actor, web::Figure};

/// The next meeting of all groups.
#[derive(Debug, Clone)]
pub struct NextMeeting {
    pub id: MeetingId,
    pub code: String,
    pub title: String,
    pub starts_at: DateTime<Utc>,
}

impl NextMeeting {
    /// Its page.
    pub fn url(&self) -> String {
        urls::meeting(self.id)
    }
}

/// The next meeting of all groups.
pub async fn next_meeting(
    db: &mut PgConnection,
    actor: &Actor,
) -> sqlx::Result<Option<NextMeeting>> {
    sqlx::query_as!(
        NextMeeting,
        r#"SELECT m.id as "id: MeetingId", g.code as "code!", m.title, m.starts_at
           FROM meeting m JOIN working_group g ON g.id = m.group_id
           WHERE m.archived_at IS NULL AND m.state = 'planned' AND m.starts_at > $1
           ORDER BY m.starts_at, m.id LIMIT 1"#,
        actor.now
    )
    .fetch_optional(db)
    .await
}

/// Meetings to come.
pub async fn figures(db: &mut PgConnection, actor: &Actor) -> sqlx::Result<Vec<Figure>> {
    let coming = sqlx::query_scalar!(
        r#"SELECT count(*) as "count!" FROM meeting
           WHERE archived_at IS NULL AND state = 'planned' AND ends_at >= $1"#,
        actor.now
    )
    .fetch_one(db)
    .await?;
    let url = format!("{}?state=planned", urls::meetings());
    Ok(vec![Figure::new("board-coming", coming, url)])
}
