//! Invitations: the list, its mails, places and the waiting list, calls; and the personal pages of those
//! invited.
//!
//! Tables owned: `circle_text`, `circle_invitee`, `invitee_reply`, `circle_call`, `note_reading`.

pub mod adding;
mod again;
pub mod answers;
pub mod balance;
mod calendar;
pub mod commands;
pub mod data;
mod forms;
pub mod ledger;
mod list;
pub mod mails;
mod mailto;
pub mod marks;
pub mod model;
pub mod news;
pub mod offers;
mod pages;
mod places;
mod policy;
pub mod queries;
mod routes;
pub mod sending;
pub mod texts;

use axum::{Router, extract::DefaultBodyLimit};

use kernel::urls;
use platform::web::{AppState, asked, get, post};

use routes::{calls, links};

/// Bytes an upload may have: a file of 20 MB and its wrapping.
const UPLOAD_LIMIT: usize = 21 << 20;

/// The routes.
pub fn router() -> Router<AppState> {
    Router::new()
        .merge(of_list())
        .merge(of_invitees())
        .merge(of_links())
}

fn of_list() -> Router<AppState> {
    Router::new()
        .route(
            urls::circle_invitees::PATH,
            get(routes::index).merge(post(routes::add)),
        )
        .route(urls::circle_invitees_add::PATH, get(adding::routes::show))
        .route(
            urls::circle_invitees_known::PATH,
            post(adding::routes::known),
        )
        .route(
            urls::circle_invitees_paste::PATH,
            post(adding::routes::paste),
        )
        .route(
            urls::circle_invitees_import::PATH,
            post(adding::routes::import).layer(DefaultBodyLimit::max(UPLOAD_LIMIT)),
        )
        .route(
            urls::circle_invitees_confirm::PATH,
            post(adding::routes::confirm),
        )
        .route(
            urls::circle_invitees_send::PATH,
            get(routes::sending::confirm).merge(post(routes::sending::invite)),
        )
        .route(
            urls::circle_invitees_remind::PATH,
            get(routes::sending::confirm_reminder).merge(post(routes::sending::remind)),
        )
        .route(
            urls::circle_invitees_news::PATH,
            get(routes::news::confirm).merge(post(routes::news::tell)),
        )
        .route(
            urls::circle_invitees_note::PATH,
            get(routes::news::confirm_note).merge(post(routes::news::tell_note)),
        )
        .route(
            urls::circle_places::PATH,
            get(routes::places::index).merge(post(routes::places::offer)),
        )
        .route(urls::circle_calls::PATH, get(calls::index))
        .route(
            urls::circle_texts::PATH,
            get(routes::texts::edit).merge(post(routes::texts::save)),
        )
}

fn of_invitees() -> Router<AppState> {
    Router::new()
        .route(
            urls::circle_invitee::PATH,
            get(routes::show).merge(post(routes::update)),
        )
        .route(urls::circle_invitee_edit::PATH, get(routes::edit))
        .route(urls::circle_invitee_answer::PATH, post(routes::answer))
        .route(urls::circle_invitee_remove::PATH, asked(routes::remove))
        .route(urls::circle_invitee_restore::PATH, post(routes::restore))
        .route(
            urls::circle_invitee_offer::PATH,
            post(routes::places::take_back),
        )
        .route(urls::circle_invitee_link::PATH, post(links::make))
        .route(urls::circle_invitee_revoke::PATH, post(links::revoke))
        .route(urls::circle_invitee_take::PATH, post(calls::take))
        .route(urls::circle_invitee_call::PATH, post(calls::record))
        .route(urls::circle_call_undo::PATH, post(calls::undo))
}

/// By a personal link. Reading one changes nothing, however often a program does.
fn of_links() -> Router<AppState> {
    Router::new()
        .route(
            urls::circle_link_again::PATH,
            get(again::show).merge(post(again::ask)),
        )
        .route(urls::circle_link::PATH, get(answers::routes::show))
        .route(
            urls::circle_link_answer::PATH,
            post(answers::routes::answer),
        )
        .route(
            urls::circle_link_not_me::PATH,
            get(answers::routes::not_me).merge(post(answers::routes::tell_not_me)),
        )
        .route(
            urls::circle_link_calendar::PATH,
            get(answers::routes::calendar),
        )
        .route(
            urls::circle_link_note::PATH,
            get(answers::routes::note).merge(post(answers::routes::read_note)),
        )
        .route(
            urls::circle_link_note_file::PATH,
            get(answers::routes::note_file),
        )
        .route(
            urls::circle_link_unsubscribe::PATH,
            get(data::routes::ask_unsubscribe).merge(post(data::routes::unsubscribe)),
        )
        .route(urls::circle_link_data::PATH, get(data::routes::show))
        .route(urls::circle_link_erase::PATH, get(data::routes::ask_erase))
}
