//! What a group's special PREC session examines: its submitted measures, ticked as they are examined.
//! The page is the meeting's (`flows/prec_session`).

mod commands;
mod forms;
mod pages;
mod queries;
mod routes;

use sqlx::PgConnection;

use crate::{policy as measures, workflow::Step};
use axum::Router;
use kernel::ids::{GroupId, MeetingId};
use kernel::urls;
use pages::{Line, SessionPart};
use platform::web::{AppState, NavEntry, Section, get};
use platform::{
    auth::{Actor, Right, Target},
    errors::{AppError, Result, SaveError},
    markdown,
    web::{Flash, FormState, Panel, RawForm, Visit},
};

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

/// The part of the meeting's page: the measures of its group to be examined, with the form where the
/// session takes place.
/// Fails: [`AppError::NotFound`] where there is no such group.
pub async fn panel(
    db: &mut PgConnection,
    visit: &Visit,
    (meeting, takes_place): (MeetingId, bool),
    group: GroupId,
    form: FormState,
) -> Result<Panel> {
    let found = queries::group(db, group).await?.ok_or(AppError::NotFound)?;
    let rows = queries::submitted(db, group).await?;
    let lines = rows.into_iter().map(|row| Line {
        reason: markdown::render(&row.reason),
        opinion: markdown::render(row.opinion.as_deref().unwrap_or_default()),
        row,
    });
    Ok(Panel::of(SessionPart {
        may_examine: takes_place && may(&visit.actor, group, Step::Examine),
        may_return: takes_place && may(&visit.actor, group, Step::Return),
        lines: lines.collect(),
        shell: visit.shell.clone(),
        group: found,
        meeting,
        form,
    }))
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
