//! The pages of topics and levels.

use askama::Template;

use super::model::Line;
use crate::model::GovernanceTable;
use platform::{history::Entry, markdown::SafeHtml, web::Shell};

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
