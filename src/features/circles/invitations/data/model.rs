//! What an erasure takes, and what it leaves.

use crate::{invitations::model::Invitee, model::Circle};

/// The name an erased invitee bears, the same in every language (nomen nescio).
pub const NAMELESS: &str = "N.N.";

/// What is erased, and what of it stays.
#[derive(Debug, Clone, Copy)]
pub struct Erasing<'a> {
    pub circle: &'a Circle,
    pub invitee: &'a Invitee,
    /// What they brought stays as nobody's.
    pub keeps: bool,
}
