//! Minutes and agendas to take along: mails, and files as PDF, DOCX and Markdown.
//!
//! [`document`] is what every form of the minutes is made from, and what versions keep;
//! [`printed`] says it in words for the files.

pub mod document;
pub mod files;
pub mod printed;
pub mod queries;
mod routes;
pub mod written;

use axum::{Router, routing::get};

use kernel::urls;
use platform::web::AppState;
use routes::agenda;

/// The routes.
pub fn router() -> Router<AppState> {
    Router::new()
        .route(urls::minutes_markdown::PATH, get(routes::minutes_markdown))
        .route(urls::minutes_pdf::PATH, get(routes::minutes_pdf))
        .route(urls::minutes_docx::PATH, get(routes::minutes_docx))
        .route(
            urls::agenda_send::PATH,
            get(agenda::confirm).post(agenda::send),
        )
        .route(urls::agenda_markdown::PATH, get(agenda::markdown))
        .route(urls::agenda_pdf::PATH, get(agenda::pdf))
        .route(urls::agenda_docx::PATH, get(agenda::docx))
}
