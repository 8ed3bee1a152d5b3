//! The register of decisions: of every group, taken in a meeting or outside.
//!
//! Owns `decision`.

mod chain;
pub mod commands;
mod export;
mod figures;
pub mod filter;
pub mod forms;
mod found;
pub mod model;
pub mod noted;
mod pages;
pub mod policy;
pub mod queries;
mod routes;
mod steps;
mod taken;

use axum::{
    Router,
    routing::{get, post},
};
use sqlx::PgConnection;

use crate::Occasion;
use kernel::meeting::MeetingState;
use platform::{
    auth::Actor,
    errors::Result,
    web::{AppState, Panel, Shell, archival},
};

pub use figures::figures;
pub use found::found;

/// The routes.
pub fn router() -> Router<AppState> {
    Router::new()
        .route("/decisions", get(routes::index).post(routes::create))
        .route("/decisions/new", get(routes::new))
        .route("/decisions/export.csv", get(routes::export))
        .route("/decisions/export.xlsx", get(routes::export))
        .route("/decisions/{id}", get(routes::show).post(routes::update))
        .route("/decisions/{id}/edit", get(routes::edit))
        .route("/decisions/{id}/state", post(steps::advance))
        .route(
            "/decisions/{id}/supersede",
            get(steps::ask_supersede).post(steps::supersede),
        )
        .merge(archival::routes::<model::Decision>("/decisions/{id}"))
}

/// The part on a meeting's page: the decisions taken there.
pub async fn panel(
    db: &mut PgConnection,
    shell: &Shell,
    actor: &Actor,
    meeting: &Occasion,
) -> Result<Option<Panel>> {
    if policy::read(actor, meeting.group_id).is_err() {
        return Ok(None);
    }
    let rows = taken::of_meeting(db, meeting.id, &actor.draft_sight()).await?;
    let taking_place = matches!(meeting.state, MeetingState::Running | MeetingState::Held);
    if rows.is_empty() && !taking_place {
        return Ok(None);
    }
    Ok(Some(Panel::of(pages::DecisionPart {
        shell: shell.clone(),
        may_edit: policy::record(actor, meeting.group_id).is_ok(),
        meeting: meeting.clone(),
        rows,
    })))
}
