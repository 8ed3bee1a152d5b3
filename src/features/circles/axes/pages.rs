//! The axes' pages.

use askama::Template;

use super::{
    forms,
    model::{Axis, AxisMeasure, AxisRow},
};
use crate::queries::OfGroup;
use platform::{
    history::Entry,
    markdown::SafeHtml,
    web::{
        Choice, FormState, Shell,
        fields::{EditPage, Field},
    },
};

/// The axes of a group.
#[derive(Template)]
#[template(path = "circles/axes/index.html")]
pub(crate) struct AxisIndexPage {
    pub shell: Shell,
    pub group: OfGroup,
    pub rows: Vec<AxisRow>,
    /// Put away.
    pub archived: Vec<AxisRow>,
    pub may_edit: bool,
}

/// One axis, with its measures and the form for one more.
#[derive(Template)]
#[template(path = "circles/axes/show.html")]
pub(crate) struct AxisShowPage {
    pub shell: Shell,
    pub axis: Axis,
    pub aim: SafeHtml,
    pub measures: Vec<AxisMeasure>,
    pub form: FormState,
    pub history: Vec<Entry>,
    pub may_edit: bool,
}

/// A new or changed axis.
#[derive(Template)]
#[template(path = "layout/edit.html")]
pub(crate) struct AxisEditPage {
    pub shell: Shell,
    pub form: FormState,
    pub action: String,
    pub back: String,
}

impl EditPage for AxisEditPage {
    const FIELDS: &'static [Field] = forms::FIELDS;

    fn offers(&self, _: &str) -> &[Choice] {
        &[]
    }
}

/// A changed measure beneath an axis.
#[derive(Template)]
#[template(path = "circles/axes/measure.html")]
pub(crate) struct MeasurePage {
    pub shell: Shell,
    pub form: FormState,
    pub action: String,
    pub back: String,
}
