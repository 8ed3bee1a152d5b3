//! The notes of a group: versions that are written, validated by the committee and sent.
//!
//! Tables owned: `note`, `note_version`, `note_section`, `note_file`.

pub mod commands;
pub mod committee;
pub mod forms;
pub mod model;
pub mod queries;
mod routes;

use axum::{Router, extract::DefaultBodyLimit};

use crate::files;
use kernel::urls;
use platform::web::{AppState, archival, asked, get, post};
use routes::{beside, reading, steps, writing};

pub use routes::{known, steps::awaited, within};

pub fn router() -> Router<AppState> {
    // A little more than the largest file, for the form around it.
    let limit = DefaultBodyLimit::max(files::LARGEST + 64 * 1024);
    platform::routes! {
        circle_notes: get(routes::index).merge(post(routes::create));
        circle_note_new: get(routes::new);
        circle_note: get(reading::latest).merge(post(routes::update));
        circle_note_edit: get(routes::edit);
        circle_note_write: get(writing::write).merge(post(writing::save));
        circle_note_versions: post(writing::begin_version);
        circle_note_version: get(reading::version);
        circle_note_compare: get(reading::compare);
        circle_note_advance: get(steps::confirm).merge(post(steps::advance));
        circle_note_files: post(beside::add).layer(limit);
        circle_note_file: get(beside::download);
        circle_note_file_remove: asked(beside::remove);
    }
    .merge(archival::routes::<model::Note>(urls::circle_note::PATH))
}
