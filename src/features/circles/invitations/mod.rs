//! Invitations: the list, its mails, places and the waiting list, calls; and the personal pages of those
//! invited.
//!
//! Tables owned: `circle_text`, `circle_invitee`, `invitee_reply`, `circle_call`, `note_reading`.

pub mod about;
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
mod places;
pub(crate) mod policy;
pub mod queries;
mod routes;
pub mod sending;
pub mod texts;

use axum::{Router, extract::DefaultBodyLimit};

use platform::web::{AppState, asked, get, post};
use routes::{calls, links, listing};

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
    platform::routes! {
        circle_invitees: get(listing::index).merge(post(routes::add));
        circle_invitees_add: get(adding::routes::show);
        circle_invitees_known: post(adding::routes::known);
        circle_invitees_paste: post(adding::routes::paste);
        circle_invitees_import:
            post(adding::routes::import).layer(DefaultBodyLimit::max(UPLOAD_LIMIT));
        circle_invitees_confirm: post(adding::routes::confirm);
        circle_invitees_send: get(routes::sending::confirm).merge(post(routes::sending::invite));
        circle_invitees_remind:
            get(routes::sending::confirm_reminder).merge(post(routes::sending::remind));
        circle_invitees_news: get(routes::news::confirm).merge(post(routes::news::tell));
        circle_invitees_note: get(routes::news::confirm_note).merge(post(routes::news::tell_note));
        circle_places: get(routes::places::index).merge(post(routes::places::offer));
        circle_calls: get(calls::index);
        circle_texts: get(routes::texts::edit).merge(post(routes::texts::save));
    }
}

fn of_invitees() -> Router<AppState> {
    platform::routes! {
        circle_invitee: get(routes::show).merge(post(routes::update));
        circle_invitee_edit: get(routes::edit);
        circle_invitee_answer: post(routes::answer);
        circle_invitee_remove: asked(routes::remove);
        circle_invitee_restore: post(routes::restore);
        circle_invitee_offer: post(routes::places::take_back);
        circle_invitee_link: post(links::make);
        circle_invitee_revoke: post(links::revoke);
        circle_invitee_take: post(calls::take);
        circle_invitee_call: post(calls::record);
        circle_call_undo: post(calls::undo);
    }
}

/// By a personal link. Reading one changes nothing, however often a program does.
fn of_links() -> Router<AppState> {
    platform::routes! {
        circle_link_again: get(again::show).merge(post(again::ask));
        circle_link: get(answers::routes::show);
        circle_link_answer: post(answers::routes::answer);
        circle_link_not_me: get(answers::routes::not_me).merge(post(answers::routes::tell_not_me));
        circle_link_calendar: get(answers::routes::calendar);
        circle_link_note: get(answers::note::note).merge(post(answers::note::read_note));
        circle_link_note_file: get(answers::note::note_file);
        circle_link_unsubscribe:
            get(data::routes::ask_unsubscribe).merge(post(data::routes::unsubscribe));
        circle_link_data: get(data::routes::show);
        circle_link_erase: get(data::routes::ask_erase);
    }
}
