//! Accounts: inviting (one or several at once), resetting, deactivating.

mod bulk;
pub mod commands;
mod file;
mod forms;
mod lines;
mod new_organisations;
mod queries;
mod rest;
mod routes;
mod values;

use axum::{Router, extract::DefaultBodyLimit};

use platform::web::{AppState, asked, get, post, sent_list::LIST_LIMIT};

pub use file::READ_PEOPLE;

pub fn router() -> Router<AppState> {
    platform::routes! {
        people_invite: get(bulk::form).merge(post(bulk::invite));
        people_invite_file: post(routes::steps::from_file).layer(DefaultBodyLimit::max(LIST_LIMIT));
        people_invite_table: post(routes::steps::step);
        person_invite: post(routes::invite);
        person_revoke_invitation: post(routes::revoke);
        person_reset_password: post(routes::reset);
        person_deactivate: asked(routes::deactivate);
        person_reactivate: post(routes::reactivate);
        person_remove_second_factor: asked(routes::remove_second_factor);
    }
}
