//! The circles' pages.

use askama::Template;

use super::{
    frame::CircleFrame,
    queries::{CircleFilter, CircleRow, Gauge, GroupChoice},
};
use crate::{axes::model::AxisRow, notes::queries::NoteRow};
use kernel::circle::{CircleState, CircleStep, Cycle};
use platform::{
    history::Entry,
    markdown::SafeHtml,
    web::{Choice, Filter as _, FormState, Pager, Shell},
};

/// The list.
#[derive(Template)]
#[template(path = "circles/index.html")]
pub(crate) struct CircleIndexPage {
    pub shell: Shell,
    pub rows: Vec<CircleRow>,
    pub filter: CircleFilter,
    pub groups: Vec<GroupChoice>,
    pub states: &'static [CircleState],
    pub cycles: &'static [Cycle],
    pub pager: Pager,
    pub may_create: bool,
}

/// One circle.
#[derive(Template)]
#[template(path = "circles/show.html")]
pub(crate) struct CircleShowPage {
    pub shell: Shell,
    pub frame: CircleFrame,
    pub description: SafeHtml,
    pub gauge: Gauge,
    pub axes: Vec<AxisRow>,
    /// Those sent ahead of it.
    pub notes: Vec<NoteRow>,
    /// What its state allows.
    pub steps: Vec<CircleStep>,
    pub history: Vec<Entry>,
}

impl CircleShowPage {
    /// The step that follows, before the others.
    fn first_step(&self) -> Option<&CircleStep> {
        let mut steps = self.steps.iter();
        steps.find(|step| !matches!(step, CircleStep::Reopen | CircleStep::Forgo))
    }

    /// The others.
    fn other_steps(&self) -> Vec<&CircleStep> {
        let first = self.first_step();
        let steps = self.steps.iter();
        steps.filter(|step| Some(*step) != first).collect()
    }

    /// Days until the note must have left, while it has not and there are any.
    fn days_left(&self) -> Option<i64> {
        let by = self.frame.circle.notes_leave_by()?;
        let days = (by - self.shell.today).num_days();
        (days >= 0 && !self.note_sent()).then_some(days)
    }

    /// Days since it must have left, where it has not.
    fn days_late(&self) -> Option<i64> {
        let by = self.frame.circle.notes_leave_by()?;
        let days = (self.shell.today - by).num_days();
        (days > 0 && !self.note_sent()).then_some(days)
    }

    /// A note has left.
    fn note_sent(&self) -> bool {
        self.notes.iter().any(|note| note.sent_at.is_some())
    }
}

/// A new or changed circle.
#[derive(Template)]
#[template(path = "circles/edit.html")]
pub(crate) struct CircleEditPage {
    pub shell: Shell,
    pub form: FormState,
    pub groups: Vec<Choice>,
    pub cycles: Vec<Choice>,
    pub asks_reading: Vec<Choice>,
    /// Group and cycle can still be chosen.
    pub is_new: bool,
    pub action: String,
    pub back: String,
}

/// Asks before a step.
#[derive(Template)]
#[template(path = "circles/advance.html")]
pub(crate) struct CircleAdvancePage {
    pub shell: Shell,
    pub form: FormState,
    /// Of the circle.
    pub title: String,
    pub step: CircleStep,
    pub needs_reason: bool,
    /// There is something to say of why.
    pub asks_reason: bool,
    /// What it does that is not seen at once; a key.
    pub consequence: Option<&'static str>,
    pub action: String,
    pub back: String,
}
