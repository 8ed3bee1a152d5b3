//! Who may know of which entries of a thing's history: seeing the thing is not always enough.

use super::SubjectKind;
use crate::auth::{Actor, Right, Target};

/// Which entries need a right of their own, besides seeing the thing.
enum Needing {
    /// All but these: what is added later is not shown too widely.
    AllBut(&'static [&'static str]),
    /// These.
    Only(&'static [&'static str]),
}

/// What the catalogue tells everybody who sees a measure; the rest is of its review.
const OF_CATALOGUE: &[&str] = &[
    "create", "update", "archive", "restore", "import", "assign", "link", "unlink",
];
/// What everybody who sees people may know of one; the rest is of the account.
const OF_PERSON: &[&str] = &[
    "create",
    "update",
    "archive",
    "restore",
    "give_role",
    "end_role",
    "erase",
];
/// What is told of notes nobody but their writers and readers knows yet.
const OF_NOTES: &[&str] = &[
    "note",
    "change_note",
    "remove_note",
    "move_note",
    "gather_notes",
    "open_section",
    "rename_section",
    "merge_section",
    "take_section_back",
    "remove_section",
];

/// The right some entries of a kind of thing need, and which.
fn rule(kind: SubjectKind) -> Option<(Right, Needing)> {
    match kind {
        SubjectKind::Measure => Some((Right::ReadReview, Needing::AllBut(OF_CATALOGUE))),
        SubjectKind::Person => Some((Right::EditPeople, Needing::AllBut(OF_PERSON))),
        SubjectKind::Meeting => Some((Right::ReadDraftNotes, Needing::Only(OF_NOTES))),
        // Whoever sees these sees all that was done to them.
        SubjectKind::Organisation
        | SubjectKind::Strategy
        | SubjectKind::Group
        | SubjectKind::Coupling
        | SubjectKind::Arbitration
        | SubjectKind::Import
        | SubjectKind::Series
        | SubjectKind::Entry
        | SubjectKind::Decision
        | SubjectKind::ActionItem
        | SubjectKind::Poll
        | SubjectKind::MinutesImport => None,
    }
}

/// What a reader may know of a thing's history.
#[derive(Debug, Clone, Copy)]
pub struct Sight<'a> {
    actor: &'a Actor,
    target: Target,
    granted: Option<Right>,
}

impl<'a> Sight<'a> {
    /// By the reader's rights that are not about one group or strategy.
    pub fn of(actor: &'a Actor) -> Self {
        Self::on(actor, Target::EVERYTHING)
    }

    /// By the reader's rights on the thing.
    pub fn on(actor: &'a Actor, target: Target) -> Self {
        Self {
            actor,
            target,
            granted: None,
        }
    }

    /// With a right that the thing's state gives everybody.
    pub fn granting(mut self, right: Right) -> Self {
        self.granted = Some(right);
        self
    }

    /// Actions listed, and whether those alone are shown (or hidden); none: all are shown.
    pub(super) fn limits(&self, kind: SubjectKind) -> Option<(&'static [&'static str], bool)> {
        let (right, needing) = rule(kind)?;
        if self.granted == Some(right) || self.actor.can(right, &self.target) {
            return None;
        }
        Some(match needing {
            Needing::AllBut(open) => (open, true),
            Needing::Only(closed) => (closed, false),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::Translator;
    use kernel::lang::Lang;

    #[test]
    fn every_action_named_exists() {
        for action in OF_CATALOGUE.iter().chain(OF_PERSON).chain(OF_NOTES) {
            let key = format!("history-action-{}", action.replace('_', "-"));
            assert!(Translator(Lang::Fr).lookup(&key).is_some(), "{key}");
        }
    }
}
