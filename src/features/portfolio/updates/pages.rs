//! The pages of status updates.

use askama::Template;

use super::{
    forms,
    queries::{Standing, UpdateRow},
};
use crate::owner::{Owner, OwnerHead};
use platform::web::{
    Choice, FormState, Pager, Shell,
    fields::{EditPage, Field},
};

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

/// A new or changed update.
#[derive(Template)]
#[template(path = "layout/edit.html")]
pub(crate) struct UpdateEditPage {
    pub shell: Shell,
    pub form: FormState,
    pub healths: Vec<Choice>,
    pub action: String,
    pub back: String,
}

impl EditPage for UpdateEditPage {
    const FIELDS: &'static [Field] = forms::FIELDS;

    fn offers(&self, name: &str) -> &[Choice] {
        match name {
            "health" => &self.healths,
            _ => &[],
        }
    }
}
