//! Corrections that attendees propose to minutes sent round, and what became of them.
//!
//! Table owned: `correction`. Only who leads the minutes answers: accepted, the passage says what
//! was agreed; declined, the reason is told. Minutes are approved once all are answered.

pub mod commands;
pub mod model;
pub mod queries;
mod routes;

pub use model::open_for_proposals;

use axum::Router;

use platform::web::{AppState, asked, get, post};
use routes::answering;

pub fn router() -> Router<AppState> {
    platform::routes! {
        corrections: get(routes::index).merge(post(routes::propose));
        correction_new: get(routes::new);
        corrections_due: post(answering::extend);
        correction: get(answering::show).merge(post(answering::answer));
        correction_withdraw: asked(routes::withdraw);
    }
}
