//! Writing meetings and series. Each command records in the history.

use chrono::{DateTime, Datelike, Utc};
use sqlx::PgConnection;

use super::{forms::MeetingForm, model::Meeting, queries};
use crate::head;
use kernel::{
    dates::brussels_date,
    ids::{GroupId, MeetingId, OrganisationId, SeriesId},
    meeting::{MeetingKind, MeetingStep},
};
use platform::{
    auth::{Permit, rights::permission::EditMeeting},
    errors::{AppError, OrStale as _, SaveError},
    history::Changes,
};

/// A meeting to add.
#[derive(Debug, Clone)]
pub struct NewMeeting {
    pub kind: MeetingKind,
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

/// Adds a meeting to the group; its number is the next of its group, kind and year. Gives it with
/// the permit to fill it.
pub async fn create(
    db: &mut PgConnection,
    permit: &Permit<EditMeeting, GroupId>,
    new: &NewMeeting,
) -> Result<(MeetingId, Permit<EditMeeting, MeetingId>), SaveError> {
    let day = brussels_date(new.starts_at);
    // Numbers are given one writer at a time: the group's row is the queue.
    sqlx::query!(
        "SELECT id FROM working_group WHERE id = $1 FOR UPDATE",
        permit.on().0
    )
    .fetch_optional(&mut *db)
    .await?;
    let id = sqlx::query_scalar!(
        r#"INSERT INTO meeting (kind, group_id, organisation_id, title, year, number, starts_at, ends_at,
                                place, video_url, description, series_id, series_date, created_by_id, foreseen_at)
           VALUES ($1, $2, $3, $4, $5,
                   (SELECT coalesce(max(number), 0) + 1 FROM meeting WHERE group_id = $2 AND kind = $1 AND year = $5),
                   $6::timestamptz, $7, $8, $9, $10, $11, $12, $13, CASE WHEN $11::bigint IS NOT NULL THEN $6::timestamptz END)
           RETURNING id as "id: MeetingId""#,
        new.kind.as_str(),
        permit.on().0,
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
    let changes = stored(db, id).await?.snapshot().created();
    permit.record(db, id, "create", &changes, "").await?;
    Ok((id, permit.narrowed(id)))
}

/// Changes a meeting the writer saw at `form.version`. Group and kind stay: the number is theirs.
/// A meeting moved to another year takes the next number there.
/// Fails: [`SaveError::Stale`] where somebody saved in between.
pub async fn update(
    db: &mut PgConnection,
    permit: &Permit<EditMeeting, MeetingId>,
    before: &Meeting,
    form: &MeetingForm,
) -> Result<(), SaveError> {
    let year = brussels_date(form.starts_at).year();
    sqlx::query!(
        "SELECT id FROM working_group WHERE id = $1 FOR UPDATE",
        before.group_id.0
    )
    .fetch_optional(&mut *db)
    .await?;
    sqlx::query!(
        "UPDATE meeting m SET title = $3, starts_at = $4, ends_at = $5, place = $6, video_url = $7,
                description = $8, organisation_id = $9, version = version + 1, year = $10,
                number = CASE WHEN m.year = $10 THEN m.number ELSE
                    (SELECT coalesce(max(o.number), 0) + 1 FROM meeting o
                     WHERE o.group_id = m.group_id AND o.kind = m.kind AND o.year = $10) END
         WHERE id = $1 AND version = $2",
        permit.on().0,
        form.version,
        form.title,
        form.starts_at,
        form.ends_at,
        form.place,
        form.video_url,
        form.description,
        form.organisation.map(|id| id.0),
        year
    )
    .execute(&mut *db)
    .await?
    .or_stale()?;
    let after = stored(db, permit.on()).await?.snapshot();
    Ok(permit.record_update(db, &before.snapshot(), &after).await?)
}

async fn stored(db: &mut PgConnection, id: MeetingId) -> Result<Meeting, AppError> {
    queries::meeting(db, id).await?.ok_or(AppError::NotFound)
}

/// Cancels a planned meeting, with the reason; or takes that back. False where nothing changed.
pub async fn set_cancelled(
    db: &mut PgConnection,
    permit: &Permit<EditMeeting, MeetingId>,
    cancelled: bool,
    reason: &str,
) -> Result<bool, SaveError> {
    let (step, action) = if cancelled {
        (MeetingStep::Cancel, "cancel")
    } else {
        (MeetingStep::Reinstate, "reinstate")
    };
    let id = permit.on();
    let Ok(to) = head::lock_state(db, id).await?.next(step) else {
        return Ok(false);
    };
    sqlx::query!(
        "UPDATE meeting SET state = $2, cancel_reason = $3, version = version + 1 WHERE id = $1",
        id.0,
        to.as_str(),
        if cancelled { reason } else { "" }
    )
    .execute(&mut *db)
    .await?;
    permit
        .record(db, id, action, &Changes::none(), reason)
        .await?;
    Ok(true)
}
