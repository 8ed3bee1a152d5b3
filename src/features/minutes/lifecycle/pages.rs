//! The pages of the minutes' lifecycle.

use askama::Template;

use super::{compare::Row, model::LifeEvent, queries::Gaps};
use crate::{notes::shorthand, publication::queries::Recipient};
use kernel::ids::EntryId;
use meetings::frame::MeetingFrame;
use platform::{
    mail::Sending,
    web::{Choice, FormState, Shell},
};

/// Taking a step: who is told, by when corrections are due.
#[derive(Template)]
#[template(path = "minutes/lifecycle/advance.html")]
pub(crate) struct AdvancePage {
    pub shell: Shell,
    pub frame: MeetingFrame,
    pub event: LifeEvent,
    pub recipients: Vec<Recipient>,
    pub sending: Sending,
    pub gaps: Gaps,
    /// Sub-groups whose notes would be missing.
    pub unmerged: Vec<String>,
    /// They are approved while corrections can still be proposed.
    pub early: bool,
    /// Meetings that may have approved them.
    pub meetings: Vec<Choice>,
    pub form: FormState,
}

impl AdvancePage {
    /// What the step leads to.
    pub(super) fn consequence(&self) -> String {
        self.shell.t.t(&format!("{}-consequence", self.event.key()))
    }

    /// What may have been forgotten, in words.
    pub(crate) fn warnings(&self) -> Vec<String> {
        let (t, gaps) = (self.shell.t, &self.gaps);
        let nobody = gaps.nobody_present.then(|| t.t("minutes-nobody-present"));
        let unowned = (gaps.unowned > 0).then(|| t.count("minutes-unowned", gaps.unowned));
        let texts = gaps.undated.iter();
        let days: Vec<_> = texts
            .filter_map(|text| shorthand::unread_day(text))
            .collect();
        let unread =
            (!days.is_empty()).then(|| t.t1("minutes-unread-days", "days", days.join(", ")));
        nobody.into_iter().chain(unowned).chain(unread).collect()
    }

    /// The step waits until all corrections are answered.
    pub(crate) fn is_blocked(&self) -> bool {
        self.approves() && self.frame.meeting.open_corrections > 0
    }

    /// The minutes are approved.
    pub(crate) fn approves(&self) -> bool {
        self.event == LifeEvent::Approve
    }

    /// The step sends mails.
    pub(super) fn mails(&self) -> bool {
        self.event == LifeEvent::Circulate
    }
}

/// What an amendment does.
#[derive(Debug, Clone)]
pub(crate) enum Amendment {
    /// Changes a passage.
    Change(EntryId),
    /// Takes one out; it stays to be read, struck through.
    Strike(EntryId),
    /// Adds one, under one of these points.
    Add(Vec<Choice>),
}

impl Amendment {
    /// The key of the form's title and button.
    pub(super) fn title(&self) -> &'static str {
        match self {
            Self::Change(_) => "minutes-amend",
            Self::Strike(_) => "minutes-strike",
            Self::Add(_) => "minutes-amend-add",
        }
    }
}

/// Amending minutes.
#[derive(Template)]
#[template(path = "minutes/lifecycle/amend.html")]
pub(crate) struct AmendPage {
    pub shell: Shell,
    pub amendment: Amendment,
    pub kinds: Vec<Choice>,
    pub form: FormState,
    pub action: String,
    pub back: String,
}

impl AmendPage {
    /// A passage is taken out.
    pub(crate) fn is_strike(&self) -> bool {
        matches!(self.amendment, Amendment::Strike(_))
    }
}

/// Two versions side by side.
#[derive(Template)]
#[template(path = "minutes/lifecycle/compare.html")]
pub(crate) struct ComparePage {
    pub shell: Shell,
    pub frame: MeetingFrame,
    /// The versions and the minutes of now, empty value.
    pub choices: Vec<Choice>,
    pub from: String,
    pub to: String,
    /// Passages that do not differ are shown too.
    pub all: bool,
    pub rows: Vec<Row>,
}

impl ComparePage {
    /// The name of a version.
    pub(super) fn label<'a>(&'a self, value: &'a str) -> &'a str {
        let found = self.choices.iter().find(|choice| choice.value == value);
        found.map_or(value, |choice| choice.label.text())
    }
}
