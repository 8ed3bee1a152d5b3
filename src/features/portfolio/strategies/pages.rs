//! The strategies' pages.

use askama::Template;

use super::{model::Strategy, queries::StrategyRow};
use crate::{links_and_milestones::queries::Parts, owner::Owner};
use kernel::trace::Trace;
use platform::{auth::Role, history::Entry, markdown::SafeHtml, web::Shell};

/// The list.
#[derive(Template)]
#[template(path = "portfolio/strategies/index.html")]
pub(crate) struct StrategyIndexPage {
    pub shell: Shell,
    pub rows: Vec<StrategyRow>,
    pub archived: bool,
    pub may_create: bool,
}

/// One strategy.
#[derive(Template)]
#[template(path = "portfolio/strategies/show.html")]
pub(crate) struct StrategyShowPage {
    pub shell: Shell,
    pub strategy: Strategy,
    pub summary: SafeHtml,
    pub owner: Owner,
    pub parts: Parts,
    /// What meetings left about it.
    pub traces: Vec<Trace>,
    pub history: Vec<Entry>,
    pub may_edit: bool,
    pub may_write: bool,
    pub may_archive: bool,
    pub lead_role: Role,
}
