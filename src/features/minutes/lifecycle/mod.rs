//! The lifecycle of minutes: sent round, approved, locked, amended; their page and their versions.
//!
//! Table owned: `minutes_version`.

pub mod candidates;
pub mod commands;
pub mod compare;
mod figures;
mod letter;
pub mod model;
pub mod queries;
mod reading;
mod routes;
mod waiting;

use axum::Router;

use platform::web::{AppState, get, post};
use routes::{amend, comparing, files};

pub use figures::figures;
pub use waiting::waiting;

pub fn router() -> Router<AppState> {
    platform::routes! {
        minutes: get(reading::show);
        minutes_advance: get(routes::confirm).merge(post(routes::advance));
        minutes_version: get(routes::version);
        minutes_version_pdf: get(files::pdf);
        minutes_version_docx: get(files::docx);
        minutes_version_markdown: get(files::markdown);
        minutes_compare: get(comparing::compare);
        minutes_amend: get(amend::new).merge(post(amend::add));
        locked_entry: get(amend::edit).merge(post(amend::update));
        locked_entry_strike: get(amend::confirm_strike).merge(post(amend::strike));
    }
}
