//! Questions to phones: made from axes and rounds, opened, closed, shown; and the code on the screen
//! that lets phones in. Answers are counted each time, never kept as totals.

pub(crate) mod commands;
mod forms;
pub(crate) mod model;
pub(crate) mod queries;
mod routes;
pub(crate) mod taking;

use axum::Router;

use platform::web::{AppState, get, post};

pub(super) fn router() -> Router<AppState> {
    platform::routes! {
        live_session: post(routes::session);
        live_questions: get(routes::index).merge(post(routes::add));
        live_questions_generate: post(routes::generate);
        live_question: get(routes::edit).merge(post(routes::update));
        live_question_step: post(routes::step);
        live_question_take: post(routes::take);
    }
}
