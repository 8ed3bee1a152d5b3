//! Questions to phones: made from axes and rounds, opened, closed, shown; and the code on the screen
//! that lets phones in. Answers are counted each time, never kept as totals.

pub mod commands;
mod forms;
pub mod model;
mod pages;
pub mod queries;
mod routes;
pub(crate) mod taking;

use axum::{
    Router,
    routing::{get, post},
};

use kernel::urls;
use platform::web::AppState;

pub(super) fn router() -> Router<AppState> {
    Router::new()
        .route(urls::live_session::PATH, post(routes::session))
        .route(
            urls::live_questions::PATH,
            get(routes::index).post(routes::add),
        )
        .route(urls::live_questions_generate::PATH, post(routes::generate))
        .route(
            urls::live_question::PATH,
            get(routes::edit).post(routes::update),
        )
        .route(urls::live_question_step::PATH, post(routes::step))
        .route(urls::live_question_take::PATH, post(routes::take))
}
