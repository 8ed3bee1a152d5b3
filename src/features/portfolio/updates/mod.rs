//! Status updates of strategies and groups: dated, signed, in Markdown.

pub mod commands;
pub mod forms;
pub mod model;
mod pages;
mod policy;
pub mod queries;
mod routes;

use axum::{
    Router,
    routing::{get, post},
};

use kernel::urls;
use platform::web::{AppState, NavEntry, Section, asked};

use crate::policy as portfolio;

/// The way in.
pub const NAV: NavEntry =
    NavEntry::new(Section::Steering, "updates-title", urls::updates, |actor| {
        portfolio::read(actor).is_ok()
    });

/// The routes.
pub fn router() -> Router<AppState> {
    Router::new()
        .route(urls::updates::PATH, get(routes::latest))
        .route(urls::strategy_updates::PATH, get(routes::index_strategy))
        .route(urls::group_updates::PATH, get(routes::index_group))
        .route(
            urls::strategy_update_new::PATH,
            get(routes::new_strategy).post(routes::create_strategy),
        )
        .route(
            urls::group_update_new::PATH,
            get(routes::new_group).post(routes::create_group),
        )
        .route(
            urls::update_edit::PATH,
            get(routes::edit).post(routes::update),
        )
        .route(urls::update_archive::PATH, asked(routes::archive))
        .route(urls::update_restore::PATH, post(routes::restore))
}
