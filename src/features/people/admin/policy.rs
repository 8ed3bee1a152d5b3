//! Who may look after the system.

use kernel::ids::MailId;
use platform::{
    auth::{Actor, Permit, Right, Target, rights::permission::ReadAdministration},
    errors::Result,
};

/// May look; to others these pages do not exist.
pub(super) fn read(actor: &Actor) -> Result<()> {
    actor.sees(Right::ReadAdministration, &Target::EVERYTHING)
}

/// May have this mail tried again.
pub(super) fn retry(actor: &Actor, mail: MailId) -> Result<Permit<ReadAdministration, MailId>> {
    read(actor)?;
    actor.permit_on(&Target::EVERYTHING, mail)
}

/// May have all mails tried again that failed.
pub(super) fn retry_all(actor: &Actor) -> Result<Permit<ReadAdministration>> {
    read(actor)?;
    actor.permit(&Target::EVERYTHING)
}
