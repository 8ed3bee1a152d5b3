//! Importing measures from a file: upload, say which column is which, see what it would do,
//! confirm. The confirmation is the flow `flows::import_measures`, which writes in the background
//! with what stands here.

mod apply;
mod aside;
mod codes;
pub mod columns;
pub mod commands;
mod content;
mod example;
mod forms;
mod headings;
mod kept;
mod lookup;
pub mod model;
mod pages;
mod plan;
mod queries;
mod reading;
mod routes;
mod row;
pub mod run;
mod several;
mod undo;
mod values;
pub mod verdict;

use axum::{Router, extract::DefaultBodyLimit};

pub use reading::READ_TABLE;

use kernel::urls;
use platform::web::{AppState, NavEntry, Section, asked, get, post};

use crate::policy;

/// The way in.
pub const NAV: NavEntry =
    NavEntry::new(Section::Measures, "imports-title", urls::imports, |actor| {
        policy::import(actor).is_ok()
    });

/// Bytes an upload may have: a file of 20 MB and its wrapping.
const UPLOAD_LIMIT: usize = 21 << 20;

/// The routes.
pub fn router() -> Router<AppState> {
    Router::new()
        .route(
            urls::imports::PATH,
            get(routes::index)
                .merge(post(routes::upload))
                .layer(DefaultBodyLimit::max(UPLOAD_LIMIT)),
        )
        .route(urls::import_example_csv::PATH, get(routes::example_csv))
        .route(urls::import_example_xlsx::PATH, get(routes::example_xlsx))
        .route(urls::import::PATH, get(routes::show))
        .route(urls::import_table::PATH, post(routes::steps::table))
        .route(urls::import_columns::PATH, post(routes::steps::columns))
        .route(urls::import_values::PATH, post(routes::steps::values))
        .route(urls::import_rows::PATH, post(routes::steps::rows))
        .route(urls::import_cancel::PATH, post(routes::cancel))
        .route(urls::import_undo::PATH, asked(routes::undo))
}
