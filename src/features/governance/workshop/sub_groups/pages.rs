//! The page of a sub-group.

use askama::Template;

use kernel::ids::GovernanceSubGroupId;
use platform::{
    history::Entry,
    web::{Choice, FormState, Shell},
};

/// A new or changed sub-group.
#[derive(Template)]
#[template(path = "governance/workshop/sub_group.html")]
pub(crate) struct WorkshopGroupEditPage {
    pub shell: Shell,
    /// None: it is a new one.
    pub id: Option<GovernanceSubGroupId>,
    pub archived: bool,
    pub form: FormState,
    pub topics: Vec<Choice>,
    pub people: Vec<Choice>,
    pub history: Vec<Entry>,
    pub action: String,
    pub back: String,
}
