//! The list as a file, just as filtered, in the columns that imports read.

mod queries;
mod routes;

use axum::Router;

use kernel::urls;
use platform::web::{AppState, get};

pub(crate) fn router() -> Router<AppState> {
    Router::new()
        .route(urls::measures_csv::PATH, get(routes::export))
        .route(urls::measures_xlsx::PATH, get(routes::export))
}
