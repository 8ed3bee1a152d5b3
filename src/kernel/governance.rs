//! The words of the governance table.

use crate::{questions, text_enum, workflow};

text_enum! {
    /// What runs through a governance table.
    pub enum Side {
        /// A row.
        Topic = "topic" / "governance-topic",
        /// A column.
        Level = "level" / "governance-level",
    }
}

text_enum! {
    /// What a card says.
    pub enum CardKind {
        Observation = "observation" / "governance-kind-observation",
        GoodPractice = "good_practice" / "governance-kind-good-practice",
        Proposal = "proposal" / "governance-kind-proposal",
        Risk = "risk" / "governance-kind-risk",
        Question = "question" / "governance-kind-question",
    }
}

text_enum! {
    /// Whether whoever writes is named.
    pub enum Signature {
        Named = "named" / "governance-signed-named",
        /// To nobody, nowhere.
        Unnamed = "unnamed" / "governance-signed-unnamed",
    }
}

impl CardKind {
    /// Stays to be discussed until a decision or somebody settles it.
    pub fn asks(self) -> bool {
        matches!(self, Self::Risk | Self::Question)
    }
}

text_enum! {
    /// How far a cell of the table has come.
    pub enum Completeness {
        Empty = "empty" / "governance-cell-empty" / "neutral",
        /// Something is there, but no proposal.
        Begun = "begun" / "governance-cell-begun" / "info",
        /// An open question or risk, or a card on an agenda without decision.
        ToDiscuss = "to_discuss" / "governance-cell-to-discuss" / "warning",
        /// A proposal at least, and nothing open.
        WellFilled = "well_filled" / "governance-cell-well-filled" / "success",
    }
}

text_enum! {
    /// Where a workshop on the table stands.
    pub enum Phase {
        Planned = "planned" / "governance-phase-planned" / "neutral",
        /// Cards are written.
        Collect = "collect" / "governance-phase-collect" / "info",
        /// What says the same is put together.
        Merge = "merge" / "governance-phase-merge" / "info",
        /// Points are given; the cards stand still.
        Vote = "vote" / "governance-phase-vote" / "warning",
        Discuss = "discuss" / "governance-phase-discuss" / "warning",
        Closed = "closed" / "governance-phase-closed" / "success",
    }
}

text_enum! {
    /// A step of a workshop: what it leads to.
    pub enum WorkshopStep {
        Collect = "collect" / "governance-step-collect",
        Merge = "merge" / "governance-step-merge",
        Vote = "vote" / "governance-step-vote",
        Discuss = "discuss" / "governance-step-discuss",
        Close = "close" / "governance-step-close",
    }
}

workflow! {
    Phase by WorkshopStep {
        Collect: Planned | Merge => Collect;
        Merge: Collect | Vote => Merge;
        Vote: Merge | Discuss => Vote;
        Discuss: Vote | Closed => Discuss;
        Close: Collect | Merge | Vote | Discuss => Closed;
    }
}

questions! {
    Phase {
        /// It goes on now: what may be done in the table depends on it.
        running: Collect | Merge | Vote | Discuss;
    }
}

/// What somebody does with the cards of a table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CardAct {
    /// Puts a new one into a cell.
    Add,
    /// Changes one, moves it or puts it away.
    Change,
    /// Says something about one, or withdraws that.
    Comment,
    /// Puts cards together, or takes them apart.
    Merge,
    /// Gives points.
    Vote,
}

impl Phase {
    /// Whether the phase lets that be done. Without a workshop everything is open but voting.
    pub fn allows(self, act: CardAct) -> bool {
        match act {
            CardAct::Add => !matches!(self, Self::Merge | Self::Vote),
            CardAct::Change | CardAct::Comment => self != Self::Vote,
            CardAct::Merge => self == Self::Merge || !self.running(),
            CardAct::Vote => self == Self::Vote,
        }
    }

    /// Cells are discussed, one after the other.
    pub fn discusses(&self) -> bool {
        *self == Self::Discuss
    }

    /// Points are given.
    pub fn votes(&self) -> bool {
        *self == Self::Vote
    }

    /// Key of what may be done in it, and why.
    pub fn meaning(&self) -> &'static str {
        match self {
            Self::Planned => "governance-phase-planned-means",
            Self::Collect => "governance-phase-collect-means",
            Self::Merge => "governance-phase-merge-means",
            Self::Vote => "governance-phase-vote-means",
            Self::Discuss => "governance-phase-discuss-means",
            Self::Closed => "governance-phase-closed-means",
        }
    }
}

text_enum! {
    /// Who may put cards together in a workshop.
    pub enum MergedBy {
        Anybody = "anybody" / "governance-merged-by-anybody",
        /// Those of the sub-groups, and the coordination.
        NoteTakers = "note_takers" / "governance-merged-by-note-takers",
        Coordination = "coordination" / "governance-merged-by-coordination",
    }
}

text_enum! {
    /// Whether a workshop names who writes.
    pub enum Authors {
        /// Where they say so.
        Shown = "shown" / "governance-authors-shown",
        Unnamed = "unnamed" / "governance-authors-unnamed",
    }
}

text_enum! {
    /// Who sees the cards of others while they are collected.
    pub enum FirstSight {
        All = "all" / "governance-sight-all",
        /// Nobody, until they are revealed.
        Hidden = "hidden" / "governance-sight-hidden",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::workflow::NotNow;

    #[test]
    fn a_workshop_goes_on_and_back_one_phase_at_a_time() {
        let step = |from: Phase, step| from.next(step);
        assert_eq!(
            step(Phase::Planned, WorkshopStep::Collect),
            Ok(Phase::Collect)
        );
        assert_eq!(step(Phase::Planned, WorkshopStep::Vote), Err(NotNow));
        assert_eq!(step(Phase::Collect, WorkshopStep::Vote), Err(NotNow));
        assert_eq!(step(Phase::Vote, WorkshopStep::Merge), Ok(Phase::Merge));
        assert_eq!(step(Phase::Vote, WorkshopStep::Close), Ok(Phase::Closed));
        assert_eq!(Phase::Closed.steps(), [WorkshopStep::Discuss]);
    }

    #[test]
    fn each_phase_opens_what_it_is_for() {
        let open = |act: CardAct| {
            let all = Phase::ALL.iter().copied();
            all.filter(|phase| phase.allows(act)).collect::<Vec<_>>()
        };
        assert_eq!(open(CardAct::Vote), [Phase::Vote]);
        assert_eq!(
            open(CardAct::Merge),
            [Phase::Planned, Phase::Merge, Phase::Closed]
        );
        assert!(!open(CardAct::Add).contains(&Phase::Merge));
        assert!(open(CardAct::Add).contains(&Phase::Discuss));
        assert!(!open(CardAct::Change).contains(&Phase::Vote));
    }
}
