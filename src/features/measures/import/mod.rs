//! Importing measures from a file: upload, say which column is which, see what it would do,
//! confirm. The confirmation is the flow `flows::import_measures`, which writes in the background
//! with what stands here.

mod apply;
pub mod columns;
pub mod commands;
mod content;
mod example;
mod forms;
pub mod model;
mod pages;
mod plan;
mod queries;
mod reading;
mod routes;
pub mod run;
pub mod verdict;
mod world;

use axum::{
    Router,
    extract::DefaultBodyLimit,
    routing::{get, post},
};

pub use reading::READ_TABLE;

use platform::web::AppState;

/// Bytes an upload may have: a file of 20 MB and its wrapping.
const UPLOAD_LIMIT: usize = 21 << 20;

/// The routes.
pub fn router() -> Router<AppState> {
    Router::new()
        .route(
            "/measures/imports",
            get(routes::index)
                .post(routes::upload)
                .layer(DefaultBodyLimit::max(UPLOAD_LIMIT)),
        )
        .route("/measures/imports/example.csv", get(routes::example_csv))
        .route("/measures/imports/example.xlsx", get(routes::example_xlsx))
        .route("/measures/imports/{id}", get(routes::show))
        .route("/measures/imports/{id}/columns", post(routes::map))
        .route("/measures/imports/{id}/cancel", post(routes::cancel))
}
