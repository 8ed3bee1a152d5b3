//! The notes' pages.

use askama::Template;
use chrono::NaiveDate;

use super::{
    model::{Note, NoteFile, NoteVersion, Section},
    queries::NoteRow,
};
use crate::queries::OfGroup;
use kernel::circle::NoteStep;
use platform::{
    compare::Row,
    history::Entry,
    markdown::{self, SafeHtml},
    web::{Choice, FormState, Shell},
};

/// The notes of a group.
#[derive(Template)]
#[template(path = "circles/notes/index.html")]
pub(crate) struct NoteIndexPage {
    pub shell: Shell,
    pub group: OfGroup,
    pub rows: Vec<NoteRow>,
    pub may_edit: bool,
}

/// A note, as one of its versions says it.
#[derive(Template)]
#[template(path = "circles/notes/show.html")]
pub(crate) struct NoteShowPage {
    pub shell: Shell,
    pub note: Note,
    pub shown: NoteVersion,
    pub sections: Vec<Section>,
    pub files: Vec<NoteFile>,
    /// The latest first.
    pub versions: Vec<NoteVersion>,
    pub history: Vec<Entry>,
    /// The reader may write it and lay it before the committee.
    pub may_edit: bool,
    /// The reader says what the committee made of it.
    pub may_validate: bool,
    /// A file that was refused.
    pub form: FormState,
}

impl NoteShowPage {
    /// Text of Markdown.
    fn html(&self, text: &str) -> SafeHtml {
        markdown::render(text)
    }

    /// The latest version is shown.
    fn is_latest(&self) -> bool {
        self.versions.first().map(|v| v.number) == Some(self.shown.number)
    }

    /// What may still be written.
    fn is_writable(&self) -> bool {
        self.may_edit && self.is_latest() && self.shown.state.editable() && !self.is_archived()
    }

    fn is_archived(&self) -> bool {
        self.note.archived_at.is_some()
    }

    /// A new version may begin.
    fn may_begin(&self) -> bool {
        let state = self.shown.state;
        let open = state.editable() || state.awaited();
        self.may_edit && self.is_latest() && !open && !self.is_archived()
    }

    /// The steps that the reader may take; validating has a page of its own.
    fn steps(&self) -> Vec<NoteStep> {
        if !self.is_latest() || self.is_archived() {
            return Vec::new();
        }
        let mut steps = self.shown.state.steps();
        steps.retain(|step| match step {
            NoteStep::Return => self.may_validate,
            NoteStep::Validate => false,
            _ => self.may_edit,
        });
        steps
    }

    /// The reader may record that the committee validates it.
    fn offers_validation(&self) -> bool {
        self.may_validate && self.is_latest() && self.shown.state.awaited() && !self.is_archived()
    }

    /// The last day on which it leaves in time, while it has not left.
    fn leaves_by(&self) -> Option<NaiveDate> {
        let sent = self.versions.iter().any(|v| v.sent_at.is_some());
        self.note.leave_by().filter(|_| !sent)
    }

    /// Days left until then.
    fn days_left(&self) -> Option<i64> {
        let days = (self.leaves_by()? - self.shell.today).num_days();
        (days >= 0).then_some(days)
    }

    /// Days since then.
    fn days_late(&self) -> Option<i64> {
        let days = (self.shell.today - self.leaves_by()?).num_days();
        (days > 0).then_some(days)
    }
}

/// Writing the latest version.
#[derive(Template)]
#[template(path = "circles/notes/write.html")]
pub(crate) struct NoteWritePage {
    pub shell: Shell,
    pub form: FormState,
    pub number: i32,
    pub sections: Vec<WrittenSection>,
    /// Of the group, for a new section.
    pub axes: Vec<Choice>,
    pub action: String,
    pub back: String,
}

/// The fields of a section.
#[derive(Debug, Clone)]
pub(crate) struct WrittenSection {
    pub heading: String,
    pub body: String,
    /// What it is about, for the labels.
    pub label: String,
}

/// Two versions side by side.
#[derive(Template)]
#[template(path = "circles/notes/compare.html")]
pub(crate) struct NoteComparePage {
    pub shell: Shell,
    pub note: Note,
    pub choices: Vec<Choice>,
    pub from: String,
    pub to: String,
    /// Passages that do not differ are shown too.
    pub all: bool,
    /// What the later version says that it changed.
    pub changed: SafeHtml,
    pub rows: Vec<Row>,
}

impl NoteComparePage {
    /// The name of a version.
    fn label<'a>(&'a self, value: &'a str) -> &'a str {
        let found = self.choices.iter().find(|choice| choice.value == value);
        found.map_or(value, |choice| choice.label.text())
    }
}

/// Asks before a step.
#[derive(Template)]
#[template(path = "circles/notes/advance.html")]
pub(crate) struct NoteAdvancePage {
    pub shell: Shell,
    pub form: FormState,
    pub title: String,
    pub step: NoteStep,
    /// It leaves after that day: why?
    pub late_since: Option<NaiveDate>,
    pub action: String,
    pub back: String,
}

impl NoteAdvancePage {
    /// Its participants may read it from now on.
    fn leaves(&self) -> bool {
        self.step == NoteStep::Send
    }

    /// The reason must be given.
    fn needs_reason(&self) -> bool {
        self.step == NoteStep::Return || self.late_since.is_some()
    }
}
