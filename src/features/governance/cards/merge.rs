//! A card that two people change at once: where they changed different things, both stand.

use super::model::Said;

/// A field: what the writer saw, what is stored now, what they typed. None where both changed it, each
/// otherwise.
fn field<T: PartialEq + Clone>(seen: &T, stored: &T, typed: &T) -> Option<T> {
    if typed == seen || typed == stored {
        Some(stored.clone())
    } else if stored == seen {
        Some(typed.clone())
    } else {
        None
    }
}

/// What the card says with both changes; none where they meet in one field.
pub(super) fn merged(seen: &Said, stored: &Said, typed: &Said) -> Option<Said> {
    Some(Said {
        kind: field(&seen.kind, &stored.kind, &typed.kind)?,
        body: field(&seen.body, &stored.body, &typed.body)?,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use kernel::governance::CardKind::{Proposal, Question, Risk};

    fn said(kind: kernel::governance::CardKind, body: &str) -> Said {
        Said {
            kind,
            body: body.into(),
        }
    }

    #[test]
    fn changes_of_different_fields_both_stand() {
        let seen = said(Question, "Qui ?");
        let stored = said(Question, "Qui décide ?");
        let typed = said(Risk, "Qui ?");
        let both = merged(&seen, &stored, &typed);
        assert_eq!(both, Some(said(Risk, "Qui décide ?")));
    }

    #[test]
    fn changes_of_one_field_are_for_people_to_settle() {
        let seen = said(Question, "Qui ?");
        let stored = said(Question, "Qui décide ?");
        assert_eq!(merged(&seen, &stored, &said(Question, "Et qui ?")), None);
        // Both typed the same.
        assert_eq!(merged(&seen, &stored, &stored), Some(stored.clone()));
        let stored = said(Proposal, "Qui ?");
        assert_eq!(merged(&seen, &stored, &said(Risk, "Qui ?")), None);
    }
}
