//! Date polls: slots, answers by account or by personal link, best slots, reminders, and the
//! choice that makes the meeting or the series and invites everybody.
//!
//! Tables owned: `poll`, `poll_slot`, `poll_invitee`, `poll_link`, `poll_answer`.

pub mod answers;
pub mod commands;
mod forms;
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

use axum::{
    Router,
    routing::{get, post},
};

use platform::web::AppState;

/// The routes.
pub fn router() -> Router<AppState> {
    Router::new()
        .route("/polls", get(routes::index).post(routes::create))
        .route("/polls/new", get(routes::new))
        .route("/polls/{id}", get(routes::show).post(routes::update))
        .route("/polls/{id}/edit", get(routes::edit))
        .route(
            "/polls/{id}/send",
            get(states::confirm_send).post(states::send),
        )
        .route(
            "/polls/{id}/remind",
            get(states::confirm_remind).post(states::remind),
        )
        .route(
            "/polls/{id}/cancel",
            get(states::confirm_cancel).post(states::cancel),
        )
        .route(
            "/polls/{id}/reopen",
            get(states::reopening).post(states::reopen),
        )
        .route(
            "/polls/{id}/archive",
            get(states::confirm_archive).post(states::archive),
        )
        .route("/polls/{id}/restore", post(states::restore))
        .merge(slots::router())
        .merge(people::router())
        .merge(answers::router())
}
