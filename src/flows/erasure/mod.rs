//! Erasing somebody in all rooms that keep them. Who was invited to a circle erases themselves by their
//! link: the circle's meeting noted them as its guest. Who is erased as a person is erased by turns
//! where rooms know them by that person.

mod routes;

use std::time::Duration;

use axum::Router;
use sqlx::PgConnection;

use circles::invitations::data::{
    erasure::{self, Elsewhere},
    model::NAMELESS,
};
use kernel::ids::MeetingId;
use meetings::attendance::erasure::erase_guest;
use platform::{
    auth::{Permit, rights::permission::AnswerCircle},
    web::{AppState, post},
};

use super::import_minutes::forget_erased;

/// How often it is looked for people who were erased.
pub const EVERY: Duration = Duration::from_secs(60);

/// The list of the meeting that a circle is.
struct OfMeeting;

impl Elsewhere for OfMeeting {
    async fn erase(
        &self,
        db: &mut PgConnection,
        permit: &Permit<AnswerCircle, MeetingId>,
        names: &[String],
    ) -> sqlx::Result<()> {
        erase_guest(db, permit, names, NAMELESS).await
    }
}

pub fn router() -> Router<AppState> {
    platform::routes! {
        circle_link_erase: post(routes::erase);
    }
}

/// Erases what rooms keep of people who were erased.
pub async fn turn(app: AppState) -> anyhow::Result<()> {
    forget_erased(&mut *app.pool.acquire().await?).await?;
    erasure::turn(app, &OfMeeting).await
}
