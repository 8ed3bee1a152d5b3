//! Who may see and change a series: as the meetings of its group.

use kernel::ids::GroupId;
use platform::{
    auth::{Actor, Permit, Right, Target, rights::permission::EditMeeting},
    errors::{AppError, Result},
};

/// May see a series of this group.
///
/// # Errors
/// [`AppError::NotFound`]: to others it does not exist.
pub fn read(actor: &Actor, group: GroupId) -> Result<()> {
    if actor.can(Right::ReadMeeting, &Target::group(group)) {
        Ok(())
    } else {
        Err(AppError::NotFound)
    }
}

/// May change a series of this group.
///
/// # Errors
/// [`AppError::NotFound`] where the reader may not see it, [`AppError::Forbidden`] where only that.
pub fn edit(actor: &Actor, group: GroupId) -> Result<Permit<EditMeeting>> {
    read(actor, group)?;
    actor.permit(&Target::group(group))
}
