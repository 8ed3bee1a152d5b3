//! A group's special PREC session: a meeting, one page of which is what it examines. The meeting is the
//! meetings' own, the steps are the measures'.

mod queries;
mod routes;

use axum::Router;

use platform::web::{AppState, get, post};

pub(super) fn router() -> Router<AppState> {
    platform::routes! {
        prec_session: get(routes::lead);
        meeting_measures: get(routes::show).merge(post(routes::record));
    }
}
