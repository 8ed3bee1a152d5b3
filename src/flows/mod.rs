//! Work that spans rooms.

pub mod board;
mod card_agenda;
mod choose_date;
mod circle_came;
mod circle_meeting;
pub mod demo;
pub mod design;
pub mod erasure;
mod group_notes;
pub mod health;
pub mod help;
pub mod home;
mod import_measures;
pub mod import_minutes;
mod prec_session;
pub mod returns;
mod round_update;
mod search;
mod start;
mod validate_note;
mod workshop_guests;

use axum::Router;

use platform::web::AppState;

/// The flows' routes.
pub fn router() -> Router<AppState> {
    Router::new()
        .merge(board::router())
        .merge(card_agenda::router())
        .merge(choose_date::router())
        .merge(design::router())
        .merge(erasure::router())
        .merge(circle_meeting::router())
        .merge(circle_came::router())
        .merge(group_notes::router())
        .merge(help::router())
        .merge(home::router())
        .merge(import_measures::router())
        .merge(import_minutes::router())
        .merge(prec_session::router())
        .merge(returns::router())
        .merge(round_update::router())
        .merge(search::router())
        .merge(start::router())
        .merge(validate_note::router())
        .merge(workshop_guests::router())
}
