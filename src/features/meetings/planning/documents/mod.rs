//! Documents of meetings: links, and files kept in the database.
//!
//! Table owned: `meeting_document`.

mod commands;
pub(super) mod model;
mod queries;
mod routes;

use axum::{Router, extract::DefaultBodyLimit};

use platform::web::{AppState, asked, get, post};

pub(super) fn router() -> Router<AppState> {
    // A little more than the largest file, for the form around it.
    let limit = DefaultBodyLimit::max(model::LARGEST + 64 * 1024);
    platform::routes! {
        documents: get(routes::new).merge(post(routes::add_link));
        documents_file: post(routes::add_file).layer(limit);
        document: get(routes::download);
        document_remove: asked(routes::remove);
    }
}
