//! The list as a file, just as filtered, in the columns that imports read.

mod queries;
mod routes;

use axum::Router;

use platform::web::{AppState, get};

pub(crate) fn router() -> Router<AppState> {
    platform::routes! {
        measures_csv: get(routes::export);
        measures_xlsx: get(routes::export);
    }
}
