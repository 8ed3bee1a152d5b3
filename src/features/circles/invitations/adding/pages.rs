//! The pages on which people are put on the list.

use askama::Template;

use super::{
    queries::{Contact, Earlier},
    review::{LineVerdict, Reviewed},
};
use crate::{frame::CircleFrame, queries::GroupChoice};
use kernel::{ids::CircleId, lang::Lang, organisation::OrganisationKind};
use platform::web::{Choice, FormState, Shell, sent_list::Told};

/// All ways to add people.
#[derive(Template)]
#[template(path = "circles/invitations/add.html")]
pub(crate) struct AddPage {
    pub shell: Shell,
    pub frame: CircleFrame,
    pub form: FormState,
    pub contacts: Vec<Contact>,
    pub groups: Vec<GroupChoice>,
    pub earlier: Vec<Earlier>,
    pub kinds: Vec<Choice>,
    pub langs: Vec<Choice>,
    /// Why a file was refused.
    pub refused: Option<String>,
}

/// What was understood, line by line.
#[derive(Template)]
#[template(path = "circles/invitations/review.html")]
pub(crate) struct ReviewPage {
    pub shell: Shell,
    pub circle: CircleId,
    pub form: FormState,
    pub lines: Vec<Reviewed>,
    pub provenance: String,
    pub note: String,
    pub kinds: &'static [OrganisationKind],
    pub langs: &'static [Lang],
    pub verdicts: &'static [LineVerdict],
    /// More came than can be added at once.
    pub cut: bool,
    /// What of a file was read.
    pub told: Told,
}

impl ReviewPage {
    /// How many lines are so.
    pub(super) fn count(&self, verdict: &LineVerdict) -> usize {
        let lines = self.lines.iter();
        lines.filter(|line| line.verdict == *verdict).count()
    }
}

impl Reviewed {
    /// Whether the line's organisation is of that kind.
    pub(super) fn is_of(&self, kind: &OrganisationKind) -> bool {
        self.line.kind == Some(*kind)
    }

    /// Whether the line's person reads that language.
    pub(super) fn reads(&self, lang: &Lang) -> bool {
        self.line.lang == Some(*lang)
    }

    /// The person, for the form; empty where nobody is known.
    pub(super) fn person(&self) -> String {
        self.line
            .person
            .map_or_else(String::new, |id| id.to_string())
    }
}
