//! Answering: by account, or by a personal link without one.

pub mod commands;
mod forms;
pub mod queries;
mod routes;
pub mod view;

pub use routes::show_page;

use axum::Router;

use platform::web::{AppState, get, post};

pub fn router() -> Router<AppState> {
    platform::routes! {
        poll_answer: post(routes::answer);
        poll_link: get(routes::by_link).merge(post(routes::answer_by_link));
    }
}
