//! The forms of an axis and of a measure beneath it.

use super::model::{Axis, MeasureBelow};
use platform::{
    fields,
    web::{FormState, Reader},
};

/// A constraint of the schema → the field it belongs to and the message there.
pub const CONSTRAINTS: &[(&str, &str, &str)] = &[
    ("axis_number_key", "number", "axis-error-number-taken"),
    ("axis_number_range", "number", "axis-error-number"),
];

fields! {
    /// What the form of an axis says.
    pub struct AxisForm of axis: Axis {
        number: i32 = required("axis-number"), told "axis_number";
        title: String = required_line("axis-title", 200).hint("axis-title-hint"), told "title";
        title_nl: String = line("axis-title-nl", 200), told "axis_title_nl";
        aim: String = markdown("axis-aim", 10_000).hint("axis-aim-hint"), told "axis_aim";
    }
}

/// A parsed form of a measure beneath an axis.
#[derive(Debug, Clone)]
pub struct MeasureForm {
    pub title: String,
    pub title_nl: String,
    /// As typed; may be empty.
    pub code: String,
    pub version: i32,
}

/// Reads a measure's form.
pub fn measure(raw: &[(String, String)]) -> Result<MeasureForm, FormState> {
    let mut read = Reader::new(raw);
    let title = read.required_line("measure_title", 300);
    let title_nl = read.line("measure_title_nl", 300);
    let code = read.line("measure_code", 60);
    let version = read.version();
    platform::finished!(read => MeasureForm { title, title_nl, code; version })
}

/// The form of a stored measure.
pub fn filled_measure(measure: &MeasureBelow) -> FormState {
    FormState::blank()
        .with("measure_title", &measure.title)
        .with("measure_title_nl", &measure.title_nl)
        .with("measure_code", &measure.measure_code)
        .with("version", measure.version)
}
