//! Merging: cards that say the same point to a leading one, which lists them; their points add up. Each
//! stays a row of its own, where it stood, and comes back exactly so.
//!
//! Tables owned: `governance_merge`; of cards it writes which one leads them.

pub mod commands;
mod queries;
mod routes;

use axum::Router;

use platform::web::{AppState, get, post};

pub fn router() -> Router<AppState> {
    platform::routes! {
        governance_card_merge: get(routes::choose).merge(post(routes::merge));
        governance_card_unmerge: post(routes::unmerge);
    }
}
