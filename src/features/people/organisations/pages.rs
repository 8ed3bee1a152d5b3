//! The organisations' pages.

use askama::Template;

use super::{
    forms,
    model::{Organisation, OrganisationKind},
    queries::{OrganisationFilter, OrganisationRow, Staff},
};
use platform::{
    history::Entry,
    web::{
        Choice, Filter as _, FormState, Pager, Shell,
        fields::{EditPage, Field},
    },
};

/// The list.
#[derive(Template)]
#[template(path = "people/organisations/index.html")]
pub(crate) struct OrganisationIndexPage {
    pub shell: Shell,
    pub rows: Vec<OrganisationRow>,
    pub filter: OrganisationFilter,
    pub kinds: &'static [OrganisationKind],
    pub pager: Pager,
    pub may_edit: bool,
}

/// One organisation.
#[derive(Template)]
#[template(path = "people/organisations/show.html")]
pub(crate) struct OrganisationShowPage {
    pub shell: Shell,
    pub organisation: Organisation,
    pub staff: Vec<Staff>,
    pub history: Vec<Entry>,
    pub may_edit: bool,
}

/// A new or changed organisation.
#[derive(Template)]
#[template(path = "layout/edit.html")]
pub(crate) struct OrganisationEditPage {
    pub shell: Shell,
    pub form: FormState,
    pub kinds: Vec<Choice>,
    pub action: String,
    pub back: String,
}

impl EditPage for OrganisationEditPage {
    const FIELDS: &'static [Field] = forms::FIELDS;

    fn offers(&self, name: &str) -> &[Choice] {
        match name {
            "kind" => &self.kinds,
            _ => &[],
        }
    }
}
