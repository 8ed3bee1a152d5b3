//! The forms that take cards to an agenda, and that say what was decided on them.

use kernel::ids::{DecisionId, GovernanceCardId, MeetingId, PointId};
use platform::web::{FormState, Reader};

/// Which point cards are taken to.
#[derive(Debug, Clone)]
pub(super) enum Onto {
    /// A new one of that meeting, with its title.
    New(MeetingId, String),
    /// One that stands on an agenda.
    Known(PointId),
}

/// Where cards are taken.
#[derive(Debug, Clone)]
pub(super) struct TakeForm {
    pub cards: Vec<GovernanceCardId>,
    pub to: Onto,
}

/// Parses which cards are taken where.
pub(super) fn take(raw: &[(String, String)]) -> Result<TakeForm, FormState> {
    let mut read = Reader::new(raw);
    let point = read.optional::<PointId>("point");
    let to = match point {
        Some(None) => {
            let meeting = read.required("meeting");
            let title = read.required_line("title", 300);
            meeting.zip(title).map(|(id, title)| Onto::New(id, title))
        }
        point => point.flatten().map(Onto::Known),
    };
    let cards = read.each("card");
    if cards.as_ref().is_some_and(Vec::is_empty) {
        read.wrong("card", "governance-cards-choose");
    }
    platform::finished!(read => TakeForm { cards, to })
}

/// What was decided.
#[derive(Debug, Clone)]
pub(super) struct DecideForm {
    pub cards: Vec<GovernanceCardId>,
    /// One of the register; none: a new one says it.
    pub decision: Option<DecisionId>,
    /// Markdown; empty where the register has it.
    pub text: String,
}

/// Parses what was decided.
pub(super) fn decide(raw: &[(String, String)]) -> Result<DecideForm, FormState> {
    let mut read = Reader::new(raw);
    let cards = read.each("card");
    if cards.as_ref().is_some_and(Vec::is_empty) {
        read.wrong("card", "governance-cards-choose");
    }
    let decision = read.optional("decision");
    let text = match decision {
        Some(None) => read.required_markdown("text", 10_000),
        _ => read.markdown("text", 10_000),
    };
    platform::finished!(read => DecideForm { cards, decision, text })
}
