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

use axum::Router;

use platform::web::{AppState, get, post};
use routes::agenda;

pub fn router() -> Router<AppState> {
    platform::routes! {
        minutes_markdown: get(routes::minutes_markdown);
        minutes_pdf: get(routes::minutes_pdf);
        minutes_docx: get(routes::minutes_docx);
        agenda_send: get(agenda::confirm).merge(post(agenda::send));
        agenda_markdown: get(agenda::markdown);
        agenda_pdf: get(agenda::pdf);
        agenda_docx: get(agenda::docx);
    }
}
