//! Cards: what people put into the cells of a governance table, and what they say about it.
//!
//! Tables owned: `governance_card`, `governance_card_version`, `governance_comment`; a card makes the row
//! of its cell.

pub mod commands;
pub mod comments;
pub mod forms;
mod merge;
pub mod model;
pub mod moving;
pub mod offers;
mod pages;
pub mod policy;
pub mod queries;
mod routes;

use axum::{
    Router,
    routing::{get, post},
};

use kernel::urls;
use model::Card;
use platform::web::{AppState, archival, asked};
use routes::{marking, placing, talking};

/// The routes.
pub fn router() -> Router<AppState> {
    Router::new()
        .route(urls::governance_cards::PATH, post(routes::create))
        .route(urls::governance_card_new::PATH, get(routes::new))
        .route(
            urls::governance_card::PATH,
            get(routes::show).post(routes::update),
        )
        .route(urls::governance_card_edit::PATH, get(routes::edit))
        .route(
            urls::governance_card_move::PATH,
            get(placing::choose).post(placing::put),
        )
        .route(urls::governance_card_sign::PATH, post(marking::sign))
        .route(urls::governance_card_settle::PATH, post(marking::settle))
        .route(urls::governance_comments::PATH, post(talking::write))
        .route(
            urls::governance_comment_withdraw::PATH,
            asked(talking::withdraw),
        )
        .merge(archival::routes::<Card>(urls::governance_card::PATH))
}
