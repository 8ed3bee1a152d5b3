//! What a sub-group of a workshop notes in the live minutes, beside its cards: a note becomes a card and a
//! card a note by one button. The section is the minutes', the sub-group the governance table's; what
//! leads from a card to its note is the table's too.

mod queries;
mod routes;

use axum::Router;

use platform::web::{AppState, get, post};

pub(super) fn router() -> Router<AppState> {
    platform::routes! {
        governance_group_notes: get(routes::show).merge(post(routes::open));
        governance_group_cards: post(routes::make_card);
        governance_group_entries: post(routes::make_note);
    }
}
