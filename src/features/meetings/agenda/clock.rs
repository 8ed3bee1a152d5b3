//! The clock of a meeting: one point runs at a time.

use sqlx::PgConnection;

use kernel::{
    ids::{MeetingId, PointId},
    meeting::PointState,
    text_enum,
};
use platform::{
    auth::{Permit, rights::permission::EditMeeting},
    errors::SaveError,
    history::Changes,
};

text_enum! {
    /// What is said of a point while the meeting goes on.
    pub enum ClockEvent {
        Start = "start" / "agenda-clock-start",
        Stop = "stop" / "agenda-clock-stop",
        Finish = "finish" / "agenda-clock-finish",
        /// It goes to the next meeting.
        LeaveOver = "leave_over" / "agenda-clock-leave-over",
        Reopen = "reopen" / "agenda-clock-reopen",
    }
}

impl ClockEvent {
    /// The action's name in the history.
    fn action(self) -> &'static str {
        match self {
            Self::Start => "start_point",
            Self::Stop => "stop_point",
            Self::Finish => "finish_point",
            Self::LeaveOver => "leave_point_over",
            Self::Reopen => "reopen_point",
        }
    }

    fn state(self) -> PointState {
        match self {
            Self::Finish => PointState::Done,
            Self::LeaveOver => PointState::CarriedOver,
            Self::Start | Self::Stop | Self::Reopen => PointState::Open,
        }
    }
}

/// Applies an event: whatever runs is stopped, and a start lets this point run.
pub async fn apply(
    db: &mut PgConnection,
    permit: &Permit<EditMeeting, MeetingId>,
    (point, title): (PointId, &str),
    event: ClockEvent,
) -> Result<(), SaveError> {
    let starts = event == ClockEvent::Start;
    stop_running(db, permit, (!starts).then_some(point)).await?;
    sqlx::query!(
        "UPDATE agenda_point SET state = $3, started_at = $4
         WHERE id = $1 AND meeting_id = $2 AND archived_at IS NULL",
        point.0,
        permit.on().0,
        event.state().as_str(),
        starts.then(|| permit.at())
    )
    .execute(&mut *db)
    .await?;
    let change = Changes::one("point", "", title);
    permit.record_own(db, event.action(), &change).await?;
    Ok(())
}

/// Stops what runs, or only this point, and adds its time.
pub(super) async fn stop_running(
    db: &mut PgConnection,
    permit: &Permit<EditMeeting, MeetingId>,
    point: Option<PointId>,
) -> sqlx::Result<()> {
    sqlx::query!(
        "UPDATE agenda_point SET started_at = NULL,
                seconds_spent = seconds_spent + greatest(0, extract(epoch FROM $3 - started_at))::int
         WHERE meeting_id = $1 AND started_at IS NOT NULL AND ($2::bigint IS NULL OR id = $2)",
        permit.on().0,
        point.map(|id| id.0),
        permit.at()
    )
    .execute(db)
    .await?;
    Ok(())
}
