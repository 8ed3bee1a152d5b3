//! What would become of each line: new, known, there twice, not to be read.

use std::collections::{HashMap, HashSet};

use super::line::{Line, is_address};
use crate::invitations::model::NewInvitee;
use kernel::{
    circle::{InviteeState, Provenance},
    ids::PersonId,
    lang::Lang,
    organisation::OrganisationKind,
    text_enum,
};
use platform::web::RawForm;

text_enum! {
    /// What would become of a line.
    pub enum LineVerdict {
        New = "new" / "circle-line-new" / "success",
        /// On the list already.
        Known = "known" / "circle-line-known" / "neutral",
        /// Was taken off the list: comes back.
        Removed = "removed" / "circle-line-removed" / "info",
        /// Stands in the text twice.
        Duplicate = "duplicate" / "circle-line-duplicate" / "neutral",
        Unreadable = "unreadable" / "circle-line-unreadable" / "danger",
        /// Has a name and no address: nobody can write there.
        NoAddress = "no_address" / "circle-line-no-address" / "warning",
    }
}

impl LineVerdict {
    /// Whether it is added where nobody says otherwise.
    pub fn is_taken(self) -> bool {
        matches!(self, Self::New | Self::Removed)
    }

    /// Whether it can be added at all.
    pub fn can_be_taken(self) -> bool {
        matches!(self, Self::New | Self::Removed | Self::NoAddress)
    }
}

/// Who stands on the list with an address: their state, and whether they were taken off it.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Listed {
    pub state: InviteeState,
    pub archived: bool,
}

/// A line with what would become of it.
#[derive(Debug, Clone)]
pub(crate) struct Reviewed {
    pub line: Line,
    pub verdict: LineVerdict,
    /// How the known one stands.
    pub state: Option<InviteeState>,
    pub taken: bool,
}

/// Looks at all lines; `listed` by address in small letters.
pub(crate) fn review(lines: Vec<Line>, listed: &HashMap<String, Listed>) -> Vec<Reviewed> {
    let mut seen = HashSet::new();
    let of = |line: Line| {
        let address = line.email.trim().to_lowercase();
        let known = listed.get(&address);
        let verdict = if address.is_empty() && line.name.is_empty()
            || !address.is_empty() && !is_address(&address)
        {
            LineVerdict::Unreadable
        } else if address.is_empty() {
            LineVerdict::NoAddress
        } else if !seen.insert(address) {
            LineVerdict::Duplicate
        } else {
            match known {
                None => LineVerdict::New,
                Some(known) if known.archived => LineVerdict::Removed,
                Some(_) => LineVerdict::Known,
            }
        };
        Reviewed {
            taken: verdict.is_taken(),
            state: known.map(|known| known.state),
            verdict,
            line,
        }
    };
    lines.into_iter().map(of).collect()
}

/// The lines of a review that comes back, in its order, and which of them are ticked.
pub(crate) fn sent(raw: &RawForm) -> (Vec<Line>, HashSet<usize>) {
    let all = |name: &str| -> Vec<&str> {
        let fields = raw.iter().filter(|(of, _)| of == name);
        fields.map(|(_, value)| value.as_str()).collect()
    };
    let (names, emails) = (all("name"), all("email"));
    let (organisations, kinds) = (all("organisation"), all("kind"));
    let (langs, people) = (all("lang"), all("person"));
    let sources = all("source");
    let line = |at: usize| {
        let text = |of: &[&str]| {
            let text = of.get(at).copied().unwrap_or_default();
            let line = kernel::line::one_line(text);
            line.chars().take(200).collect::<String>()
        };
        Line {
            name: text(&names),
            email: text(&emails),
            organisation: text(&organisations),
            kind: text(&kinds).parse::<OrganisationKind>().ok(),
            lang: text(&langs).parse::<Lang>().ok(),
            person: text(&people).parse::<PersonId>().ok(),
            source: text(&sources),
        }
    };
    let lines = (0..names.len()).map(line).collect();
    let ticked = all("take").into_iter().filter_map(|at| at.parse().ok());
    (lines, ticked.collect())
}

impl Line {
    /// As it goes onto the list.
    pub(crate) fn invitee(self, provenance: Provenance, note: &str) -> NewInvitee {
        NewInvitee {
            name: self.name,
            email: Some(self.email).filter(|email| !email.is_empty()),
            person: self.person,
            organisation: self.organisation,
            kind: self.kind,
            lang: self.lang,
            provenance,
            provenance_note: note.to_owned(),
        }
    }
}

#[cfg(test)]
mod tests {
    use LineVerdict::{Duplicate, Known, New, NoAddress, Removed, Unreadable};

    use super::*;

    #[test]
    fn each_line_is_said_to_be_new_known_double_or_unreadable() {
        let known = |archived| Listed {
            state: InviteeState::Yes,
            archived,
        };
        let listed = HashMap::from([
            ("luc@hub.be".to_owned(), known(false)),
            ("gone@hub.be".to_owned(), known(true)),
        ]);
        let lines = vec![
            Line::of("Anne", "anne@bee.be", ""),
            Line::of("Anne encore", "ANNE@bee.be", ""),
            Line::of("Luc", "Luc@hub.be", ""),
            Line::of("Parti", "gone@hub.be", ""),
            Line::of("Sans", "", ""),
            Line::unreadable("???"),
        ];
        let verdicts = review(lines, &listed).into_iter();
        let verdicts: Vec<_> = verdicts.map(|one| (one.verdict, one.taken)).collect();
        assert_eq!(
            verdicts,
            [
                (New, true),
                (Duplicate, false),
                (Known, false),
                (Removed, true),
                (NoAddress, false),
                (Unreadable, false),
            ]
        );
    }
}
