//! The first steps of a new installation, in their order, each shown done: groups, who coordinates,
//! strategies, people, measures, who reviews them, mails.

pub(super) mod model;
mod policy;
mod queries;
mod routes;

use axum::Router;
use sqlx::PgConnection;

use platform::{
    auth::Actor,
    web::{AppState, get, post},
};

use model::Guide;

pub(super) fn router() -> Router<AppState> {
    platform::routes! {
        start: get(routes::show);
        start_coordination: post(routes::coordinate);
    }
}

/// The guide for who sets Jalon up, as long as it cannot be worked with; one statement.
pub(super) async fn needed(
    db: &mut PgConnection,
    actor: &Actor,
    sends_mail: bool,
) -> sqlx::Result<Option<Guide>> {
    if policy::read(actor).is_err() {
        return Ok(None);
    }
    let guide = queries::guide(db, actor, sends_mail).await?;
    Ok(Some(guide).filter(Guide::is_needed))
}
