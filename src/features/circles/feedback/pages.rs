//! The pages of written feedback.

use askama::Template;
use chrono::{DateTime, NaiveDate, Utc};

use super::{
    model::FileRow,
    overview::Progress,
    said::{Line, Part},
};
use crate::{
    frame::CircleFrame,
    invitations::{model::Invitee, sending::Tick},
};
use kernel::{ids::AxisId, names::Names};
use platform::{
    mail::Sending,
    markdown::SafeHtml,
    web::{Choice, FormState, Shell},
};

/// What all pages of a holder say: whose link it is, and until when they may write.
pub(crate) struct About {
    pub name: String,
    pub circle: String,
    /// The last day, the person's own; none: they write nothing.
    pub until: Option<NaiveDate>,
    /// They were given more time.
    pub extended: bool,
    pub open: bool,
    /// It begins with the meeting.
    pub early: bool,
    /// The circle is closed: nobody writes any more.
    pub closed: bool,
    /// Whom to ask; may be empty.
    pub contact: String,
}

/// How somebody stands with an axis.
pub(crate) struct AxisLine {
    pub label: Names,
    pub url: String,
    pub saved_at: Option<DateTime<Utc>>,
    /// Something is begun, or opened again.
    pub draft: bool,
    pub sent_on: Option<NaiveDate>,
    pub read_on: Option<NaiveDate>,
    /// Sent unnamed, with another link.
    pub otherwise: bool,
}

/// All axes, by personal link.
#[derive(Template)]
#[template(path = "circles/feedback/mine.html")]
pub(crate) struct MinePage {
    pub shell: Shell,
    pub about: About,
    pub axes: Vec<AxisLine>,
    pub back: String,
}

/// Before writing: named or not.
#[derive(Template)]
#[template(path = "circles/feedback/begin.html")]
pub(crate) struct BeginPage {
    pub shell: Shell,
    pub about: About,
    pub form: FormState,
    pub axis: Names,
    pub aim: SafeHtml,
    pub naming: Vec<Choice>,
    /// What they said before the meeting.
    pub opinion: Vec<Line>,
    /// So few are invited that one may guess who wrote.
    pub few: bool,
    pub otherwise: bool,
    pub opened_at: String,
    pub action: String,
    pub back: String,
}

/// The fields of a measure.
pub(crate) struct MeasureFields {
    pub label: Names,
    /// The same as text, for the legends within.
    pub text: String,
    pub appreciation: String,
    pub involvement: String,
    pub kind: String,
    pub remark: String,
}

/// What a form is closed for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Closed {
    /// The time is over; what was typed is given back.
    Late,
    /// It was sent, and says something else.
    Sent,
}

/// The form of an axis, by personal link.
#[derive(Template)]
#[template(path = "circles/feedback/edit.html")]
pub(crate) struct FeedbackEditPage {
    pub shell: Shell,
    pub about: About,
    pub form: FormState,
    pub axis: Names,
    pub aim: SafeHtml,
    pub naming: Vec<Choice>,
    /// Whether to be named can still be chosen.
    pub may_choose: bool,
    pub unnamed: bool,
    pub scale: Vec<Choice>,
    pub levels: Vec<Choice>,
    pub kinds: Vec<Choice>,
    pub quotable: Vec<Choice>,
    pub measures: Vec<MeasureFields>,
    /// The fields of remarks on the axis: kind and text.
    pub remarks: Vec<(String, String)>,
    pub opinion: Vec<Line>,
    pub files: Vec<FileRow>,
    pub closed: Option<Closed>,
    pub opened_at: String,
    pub action: String,
    pub send: String,
    pub back: String,
}

/// A receipt.
pub(crate) struct Receipt {
    pub number: i32,
    pub sent_on: NaiveDate,
    pub parts: Vec<Part>,
}

/// What was sent, by personal link.
#[derive(Template)]
#[template(path = "circles/feedback/sent.html")]
pub(crate) struct SentPage {
    pub shell: Shell,
    pub about: About,
    pub axis: Names,
    pub unnamed: bool,
    pub read_on: Option<NaiveDate>,
    /// The latest first.
    pub receipts: Vec<Receipt>,
    pub files: Vec<(FileRow, String)>,
    pub opened_at: String,
    pub reopen: String,
    pub back: String,
}

/// Files of a draft, by personal link.
#[derive(Template)]
#[template(path = "circles/feedback/files.html")]
pub(crate) struct FilesPage {
    pub shell: Shell,
    pub about: About,
    pub form: FormState,
    pub unnamed: bool,
    /// With their addresses, and those that take them away.
    pub files: Vec<(FileRow, String, String)>,
    pub opened_at: String,
    pub action: String,
    pub back: String,
}

/// An axis, with how much there is.
pub(crate) struct AxisRow {
    pub axis: AxisId,
    pub label: Names,
    pub sent: i64,
    pub started: i64,
}

/// Somebody on the list, and how far they are.
pub(crate) struct PersonRow {
    pub invitee: Invitee,
    pub progress: Progress,
}

/// Who has answered.
#[derive(Template)]
#[template(path = "circles/feedback/index.html")]
pub(crate) struct FeedbackIndexPage {
    pub shell: Shell,
    pub frame: CircleFrame,
    /// The common last day.
    pub due_on: Option<NaiveDate>,
    /// Nothing can be asked: no note was validated.
    pub nothing_asked: bool,
    pub axes: Vec<AxisRow>,
    pub people: Vec<PersonRow>,
}

impl FeedbackIndexPage {
    fn sent(&self) -> usize {
        self.people
            .iter()
            .filter(|row| row.progress.done > 0)
            .count()
    }

    fn started(&self) -> usize {
        let started = |row: &&PersonRow| row.progress.done == 0 && row.progress.started;
        self.people.iter().filter(started).count()
    }

    fn silent(&self) -> usize {
        self.people.len() - self.sent() - self.started()
    }
}

/// A feedback of somebody who is named.
pub(crate) struct NamedRow {
    pub name: String,
    pub organisation: String,
    pub sent_on: NaiveDate,
    pub number: i32,
    pub read_on: Option<NaiveDate>,
    pub parts: Vec<Part>,
    pub files: Vec<FileRow>,
}

/// What all who are not named said of one thing, in an order that says nothing.
pub(crate) struct UnnamedPart {
    /// None: the axis as a whole.
    pub measure: Option<Names>,
    pub lines: Vec<Line>,
}

/// What was sent on an axis.
#[derive(Template)]
#[template(path = "circles/feedback/axis.html")]
pub(crate) struct AxisReadPage {
    pub shell: Shell,
    pub frame: CircleFrame,
    pub axis: Names,
    pub named: Vec<NamedRow>,
    pub unnamed: Vec<UnnamedPart>,
    pub unnamed_files: Vec<FileRow>,
    /// There is unnamed feedback, too little to be shown.
    pub held_back: bool,
    /// Unnamed feedback that is shown and has no words, where none has any.
    pub wordless: usize,
    /// Something is not marked as read.
    pub unread: bool,
    pub action: String,
}

/// More time for somebody.
#[derive(Template)]
#[template(path = "circles/feedback/extension.html")]
pub(crate) struct ExtensionPage {
    pub shell: Shell,
    pub frame: CircleFrame,
    pub form: FormState,
    pub name: String,
    pub due_on: Option<NaiveDate>,
    /// Why no mail goes there; a key.
    pub unreachable: Option<&'static str>,
    /// What it would send, where that was asked.
    pub sending: Option<Sending>,
    pub action: String,
    pub back: String,
}

/// Who is reminded, each with a box to tick; and who is not, and why.
#[derive(Template)]
#[template(path = "circles/feedback/remind.html")]
pub(crate) struct RemindPage<'a> {
    pub shell: Shell,
    pub form: FormState,
    pub people: Vec<Tick<'a>>,
    pub sending: Sending,
    pub back: String,
}
