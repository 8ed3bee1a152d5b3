//! What a bilateral is, and how it goes on.

use chrono::NaiveDate;

use kernel::{
    ids::{BilateralId, MeasureId, OrganisationId, PersonId},
    text_enum,
};
use kernel::{questions, workflow};
use platform::history::Snapshot;

text_enum! {
    /// How far the conversation with the administration is.
    pub enum BilateralState {
        /// Nobody has called yet.
        ToContact = "to_contact" / "bilateral-state-to-contact" / "warning",
        /// The administration knows what is asked.
        Contacted = "contacted" / "bilateral-state-contacted" / "info",
        /// There is a date.
        Planned = "planned" / "bilateral-state-planned" / "progress",
        /// It took place.
        Held = "held" / "bilateral-state-held" / "success",
        /// Not needed after all; the result says why.
        Dropped = "dropped" / "bilateral-state-dropped" / "neutral",
    }
}

/// A step of the conversation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum BilateralStep {
    Contact,
    Plan,
    Hold,
    Drop,
    TakeUp,
}

// Steps may be skipped (a call settles it at once); a planned one may lose its date; one held may
// need another meeting; one dropped may be taken up again.
workflow! {
    BilateralState by BilateralStep {
        Contact: ToContact | Planned | Dropped => Contacted;
        Plan: ToContact | Contacted | Held | Dropped => Planned;
        Hold: ToContact | Contacted | Planned => Held;
        Drop: ToContact | Contacted | Planned => Dropped;
        TakeUp: Dropped => ToContact;
    }
}

questions! {
    BilateralState {
        /// Something is still to be done.
        pending: ToContact | Contacted | Planned;
    }
}

impl BilateralState {
    /// Whether it stays, or one step leads to that state.
    pub(crate) fn may_become(self, to: Self) -> bool {
        let mut steps = self.steps().into_iter();
        self == to || steps.any(|step| self.next(step) == Ok(to))
    }

    /// Where planning it leads, if it waits for a date.
    pub fn planned(self) -> Option<Self> {
        self.next(BilateralStep::Plan)
            .ok()
            .filter(|_| self.pending())
    }
}

/// A stored bilateral.
#[derive(Debug, Clone)]
pub struct Bilateral {
    pub id: BilateralId,
    pub measure_id: MeasureId,
    pub organisation_id: OrganisationId,
    /// Short name of the administration.
    pub organisation: String,
    pub contact_id: Option<PersonId>,
    pub contact: Option<String>,
    pub state: BilateralState,
    pub planned_on: Option<NaiveDate>,
    pub held_on: Option<NaiveDate>,
    /// Markdown: what came of it, or why it was dropped.
    pub result: String,
    pub version: i32,
}

impl Bilateral {
    /// For the history.
    pub fn snapshot(&self) -> Snapshot {
        Snapshot::new()
            .word("bilateral_state", self.state)
            .optional("bilateral_contact", self.contact.as_ref())
            .optional("bilateral_planned_on", self.planned_on)
            .optional("bilateral_held_on", self.held_on)
            .text("bilateral_result", &self.result)
    }
}

#[cfg(test)]
mod tests {
    use super::BilateralState as S;

    #[test]
    fn a_conversation_goes_forward_and_may_be_taken_up_again() {
        for (from, to) in [
            (S::ToContact, S::Held),
            (S::Contacted, S::Planned),
            (S::Planned, S::Contacted),
            (S::Held, S::Planned),
            (S::Dropped, S::ToContact),
        ] {
            assert!(from.may_become(to), "{from} {to}");
        }
        for (from, to) in [
            (S::Contacted, S::ToContact),
            (S::Held, S::ToContact),
            (S::Held, S::Dropped),
            (S::Dropped, S::Held),
        ] {
            assert!(!from.may_become(to), "{from} {to}");
        }
    }
}
