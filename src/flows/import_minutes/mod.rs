//! Minutes imported from text and documents: read, understood, checked, written.
//!
//! Table owned: `minutes_import`; what its corrections teach is [`learning`]'s. [`minutes_reader`] is pure; what it understood is stored as JSON with the
//! import and corrected there, a page at a time, before [`apply`] writes the meeting in one transaction.

mod apply;
pub mod commands;
mod correct;
mod differences;
mod learning;
pub mod matching;
mod pages;
mod policy;
mod progress;
pub mod queries;
mod reading;
mod routes;
mod view;

use axum::{Router, extract::DefaultBodyLimit};

pub use learning::commands::forget_erased;
pub use reading::READ_MINUTES;

use kernel::urls;
use platform::web::{AppState, NavEntry, Section, asked, get, post};

/// Bytes an upload may have: a file of 5 MB and its wrapping.
const UPLOAD_LIMIT: usize = 11 << 20;

/// The form of a pasted text, and the bytes it may have as it is sent: three for each of the text's, of
/// which [`minutes_reader`] takes a million, so that what is longer by a little comes back with the reason.
pub const PASTED: (&str, usize) = (urls::minutes_imports::PATH, 4 << 20);

/// The way in.
pub const NAV: &[NavEntry] = &[NavEntry::new(
    Section::Meetings,
    "minutes-imports-title",
    urls::minutes_imports,
    |actor| policy::create(actor).is_ok(),
)];

/// The routes.
pub fn router() -> Router<AppState> {
    Router::new()
        .route(
            urls::minutes_imports::PATH,
            get(routes::index)
                .merge(post(routes::upload))
                .layer(DefaultBodyLimit::max(UPLOAD_LIMIT)),
        )
        .route(urls::minutes_lessons::PATH, get(learning::routes::index))
        .route(
            urls::minutes_lesson_forget::PATH,
            post(learning::routes::forget),
        )
        .route(
            urls::minutes_import::PATH,
            get(routes::show).merge(post(routes::save)),
        )
        .route(urls::minutes_import_confirm::PATH, post(routes::confirm))
        .route(urls::minutes_import_cancel::PATH, asked(routes::cancel))
        .route(urls::minutes_import_reopen::PATH, asked(routes::reopen))
}
