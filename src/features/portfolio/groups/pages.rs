//! The groups' pages.

use askama::Template;

use super::{
    model::Group,
    queries::{GroupFilter, GroupMeasure, GroupRow, Meetings},
};
use crate::{links_and_milestones::queries::Parts, owner::Owner};
use platform::{
    auth::Role,
    history::Entry,
    markdown::SafeHtml,
    web::{Filter as _, Shell, state_bar::StateCounts},
};

/// The list.
#[derive(Template)]
#[template(path = "portfolio/groups/index.html")]
pub(crate) struct GroupIndexPage {
    pub shell: Shell,
    pub rows: Vec<GroupRow>,
    pub filter: GroupFilter,
    pub may_create: bool,
}

impl GroupIndexPage {
    /// Measures of the largest group: they fill a bar's width.
    fn largest(&self) -> i64 {
        let totals = self.rows.iter().map(|row| row.state_counts().total());
        totals.max().unwrap_or_default()
    }
}

/// One group.
#[derive(Template)]
#[template(path = "portfolio/groups/show.html")]
pub(crate) struct GroupShowPage {
    /// For readers who may know of the group's meetings.
    pub meetings: Option<Meetings>,
    pub shell: Shell,
    pub group: Group,
    pub mandate: SafeHtml,
    pub counts: StateCounts,
    pub owner: Owner,
    pub parts: Parts,
    pub measures: Vec<GroupMeasure>,
    pub history: Vec<Entry>,
    /// The reader may know of its measures.
    pub sees_measures: bool,
    pub may_edit: bool,
    pub may_write: bool,
    pub may_archive: bool,
}

impl GroupShowPage {
    /// The roles of a group, those who lead first.
    fn roles(&self) -> &'static [Role] {
        &[
            Role::Coordinator,
            Role::Pilot,
            Role::Facilitator,
            Role::Cabinet,
            Role::Member,
        ]
    }
}
