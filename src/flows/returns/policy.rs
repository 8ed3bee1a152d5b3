//! Who may look after what comes back: administrators.

use kernel::ids::{MailAddressId, MailReturnId};
use platform::{
    auth::{Actor, Permit, Right, Target, rights::permission::ReadAdministration},
    errors::{AppError, Result},
};

/// May look and upload; to others these pages do not exist.
pub(super) fn read(actor: &Actor) -> Result<Permit<ReadAdministration>> {
    if !actor.can_anywhere(Right::ReadAdministration) {
        return Err(AppError::NotFound);
    }
    actor.permit(&Target::EVERYTHING)
}

/// May say of which mail this speaks.
pub(super) fn settle(
    actor: &Actor,
    id: MailReturnId,
) -> Result<Permit<ReadAdministration, MailReturnId>> {
    Ok(read(actor)?.narrowed(id))
}

/// May say that this address is right.
pub(super) fn confirm(
    actor: &Actor,
    id: MailAddressId,
) -> Result<Permit<ReadAdministration, MailAddressId>> {
    Ok(read(actor)?.narrowed(id))
}
