//! The page that says how a cell stands.

use askama::Template;

use super::queries::SaidCell;
use platform::web::{Choice, FormState, Shell};

/// How a cell stands.
#[derive(Template)]
#[template(path = "governance/cells/edit.html")]
pub(crate) struct CellEditPage {
    pub shell: Shell,
    pub said: SaidCell,
    pub form: FormState,
    pub offers: Vec<Choice>,
    pub action: String,
    pub back: String,
}
