//! The pages of topics and levels.

use askama::Template;

use super::{forms, model::Line};
use crate::model::GovernanceTable;
use kernel::governance::Side;
use platform::{
    history::Entry,
    markdown::SafeHtml,
    web::{Choice, FormState, Shell, fields::Field},
};

/// A topic or level.
#[derive(Template)]
#[template(path = "governance/lines/show.html")]
pub(crate) struct LineShowPage {
    pub shell: Shell,
    pub table: GovernanceTable,
    pub line: Line,
    pub about: SafeHtml,
    pub history: Vec<Entry>,
    pub may_steer: bool,
}

/// A new or changed topic or level.
#[derive(Template)]
#[template(path = "governance/lines/edit.html")]
pub(crate) struct TableLineEditPage {
    pub shell: Shell,
    pub form: FormState,
    /// Of a new one.
    pub side: Option<Side>,
    pub action: String,
    pub back: String,
}

impl TableLineEditPage {
    fn fields(&self) -> &'static [Field] {
        forms::FIELDS
    }

    /// None of them is chosen from a list.
    fn offers(&self) -> &'static [Choice] {
        &[]
    }
}
