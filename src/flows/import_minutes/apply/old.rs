//! Minutes of long ago: they were approved, and what they promised is done.

use sqlx::PgConnection;

use super::Refusal;
use crate::flows::import_minutes::queries;
use kernel::{
    ids::MeetingId,
    meeting::{LifeEvent, MinutesState},
};
use meetings::{head, policy};
use minutes::lifecycle::{commands as lifecycle, model::VersionCause};
use platform::{
    auth::{Actor, Right},
    errors::{AppError, Result},
};
use register::follow_up::{self, model::ItemEvent};

/// Takes the minutes that were just written to where they stand in truth: approved; with `closes`
/// their items are done. Nobody is mailed.
/// Fails: where the database fails. The inner error is why they can't be.
pub(super) async fn settle(
    db: &mut PgConnection,
    actor: &Actor,
    meeting: MeetingId,
    closes: bool,
) -> Result<Result<(), Refusal>> {
    let head = head::head(db, actor.id, meeting).await?;
    let head = head.ok_or(AppError::NotFound)?;
    if head.ends_at > actor.now {
        return Ok(Err("minutes-import-not-over"));
    }
    let Ok(permit) = policy::manage_minutes(actor, &head) else {
        return Ok(Err("minutes-import-no-approval"));
    };
    for step in [
        (MinutesState::Draft, LifeEvent::Circulate),
        (MinutesState::Circulated, LifeEvent::Approve),
    ] {
        if !lifecycle::advance(db, &permit, step, None).await? {
            return Err(AppError::Conflict("minutes-not-in-state"));
        }
    }
    lifecycle::keep_version(db, &permit, &head, VersionCause::Approved, "").await?;
    if closes {
        close(db, actor, meeting).await?;
    }
    Ok(Ok(()))
}

async fn close(db: &mut PgConnection, actor: &Actor, meeting: MeetingId) -> Result<()> {
    let reach = actor.reach(Right::TakeNotes);
    for id in queries::open_items(db, meeting).await? {
        let item = follow_up::queries::item(db, id, &reach).await?;
        let permit = follow_up::policy::advance(actor, &item)?;
        follow_up::commands::advance(db, &permit, &item, ItemEvent::Finish).await?;
    }
    Ok(())
}
