//! People without an account in a workshop on the governance table: by the personal link of the circle
//! that takes part in it they write cards, change and withdraw their own, say something about them and
//! withdraw that, and give points, as its phases let all do; phones that came by its code write unnamed
//! cards. Who they are is the circle's, what they write the table's.

mod routes;

use axum::Router;

use platform::web::{AppState, get, post};
use routes::{by_code, own, said};

pub(super) fn router() -> Router<AppState> {
    platform::routes! {
        live_phone_workshop: get(by_code::show);
        live_phone_workshop_events: get(by_code::stream);
        live_phone_workshop_cards: post(by_code::write);
        circle_link_workshop: get(routes::show);
        circle_link_workshop_events: get(routes::events);
        circle_link_workshop_cards: post(routes::write);
        circle_link_workshop_vote: post(routes::vote);
        circle_link_workshop_card: get(own::show).merge(post(own::update));
        circle_link_workshop_card_edit: get(own::edit);
        circle_link_workshop_card_withdraw: get(own::ask).merge(post(own::withdraw));
        circle_link_workshop_comments: post(own::comment);
        circle_link_workshop_comment_withdraw: get(said::ask).merge(post(said::withdraw));
    }
}
