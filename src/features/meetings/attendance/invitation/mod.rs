//! What invited people answer: "I come", excused, represented by somebody; from the meeting's
//! page, or without an account by the personal link in their mail, which also gives the meeting
//! for their calendar.
//!
//! Table owned: `attendance_link`; the answer stands in `attendance`.

mod commands;
mod forms;
pub mod links;
pub mod model;
mod policy;
mod queries;
mod routes;

pub use commands::answered_by_mail;

use axum::Router;

use platform::web::{AppState, get, post};

pub fn router() -> Router<AppState> {
    platform::routes! {
        meeting_reply: get(routes::show).merge(post(routes::reply));
        invitation: get(routes::by_link).merge(post(routes::reply_by_link));
        invitation_calendar: get(routes::calendar);
    }
}
