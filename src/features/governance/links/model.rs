//! What a link of a card is.

use chrono::{DateTime, Utc};
use serde::Deserialize;

use kernel::{
    governance::CardKind,
    ids::{
        DecisionId, EntryId, GovernanceCardId, GovernanceLinkId, GovernanceTableId, GroupId,
        MeasureId, MeetingId, PointId, StrategyId,
    },
    names::Names,
    text_enum, urls,
};
use platform::markdown;
use sqlx::types::Json;

text_enum! {
    /// What a card may be linked to.
    pub enum LinkKind {
        /// A point of an agenda.
        Point = "point" / "governance-link-point",
        Decision = "decision" / "governance-link-decision",
        Strategy = "strategy" / "governance-link-strategy",
        Group = "group" / "governance-link-group",
        Measure = "measure" / "governance-link-measure",
        /// A note of minutes.
        Entry = "entry" / "governance-link-entry",
    }
}

impl LinkKind {
    /// Where the card was taken, and not what it is about.
    pub fn leads_on(self) -> bool {
        matches!(self, Self::Point | Self::Decision)
    }
}

/// A link, as far as its reader may know of it.
#[derive(Debug, Clone)]
pub struct Link {
    pub id: GovernanceLinkId,
    pub kind: LinkKind,
    /// The row that it leads to.
    pub target: i64,
    /// Of a point or a note.
    pub meeting: Option<MeetingId>,
    /// What it leads to, by name.
    pub label: String,
    /// The reader may know of it.
    pub visible: bool,
    /// The point was taken off its agenda, the decision or note is put away.
    pub gone: bool,
    /// The note became the card, or the card the note.
    pub made_of: bool,
}

impl Link {
    /// The page of what it leads to.
    pub fn url(&self) -> String {
        match (self.kind, self.meeting) {
            (LinkKind::Point, Some(meeting)) => urls::point_cards(meeting, PointId(self.target)),
            (LinkKind::Point, None) => urls::meetings(),
            (LinkKind::Decision, _) => urls::decision(DecisionId(self.target)),
            (LinkKind::Strategy, _) => urls::strategy(StrategyId(self.target)),
            (LinkKind::Group, _) => urls::group(GroupId(self.target)),
            (LinkKind::Measure, _) => urls::measure(MeasureId(self.target)),
            (LinkKind::Entry, _) => urls::entry(EntryId(self.target)),
        }
    }
}

/// A decision in force that a card led to.
#[derive(Debug, Clone, Deserialize)]
pub struct Decided {
    pub id: DecisionId,
    /// `GT0-2021-014`.
    pub code: String,
    /// The group that took it.
    pub group: GroupId,
}

/// A card as its links need it, and how the reader stands to it.
#[derive(Debug, Clone)]
pub struct Linked {
    pub id: GovernanceCardId,
    pub table_id: GovernanceTableId,
    /// Markdown.
    pub body: String,
    pub own: bool,
    /// The reader wrote it, and is not named.
    pub unnamed_own: bool,
    pub archived: bool,
    pub written_at: DateTime<Utc>,
    pub version: i32,
}

impl Linked {
    /// Its beginning, as titles and messages say it.
    pub fn label(&self) -> String {
        markdown::excerpt(&self.body, 60)
    }
}

/// A card that was taken to an agenda.
#[derive(Debug, Clone)]
pub struct TakenCard {
    pub id: GovernanceCardId,
    pub table_id: GovernanceTableId,
    pub topic: Names,
    pub level: Names,
    pub kind: CardKind,
    /// Markdown.
    pub body: String,
    /// None: they are not named, to anybody.
    pub author: Option<String>,
    pub decisions: Json<Vec<Decided>>,
}

impl TakenCard {
    /// Its beginning.
    pub fn excerpt(&self) -> String {
        markdown::excerpt(&self.body, 200)
    }

    /// A decision in force came of it.
    pub fn is_decided(&self) -> bool {
        !self.decisions.is_empty()
    }
}
