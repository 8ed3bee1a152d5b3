//! The board: how far it is to the date nobody can move, how the reviews advance, what waits for
//! somebody, where every group and strategy stands; and the same on one page, for the committee.
//! Each number leads to the list it counts, and comes from the room that keeps that list.

mod burn_up;
mod model;
mod note;
mod routes;
mod said;
mod timeline;

use axum::Router;

use kernel::urls;
use platform::{
    auth::Right,
    web::{AppState, NavEntry, Section, get},
};

/// The way in.
pub const NAV: &[NavEntry] = &[NavEntry::new(
    Section::Steering,
    "board-title",
    urls::board,
    |actor| actor.can_anywhere(Right::ReadReview),
)];

pub fn router() -> Router<AppState> {
    platform::routes! {
        board: get(routes::show);
        board_xlsx: get(routes::export);
        board_note: get(routes::note);
    }
}
