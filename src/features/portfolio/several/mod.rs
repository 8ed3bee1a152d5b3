//! Adding several groups or strategies at once, from a template to adapt, a file or a pasted list.

mod file;
mod forms;
mod marks;
mod pages;
mod queries;
mod routes;

use axum::{
    Router,
    extract::DefaultBodyLimit,
    routing::{get, post},
};

use kernel::urls;
use platform::web::{AppState, sent_list::LIST_LIMIT};

pub use file::{READ_GROUPS, READ_STRATEGIES};

/// The routes.
pub fn router() -> Router<AppState> {
    Router::new()
        .route(
            urls::groups_several::PATH,
            get(routes::groups).post(routes::create_groups),
        )
        .route(
            urls::groups_several_file::PATH,
            post(routes::groups_of_file).layer(DefaultBodyLimit::max(LIST_LIMIT)),
        )
        .route(
            urls::strategies_several::PATH,
            get(routes::strategies).post(routes::create_strategies),
        )
        .route(
            urls::strategies_several_file::PATH,
            post(routes::strategies_of_file).layer(DefaultBodyLimit::max(LIST_LIMIT)),
        )
}
