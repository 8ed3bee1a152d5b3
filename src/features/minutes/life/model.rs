//! How minutes go on: the same function draws the buttons and guards the POST.

use chrono::{DateTime, Utc};

use kernel::{ids::MinutesVersionId, meeting::MinutesState, text_enum};

text_enum! {
    /// A step of minutes.
    pub enum LifeEvent {
        /// Sent round to those who attended, for correction.
        Circulate = "circulate" / "minutes-circulate",
        /// Taken back to be written on.
        Reopen = "reopen" / "minutes-reopen",
        /// Approved by the next meeting.
        Approve = "approve" / "minutes-approve",
        /// Closed for good.
        Lock = "lock" / "minutes-lock",
    }
}

text_enum! {
    /// Why a version was kept.
    pub enum VersionCause {
        Circulated = "circulated" / "version-circulated",
        Corrected = "corrected" / "version-corrected",
        Approved = "approved" / "version-approved",
        Locked = "locked" / "version-locked",
        Amended = "amended" / "version-amended",
    }
}

impl VersionCause {
    /// Where the minutes stood when the version was kept.
    pub fn state(self) -> MinutesState {
        match self {
            Self::Circulated | Self::Corrected => MinutesState::Circulated,
            Self::Approved => MinutesState::Approved,
            Self::Locked | Self::Amended => MinutesState::Locked,
        }
    }
}

/// The state after an event; none where it is not one of this state.
pub fn next(state: MinutesState, event: LifeEvent) -> Option<MinutesState> {
    use MinutesState::{Approved, Circulated, Draft, Locked};
    match (state, event) {
        (Draft, LifeEvent::Circulate) => Some(Circulated),
        (Circulated, LifeEvent::Reopen) => Some(Draft),
        (Circulated, LifeEvent::Approve) => Some(Approved),
        (Approved, LifeEvent::Lock) => Some(Locked),
        _ => None,
    }
}

/// Whether entries are changed by visible amendments.
pub fn amends(state: MinutesState) -> bool {
    matches!(state, MinutesState::Approved | MinutesState::Locked)
}

impl LifeEvent {
    /// What somebody who manages the minutes may do; others nothing.
    pub fn open_to(state: MinutesState, manages: bool) -> Vec<Self> {
        let all = Self::ALL.iter().copied();
        all.filter(|event| manages && next(state, *event).is_some())
            .collect()
    }

    /// The version that the event keeps.
    pub fn cause(self) -> Option<VersionCause> {
        match self {
            Self::Circulate => Some(VersionCause::Circulated),
            Self::Approve => Some(VersionCause::Approved),
            Self::Lock => Some(VersionCause::Locked),
            Self::Reopen => None,
        }
    }
}

/// A version kept.
#[derive(Debug, Clone)]
pub struct Version {
    pub id: MinutesVersionId,
    pub number: i32,
    pub cause: VersionCause,
    pub reason: String,
    pub made_by: Option<String>,
    pub made_at: DateTime<Utc>,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn minutes_go_from_draft_to_locked_and_never_back_from_there() {
        let mut state = MinutesState::Draft;
        for event in [LifeEvent::Circulate, LifeEvent::Approve, LifeEvent::Lock] {
            state = next(state, event).unwrap();
        }
        assert_eq!(state, MinutesState::Locked);
        assert!(
            LifeEvent::ALL
                .iter()
                .all(|event| next(state, *event).is_none())
        );
        assert!(next(MinutesState::Draft, LifeEvent::Approve).is_none());
        assert!(LifeEvent::open_to(MinutesState::Draft, false).is_empty());
    }
}
