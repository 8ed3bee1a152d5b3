//! The orphans' page.

use askama::Template;

use super::suggest::{Reason, Suggestion, Text};
use platform::web::{Choice, Pager, Shell};

/// An orphan with where it may belong.
#[derive(Debug)]
pub(crate) struct Orphan {
    pub text: Text,
    pub suggestions: Vec<Suggestion>,
}

impl Orphan {
    /// The beginning of its description.
    pub fn excerpt(&self) -> String {
        let text = &self.text.description;
        match text.char_indices().nth(280) {
            Some((end, _)) => format!("{}…", text[..end].trim_end()),
            None => text.clone(),
        }
    }
}

/// The orphans.
#[derive(Template)]
#[template(path = "measures/orphans/index.html")]
pub(crate) struct OrphansPage {
    pub shell: Shell,
    pub orphans: Vec<Orphan>,
    pub places: Vec<Choice>,
    pub pager: Pager,
    pub may_assign: bool,
}
