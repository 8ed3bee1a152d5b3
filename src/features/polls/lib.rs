//! Date polls: slots, answers by account or by personal link, best slots, reminders, and the
//! choice that makes the meeting or the series and invites everybody.
//!
//! Tables owned: `poll`, `poll_slot`, `poll_invitee`, `poll_link`, `poll_answer`.

pub mod answers;
pub mod commands;
mod forms;
mod found;
pub mod frame;
pub mod mails;
pub mod model;
mod pages;
pub mod people;
pub mod policy;
pub mod queries;
mod ranking;
pub mod reminders;
pub mod results;
mod routes;
mod sending;
pub mod slots;
mod states;
mod waiting;

use axum::{Router, routing::get};

use platform::web::{AppState, archival};

pub use found::found;
pub use waiting::waiting;

/// The routes.
pub fn router() -> Router<AppState> {
    Router::new()
        .route("/polls", get(routes::index).post(routes::create))
        .route("/polls/new", get(routes::new))
        .route("/polls/{id}", get(routes::show).post(routes::update))
        .route("/polls/{id}/edit", get(routes::edit))
        .route("/polls/{id}/send", get(states::send).post(states::send))
        .route(
            "/polls/{id}/remind",
            get(states::remind).post(states::remind),
        )
        .route(
            "/polls/{id}/cancel",
            get(states::cancel).post(states::cancel),
        )
        .route(
            "/polls/{id}/reopen",
            get(states::reopening).post(states::reopen),
        )
        .merge(archival::routes::<model::Poll>("/polls/{id}"))
        .merge(slots::router())
        .merge(people::router())
        .merge(answers::router())
}
