//! Writing meetings and series. Each command records in the history.

use chrono::{DateTime, Datelike, Utc};
use sqlx::PgConnection;

use crate::{
    features::meetings::model::MeetingKind,
    kernel::{
        dates::brussels_date,
        ids::{GroupId, MeetingId, OrganisationId, SeriesId},
    },
    platform::{
        auth::{Permit, rights::permission::EditMeeting},
        errors::SaveError,
        history::Snapshot,
    },
};

/// A meeting to add.
#[derive(Debug, Clone)]
pub struct NewMeeting {
    pub kind: MeetingKind,
    pub group: GroupId,
    /// A bilateral's administration.
    pub organisation: Option<OrganisationId>,
    pub title: String,
    pub starts_at: DateTime<Utc>,
    pub ends_at: DateTime<Utc>,
    pub place: String,
    pub video_url: String,
    /// Markdown.
    pub description: String,
    /// The series it belongs to, on the day the series foresaw.
    pub series: Option<SeriesId>,
}

impl NewMeeting {
    /// For the history.
    pub fn snapshot(&self) -> Snapshot {
        Snapshot::new()
            .word("kind", self.kind)
            .text("title", &self.title)
            .text("starts_at", self.starts_at.to_rfc3339())
            .text("ends_at", self.ends_at.to_rfc3339())
            .text("place", &self.place)
            .text("video_url", &self.video_url)
            .text("description", &self.description)
    }
}

/// Adds a meeting; its number is the next of its group, kind and year.
///
/// # Errors
/// Where the database fails.
pub async fn create(
    db: &mut PgConnection,
    permit: &Permit<EditMeeting>,
    new: &NewMeeting,
) -> Result<MeetingId, SaveError> {
    let day = brussels_date(new.starts_at);
    // Numbers are given one writer at a time: the group's row is the queue.
    sqlx::query!(
        "SELECT id FROM working_group WHERE id = $1 FOR UPDATE",
        new.group.0
    )
    .fetch_optional(&mut *db)
    .await?;
    let id = sqlx::query_scalar!(
        r#"INSERT INTO meeting (kind, group_id, organisation_id, title, year, number, starts_at, ends_at,
                                place, video_url, description, series_id, series_date, created_by_id)
           VALUES ($1, $2, $3, $4, $5,
                   (SELECT coalesce(max(number), 0) + 1 FROM meeting WHERE group_id = $2 AND kind = $1 AND year = $5),
                   $6, $7, $8, $9, $10, $11, $12, $13)
           RETURNING id as "id: MeetingId""#,
        new.kind.as_str(),
        new.group.0,
        new.organisation.map(|id| id.0),
        new.title,
        day.year(),
        new.starts_at,
        new.ends_at,
        new.place,
        new.video_url,
        new.description,
        new.series.map(|id| id.0),
        new.series.map(|_| day),
        permit.by().map(|id| id.0)
    )
    .fetch_one(&mut *db)
    .await?;
    permit
        .record(db, id, "create", &new.snapshot().created(), "")
        .await?;
    Ok(id)
}
