//! The circle, for who records in it: also note-takers of its sub-groups.

use sqlx::PgConnection;

pub(crate) use crate::frame::recorded;
use crate::{model::Circle, queries};
use kernel::ids::CircleId;
use platform::{
    auth::{Actor, Permit, rights::permission::RecordCircle},
    errors::{AppError, Result},
};

/// As [`recorded`], held until the transaction ends, where it is not put away.
/// Fails: as [`recorded`]; a conflict where it is archived.
pub async fn recording(
    db: &mut PgConnection,
    actor: &Actor,
    id: CircleId,
) -> Result<(Circle, Permit<RecordCircle, CircleId>)> {
    queries::lock(db, id).await?;
    let (circle, permit) = recorded(db, actor, id).await?;
    if circle.archived {
        return Err(AppError::Conflict("circle-error-state"));
    }
    Ok((circle, permit))
}
