//! The forms that take cards to an agenda, and that say what was decided on them.

use kernel::ids::{DecisionId, GovernanceCardId, MeetingId};
use platform::web::{FormState, Reader};

/// Where cards are taken.
#[derive(Debug, Clone)]
pub struct TakeForm {
    pub cards: Vec<GovernanceCardId>,
    pub meeting: MeetingId,
    /// Of the point.
    pub title: String,
}

/// Parses which cards are taken where.
///
/// # Errors
/// The form to give back, with its messages.
pub fn take(raw: &[(String, String)]) -> Result<TakeForm, FormState> {
    let mut read = Reader::new(raw);
    let meeting = read.required("meeting");
    let title = read.required_line("title", 300);
    let cards = read.each("card");
    if cards.as_ref().is_some_and(Vec::is_empty) {
        read.wrong("card", "governance-cards-choose");
    }
    read.finish(|| {
        Some(TakeForm {
            cards: cards?,
            meeting: meeting?,
            title: title?,
        })
    })
}

/// What was decided.
#[derive(Debug, Clone)]
pub struct DecideForm {
    pub cards: Vec<GovernanceCardId>,
    /// One of the register; none: a new one says it.
    pub decision: Option<DecisionId>,
    /// Markdown; empty where the register has it.
    pub text: String,
}

/// Parses what was decided.
///
/// # Errors
/// The form to give back, with its messages.
pub fn decide(raw: &[(String, String)]) -> Result<DecideForm, FormState> {
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
    read.finish(|| {
        Some(DecideForm {
            cards: cards?,
            decision: decision?,
            text: text?,
        })
    })
}
