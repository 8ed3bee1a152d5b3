//! Participants' phones: they come by personal link, or by the code on the screen, and answer what is
//! asked now. An answer can be changed until its question closes; named or unnamed is chosen before.

mod commands;
mod forms;
mod hand;
mod queries;
mod routes;

use axum::{Router, http::HeaderMap};
use sqlx::PgConnection;

use kernel::ids::CircleId;
use platform::{
    errors::Result,
    web::{AppState, Guest, get, post},
};

/// A phone that came in by the code: nobody knows whose it is.
#[derive(Debug, Clone)]
pub struct Came {
    pub circle: CircleId,
    /// What it does is counted by this.
    pub bucket: String,
}

/// The phone of a request; none where it did not come in, or its session ended.
/// Fails: where the database fails.
pub async fn came(
    db: &mut PgConnection,
    guest: &Guest,
    headers: &HeaderMap,
) -> Result<Option<Came>> {
    let hand = routes::by_code::hand(db, guest, headers).await?;
    Ok(hand.map(|hand| Came {
        circle: hand.circle,
        bucket: hand.bucket(),
    }))
}

pub(super) fn router() -> Router<AppState> {
    platform::routes! {
        live: get(routes::entrance::show).merge(post(routes::entrance::join));
        live_phone: get(routes::by_code::show).merge(post(routes::by_code::answer));
        live_phone_events: get(routes::by_code::events);
        live_phone_now: get(routes::by_code::now);
        circle_link_live: get(routes::by_link::show).merge(post(routes::by_link::answer));
        circle_link_live_events: get(routes::by_link::events);
        circle_link_live_now: get(routes::by_link::now);
    }
}
