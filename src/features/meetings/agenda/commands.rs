//! Writing agendas, recorded on the meeting.

use sqlx::PgConnection;

use crate::{
    features::meetings::model::{PointKind, PointRound},
    kernel::ids::{MeetingId, PersonId, PointId},
    platform::{
        auth::{Permit, rights::permission::EditMeeting},
        errors::SaveError,
        history::Changes,
    },
};

/// A point to add at the end of its siblings.
#[derive(Debug, Clone)]
pub struct NewPoint {
    pub parent: Option<PointId>,
    pub title: String,
    pub kind: PointKind,
    pub round: PointRound,
    /// Markdown.
    pub body: String,
    pub minutes_planned: Option<i32>,
    pub presenter: Option<PersonId>,
    /// Somebody Jalon does not know.
    pub presenter_name: String,
}

impl NewPoint {
    /// A discussion of that title, at the top level.
    pub fn titled(title: impl Into<String>) -> Self {
        Self {
            parent: None,
            title: title.into(),
            kind: PointKind::Discussion,
            round: PointRound::None,
            body: String::new(),
            minutes_planned: None,
            presenter: None,
            presenter_name: String::new(),
        }
    }
}

/// Adds a point.
///
/// # Errors
/// Where the database fails.
pub async fn add_point(
    db: &mut PgConnection,
    permit: &Permit<EditMeeting>,
    meeting: MeetingId,
    new: &NewPoint,
) -> Result<PointId, SaveError> {
    // Positions are given one writer at a time: the meeting's row is the queue.
    sqlx::query!("SELECT id FROM meeting WHERE id = $1 FOR UPDATE", meeting.0)
        .fetch_optional(&mut *db)
        .await?;
    let id = sqlx::query_scalar!(
        r#"INSERT INTO agenda_point (meeting_id, parent_id, position, title, kind, round, body,
                                     minutes_planned, presenter_id, presenter_name)
           VALUES ($1, $2,
                   (SELECT coalesce(max(position), 0) + 1 FROM agenda_point
                    WHERE meeting_id = $1 AND parent_id IS NOT DISTINCT FROM $2 AND archived_at IS NULL),
                   $3, $4, $5, $6, $7, $8, $9)
           RETURNING id as "id: PointId""#,
        meeting.0,
        new.parent.map(|id| id.0),
        new.title,
        new.kind.as_str(),
        new.round.as_str(),
        new.body,
        new.minutes_planned,
        new.presenter.map(|id| id.0),
        new.presenter_name
    )
    .fetch_one(&mut *db)
    .await?;
    let change = Changes::one("point", "", &new.title);
    permit.record(db, meeting, "add_point", &change, "").await?;
    Ok(id)
}
