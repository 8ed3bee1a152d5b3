//! The table as files: to hang up on one A3 or on A4, as a picture, as workbooks and as text. What they
//! say is what the page shows its reader, so nobody unnamed is named in them.
//!
//! Owns no tables.

mod model;
mod routes;

use axum::Router;

use platform::web::{AppState, get};

pub fn router() -> Router<AppState> {
    platform::routes! {
        governance_pdf: get(routes::pdf);
        governance_tiles: get(routes::tiles);
        governance_svg: get(routes::svg);
        governance_png: get(routes::png);
        governance_markdown: get(routes::text);
        governance_xlsx: get(routes::table);
        governance_cards_xlsx: get(routes::cards);
        governance_cards_csv: get(routes::cards);
    }
}
