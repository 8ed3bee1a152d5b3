//! Meetings in people's own calendars: a file for each meeting, and a private address for each
//! person, under which calendar programs read the person's meetings.
//!
//! Table owned: `calendar_feed`.

mod commands;
mod file;
mod queries;
mod routes;

pub use file::{CalendarMeeting, Context, file, invitations, meeting_of};
pub use queries::{meetings, of_line};
pub use routes::{attachment, context};

use axum::Router;
use sqlx::PgConnection;

use platform::web::{AppState, asked, get, post};

/// Keeps what our ids in calendars end with, once: a later address of the pages changes nothing.
pub async fn keep_domain(db: &mut PgConnection, base_url: &str) -> sqlx::Result<()> {
    sqlx::query!(
        "UPDATE installation SET calendar_domain = $1 WHERE calendar_domain IS NULL",
        file::host(base_url)
    )
    .execute(db)
    .await?;
    Ok(())
}

pub fn router() -> Router<AppState> {
    platform::routes! {
        meeting_calendar: get(routes::of_meeting);
        calendar_feed: get(routes::feed);
        my_calendar: get(routes::mine).merge(post(routes::make));
        my_calendar_renew: get(routes::renew);
        my_calendar_revoke: asked(routes::revoke);
    }
}
