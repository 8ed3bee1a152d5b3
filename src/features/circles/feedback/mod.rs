//! What participants think before the meeting, and what they write after it: one form an axis, built
//! from the axes as the note's version has them, kept as a draft under the link.
//!
//! What is sent unnamed belongs to nobody any more: its row is made anew, without the invitee and with
//! no time finer than the day; a hash of the link's secret leads its holder back until the end. Who
//! has answered is known, not when.
//!
//! Tables owned: `first_opinion`, `feedback`, `feedback_answer`, `feedback_file`, `feedback_sending`,
//! `feedback_done`, `feedback_extension`. Contributions are made of what is sent.

mod about;
mod care;
mod commands;
pub(crate) mod contributions;
mod forms;
mod kept;
mod mails;
pub mod model;
mod opinions;
mod overview;
mod own;
mod queries;
mod routes;
mod said;
mod sweep;

use axum::{Router, extract::DefaultBodyLimit};

use crate::files as stored_files;
use platform::web::{AppState, asked, get, post};
use routes::{extensions, files, reading, reminders, sending};

pub use sweep::sweep;

/// The routes.
pub fn router() -> Router<AppState> {
    // A little more than the largest file, for the form around it.
    let limit = DefaultBodyLimit::max(stored_files::LARGEST + 64 * 1024);
    platform::routes! {
        circle_link_feedback: get(routes::mine);
        circle_link_feedback_axis: get(routes::show).merge(post(routes::save));
        circle_link_feedback_send: post(sending::send);
        circle_link_feedback_reopen: post(sending::reopen);
        circle_link_feedback_files: get(files::index).merge(post(files::add)).layer(limit);
        circle_link_feedback_file: get(files::download);
        circle_link_feedback_file_remove: asked(files::remove);
        circle_feedback: get(reading::index);
        circle_feedback_axis: get(reading::axis).merge(post(reading::read));
        feedback_file: get(reading::file);
        feedback_extension: get(extensions::edit).merge(post(extensions::save));
        circle_feedback_remind: get(reminders::confirm).merge(post(reminders::remind));
    }
    .merge(opinions::router())
}
