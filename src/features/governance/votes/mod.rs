//! Votes: the points that somebody gives to cards in a workshop.
//!
//! Tables owned: `governance_ballot`, `governance_vote`.

pub mod commands;
pub mod merged;
mod routes;

use axum::Router;

use platform::web::{AppState, post};

pub fn router() -> Router<AppState> {
    platform::routes! {
        governance_card_vote: post(routes::give);
    }
}
