//! Minutes and agendas to read: the page, and files as PDF, DOCX and Markdown.
//!
//! [`document`] is what every form of the minutes is made from, and what versions keep;
//! [`printed`] says it in words for the files.

pub mod document;
pub mod files;
pub mod mails;
mod pages;
pub mod printed;
mod routes;
pub mod written;

use axum::{Router, routing::get};

use platform::web::AppState;

pub use pages::MinutesPage;

/// The routes.
pub fn router() -> Router<AppState> {
    Router::new()
        .route("/meetings/{id}/minutes", get(routes::show))
        .route("/meetings/{id}/minutes.md", get(routes::minutes_markdown))
        .route("/meetings/{id}/minutes.pdf", get(routes::minutes_pdf))
        .route("/meetings/{id}/minutes.docx", get(routes::minutes_docx))
        .route(
            "/meetings/{id}/agenda/send",
            get(mails::confirm).post(mails::send),
        )
        .route("/meetings/{id}/agenda.md", get(routes::agenda_markdown))
        .route("/meetings/{id}/agenda.pdf", get(routes::agenda_pdf))
        .route("/meetings/{id}/agenda.docx", get(routes::agenda_docx))
}
