//! The words of the governance table.

use crate::text_enum;

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
        Empty = "empty" / "governance-cell-empty",
        /// Something is there, but no proposal.
        Begun = "begun" / "governance-cell-begun",
        /// An open question or risk, or a card on an agenda without decision.
        ToDiscuss = "to_discuss" / "governance-cell-to-discuss",
        /// A proposal at least, and nothing open.
        WellFilled = "well_filled" / "governance-cell-well-filled",
    }
}

impl Completeness {
    /// The badge's tone.
    pub fn tone(&self) -> &'static str {
        match self {
            Self::Empty => "neutral",
            Self::Begun => "info",
            Self::ToDiscuss => "warning",
            Self::WellFilled => "success",
        }
    }
}
