//! The assignment's page.

use askama::Template;

use super::forms::Selection;
use crate::catalogue::queries::Offers;
use platform::web::{Filter as _, FormState, Shell};

/// What is to be assigned, to whom.
#[derive(Template)]
#[template(path = "measures/bulk/assign.html")]
pub(crate) struct AssignPage {
    pub shell: Shell,
    pub form: FormState,
    /// Each with emptying the field first.
    pub offers: Offers,
    pub selection: Selection,
    /// The first codes meant.
    pub codes: Vec<String>,
    pub total: i64,
    /// The list finds another number than was confirmed.
    pub recounted: bool,
    pub back: String,
}

impl AssignPage {
    fn more(&self) -> i64 {
        self.total - i64::try_from(self.codes.len()).unwrap_or(0)
    }
}
