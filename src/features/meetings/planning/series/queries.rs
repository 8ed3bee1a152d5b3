//! Reading series.

use chrono::NaiveTime;
use sqlx::PgConnection;

use super::model::{Series, SeriesMeeting};
use kernel::{
    ids::{GroupId, MeetingId, SeriesId},
    meeting::{MeetingKind, MeetingState},
};

/// A series.
pub(super) async fn series(db: &mut PgConnection, id: SeriesId) -> sqlx::Result<Option<Series>> {
    sqlx::query_as!(
        Series,
        r#"SELECT s.id as "id: SeriesId", s.group_id as "group_id: GroupId", g.code as "group!",
                  s.kind as "kind: MeetingKind", s.title, s.starts_on, s.until, s.every_weeks,
                  s.start_time as "start_time: NaiveTime", s.duration_minutes, s.place, s.video_url, s.version
           FROM meeting_series s JOIN working_group g ON g.id = s.group_id
           WHERE s.id = $1"#,
        id.0
    )
    .fetch_optional(db)
    .await
}

/// Its meetings, in the order foreseen; archived ones too.
pub(super) async fn meetings(
    db: &mut PgConnection,
    id: SeriesId,
) -> sqlx::Result<Vec<SeriesMeeting>> {
    sqlx::query_as!(
        SeriesMeeting,
        r#"SELECT m.id as "id: MeetingId", m.title, m.number, m.year, m.series_date as "series_date!",
                  coalesce(m.foreseen_at, m.starts_at) as "foreseen_at!", m.starts_at, m.ends_at, m.place,
                  m.video_url, m.state as "state: MeetingState", m.cancel_reason,
                  m.archived_at IS NOT NULL as "archived!"
           FROM meeting m WHERE m.series_id = $1 AND m.series_date IS NOT NULL
           ORDER BY m.series_date LIMIT 500"#,
        id.0
    )
    .fetch_all(db)
    .await
}
