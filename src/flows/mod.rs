//! Work that spans rooms.

pub mod board;
mod choose_date;
mod circle_came;
pub mod demo;
pub mod health;
mod help;
pub mod home;
mod import_measures;
pub mod import_minutes;
mod prec_session;
mod round_update;
mod search;

use axum::Router;

use platform::web::AppState;

/// The flows' routes.
pub fn router() -> Router<AppState> {
    Router::new()
        .merge(board::router())
        .merge(choose_date::router())
        .merge(circle_came::router())
        .merge(help::router())
        .merge(home::router())
        .merge(import_measures::router())
        .merge(import_minutes::router())
        .merge(prec_session::router())
        .merge(round_update::router())
        .merge(search::router())
}
