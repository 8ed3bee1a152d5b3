//! The group's form.

use chrono::NaiveDate;

use super::model::{CircleStage, Group, GroupState};
use platform::web::{FormState, Reader};

/// A constraint of the schema → the field it belongs to and the message there.
pub const CONSTRAINTS: &[(&str, &str, &str)] = &[
    ("working_group_number_key", "number", "group-number-taken"),
    ("working_group_number_positive", "number", "error-not-valid"),
];

/// A parsed form.
#[derive(Debug, Clone)]
pub struct GroupForm {
    pub number: i32,
    pub name: String,
    pub mandate: String,
    pub state: GroupState,
    pub first_circle_stage: CircleStage,
    pub first_circle_on: Option<NaiveDate>,
    pub second_circle_stage: CircleStage,
    pub second_circle_on: Option<NaiveDate>,
    pub circle_note: String,
    pub review_due_on: Option<NaiveDate>,
    pub version: i32,
}

/// Parses what was typed.
///
/// # Errors
/// The form to give back.
pub fn parse(raw: &[(String, String)]) -> Result<GroupForm, FormState> {
    let mut read = Reader::new(raw);
    let number = read.required("number");
    let name = read.required_line("name", 200);
    let mandate = read.markdown("mandate", 20_000);
    let state = read.required_word("state");
    let first_circle_stage = read.required_word("first_circle_stage");
    let first_circle_on = read.date("first_circle_on");
    let second_circle_stage = read.required_word("second_circle_stage");
    let second_circle_on = read.date("second_circle_on");
    let circle_note = read.line("circle_note", 500);
    let review_due_on = read.date("review_due_on");
    let version = read.version();
    read.finish(|| {
        Some(GroupForm {
            number: number?,
            name: name?,
            mandate: mandate?,
            state: state?,
            first_circle_stage: first_circle_stage?,
            first_circle_on: first_circle_on?,
            second_circle_stage: second_circle_stage?,
            second_circle_on: second_circle_on?,
            circle_note: circle_note?,
            review_due_on: review_due_on?,
            version,
        })
    })
}

/// The form of a new group.
pub fn blank() -> FormState {
    FormState::blank()
        .with("state", GroupState::Preparing)
        .with("first_circle_stage", CircleStage::None)
        .with("second_circle_stage", CircleStage::None)
}

/// The form of a stored group.
pub fn filled(group: &Group) -> FormState {
    FormState::blank()
        .with("number", group.number)
        .with("name", &group.name)
        .with("mandate", &group.mandate)
        .with("state", group.state)
        .with("first_circle_stage", group.first_circle_stage)
        .with_optional("first_circle_on", group.first_circle_on)
        .with("second_circle_stage", group.second_circle_stage)
        .with_optional("second_circle_on", group.second_circle_on)
        .with("circle_note", &group.circle_note)
        .with_optional("review_due_on", group.review_due_on)
        .with("version", group.version)
}
