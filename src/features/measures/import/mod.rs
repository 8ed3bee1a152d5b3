//! Importing measures from a file: upload, say which column is which, see what it would do,
//! confirm. The confirmation is the flow `flows::import_measures`, which writes in the background
//! with what stands here.

mod apply;
mod aside;
mod asked_values;
mod codes;
pub mod columns;
pub mod commands;
mod content;
mod example;
mod forms;
mod headings;
mod kept;
mod lookup;
pub mod mapping;
pub mod model;
mod plan;
mod queries;
mod reading;
mod routes;
mod row;
pub mod run;
mod several;
mod shown_row;
mod source;
mod spelling;
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
    platform::routes! {
        imports: get(routes::index)
            .merge(post(routes::upload))
            .layer(DefaultBodyLimit::max(UPLOAD_LIMIT));
        import_example_csv: get(routes::example_csv);
        import_example_xlsx: get(routes::example_xlsx);
        import: get(routes::show);
        import_table: post(routes::steps::table);
        import_columns: post(routes::steps::columns);
        import_values: post(routes::steps::values);
        import_rows: post(routes::steps::rows);
        import_cancel: post(routes::cancel);
        import_undo: asked(routes::undo);
    }
}
