//! What was understood of minutes. It is stored as JSON and corrected by hand before it is written.

use chrono::{NaiveDate, NaiveTime};
use serde::{Deserialize, Serialize};

use kernel::{
    meeting::{EntryKind, MeetingKind, Standing},
    text_enum,
};

text_enum! {
    /// Why something should be looked at.
    pub enum Doubt {
        /// The title was taken from the first lines.
        Title = "title" / "minutes-doubt-title",
        Group = "group" / "minutes-doubt-group",
        Kind = "kind" / "minutes-doubt-kind",
        /// The source says no day, or none that can be read.
        Day = "day" / "minutes-doubt-day",
        /// The year was taken from elsewhere.
        Year = "year" / "minutes-doubt-year",
        Hours = "hours" / "minutes-doubt-hours",
        /// A name that may be no name.
        Name = "name" / "minutes-doubt-name",
        /// Nobody known, or several.
        Person = "person" / "minutes-doubt-person",
        /// A heading known only by its looks.
        Heading = "heading" / "minutes-doubt-heading",
        /// Numbers do not follow each other.
        Numbering = "numbering" / "minutes-doubt-numbering",
        EntryKind = "entry_kind" / "minutes-doubt-entry-kind",
        Speaker = "speaker" / "minutes-doubt-speaker",
        Thread = "thread" / "minutes-doubt-thread",
        Decision = "decision" / "minutes-doubt-decision",
        FollowUp = "follow_up" / "minutes-doubt-follow-up",
        Owner = "owner" / "minutes-doubt-owner",
        Due = "due" / "minutes-doubt-due",
        /// Nobody was found present.
        Nobody = "nobody" / "minutes-doubt-nobody",
        /// The text names people who are not listed.
        Unlisted = "unlisted" / "minutes-doubt-unlisted",
        /// May be a decision that was not taken as one.
        MayDecide = "may_decide" / "minutes-doubt-may-decide",
        /// May be something to do that was not taken as such.
        MayBeToDo = "may_be_to_do" / "minutes-doubt-may-be-to-do",
        /// Nothing of a meeting: these may be no minutes.
        NoMinutes = "no_minutes" / "minutes-doubt-no-minutes",
    }
}

impl Doubt {
    /// How sure a guess that carries it is, of 100: the less, the sooner somebody should look. What
    /// was not found at all is surely wrong; what costs most where it is wrong comes next.
    pub fn certainty(self) -> u8 {
        match self {
            Self::NoMinutes => 0,
            Self::Nobody | Self::Day => 5,
            Self::Group | Self::Kind => 10,
            Self::Hours | Self::Title => 15,
            Self::Year => 20,
            Self::Unlisted => 25,
            Self::Decision => 30,
            Self::FollowUp => 35,
            Self::Owner => 40,
            Self::EntryKind | Self::MayDecide | Self::MayBeToDo => 45,
            Self::Name => 50,
            Self::Person => 55,
            Self::Due => 60,
            Self::Heading => 65,
            Self::Speaker => 70,
            Self::Numbering => 80,
            Self::Thread => 85,
        }
    }
}

/// How sure a guess is, of 100: computed from all that speaks against it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Sureness(pub u8);

impl Sureness {
    /// A share of 1 as one of 100.
    pub fn of(certainty: f64) -> Self {
        Self((certainty.clamp(0.0, 1.0) * 100.0).round() as u8)
    }
}

impl Default for Sureness {
    /// What somebody typed is sure.
    fn default() -> Self {
        Self(100)
    }
}

/// A line of the source, as it was.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SourceLine {
    pub number: u32,
    pub text: String,
}

/// The meeting's facts.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Facts {
    pub title: String,
    pub kind: Option<MeetingKind>,
    /// `3` for GT3.
    pub group: Option<i32>,
    /// Within the year.
    pub number: Option<i32>,
    pub day: Option<NaiveDate>,
    pub from: Option<NaiveTime>,
    pub to: Option<NaiveTime>,
    pub place: String,
    pub video_url: String,
    /// The files that came with the mail and were not read.
    #[serde(default)]
    pub attachments: Vec<String>,
    /// Lines that say these facts or hold the text together; kept with the meeting.
    pub lines: Vec<SourceLine>,
    pub doubts: Vec<Doubt>,
}

/// Somebody named in the attendance.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Attendee {
    pub key: u32,
    pub name: String,
    pub organisation: String,
    pub standing: Standing,
    pub represented_by: String,
    /// What the list says of their attendance: `jusque 10h30`, `online`.
    #[serde(default)]
    pub remark: String,
    /// The initials by which the text calls them.
    #[serde(default)]
    pub called: Vec<String>,
    /// The person known to Jalon.
    pub person: Option<i64>,
    /// Who else it may be.
    pub candidates: Vec<i64>,
    /// The lines it was read from; one line may name many, then only the first holds it.
    pub lines: Vec<u32>,
    pub doubts: Vec<Doubt>,
    #[serde(default)]
    pub sureness: Sureness,
}

impl Attendee {
    /// Somebody present, of whom only the name is known.
    pub fn named(key: u32, name: String) -> Self {
        Self {
            key,
            name,
            organisation: String::new(),
            standing: Standing::Present,
            represented_by: String::new(),
            remark: String::new(),
            called: Vec::new(),
            person: None,
            candidates: Vec::new(),
            lines: Vec::new(),
            doubts: Vec::new(),
            sureness: Sureness::default(),
        }
    }
}

/// A point with what was noted under it. The first may have no title: what stands before all points.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Point {
    pub key: u32,
    /// From 1 to [`kernel::meeting::LEVELS`]; 0 before all points.
    pub level: u8,
    pub title: String,
    pub presenter: String,
    /// A sub-group's notes.
    pub section: bool,
    pub lines: Vec<u32>,
    pub doubts: Vec<Doubt>,
    #[serde(default)]
    pub sureness: Sureness,
    pub entries: Vec<Entry>,
}

/// Something noted.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Entry {
    pub key: u32,
    pub kind: EntryKind,
    pub speaker: String,
    pub person: Option<i64>,
    /// Markdown.
    pub body: String,
    /// The entry of the same point that it answers.
    pub parent: Option<u32>,
    /// A follow-up item's; several stand between [`BESIDE`].
    pub owner: String,
    pub owner_person: Option<i64>,
    pub due: Option<NaiveDate>,
    /// How far it is, where a table or a ticked box says so.
    #[serde(default)]
    pub progress: Option<Progress>,
    /// The result of the vote that a decision tells.
    #[serde(default)]
    pub votes: Option<Votes>,
    pub lines: Vec<u32>,
    pub doubts: Vec<Doubt>,
    #[serde(default)]
    pub sureness: Sureness,
}

/// What stands between several owners.
const BESIDE: &str = " + ";

/// How many were for and against, as far as said.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Votes {
    pub in_favour: Option<u32>,
    pub against: Option<u32>,
    pub abstained: Option<u32>,
    pub unanimous: bool,
}

/// How far something to do is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Progress {
    Open,
    Begun,
    Done,
    Dropped,
}

impl Entry {
    /// Those who are to do it, one by one.
    pub fn owners(&self) -> impl Iterator<Item = &str> {
        let each = self.owner.split(BESIDE).map(str::trim);
        each.filter(|owner| !owner.is_empty())
    }

    /// These are to do it.
    pub fn set_owners<S: AsRef<str>>(&mut self, owners: &[S]) {
        let each: Vec<&str> = owners.iter().map(AsRef::as_ref).collect();
        self.owner = each.join(BESIDE);
    }

    /// An information of nobody.
    pub fn plain(key: u32, body: String, lines: Vec<u32>) -> Self {
        Self {
            key,
            kind: EntryKind::default(),
            speaker: String::new(),
            person: None,
            body,
            parent: None,
            owner: String::new(),
            owner_person: None,
            due: None,
            progress: None,
            votes: None,
            lines,
            doubts: Vec::new(),
            sureness: Sureness::default(),
        }
    }
}

/// Minutes as understood.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ParsedMinutes {
    pub facts: Facts,
    pub attendees: Vec<Attendee>,
    pub points: Vec<Point>,
    /// The next free key.
    pub next_key: u32,
}

impl ParsedMinutes {
    /// A new key.
    pub fn key(&mut self) -> u32 {
        self.next_key += 1;
        self.next_key
    }

    /// All entries, in order.
    pub fn entries(&self) -> impl Iterator<Item = &Entry> {
        self.points.iter().flat_map(|point| &point.entries)
    }

    /// How many things are to be looked at.
    pub fn doubtful(&self) -> usize {
        usize::from(!self.facts.doubts.is_empty())
            + self
                .attendees
                .iter()
                .filter(|a| !a.doubts.is_empty())
                .count()
            + self.points.iter().filter(|p| !p.doubts.is_empty()).count()
            + self.entries().filter(|e| !e.doubts.is_empty()).count()
    }

    /// The lines that became something, in the order of the result; each stands once.
    pub fn covered(&self) -> Vec<u32> {
        let facts = self.facts.lines.iter().map(|line| line.number);
        let attendees = self.attendees.iter().flat_map(|a| a.lines.iter().copied());
        let points = self.points.iter().flat_map(|point| {
            let entries = point.entries.iter().flat_map(|e| e.lines.iter().copied());
            point.lines.iter().copied().chain(entries)
        });
        facts.chain(attendees).chain(points).collect()
    }
}
