//! Accounts: inviting (one or several at once), resetting, deactivating.

mod bulk;
pub mod commands;
mod file;
mod lines;
mod new_organisations;
mod queries;
mod rest;
mod routes;

use axum::{
    Router,
    extract::DefaultBodyLimit,
    routing::{get, post},
};

use kernel::urls;
use platform::web::{AppState, asked, sent_list::LIST_LIMIT};

pub use file::READ_PEOPLE;

/// The routes.
pub fn router() -> Router<AppState> {
    Router::new()
        .route(
            urls::people_invite::PATH,
            get(bulk::form).post(bulk::invite),
        )
        .route(
            urls::people_invite_file::PATH,
            post(bulk::from_file).layer(DefaultBodyLimit::max(LIST_LIMIT)),
        )
        .route(urls::person_invite::PATH, post(routes::invite))
        .route(urls::person_revoke_invitation::PATH, post(routes::revoke))
        .route(urls::person_reset_password::PATH, post(routes::reset))
        .route(urls::person_deactivate::PATH, asked(routes::deactivate))
        .route(urls::person_reactivate::PATH, post(routes::reactivate))
        .route(
            urls::person_remove_second_factor::PATH,
            asked(routes::remove_second_factor),
        )
}
