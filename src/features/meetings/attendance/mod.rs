//! Who is expected at a meeting and who came.
//!
//! Table owned: `attendance`.

pub mod changes;
pub mod commands;
pub mod erasure;
mod forms;
pub mod imported;
pub mod invitation;
mod pages;
mod queries;
mod routes;
mod trouble;

use axum::{
    Router,
    routing::{get, post},
};

use sqlx::PgConnection;

use kernel::{
    ids::{GroupId, MeetingId, PersonId},
    urls,
};
use platform::web::AppState;

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

/// The routes.
pub fn router() -> Router<AppState> {
    Router::new()
        .merge(changes::router())
        .merge(invitation::router())
        .route(
            urls::attendance::PATH,
            get(routes::edit).post(routes::update),
        )
        .route(urls::attendance_regulars::PATH, post(routes::regulars))
        .route(urls::attendance_present::PATH, post(routes::present))
        .route(urls::attendance_add::PATH, post(routes::add))
        .route(
            urls::attendance_invite::PATH,
            get(routes::confirm_mail).post(routes::mail),
        )
        .route(urls::attendance_invite_again::PATH, post(routes::again))
        .route(urls::attendance_address::PATH, post(routes::address))
}
