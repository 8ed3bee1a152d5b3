//! Who may import minutes: who may add meetings somewhere. An import is its sender's own.

use sqlx::PgConnection;

use super::queries::{self, Import};
use kernel::ids::{MinutesImportId, PersonId};
use meetings::policy;
use platform::{
    auth::{Actor, Own, Permit},
    errors::{AppError, Result},
};

/// May import minutes.
/// Fails: as [`policy::create_somewhere`].
pub(super) fn create(actor: &Actor) -> Result<Permit<Own, PersonId>> {
    policy::create_somewhere(actor)?;
    Ok(actor.own_permit())
}

/// One's own import, and the permit to go on with it; to others it does not exist.
/// Fails: as [`create`]; [`AppError::NotFound`].
pub(super) async fn own(
    db: &mut PgConnection,
    actor: &Actor,
    id: MinutesImportId,
) -> Result<(Import, Permit<Own, MinutesImportId>)> {
    let permit = create(actor)?;
    let import = queries::import(db, permit.on(), id).await?;
    let import = import.ok_or(AppError::NotFound)?;
    Ok((import, permit.narrowed(id)))
}
