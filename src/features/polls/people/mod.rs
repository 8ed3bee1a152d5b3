//! Who is asked, and without whom a slot is none.

pub mod commands;
mod queries;
mod routes;

use axum::Router;

use kernel::urls;
use platform::web::{AppState, asked, get, post};

pub fn router() -> Router<AppState> {
    Router::new()
        .route(
            urls::invitees::PATH,
            get(routes::index).merge(post(routes::add)),
        )
        .route(urls::invitees_group::PATH, post(routes::add_group))
        .route(urls::invitees_required::PATH, post(routes::require))
        .route(urls::invitee_remove::PATH, asked(routes::remove))
        .route(urls::invitee_link::PATH, post(routes::new_link))
        .route(urls::invitee_revoke::PATH, post(routes::revoke))
}
