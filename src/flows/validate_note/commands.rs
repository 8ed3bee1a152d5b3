//! The committee's decision, and the step it takes the note on.

use chrono::NaiveDate;
use sqlx::PgConnection;

use circles::notes::{
    committee,
    model::{Note, NoteVersion},
};
use kernel::ids::{DecisionId, GroupId, MeetingId, NoteId};
use platform::{
    auth::{
        Permit,
        rights::permission::{EditDecision, ValidateNote},
    },
    errors::SaveError,
};
use register::decisions::{
    commands::record,
    forms::{CompleteForm, DecisionForm},
    model::{DecisionState, ScopeKind},
};

/// What the committee decided.
#[derive(Debug, Clone)]
pub(super) struct Ruling {
    /// Markdown.
    pub text: String,
    pub decided_on: NaiveDate,
    /// The meeting of the committee, where Jalon knows it.
    pub meeting: Option<MeetingId>,
}

/// Records the decision, about the note's group, and validates the version by it. The caller holds
/// the note; `recording` is on the coordination group.
pub(super) async fn validate(
    db: &mut PgConnection,
    permit: &Permit<ValidateNote, NoteId>,
    recording: &Permit<EditDecision, GroupId>,
    (note, version): (&Note, &NoteVersion),
    ruling: Ruling,
) -> Result<DecisionId, SaveError> {
    let form = DecisionForm {
        text: ruling.text,
        votes: String::new(),
        decided_on: ruling.decided_on,
        group: recording.on(),
        state: DecisionState::Taken,
        scope: ScopeKind::Group,
        scope_group: Some(note.group_id),
        scope_strategy: None,
        measure_code: String::new(),
        cell: String::new(),
        meeting: ruling.meeting,
        supersedes: None,
        version: 0,
    };
    let new = CompleteForm {
        form,
        scope_measure: None,
    };
    let decision = record(db, recording, &new).await?;
    committee::validate(db, permit, note, version, decision).await?;
    Ok(decision)
}
