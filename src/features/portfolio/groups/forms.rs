//! The group's form.

use chrono::NaiveDate;

use super::model::{CircleStage, Group, GroupState};
use platform::{fields, web::FormState};

/// A constraint of the schema → the field it belongs to and the message there.
pub const CONSTRAINTS: &[(&str, &str, &str)] = &[
    ("working_group_number_key", "number", "group-number-taken"),
    ("working_group_number_positive", "number", "error-not-valid"),
];

fields! {
    /// What the form of a group says.
    pub struct GroupForm of group: Group {
        number: i32 = required("group-number").hint("group-number-hint"), told "number";
        state: GroupState = required_word("group-state").blank("choose").beside(), told "group_state";
        name: String = required_line("group-name", 200), told "name";
        name_nl: String = line("name-nl", 200).hint("name-nl-hint").beside(), told "name_nl";
        /// Markdown.
        mandate: String = markdown("group-mandate", 20_000).hint("markdown-hint"), told "mandate";
        first_circle_stage: CircleStage = required_word("group-first-circle"), told "first_circle";
        first_circle_on: Option<NaiveDate> = date("group-first-circle-on").beside(), told "first_circle_on";
        second_circle_stage: CircleStage = required_word("group-second-circle"), told "second_circle";
        second_circle_on: Option<NaiveDate> = date("group-second-circle-on").beside(), told "second_circle_on";
        circle_note: String = line("group-circle-note", 500).hint("group-circle-note-hint"), told "circle_note";
        review_due_on: Option<NaiveDate> = date("group-due").hint("group-due-hint"), told "review_due_on";
    }
}

/// The form of a new group.
pub fn blank() -> FormState {
    FormState::blank()
        .with("state", GroupState::Preparing)
        .with("first_circle_stage", CircleStage::None)
        .with("second_circle_stage", CircleStage::None)
}
