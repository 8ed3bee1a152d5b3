//! What a decision of the register is, and how its state changes.

use chrono::NaiveDate;

use kernel::workflow;
use kernel::{
    ids::{ArbitrationId, DecisionId, EntryId, GroupId, MeasureId, MeetingId, StrategyId},
    text_enum, urls,
};
use platform::history::Snapshot;

text_enum! {
    /// What the register holds.
    pub enum RegisterKind {
        /// GT0's decision on measures, followed by the cabinets' evaluation.
        Arbitration = "arbitration" / "register-arbitration",
        /// Any other decision of a body.
        Decision = "decision" / "register-decision",
    }
}

impl RegisterKind {
    /// The page of one.
    pub fn url(self, id: i64) -> String {
        match self {
            Self::Arbitration => urls::arbitration(ArbitrationId(id)),
            Self::Decision => urls::decision(DecisionId(id)),
        }
    }
}

text_enum! {
    /// Where a decision stands.
    pub enum DecisionState {
        Proposed = "proposed" / "decision-state-proposed" / "warning",
        Taken = "taken" / "decision-state-taken" / "info",
        Applied = "applied" / "decision-state-applied" / "success",
        /// A later decision replaces it.
        Superseded = "superseded" / "decision-state-superseded" / "neutral",
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

/// A stored decision, with the names of what it names.
#[derive(Debug, Clone)]
pub struct Decision {
    pub id: DecisionId,
    /// `GT3-2021-014`.
    pub code: String,
    /// What it was called before each body had its series: `D-2021-032`.
    pub former_code: Option<String>,
    /// Markdown.
    pub text: String,
    pub state: DecisionState,
    pub decided_on: NaiveDate,
    /// How the votes fell, as people say it; empty where nobody said.
    pub votes: String,
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
            .text("votes", &self.votes)
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
}
