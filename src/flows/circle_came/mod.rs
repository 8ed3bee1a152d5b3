//! Who came to a circle: noted on the list of its invitees, and on the attendance list of the meeting
//! it is, in one transaction.

mod routes;

use axum::Router;

use platform::web::{AppState, get, post};

pub(super) fn router() -> Router<AppState> {
    platform::routes! {
        circle_came: get(routes::index).merge(post(routes::add));
        circle_invitee_came: post(routes::tick);
    }
}
