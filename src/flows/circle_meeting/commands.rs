//! The circle gets its meeting; the meeting records itself.

use chrono::{DateTime, Utc};
use sqlx::PgConnection;

use circles::model::{Circle, meeting_kind};
use kernel::ids::{CircleId, GroupId, MeetingId};
use meetings::planning::commands::{NewMeeting, create};
use platform::{
    auth::{
        Permit,
        rights::permission::{EditMeeting, PrepareCircle},
    },
    errors::SaveError,
};

/// A meeting to plan.
#[derive(Debug, Clone)]
pub(super) struct Plan {
    pub title: String,
    pub starts_at: DateTime<Utc>,
    pub ends_at: DateTime<Utc>,
    pub place: String,
    pub video_url: String,
}

/// Plans a meeting for the circle, of its group and kind. The caller holds the circle; `adding` is on
/// its group.
pub(super) async fn plan(
    db: &mut PgConnection,
    permit: &Permit<PrepareCircle, CircleId>,
    adding: &Permit<EditMeeting, GroupId>,
    circle: &Circle,
    plan: Plan,
) -> Result<MeetingId, SaveError> {
    let new = NewMeeting {
        kind: meeting_kind(circle.cycle),
        organisation: None,
        title: plan.title,
        starts_at: plan.starts_at,
        ends_at: plan.ends_at,
        place: plan.place,
        video_url: plan.video_url,
        description: String::new(),
        series: None,
    };
    let (meeting, _) = create(db, adding, &new).await?;
    circles::commands::set_meeting(db, permit, Some(meeting)).await?;
    Ok(meeting)
}
