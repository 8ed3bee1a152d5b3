//! Who is expected at a meeting and who came.
//!
//! Table owned: `attendance`.

pub mod changes;
pub mod commands;
pub mod erasure;
mod forms;
pub mod imported;
pub mod invitation;
mod queries;
mod routes;
mod trouble;

use axum::Router;
use sqlx::PgConnection;

use kernel::ids::{GroupId, MeetingId, PersonId};
use platform::web::{AppState, get, post};
use routes::inviting;

/// The group's regulars who are not on the meeting's list: they hold a role there, or came to
/// one of its last meetings.
pub async fn regulars(
    db: &mut PgConnection,
    meeting: MeetingId,
    group: GroupId,
) -> sqlx::Result<Vec<PersonId>> {
    let candidates = queries::candidates(db, meeting, group).await?;
    let regular = candidates.into_iter().filter(|c| c.regular);
    Ok(regular.map(|c| c.id).collect())
}

pub fn router() -> Router<AppState> {
    platform::routes! {
        attendance: get(routes::edit).merge(post(routes::update));
        attendance_regulars: post(routes::regulars);
        attendance_present: post(routes::present);
        attendance_add: post(routes::add);
        attendance_invite: get(inviting::confirm_mail).merge(post(inviting::mail));
        attendance_invite_again: post(inviting::again);
        attendance_address: post(routes::address);
    }
    .merge(changes::router())
    .merge(invitation::router())
}
