//! The page that ends a meeting.

use askama::Template;

use super::{
    forms::{due_field, owner_field},
    queries::{Expected, Loose},
};
use meetings::{agenda::model::OutlinePoint, frame::MeetingFrame};
use platform::web::{Choice, FormState, Shell};

/// What is easily forgotten, and the button that ends.
#[derive(Template)]
#[template(path = "minutes/notes/end.html")]
pub(super) struct EndPage {
    pub shell: Shell,
    pub frame: MeetingFrame,
    pub form: FormState,
    /// The meeting's day is to come.
    pub early: bool,
    /// The reader may say who came, and bring points to the next meeting.
    pub may_edit: bool,
    /// The reader may say whose the items are.
    pub may_assign: bool,
    pub expected: Vec<Expected>,
    /// Main points that nobody finished.
    pub points: Vec<OutlinePoint>,
    pub loose: Vec<Loose>,
    /// Who can answer for an item.
    pub people: Vec<Choice>,
    /// The group's meetings to come.
    pub later: Vec<Choice>,
    /// Sub-groups whose notes the minutes do not show yet.
    pub unmerged: Vec<String>,
    /// The form of the group's next meeting.
    pub plan: String,
}

impl EndPage {
    /// The field of an item's owner.
    fn owner(&self, item: &Loose) -> String {
        owner_field(item.id)
    }

    /// The field of an item's day.
    fn due(&self, item: &Loose) -> String {
        due_field(item.id)
    }
}
