//! Who is asked, and without whom a slot is none.

pub mod commands;
mod queries;
mod routes;

use axum::Router;

use platform::web::{AppState, asked, get, post};

pub fn router() -> Router<AppState> {
    platform::routes! {
        invitees: get(routes::index).merge(post(routes::add));
        invitees_group: post(routes::add_group);
        invitees_required: post(routes::require);
        invitee_remove: asked(routes::remove);
        invitee_link: post(routes::new_link);
        invitee_revoke: post(routes::revoke);
    }
}
