//! The organisations' pages.

use askama::Template;

use super::{
    model::{Organisation, OrganisationKind},
    queries::{OrganisationFilter, OrganisationRow, Staff},
};
use platform::{
    history::Entry,
    web::{Filter as _, Pager, Shell},
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
