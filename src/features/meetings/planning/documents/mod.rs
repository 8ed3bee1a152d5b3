//! Documents of meetings: links, and files kept in the database.
//!
//! Table owned: `meeting_document`.

mod commands;
pub mod model;
mod pages;
mod queries;
mod routes;

use axum::{
    Router,
    extract::DefaultBodyLimit,
    routing::{get, post},
};

use kernel::urls;
use platform::web::{AppState, asked};

/// The routes.
pub fn router() -> Router<AppState> {
    // A little more than the largest file, for the form around it.
    let limit = DefaultBodyLimit::max(model::LARGEST + 64 * 1024);
    Router::new()
        .route(
            urls::documents::PATH,
            get(routes::new).post(routes::add_link),
        )
        .merge(
            Router::new()
                .route(urls::documents_file::PATH, post(routes::add_file))
                .layer(limit),
        )
        .route(urls::document::PATH, get(routes::download))
        .route(urls::document_remove::PATH, asked(routes::remove))
}
