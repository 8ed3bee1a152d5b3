//! What the register needs to know of the occasion on which something is decided or agreed.

use kernel::{
    ids::{GroupId, MeetingId},
    meeting::MeetingState,
};

/// A meeting, as the register sees it.
#[derive(Debug, Clone)]
pub struct Occasion {
    pub id: MeetingId,
    pub group_id: GroupId,
    pub state: MeetingState,
    pub archived: bool,
}

impl Occasion {
    /// Neither held, called off nor put away.
    pub fn is_ahead(&self) -> bool {
        self.state.pending() && !self.archived
    }
}
