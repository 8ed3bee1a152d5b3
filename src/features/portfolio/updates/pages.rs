//! The pages of status updates.

use askama::Template;

use super::queries::{Standing, UpdateRow};
use crate::owner::{Owner, OwnerHead};
use platform::web::{Pager, Shell};

/// A group or strategy, and how it is doing.
pub(crate) struct StandingLine {
    pub owner: Owner,
    pub standing: Standing,
    pub may_write: bool,
}

/// How all of them are doing.
#[derive(Template)]
#[template(path = "portfolio/updates/latest.html")]
pub(crate) struct LatestPage {
    pub shell: Shell,
    pub lines: Vec<StandingLine>,
}

/// All updates of an owner.
#[derive(Template)]
#[template(path = "portfolio/updates/index.html")]
pub(crate) struct UpdateIndexPage {
    pub shell: Shell,
    pub head: OwnerHead,
    pub rows: Vec<UpdateRow>,
    pub pager: Pager,
    pub may_write: bool,
}
