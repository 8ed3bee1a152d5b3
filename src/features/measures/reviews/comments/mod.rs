//! Comments on a measure: threads, mentions, editing and withdrawing one's own.

pub mod mentions;
mod routes;
pub mod store;

use axum::Router;

use platform::web::{AppState, asked, get, post};

pub fn router() -> Router<AppState> {
    platform::routes! {
        comment_new: post(routes::create);
        comment_edit: get(routes::edit).merge(post(routes::update));
        comment_withdraw: asked(routes::withdraw);
        comment_seen: post(routes::seen);
    }
}
