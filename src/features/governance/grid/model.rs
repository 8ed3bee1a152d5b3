//! What stands in the cells, and how far each has come: counted here, and explained on the page.

use std::collections::HashMap;

use chrono::{DateTime, Utc};
use sqlx::types::Json;

pub use crate::links::model::Decided;
use crate::{lines::queries::LineRow, model::Cell};
use kernel::{
    governance::{CardKind, Completeness},
    ids::{GovernanceCardId, GovernanceLineId},
};
use platform::markdown;

/// A card in its cell.
#[derive(Debug, Clone)]
pub struct GridCard {
    pub id: GovernanceCardId,
    pub topic_id: GovernanceLineId,
    pub level_id: GovernanceLineId,
    /// Grows with each move.
    pub position_version: i32,
    pub kind: CardKind,
    /// Markdown.
    pub body: String,
    /// None: they are not named, to anybody.
    pub author: Option<String>,
    /// The reader wrote it.
    pub own: bool,
    pub settled: bool,
    /// On the agenda of a meeting.
    pub on_agenda: bool,
    pub comments: i64,
    /// Cards merged into it.
    pub held: i64,
    /// Its points and those of what it holds, in the workshop that goes on or was the last.
    pub points: i64,
    /// The reader's among them.
    pub mine: i64,
    pub decisions: Json<Vec<Decided>>,
}

impl GridCard {
    /// Its beginning.
    pub fn excerpt(&self) -> String {
        markdown::excerpt(&self.body, 140)
    }

    /// A decision in force came of it.
    pub fn is_decided(&self) -> bool {
        !self.decisions.is_empty()
    }

    /// A question or risk that nothing and nobody settled.
    fn is_open(&self) -> bool {
        self.kind.asks() && !self.settled && !self.is_decided()
    }
}

/// What the coordination says of a cell.
#[derive(Debug, Clone)]
pub struct Override {
    pub topic_id: GovernanceLineId,
    pub level_id: GovernanceLineId,
    pub completeness: Completeness,
    pub reason: String,
    pub at: DateTime<Utc>,
}

/// What is counted in a cell.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Counts {
    pub cards: usize,
    pub proposals: usize,
    pub questions: usize,
    pub risks: usize,
    /// On an agenda, without decision.
    pub undecided: usize,
}

impl Counts {
    fn of(cards: &[GridCard]) -> Self {
        let count = |counts: fn(&GridCard) -> bool| cards.iter().filter(|c| counts(c)).count();
        Self {
            cards: cards.len(),
            proposals: count(|card| card.kind == CardKind::Proposal),
            questions: count(|card| card.is_open() && card.kind == CardKind::Question),
            risks: count(|card| card.is_open() && card.kind == CardKind::Risk),
            undecided: count(|card| card.on_agenda && !card.is_decided()),
        }
    }

    /// How far the cell has come.
    pub fn completeness(&self) -> Completeness {
        if self.cards == 0 {
            Completeness::Empty
        } else if self.questions + self.risks + self.undecided > 0 {
            Completeness::ToDiscuss
        } else if self.proposals > 0 {
            Completeness::WellFilled
        } else {
            Completeness::Begun
        }
    }
}

/// A cell, with its cards: those that decisions came of first.
#[derive(Debug, Clone)]
pub struct GridCell {
    pub topic: GovernanceLineId,
    pub level: LineRow,
    pub cards: Vec<GridCard>,
    pub counts: Counts,
    pub said: Option<Override>,
}

impl GridCell {
    /// The points of its cards.
    pub fn points(&self) -> i64 {
        self.cards.iter().map(|card| card.points).sum()
    }

    /// How far it has come: as the coordination says, else as it is counted.
    pub fn completeness(&self) -> Completeness {
        let said = self.said.as_ref().map(|said| said.completeness);
        said.unwrap_or_else(|| self.counts.completeness())
    }
}

/// A topic with its cells, in the order of the levels.
#[derive(Debug, Clone)]
pub struct GridRow {
    pub topic: LineRow,
    pub cells: Vec<GridCell>,
}

/// The cells that a workshop discusses next: those not well filled, first what has most points, then
/// what has come least far.
pub fn to_discuss(rows: &[GridRow]) -> Vec<(&LineRow, &GridCell)> {
    let cells = rows.iter();
    let cells = cells.flat_map(|row| row.cells.iter().map(|cell| (&row.topic, cell)));
    let mut cells: Vec<_> = cells
        .filter(|(_, cell)| cell.completeness() != Completeness::WellFilled)
        .collect();
    // What stays to be discussed comes before what nobody began.
    cells.sort_by_key(|(_, cell)| {
        let waits = match cell.completeness() {
            Completeness::ToDiscuss => 0,
            Completeness::Begun => 1,
            Completeness::Empty => 2,
            Completeness::WellFilled => 3,
        };
        (std::cmp::Reverse(cell.points()), waits)
    });
    cells
}

/// Puts cards and what is said of cells where they belong. What stands in no row or column shown is
/// left out.
pub fn rows(
    topics: Vec<LineRow>,
    levels: &[LineRow],
    cards: Vec<GridCard>,
    said: Vec<Override>,
) -> Vec<GridRow> {
    let mut by_cell: HashMap<Cell, Vec<GridCard>> = HashMap::new();
    for card in cards {
        let cell = Cell {
            topic: card.topic_id,
            level: card.level_id,
        };
        by_cell.entry(cell).or_default().push(card);
    }
    let mut overrides: HashMap<Cell, Override> = HashMap::new();
    for one in said {
        let cell = Cell {
            topic: one.topic_id,
            level: one.level_id,
        };
        overrides.insert(cell, one);
    }
    let row = |topic: LineRow| {
        let cells = levels.iter().map(|level| {
            let cell = Cell {
                topic: topic.id,
                level: level.id,
            };
            let mut cards = by_cell.remove(&cell).unwrap_or_default();
            cards.sort_by_key(|card| !card.is_decided());
            GridCell {
                topic: topic.id,
                level: level.clone(),
                counts: Counts::of(&cards),
                cards,
                said: overrides.remove(&cell),
            }
        });
        let cells = cells.collect();
        GridRow { topic, cells }
    };
    topics.into_iter().map(row).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use kernel::ids::{DecisionId, GroupId};

    fn card(kind: CardKind) -> GridCard {
        GridCard {
            id: GovernanceCardId(1),
            topic_id: GovernanceLineId(1),
            level_id: GovernanceLineId(2),
            position_version: 1,
            kind,
            body: "Une carte".into(),
            author: None,
            own: false,
            settled: false,
            on_agenda: false,
            comments: 0,
            held: 0,
            points: 0,
            mine: 0,
            decisions: Json(Vec::new()),
        }
    }

    fn decided(card: GridCard) -> GridCard {
        let decision = Decided {
            id: DecisionId(1),
            code: "GT0-2021-001".into(),
            group: GroupId(1),
        };
        GridCard {
            decisions: Json(vec![decision]),
            ..card
        }
    }

    fn said_of(cards: &[GridCard]) -> Completeness {
        Counts::of(cards).completeness()
    }

    #[test]
    fn a_cell_is_as_far_as_its_cards_say() {
        let proposal = card(CardKind::Proposal);
        let question = card(CardKind::Question);
        let settled = GridCard {
            settled: true,
            ..question.clone()
        };
        let announced = GridCard {
            on_agenda: true,
            ..proposal.clone()
        };
        assert_eq!(said_of(&[]), Completeness::Empty);
        assert_eq!(said_of(&[card(CardKind::Observation)]), Completeness::Begun);
        let filled = std::slice::from_ref(&proposal);
        assert_eq!(said_of(filled), Completeness::WellFilled);
        let open = [proposal.clone(), question.clone()];
        assert_eq!(said_of(&open), Completeness::ToDiscuss);
        let risky = [proposal.clone(), card(CardKind::Risk)];
        assert_eq!(said_of(&risky), Completeness::ToDiscuss);
        let answered = [proposal.clone(), settled];
        assert_eq!(said_of(&answered), Completeness::WellFilled);
        let answered = [proposal, decided(question)];
        assert_eq!(said_of(&answered), Completeness::WellFilled);
        let before = std::slice::from_ref(&announced);
        assert_eq!(said_of(before), Completeness::ToDiscuss);
        assert_eq!(said_of(&[decided(announced)]), Completeness::WellFilled);
    }

    #[test]
    fn what_has_most_points_is_discussed_first_and_what_is_well_filled_not_at_all() {
        let line = |id, side| LineRow {
            id: GovernanceLineId(id),
            side,
            name: kernel::names::Names::from("Un"),
            archived: false,
        };
        let in_level = |level, kind, points| GridCard {
            level_id: GovernanceLineId(level),
            points,
            ..card(kind)
        };
        let levels = [2, 3, 4, 5, 6].map(|id| line(id, kernel::governance::Side::Level));
        let cards = vec![
            in_level(2, CardKind::Observation, 0),
            in_level(3, CardKind::Question, 0),
            in_level(4, CardKind::Question, 5),
            in_level(5, CardKind::Proposal, 9),
        ];
        let topics = vec![line(1, kernel::governance::Side::Topic)];
        let rows = rows(topics, &levels, cards, Vec::new());
        let next: Vec<i64> = to_discuss(&rows)
            .into_iter()
            .map(|(_, cell)| cell.level.id.0)
            .collect();
        assert_eq!(next, [4, 3, 2, 6]);
    }

    #[test]
    fn what_is_decided_stands_first_in_its_cell() {
        let line = |id, side| LineRow {
            id: GovernanceLineId(id),
            side,
            name: kernel::names::Names::from("Un"),
            archived: false,
        };
        let first = GridCard {
            id: GovernanceCardId(7),
            ..card(CardKind::Proposal)
        };
        let elsewhere = GridCard {
            level_id: GovernanceLineId(9),
            ..first.clone()
        };
        let cards = vec![first, decided(card(CardKind::Proposal)), elsewhere];
        let topics = vec![line(1, kernel::governance::Side::Topic)];
        let levels = [line(2, kernel::governance::Side::Level)];
        let rows = rows(topics, &levels, cards, Vec::new());
        let ids: Vec<i64> = rows[0].cells[0].cards.iter().map(|c| c.id.0).collect();
        assert_eq!(ids, [1, 7]);
    }
}
