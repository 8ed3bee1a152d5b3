//! What a group's special PREC session examines: its submitted measures, ticked as they are examined.
//! The page is the meeting's (`flows/prec_session`).

mod commands;
mod forms;
mod panel;
mod queries;
mod routes;

use axum::Router;
use sqlx::PgConnection;

use crate::{policy as measures, workflow::Step};
use kernel::{ids::GroupId, urls};
use platform::{
    auth::{Actor, Right, Target},
    errors::{AppError, Result, SaveError},
    web::{AppState, Flash, NavEntry, RawForm, Section, Visit, get},
};

pub use panel::panel;

/// The way in.
pub const NAV: NavEntry = NavEntry::new(
    Section::Measures,
    "nav-sessions",
    urls::prec_sessions,
    measures::sees_reviews,
);

pub fn router() -> Router<AppState> {
    platform::routes! {
        prec_sessions: get(routes::index);
    }
}

/// May see what a session examines; to others there is nothing.
/// Fails: [`AppError::NotFound`].
pub fn read(actor: &Actor) -> Result<()> {
    measures::reviews(actor)
}

/// Whether the actor may take the step in a session of this group.
fn may(actor: &Actor, group: GroupId, step: Step) -> bool {
    let right = match step {
        Step::Return => Right::ReturnReview,
        _ => Right::Examine,
    };
    actor.can(right, &Target::group(group))
}

/// Takes the step that a form says on each measure ticked, or on none; what is to be said then.
/// Fails: [`AppError::Forbidden`] for who may not; [`SaveError::Stale`] where a measure moved on
/// meanwhile.
pub async fn record(
    db: &mut PgConnection,
    visit: &Visit,
    group: GroupId,
    raw: &RawForm,
) -> Result<Flash, SaveError> {
    let (step, done) = match raw.first("action") {
        "return" => (Step::Return, "session-returned"),
        _ => (Step::Examine, "session-examined"),
    };
    if !may(&visit.actor, group, step) {
        return Err(AppError::Forbidden.into());
    }
    let (note, ticked) = forms::parse(raw, step)?;
    commands::take_all(db, visit, group, &ticked, step, &note).await?;
    Ok(Flash::success(done).arg("count", ticked.len()))
}
