//! The list as a file, just as filtered, in the columns that imports read.

mod queries;
mod routes;

use axum::{Router, routing::get};

use platform::web::AppState;

/// The routes.
pub fn router() -> Router<AppState> {
    Router::new()
        .route("/measures/export.csv", get(routes::export))
        .route("/measures/export.xlsx", get(routes::export))
}
