//! Reading sections.

use chrono::{DateTime, Utc};
use sqlx::PgConnection;

use kernel::ids::{MeetingId, SectionId};

/// A sub-group's section.
#[derive(Debug, Clone)]
pub struct Section {
    pub id: SectionId,
    pub name: String,
    /// Since when the minutes show it; none: not yet.
    pub merged_at: Option<DateTime<Utc>>,
    /// What it holds.
    pub entries: i64,
}

/// The sections of a meeting, in the order they were opened.
pub async fn of(db: &mut PgConnection, meeting: MeetingId) -> sqlx::Result<Vec<Section>> {
    sqlx::query_as!(
        Section,
        r#"SELECT s.id as "id: SectionId", s.name, s.merged_at,
                  (SELECT count(*) FROM entry e
                   WHERE e.meeting_id = s.meeting_id AND e.section_id = s.id
                     AND e.archived_at IS NULL) as "entries!"
           FROM minutes_section s WHERE s.meeting_id = $1 ORDER BY s.position, s.id LIMIT 50"#,
        meeting.0
    )
    .fetch_all(db)
    .await
}

/// The names of sections with notes that the minutes do not show yet.
pub(crate) async fn unmerged(
    db: &mut PgConnection,
    meeting: MeetingId,
) -> sqlx::Result<Vec<String>> {
    let all = of(db, meeting).await?;
    let apart = |section: &Section| section.merged_at.is_none() && section.entries > 0;
    Ok(all
        .into_iter()
        .filter(apart)
        .map(|section| section.name)
        .collect())
}
