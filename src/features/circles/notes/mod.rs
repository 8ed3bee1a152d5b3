//! The notes of a group: versions that are written, validated by the committee and sent.
//!
//! Tables owned: `note`, `note_version`, `note_section`, `note_file`.

pub mod commands;
pub mod committee;
pub mod forms;
pub mod model;
mod pages;
pub mod queries;
mod routes;

use axum::{
    Router,
    extract::DefaultBodyLimit,
    routing::{get, post},
};

use crate::files;
use kernel::urls;
use platform::web::{AppState, archival, asked};
use routes::{beside, reading, steps, writing};

pub use routes::{known, steps::awaited, within};

/// The routes.
pub fn router() -> Router<AppState> {
    // A little more than the largest file, for the form around it.
    let limit = DefaultBodyLimit::max(files::LARGEST + 64 * 1024);
    Router::new()
        .route(
            urls::circle_notes::PATH,
            get(routes::index).post(routes::create),
        )
        .route(urls::circle_note_new::PATH, get(routes::new))
        .route(
            urls::circle_note::PATH,
            get(reading::latest).post(routes::update),
        )
        .route(urls::circle_note_edit::PATH, get(routes::edit))
        .route(
            urls::circle_note_write::PATH,
            get(writing::write).post(writing::save),
        )
        .route(
            urls::circle_note_versions::PATH,
            post(writing::begin_version),
        )
        .route(urls::circle_note_version::PATH, get(reading::version))
        .route(urls::circle_note_compare::PATH, get(reading::compare))
        .route(
            urls::circle_note_advance::PATH,
            get(steps::confirm).post(steps::advance),
        )
        .merge(
            Router::new()
                .route(urls::circle_note_files::PATH, post(beside::add))
                .layer(limit),
        )
        .route(urls::circle_note_file::PATH, get(beside::download))
        .route(urls::circle_note_file_remove::PATH, asked(beside::remove))
        .merge(archival::routes::<model::Note>(urls::circle_note::PATH))
}
