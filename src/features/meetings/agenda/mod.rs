//! The agenda: points and sub-points, their order and clock, what is carried over.
//!
//! Tables owned: `agenda_point`, `agenda_point_subject`.

mod arrange;
pub mod clock;
pub mod commands;
pub mod fill;
mod forms;
pub mod model;
mod pages;
pub mod queries;
mod routes;
mod steps;

use axum::{
    Router,
    routing::{get, post},
};
use sqlx::PgConnection;

use super::{head::MeetingHead, policy};
use crate::platform::{
    auth::Actor,
    errors::Result,
    web::{AppState, Rendered, Shell},
};

/// The routes.
pub fn router() -> Router<AppState> {
    Router::new()
        .route(
            "/meetings/{id}/agenda",
            get(routes::index).post(routes::create),
        )
        .route("/meetings/{id}/agenda/take-over", post(steps::take_over))
        .route("/meetings/{id}/agenda/standard", post(steps::standard))
        .route(
            "/meetings/{id}/agenda/{point}",
            get(routes::edit).post(routes::update),
        )
        .route("/meetings/{id}/agenda/{point}/move", post(steps::shift))
        .route("/meetings/{id}/agenda/{point}/clock", post(steps::clock))
        .route(
            "/meetings/{id}/agenda/{point}/remove",
            get(steps::confirm_remove).post(steps::remove),
        )
}

/// The part on a meeting's page: the agenda to read.
///
/// # Errors
/// Where the database or the template fails.
pub async fn panel(
    db: &mut PgConnection,
    shell: &Shell,
    actor: &Actor,
    meeting: &MeetingHead,
) -> Result<Option<Rendered>> {
    let outline = queries::outline(db, meeting.id).await?;
    let part = pages::AgendaPart {
        shell,
        schedule: model::schedule(&outline, meeting.starts_at, meeting.ends_at),
        may_edit: policy::edit(actor, meeting).is_ok(),
        meeting,
        outline,
    };
    Rendered::of(&part).map(Some)
}
