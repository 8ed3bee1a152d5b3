//! Meetings held again and again: made together, then each a meeting of its own.
//!
//! Table owned: `meeting_series`.

pub mod commands;
mod forms;
pub mod model;
mod policy;
mod queries;
mod routes;

use axum::Router;

use platform::web::{AppState, get, post};
use routes::{calling_off, change};

pub use commands::create_series;
pub use model::NewSeries;

pub fn router() -> Router<AppState> {
    platform::routes! {
        series_new: get(routes::new).merge(post(routes::create));
        series: get(routes::show);
        series_edit: get(change::edit).merge(post(change::update));
        series_extend: get(change::extend_form).merge(post(change::extend));
        series_cancel: get(calling_off::confirm).merge(post(calling_off::cancel));
    }
}
