//! What cards are about (strategies, groups, measures, notes of minutes), and where they were taken:
//! points of agendas, decisions. Also what the good practices among them say of other strategies.
//!
//! Tables owned: `governance_card_link`. Knows cards by its own statements: the pages of cards and of
//! the table show what it tells.

pub mod commands;
pub mod compare;
pub mod forms;
pub mod model;
mod panel;
pub mod point_cards;
pub mod queries;
mod routes;

use axum::Router;

use platform::web::{AppState, asked, get, post};

pub use panel::panel;

pub fn router() -> Router<AppState> {
    platform::routes! {
        governance_links: get(routes::edit).merge(post(routes::update));
        governance_unlink: asked(routes::unlink);
    }
}
