//! What participants think before the meeting, and what they write after it: one form an axis, built
//! from the axes as the note's version has them, kept as a draft under the link.
//!
//! What is sent unnamed belongs to nobody any more: its row is made anew, without the invitee and with
//! no time finer than the day; a hash of the link's secret leads its holder back until the end. Who
//! has answered is known, not when.
//!
//! Tables owned: `first_opinion`, `feedback`, `feedback_answer`, `feedback_file`, `feedback_sending`,
//! `feedback_done`, `feedback_extension`. Contributions are made of what is sent.

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
mod pages;
mod queries;
mod routes;
mod said;
mod sweep;

use axum::{Router, extract::DefaultBodyLimit};

use crate::files as stored_files;
use kernel::urls;
use platform::web::{AppState, asked, get, post};
use routes::{extensions, files, reading, reminders, sending};

pub use sweep::sweep;

/// The routes.
pub fn router() -> Router<AppState> {
    // A little more than the largest file, for the form around it.
    let limit = DefaultBodyLimit::max(stored_files::LARGEST + 64 * 1024);
    Router::new()
        .merge(opinions::router())
        .route(urls::circle_link_feedback::PATH, get(routes::mine))
        .route(
            urls::circle_link_feedback_axis::PATH,
            get(routes::show).merge(post(routes::save)),
        )
        .route(urls::circle_link_feedback_send::PATH, post(sending::send))
        .route(
            urls::circle_link_feedback_reopen::PATH,
            post(sending::reopen),
        )
        .merge(
            Router::new()
                .route(
                    urls::circle_link_feedback_files::PATH,
                    get(files::index).merge(post(files::add)),
                )
                .layer(limit),
        )
        .route(urls::circle_link_feedback_file::PATH, get(files::download))
        .route(
            urls::circle_link_feedback_file_remove::PATH,
            asked(files::remove),
        )
        .route(urls::circle_feedback::PATH, get(reading::index))
        .route(
            urls::circle_feedback_axis::PATH,
            get(reading::axis).merge(post(reading::read)),
        )
        .route(urls::feedback_file::PATH, get(reading::file))
        .route(
            urls::feedback_extension::PATH,
            get(extensions::edit).merge(post(extensions::save)),
        )
        .route(
            urls::circle_feedback_remind::PATH,
            get(reminders::confirm).merge(post(reminders::remind)),
        )
}
