//! People without an account in a workshop on the governance table: by the personal link of the circle
//! that takes part in it they write cards, change and withdraw their own, say something about them and
//! withdraw that, and give points, as its phases let all do; phones that came by its code write unnamed
//! cards. Who they are is the circle's, what they write the table's.

mod pages;
mod routes;

use axum::{
    Router,
    routing::{get, post},
};

use kernel::urls;
use platform::web::AppState;
use routes::{by_code, own, said};

/// The routes.
pub fn router() -> Router<AppState> {
    Router::new()
        .route(urls::live_phone_workshop::PATH, get(by_code::show))
        .route(urls::live_phone_workshop_events::PATH, get(by_code::stream))
        .route(urls::live_phone_workshop_cards::PATH, post(by_code::write))
        .route(urls::circle_link_workshop::PATH, get(routes::show))
        .route(urls::circle_link_workshop_events::PATH, get(routes::events))
        .route(urls::circle_link_workshop_cards::PATH, post(routes::write))
        .route(urls::circle_link_workshop_vote::PATH, post(routes::vote))
        .route(
            urls::circle_link_workshop_card::PATH,
            get(own::show).post(own::update),
        )
        .route(urls::circle_link_workshop_card_edit::PATH, get(own::edit))
        .route(
            urls::circle_link_workshop_card_withdraw::PATH,
            get(own::ask).post(own::withdraw),
        )
        .route(
            urls::circle_link_workshop_comments::PATH,
            post(own::comment),
        )
        .route(
            urls::circle_link_workshop_comment_withdraw::PATH,
            get(said::ask).post(said::withdraw),
        )
}
