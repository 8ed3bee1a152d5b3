//! Invitations: the list, its mails, places and the waiting list, calls; and the personal pages of those
//! invited.
//!
//! Tables owned: `circle_text`, `circle_invitee`, `invitee_reply`, `circle_call`, `note_reading`.

pub mod adding;
pub mod answers;
pub mod balance;
mod calendar;
pub mod commands;
mod data;
mod forms;
pub mod ledger;
mod list;
pub mod mails;
pub mod marks;
pub mod model;
pub mod offers;
mod pages;
mod places;
mod policy;
pub mod queries;
mod routes;
pub mod sending;
pub mod texts;

use axum::{
    Router,
    extract::DefaultBodyLimit,
    routing::{get, post},
};

use kernel::urls;
use platform::web::AppState;

use adding::routes as adds;
use answers::routes as own;
use data::routes as held;
use routes::{calls, links, places as seats, sending as sends, texts as letters};

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
            get(routes::index).post(routes::add),
        )
        .route(urls::circle_invitees_add::PATH, get(adds::show))
        .route(urls::circle_invitees_known::PATH, post(adds::known))
        .route(urls::circle_invitees_paste::PATH, post(adds::paste))
        .route(
            urls::circle_invitees_import::PATH,
            post(adds::import).layer(DefaultBodyLimit::max(UPLOAD_LIMIT)),
        )
        .route(urls::circle_invitees_confirm::PATH, post(adds::confirm))
        .route(
            urls::circle_invitees_send::PATH,
            get(sends::confirm).post(sends::invite),
        )
        .route(
            urls::circle_invitees_remind::PATH,
            get(sends::confirm_reminder).post(sends::remind),
        )
        .route(
            urls::circle_places::PATH,
            get(seats::index).post(seats::offer),
        )
        .route(urls::circle_calls::PATH, get(calls::index))
        .route(
            urls::circle_texts::PATH,
            get(letters::edit).post(letters::save),
        )
}

fn of_invitees() -> Router<AppState> {
    Router::new()
        .route(
            urls::circle_invitee::PATH,
            get(routes::show).post(routes::update),
        )
        .route(urls::circle_invitee_edit::PATH, get(routes::edit))
        .route(urls::circle_invitee_answer::PATH, post(routes::answer))
        .route(
            urls::circle_invitee_remove::PATH,
            get(routes::remove).post(routes::remove),
        )
        .route(urls::circle_invitee_restore::PATH, post(routes::restore))
        .route(urls::circle_invitee_offer::PATH, post(seats::take_back))
        .route(urls::circle_invitee_link::PATH, post(links::make))
        .route(urls::circle_invitee_revoke::PATH, post(links::revoke))
        .route(urls::circle_invitee_take::PATH, post(calls::take))
        .route(urls::circle_invitee_call::PATH, post(calls::record))
        .route(urls::circle_call_undo::PATH, post(calls::undo))
}

/// By a personal link. Reading one changes nothing, however often a program does.
fn of_links() -> Router<AppState> {
    Router::new()
        .route(urls::circle_link::PATH, get(own::show))
        .route(urls::circle_link_answer::PATH, post(own::answer))
        .route(
            urls::circle_link_not_me::PATH,
            get(own::not_me).post(own::tell_not_me),
        )
        .route(urls::circle_link_calendar::PATH, get(own::calendar))
        .route(
            urls::circle_link_note::PATH,
            get(own::note).post(own::read_note),
        )
        .route(urls::circle_link_note_file::PATH, get(own::note_file))
        .route(
            urls::circle_link_unsubscribe::PATH,
            get(held::ask_unsubscribe).post(held::unsubscribe),
        )
        .route(urls::circle_link_data::PATH, get(held::show))
        .route(
            urls::circle_link_erase::PATH,
            get(held::ask_erase).post(held::erase),
        )
}
