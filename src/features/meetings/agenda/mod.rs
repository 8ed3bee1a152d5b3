//! The agenda: points and sub-points, their order and clock, what is carried over.
//!
//! Tables owned: `agenda_point`, `agenda_point_subject`.

mod arrange;
mod carry;
pub mod clock;
pub mod commands;
pub mod fill;
mod forms;
mod handing;
pub mod model;
mod pages;
pub mod queries;
mod routes;
mod steps;
pub mod tree;

use axum::{
    Router,
    routing::{get, post},
};
use sqlx::PgConnection;

use super::{head::MeetingHead, policy};
use platform::{
    auth::Actor,
    errors::Result,
    web::{AppState, Panel, Shell},
};

/// The routes.
pub fn router() -> Router<AppState> {
    Router::new()
        .route(
            "/meetings/{id}/agenda",
            get(routes::index).post(routes::create),
        )
        .route("/meetings/{id}/agenda/take-over", post(handing::take_over))
        .route("/meetings/{id}/agenda/standard", post(handing::standard))
        .route("/meetings/{id}/agenda/carry", post(handing::carry_over))
        .route("/meetings/{id}/agenda/copy", post(handing::copy))
        .route(
            "/meetings/{id}/agenda/{point}",
            get(routes::edit).post(routes::update),
        )
        .route("/meetings/{id}/agenda/{point}/fill", post(handing::refill))
        .route("/meetings/{id}/agenda/{point}/move", post(steps::shift))
        .route("/meetings/{id}/agenda/{point}/clock", post(steps::clock))
        .route(
            "/meetings/{id}/agenda/{point}/remove",
            get(steps::remove).post(steps::remove),
        )
}

/// The part on a meeting's page: the agenda to read.
pub async fn panel(
    db: &mut PgConnection,
    shell: &Shell,
    actor: &Actor,
    meeting: &MeetingHead,
) -> Result<Option<Panel>> {
    let outline = queries::outline(db, meeting.id).await?;
    Ok(Some(Panel::of(pages::AgendaPart {
        shell: shell.clone(),
        schedule: model::schedule(&outline, meeting.starts_at, meeting.ends_at),
        may_edit: policy::edit(actor, meeting).is_ok(),
        actor: actor.clone(),
        meeting: meeting.clone(),
        outline,
    })))
}
