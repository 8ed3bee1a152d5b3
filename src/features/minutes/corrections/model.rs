//! What a correction is, and until when it can be proposed.

use chrono::{DateTime, NaiveDate, Utc};

use crate::word_diff::{Patience, Piece, pieces};
use kernel::{
    ids::{CorrectionId, EntryId, PersonId, PointId},
    meeting::MinutesState,
    questions, text_enum, workflow,
};
use meetings::head::MeetingHead;
use platform::errors::{AppError, Result};

text_enum! {
    /// Where a correction stands.
    pub enum CorrectionState {
        Proposed = "proposed" / "correction-state-proposed" / "warning",
        Accepted = "accepted" / "correction-state-accepted" / "success",
        Declined = "declined" / "correction-state-declined" / "danger",
        Withdrawn = "withdrawn" / "correction-state-withdrawn" / "neutral",
    }
}

/// What happens to a correction.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CorrectionStep {
    Accept,
    Decline,
    /// By who proposed it.
    Withdraw,
}

workflow! {
    CorrectionState by CorrectionStep {
        Accept: Proposed => Accepted;
        Decline: Proposed => Declined;
        Withdraw: Proposed => Withdrawn;
    }
}

questions! {
    CorrectionState {
        /// Still to be answered.
        pending: Proposed;
    }
}

/// A correction with what it is about.
#[derive(Debug, Clone)]
pub struct Correction {
    pub id: CorrectionId,
    /// The passage; none: something is missing under the point.
    pub entry_id: Option<EntryId>,
    pub point_id: Option<PointId>,
    /// The point's title; empty before the first point.
    pub point: String,
    /// What the passage said when the correction was proposed.
    pub base_text: String,
    /// What the passage says now; none where there is no such passage any more.
    pub entry_text: Option<String>,
    /// What it should say.
    pub proposed_text: String,
    pub remark: String,
    pub proposed_by_id: PersonId,
    pub proposed_by: String,
    pub proposed_at: DateTime<Utc>,
    pub state: CorrectionState,
    /// What the proposer was told; may be empty.
    pub answer: String,
    pub answered_by: Option<String>,
    pub answered_at: Option<DateTime<Utc>>,
}

impl Correction {
    /// Still to be answered.
    pub fn is_open(&self) -> bool {
        self.state.pending()
    }

    /// The passage changed since the correction was proposed.
    pub(crate) fn is_outdated(&self) -> bool {
        self.is_open()
            && self.entry_id.is_some()
            && self.entry_text.as_ref() != Some(&self.base_text)
    }

    /// From what the passage said to what it should say, word by word.
    pub fn pieces(&self, patience: &Patience) -> Vec<Piece> {
        pieces(&self.base_text, &self.proposed_text, patience)
    }
}

/// Whether corrections can be proposed on a day.
/// Fails: [`AppError::Conflict`] where the minutes are not sent round, or the time to correct is
/// over.
pub fn open_for_proposals(meeting: &MeetingHead, today: NaiveDate) -> Result<()> {
    if meeting.minutes_state != Some(MinutesState::Circulated) {
        return Err(AppError::Conflict("corrections-not-open"));
    }
    match meeting.corrections_due_on {
        Some(due) if due < today => Err(AppError::Conflict("corrections-over")),
        _ => Ok(()),
    }
}

/// Whether corrections can be answered: as long as the minutes are not approved.
/// Fails: [`AppError::Conflict`] afterwards.
pub(crate) fn open_for_answers(meeting: &MeetingHead) -> Result<()> {
    match meeting.minutes_state {
        Some(MinutesState::Circulated | MinutesState::Draft) => Ok(()),
        _ => Err(AppError::Conflict("corrections-not-open")),
    }
}
