//! Which meetings somebody may know of.

use kernel::ids::GroupId;

use super::{Actor, Right};
use crate::errors::{AppError, Result};

/// Which meetings a reader may know of, besides those the reader is invited to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Visible {
    /// All of them.
    All,
    /// Those of the reader's own groups.
    Of(Vec<GroupId>),
}

/// Which meetings the reader may know of.
///
/// # Errors
/// [`AppError::NotFound`] for somebody without any role.
pub fn visible(actor: &Actor) -> Result<Visible> {
    if actor.can_anywhere(Right::ReadMeeting) {
        Ok(Visible::All)
    } else if actor.can_anywhere(Right::ReadPortfolio) {
        Ok(Visible::Of(
            actor.memberships.iter().filter_map(|m| m.group).collect(),
        ))
    } else {
        Err(AppError::NotFound)
    }
}
