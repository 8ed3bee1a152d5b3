//! The forms of cards: what they say, where they go, what is said about them.

use super::model::{Card, Place, Said};
use crate::model::Cell;
use kernel::{governance::Signature, ids::GovernanceLineId};
use platform::web::{FormState, Reader, undo};

/// Characters of a card at most.
const BODY: usize = 5_000;

/// A parsed form of a new card.
#[derive(Debug, Clone)]
pub struct NewCard {
    pub cell: Cell,
    pub said: Said,
    pub signed: Signature,
}

/// Parses a new card.
pub fn new(raw: &[(String, String)]) -> Result<NewCard, FormState> {
    let mut read = Reader::new(raw);
    let topic = read.required::<GovernanceLineId>("topic");
    let level = read.required::<GovernanceLineId>("level");
    let kind = read.required_word("kind");
    let body = read.required_markdown("body", BODY);
    let signed = read.required_word("signed");
    read.finish(|| {
        Some(NewCard {
            cell: Cell {
                topic: topic?,
                level: level?,
            },
            said: Said {
                kind: kind?,
                body: body?,
            },
            signed: signed?,
        })
    })
}

/// Parses what a card says now, and the version the writer saw.
pub fn said(raw: &[(String, String)]) -> Result<(Said, i32), FormState> {
    let mut read = Reader::new(raw);
    let kind = read.required_word("kind");
    let body = read.required_markdown("body", BODY);
    let version = read.version();
    read.finish(|| {
        let said = Said {
            kind: kind?,
            body: body?,
        };
        Some((said, version))
    })
}

/// The form of what a stored card says.
pub fn filled(card: &Card) -> FormState {
    FormState::blank()
        .with("kind", card.kind)
        .with("body", &card.body)
        .with("version", card.version)
}

/// A parsed form that moves a card.
#[derive(Debug, Clone)]
pub struct MoveForm {
    pub to: Cell,
    pub after: Place,
    /// The version of the card's place that the mover saw.
    pub version: i32,
    /// It takes a move back: a neighbour that is gone does not matter.
    pub takes_back: bool,
}

/// Parses where a card goes.
pub fn moved(raw: &[(String, String)]) -> Result<MoveForm, FormState> {
    let mut read = Reader::new(raw);
    let topic = read.required::<GovernanceLineId>("topic");
    let level = read.required::<GovernanceLineId>("level");
    let after = read.required::<Place>("after");
    let version = read.version();
    read.finish(|| {
        Some(MoveForm {
            to: Cell {
                topic: topic?,
                level: level?,
            },
            after: after?,
            version,
            takes_back: undo::takes_back(raw),
        })
    })
}

/// The form that moves a card into a cell: to its end, unless something else is chosen.
pub fn place(card: &Card, to: Cell) -> FormState {
    FormState::blank()
        .with("topic", to.topic)
        .with("level", to.level)
        .with("after", Place::Last)
        .with("version", card.position_version)
}

/// A parsed comment: what it says, and whether its writer is named.
pub fn comment(raw: &[(String, String)]) -> Result<(String, Signature), FormState> {
    let mut read = Reader::new(raw);
    let body = read.required_markdown("body", BODY);
    let signed = read.required_word("signed");
    read.finish(|| Some((body?, signed?)))
}

/// What is written is signed, unless its writer says otherwise or the workshop names nobody.
pub fn usual(unsigned: bool) -> FormState {
    let signed = match unsigned {
        true => Signature::Unnamed,
        false => Signature::Named,
    };
    FormState::blank().with("signed", signed)
}
