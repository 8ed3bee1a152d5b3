//! The polls' pages.

use askama::Template;

use super::{
    frame::PollFrame,
    model::PollState,
    queries::{Named, PollFilter, PollRow},
};
use platform::web::{Choice, Filter as _, FormState, Pager, Shell};

/// The list.
#[derive(Template)]
#[template(path = "polls/index.html")]
pub(crate) struct PollIndexPage {
    pub shell: Shell,
    pub rows: Vec<PollRow>,
    pub filter: PollFilter,
    pub groups: Vec<Named>,
    pub states: &'static [PollState],
    pub pager: Pager,
    pub may_create: bool,
}

/// A new or changed poll.
#[derive(Template)]
#[template(path = "polls/edit.html")]
pub(crate) struct PollEditPage {
    pub shell: Shell,
    pub form: FormState,
    pub kinds: Vec<Choice>,
    pub groups: Vec<Choice>,
    pub organisations: Vec<Choice>,
    pub weekly: Vec<Choice>,
    /// The group can still be chosen.
    pub is_new: bool,
    pub action: String,
    pub back: String,
}

/// A new deadline for a closed poll.
#[derive(Template)]
#[template(path = "polls/reopen.html")]
pub(crate) struct PollReopenPage {
    pub shell: Shell,
    pub frame: PollFrame,
    pub form: FormState,
}
