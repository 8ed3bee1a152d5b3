//! Whom recording lets in, and when.

use sqlx::PgConnection;

pub(crate) use crate::frame::recorded;
use crate::{model::Circle, queries};
use kernel::ids::CircleId;
use platform::{
    auth::{Actor, Permit, rights::permission::RecordCircle},
    errors::{AppError, Result},
    web::Visit,
};

/// As [`recorded`], held until the transaction ends, where contributions may still come: they get their
/// numbers one writer at a time, so that who looks on misses none.
/// Fails: as [`recorded`]; a conflict where the circle is closed or put away.
pub(crate) async fn recording(
    db: &mut PgConnection,
    actor: &Actor,
    id: CircleId,
) -> Result<(Circle, Permit<RecordCircle, CircleId>)> {
    queries::lock(db, id).await?;
    let (circle, permit) = recorded(db, actor, id).await?;
    circle
        .is_open()
        .then_some((circle, permit))
        .ok_or(AppError::Conflict("lines-closed"))
}

/// The circle of a step that asks first: asked about as [`recorded`], taken as [`recording`].
/// Fails: as these.
pub(crate) async fn of_step(
    db: &mut PgConnection,
    visit: &Visit,
    id: CircleId,
) -> Result<(Circle, Permit<RecordCircle, CircleId>)> {
    match visit.asks() {
        true => recorded(db, &visit.actor, id).await,
        false => recording(db, &visit.actor, id).await,
    }
}
