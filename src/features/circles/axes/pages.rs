//! The axes' pages.

use askama::Template;

use super::model::{Axis, AxisMeasure, AxisRow};
use crate::queries::OfGroup;
use platform::{
    history::Entry,
    markdown::SafeHtml,
    web::{FormState, Shell},
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

/// A changed measure beneath an axis.
#[derive(Template)]
#[template(path = "circles/axes/measure.html")]
pub(crate) struct MeasurePage {
    pub shell: Shell,
    pub form: FormState,
    pub action: String,
    pub back: String,
}
