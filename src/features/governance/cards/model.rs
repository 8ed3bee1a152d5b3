//! What a card is. Who wrote it is known here only where they are named.

use std::str::FromStr;

use chrono::{DateTime, Utc};

use crate::model::{Cell, cell_label};
use kernel::{
    governance::CardKind,
    ids::{GovernanceCardId, GovernanceCommentId, GovernanceLineId, GovernanceTableId},
    names::Names,
};
use platform::{history::Snapshot, markdown};

/// A stored card, and how the reader stands to it.
#[derive(Debug, Clone)]
pub struct Card {
    pub id: GovernanceCardId,
    pub table_id: GovernanceTableId,
    pub topic_id: GovernanceLineId,
    pub level_id: GovernanceLineId,
    pub topic: Names,
    pub level: Names,
    /// Where it was before it last changed its cell, where that is still one.
    pub from_topic_id: Option<GovernanceLineId>,
    pub from_level_id: Option<GovernanceLineId>,
    pub from_topic: Option<Names>,
    pub from_level: Option<Names>,
    pub position: i32,
    /// Grows with each move.
    pub position_version: i32,
    pub kind: CardKind,
    /// Markdown.
    pub body: String,
    /// None: they are not named, to anybody.
    pub author: Option<String>,
    pub author_shown: bool,
    /// The reader wrote it.
    pub own: bool,
    /// A question or risk that is none any more.
    pub settled_at: Option<DateTime<Utc>>,
    /// On an agenda, or decided: it can't vanish.
    pub bound: bool,
    /// Merged into that one.
    pub leader_id: Option<GovernanceCardId>,
    /// Cards merged into it.
    pub held: i64,
    pub written_at: DateTime<Utc>,
    pub archived_at: Option<DateTime<Utc>>,
    /// Grows with all else.
    pub version: i32,
}

impl Card {
    /// Where it stands.
    pub fn cell(&self) -> Cell {
        Cell {
            topic: self.topic_id,
            level: self.level_id,
        }
    }

    /// The cell that it was in before.
    pub fn came_from(&self) -> Option<Cell> {
        let (topic, level) = self.from_topic_id.zip(self.from_level_id)?;
        Some(Cell { topic, level })
    }

    /// Its beginning, as titles and messages say it.
    pub fn label(&self) -> String {
        markdown::excerpt(&self.body, 60)
    }

    /// Its writer acts on it without being named.
    pub fn is_unnamed_own(&self) -> bool {
        self.own && !self.author_shown
    }

    /// For the history: what a later edit changes.
    pub fn snapshot(&self) -> Snapshot {
        Snapshot::new()
            .word("governance_kind", self.kind)
            .text("governance_card_body", &self.body)
    }

    /// For the history: the cell, by the names of then.
    pub fn placed(&self) -> Snapshot {
        let cell = cell_label(&self.topic, &self.level);
        Snapshot::new().text("governance_cell", cell)
    }
}

/// A card that is merged into another one.
#[derive(Debug, Clone)]
pub struct Held {
    pub id: GovernanceCardId,
    pub kind: CardKind,
    /// Markdown.
    pub body: String,
    /// None: they are not named, to anybody.
    pub author: Option<String>,
    /// Where it stood, and stands again when it is taken out.
    pub topic: Names,
    pub level: Names,
    pub points: i64,
    /// What the leading card said before, where it says something else now.
    pub former: Option<String>,
}

/// The points of a card and of what it holds, in the workshop that goes on or was the last.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Points {
    pub all: i64,
    /// The reader's.
    pub mine: i64,
}

/// What a card said at one of its versions.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Said {
    pub kind: CardKind,
    /// Markdown.
    pub body: String,
}

/// Where in a cell a card goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Place {
    First,
    Last,
    /// After this neighbour.
    After(GovernanceCardId),
}

/// As forms say it: `first`, `last`, or the neighbour's id.
impl FromStr for Place {
    type Err = std::num::ParseIntError;

    fn from_str(word: &str) -> Result<Self, Self::Err> {
        match word {
            "first" => Ok(Self::First),
            "last" => Ok(Self::Last),
            id => id.parse().map(Self::After),
        }
    }
}

impl std::fmt::Display for Place {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::First => f.write_str("first"),
            Self::Last => f.write_str("last"),
            Self::After(id) => id.fmt(f),
        }
    }
}

/// A comment on a card.
#[derive(Debug, Clone)]
pub struct Comment {
    pub id: GovernanceCommentId,
    /// Markdown.
    pub body: String,
    /// None: they are not named, to anybody.
    pub author: Option<String>,
    pub author_shown: bool,
    /// The reader wrote it.
    pub own: bool,
    pub written_at: DateTime<Utc>,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_is_read_as_it_is_said() {
        for place in [Place::First, Place::Last, Place::After(GovernanceCardId(7))] {
            assert_eq!(place.to_string().parse::<Place>(), Ok(place));
        }
        assert!("x".parse::<Place>().is_err());
    }
}
