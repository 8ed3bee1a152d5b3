//! The page that merges a card.

use askama::Template;

use crate::cards::model::Card;
use platform::web::{Choice, FormState, Shell};

/// Into which card one goes.
#[derive(Template)]
#[template(path = "governance/merging/merge.html")]
pub(crate) struct MergePage {
    pub shell: Shell,
    pub card: Card,
    pub form: FormState,
    /// The cards to choose from: those of the same cell first.
    pub leaders: Vec<Choice>,
    pub action: String,
    pub back: String,
}
