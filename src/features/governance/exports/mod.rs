//! The table as files: to hang up on one A3 or on A4, as a picture, as workbooks and as text. What they
//! say is what the page shows its reader, so nobody unnamed is named in them.
//!
//! Owns no tables.

mod model;
mod routes;

use axum::Router;

use kernel::urls;
use platform::web::{AppState, get};

pub fn router() -> Router<AppState> {
    Router::new()
        .route(urls::governance_pdf::PATH, get(routes::pdf))
        .route(urls::governance_tiles::PATH, get(routes::tiles))
        .route(urls::governance_svg::PATH, get(routes::svg))
        .route(urls::governance_png::PATH, get(routes::png))
        .route(urls::governance_markdown::PATH, get(routes::text))
        .route(urls::governance_xlsx::PATH, get(routes::table))
        .route(urls::governance_cards_xlsx::PATH, get(routes::cards))
        .route(urls::governance_cards_csv::PATH, get(routes::cards))
}
