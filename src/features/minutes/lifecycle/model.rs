//! How minutes go on, and the versions kept on the way.

use chrono::{DateTime, NaiveDate, Utc};

use kernel::{ids::MinutesVersionId, meeting::MinutesState, text_enum};

pub use kernel::meeting::LifeEvent;
use meetings::head::MeetingHead;

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
    /// Why a step keeps a version, where it does.
    pub fn of(step: LifeEvent) -> Option<Self> {
        match step {
            LifeEvent::Circulate => Some(Self::Circulated),
            LifeEvent::Approve => Some(Self::Approved),
            LifeEvent::Lock => Some(Self::Locked),
            LifeEvent::Reopen => None,
        }
    }

    /// Where the minutes stood when the version was kept.
    pub fn state(self) -> MinutesState {
        match self {
            Self::Circulated | Self::Corrected => MinutesState::Circulated,
            Self::Approved => MinutesState::Approved,
            Self::Locked | Self::Amended => MinutesState::Locked,
        }
    }
}

/// Whether entries are changed by visible amendments.
pub(crate) fn amends(state: MinutesState) -> bool {
    !state.pending()
}

/// Whether corrections of the minutes can still be proposed that day.
pub(crate) fn is_corrected_on(meeting: &MeetingHead, day: NaiveDate) -> bool {
    meeting.corrections_due_on.is_some_and(|due| day <= due)
}

/// What somebody who manages the minutes may do; others nothing.
pub(crate) fn open_to(state: MinutesState, manages: bool) -> Vec<LifeEvent> {
    if manages { state.steps() } else { Vec::new() }
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
            state = state.next(event).unwrap();
        }
        assert_eq!(state, MinutesState::Locked);
        assert!(
            LifeEvent::ALL
                .iter()
                .all(|event| state.next(*event).is_err())
        );
        assert!(MinutesState::Draft.next(LifeEvent::Approve).is_err());
        assert!(open_to(MinutesState::Draft, false).is_empty());
    }
}
