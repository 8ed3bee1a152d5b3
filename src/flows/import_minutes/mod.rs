//! Minutes imported from text and documents: read, understood, checked, written.
//!
//! Table owned: `minutes_import`; what its corrections teach is [`learning`]'s. [`minutes_reader`] is pure; what it understood is stored as JSON with the
//! import and corrected there, a page at a time, before [`apply`] writes the meeting in one transaction.

mod apply;
pub mod commands;
mod correct;
mod differences;
mod joined;
mod learning;
pub mod matching;
mod policy;
mod progress;
pub mod queries;
mod reading;
mod routes;
mod view;
mod votes;

use axum::{Router, extract::DefaultBodyLimit};

use kernel::urls;
use platform::web::{AppState, NavEntry, Section, asked, get, post};

pub use learning::commands::forget_erased;
pub use reading::READ_MINUTES;

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
    platform::routes! {
        minutes_imports: get(routes::index)
            .merge(post(routes::upload))
            .layer(DefaultBodyLimit::max(UPLOAD_LIMIT));
        minutes_lessons: get(learning::routes::index);
        minutes_lesson_forget: post(learning::routes::forget);
        minutes_import: get(routes::show).merge(post(routes::save));
        minutes_import_confirm: post(routes::confirm);
        minutes_import_cancel: asked(routes::cancel);
        minutes_import_reopen: asked(routes::reopen);
    }
}
