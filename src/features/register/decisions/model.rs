//! What a decision of the register is, and how its state changes.

use chrono::NaiveDate;

use kernel::workflow;
use kernel::{
    codes,
    ids::{DecisionId, EntryId, GroupId, MeasureId, MeetingId, StrategyId},
    text_enum,
};
use platform::history::Snapshot;

text_enum! {
    /// Where a decision stands.
    pub enum DecisionState {
        Proposed = "proposed" / "decision-state-proposed",
        Taken = "taken" / "decision-state-taken",
        Applied = "applied" / "decision-state-applied",
        /// A later decision replaces it.
        Superseded = "superseded" / "decision-state-superseded",
    }
}

text_enum! {
    /// What happens to a decision.
    pub enum DecisionEvent {
        Take = "take" / "decision-event-take",
        Apply = "apply" / "decision-event-apply",
        Supersede = "supersede" / "decision-event-supersede",
        /// Takes the last step back.
        Undo = "undo" / "decision-event-undo",
    }
}

text_enum! {
    /// What a decision is about.
    pub enum ScopeKind {
        Process = "process" / "decision-scope-process",
        Group = "group" / "decision-scope-group",
        Strategy = "strategy" / "decision-scope-strategy",
        Measure = "measure" / "decision-scope-measure",
        /// A cell of the governance table.
        Cell = "cell" / "decision-scope-cell",
    }
}

workflow! {
    DecisionState by DecisionEvent {
        Take: Proposed => Taken;
        Apply: Taken => Applied;
        Supersede: Taken | Applied => Superseded;
        Undo: Taken => Proposed, Applied | Superseded => Taken;
    }
}

impl DecisionState {
    /// The badge's tone.
    pub fn tone(&self) -> &'static str {
        match self {
            Self::Proposed => "warning",
            Self::Taken => "info",
            Self::Applied => "success",
            Self::Superseded => "neutral",
        }
    }
}

/// `D-2021-014`.
pub fn reference(year: i32, number: i32) -> String {
    format!("D-{year}-{number:03}")
}

/// Year and number of a reference as people write it.
pub(crate) fn parse_reference(text: &str) -> Option<(i32, i32)> {
    codes::year_and_number(text, "D")
}

/// A stored decision, with the names of what it names.
#[derive(Debug, Clone)]
pub struct Decision {
    pub id: DecisionId,
    pub year: i32,
    pub number: i32,
    /// Markdown.
    pub text: String,
    pub state: DecisionState,
    pub decided_on: NaiveDate,
    /// The body that decides.
    pub group_id: GroupId,
    pub group_code: String,
    pub scope: ScopeKind,
    pub scope_group_id: Option<GroupId>,
    pub scope_strategy_id: Option<StrategyId>,
    pub scope_measure_id: Option<MeasureId>,
    /// Code of the group, strategy or measure.
    pub scope_code: String,
    pub governance_cell: String,
    pub meeting_id: Option<MeetingId>,
    pub meeting: Option<String>,
    pub entry_id: Option<EntryId>,
    pub archived: bool,
    pub version: i32,
}

impl Decision {
    /// `D-2021-014`.
    pub fn reference(&self) -> String {
        reference(self.year, self.number)
    }

    /// What it is about, by name; empty for the whole process.
    pub(crate) fn scope_name(&self) -> &str {
        if self.scope == ScopeKind::Cell {
            &self.governance_cell
        } else {
            &self.scope_code
        }
    }

    /// For the history.
    pub fn snapshot(&self) -> Snapshot {
        Snapshot::new()
            .text("text", &self.text)
            .text("decided_on", self.decided_on)
            .word("scope", self.scope)
            .text("scope_name", self.scope_name())
            .optional("meeting", self.meeting.as_ref())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_decision_goes_its_way_and_can_be_taken_back() {
        use DecisionEvent::{Apply, Supersede, Take, Undo};
        let taken = DecisionState::Proposed.next(Take).unwrap();
        assert_eq!(taken, DecisionState::Taken);
        assert_eq!(taken.next(Apply), Ok(DecisionState::Applied));
        for state in [DecisionState::Taken, DecisionState::Applied] {
            assert_eq!(state.next(Supersede), Ok(DecisionState::Superseded));
        }
        assert_eq!(
            DecisionState::Superseded.next(Undo),
            Ok(DecisionState::Taken)
        );
        assert_eq!(DecisionState::Applied.next(Undo), Ok(DecisionState::Taken));
        assert_eq!(DecisionState::Taken.next(Undo), Ok(DecisionState::Proposed));
        // What is only proposed cannot be applied, replaced or taken back.
        assert_eq!(DecisionState::Proposed.steps(), [Take]);
        assert_eq!(DecisionState::Superseded.steps(), [Undo]);
    }

    #[test]
    fn references_are_read_as_people_write_them() {
        assert_eq!(reference(2021, 14), "D-2021-014");
        for text in [
            "D-2021-014",
            " d-2021-14",
            "D2021/14",
            "D 2021 014",
            "2021-014",
        ] {
            assert_eq!(parse_reference(text), Some((2021, 14)), "{text}");
        }
        for text in ["", "2021", "D-x-1", "dépôt"] {
            assert_eq!(parse_reference(text), None, "{text}");
        }
    }
}
