//! What is asked in writing, and what somebody answered.

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

use kernel::{
    circle::{ContributionKind, FeedbackState, Round},
    ids::{AxisId, AxisMeasureId, FeedbackFileId, FeedbackId, NoteVersionId},
    names::Names,
    text_enum,
};

text_enum! {
    /// The scale of appreciation.
    pub enum Scale {
        Against = "1" / "feedback-scale-1",
        RatherAgainst = "2" / "feedback-scale-2",
        Mixed = "3" / "feedback-scale-3",
        RatherFor = "4" / "feedback-scale-4",
        For = "5" / "feedback-scale-5",
    }
}

text_enum! {
    /// Whether the writer's name goes along; each is explained under `<key>-hint`.
    pub enum Naming {
        Named = "named" / "feedback-named",
        Unnamed = "unnamed" / "feedback-unnamed",
    }
}

impl Naming {
    /// As it is stored.
    pub fn of(unnamed: bool) -> Self {
        if unnamed { Self::Unnamed } else { Self::Named }
    }
}

/// What a remark may be besides a remark.
pub const KINDS: [ContributionKind; 3] = [
    ContributionKind::Proposal,
    ContributionKind::Risk,
    ContributionKind::Question,
];

/// A measure as it stood when the note was validated.
#[derive(Debug, Clone, Deserialize)]
pub struct FrozenMeasure {
    pub id: AxisMeasureId,
    title: String,
    #[serde(default)]
    title_nl: Option<String>,
}

impl FrozenMeasure {
    /// In both languages.
    pub fn name(&self) -> Names {
        Names::new(&self.title, self.title_nl.as_deref().unwrap_or_default())
    }
}

/// An axis as it stood when the note was validated: what a form is built from.
#[derive(Debug, Clone, Deserialize)]
pub struct FrozenAxis {
    pub id: AxisId,
    number: i32,
    title: String,
    #[serde(default)]
    title_nl: Option<String>,
    /// Markdown.
    #[serde(default)]
    pub aim: String,
    #[serde(default)]
    pub measures: Vec<FrozenMeasure>,
}

impl FrozenAxis {
    /// `2. Réemploi`, in both languages.
    pub fn label(&self) -> Names {
        Names::new(&self.title, self.title_nl.as_deref().unwrap_or_default())
            .after(&format!("{}. ", self.number))
    }

    /// The same as the history keeps it.
    pub fn text(&self) -> String {
        format!("{}. {}", self.number, self.title)
    }
}

/// The version of the note that new feedback answers.
#[derive(Debug, Clone)]
pub struct Asked {
    pub version: NoteVersionId,
    pub axes: Vec<FrozenAxis>,
}

/// One thing said: of the axis, or of a measure beneath.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Answer {
    pub round: Round,
    pub measure: Option<AxisMeasureId>,
    /// Among several remarks of one place.
    pub position: i32,
    /// A step of the scale, a level, a kind of remark; may be empty.
    pub choice: String,
    /// Who would be involved; may be empty.
    pub organisation: String,
    pub body: String,
}

/// A stored feedback, as its writer has it.
#[derive(Debug, Clone)]
pub struct Feedback {
    pub id: FeedbackId,
    /// As its note's version has it.
    pub axis: FrozenAxis,
    pub unnamed: bool,
    /// It may be quoted.
    pub quotable: bool,
    pub state: FeedbackState,
    /// None of what was once sent unnamed.
    pub saved_at: Option<DateTime<Utc>>,
    pub sent_on: Option<NaiveDate>,
    pub sendings: i32,
    pub read_on: Option<NaiveDate>,
    /// In their order.
    pub answers: Vec<Answer>,
    pub version: i32,
}

impl Feedback {
    /// It is written on.
    pub fn is_draft(&self) -> bool {
        self.state == FeedbackState::Draft
    }

    /// Nothing left yet: the writer may still choose whether to be named.
    pub fn is_new(&self) -> bool {
        self.sendings == 0
    }
}

/// A file beside a feedback.
#[derive(Debug, Clone, Deserialize)]
pub struct FileRow {
    pub id: FeedbackFileId,
    pub file_name: String,
    /// Bytes.
    pub size: i64,
}

impl FileRow {
    /// In kilobytes, at least one.
    pub fn kilobytes(&self) -> i64 {
        (self.size / 1024).max(1)
    }
}

/// A receipt: what was sent when.
#[derive(Debug, Clone)]
pub struct Sending {
    pub number: i32,
    pub sent_on: NaiveDate,
    pub answers: Vec<Answer>,
}
