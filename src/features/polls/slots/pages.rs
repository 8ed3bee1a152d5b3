//! The page of the slots.

use askama::Template;
use chrono::NaiveDate;

use super::bulk::Proposal;
use crate::{frame::PollFrame, queries::SlotRow};
use platform::web::{Choice, FormState, Shell};

/// The slots of one day.
#[derive(Debug, Clone)]
pub struct Day {
    pub day: NaiveDate,
    /// `lundi 27 septembre 2021`.
    pub label: String,
    pub slots: Vec<SlotRow>,
}

/// Slots, with the forms that add some.
#[derive(Template)]
#[template(path = "polls/slots.html")]
pub(crate) struct SlotsPage {
    pub shell: Shell,
    pub frame: PollFrame,
    pub days: Vec<Day>,
    pub count: usize,
    pub one: FormState,
    pub bulk: FormState,
    pub weekdays: Vec<Choice>,
    /// What the bulk form would add.
    pub proposal: Option<Proposal>,
}
