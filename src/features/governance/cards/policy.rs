//! Who may write on cards, and whose name that bears.

use chrono::{DateTime, Utc};

use super::model::{Card, Comment};
use crate::{model::GovernanceTable, policy};
use kernel::{
    governance::Signature,
    ids::{GovernanceCardId, PersonId},
};
use platform::{
    auth::{Actor, Permit, rights::permission::WriteGovernance},
    errors::{AppError, Result},
};

/// A permit on a card.
pub type OnCard = Permit<WriteGovernance, GovernanceCardId>;

/// May change this card. Whoever wrote it unnamed changes it unnamed.
/// Fails: as [`policy::write`].
pub fn change(actor: &Actor, table: &GovernanceTable, card: &Card) -> Result<OnCard> {
    let permit = policy::write(actor, table, card.id)?;
    Ok(as_written(permit, card))
}

/// Whoever holds a personal link changes the card that they wrote, as long as the workshop goes on.
/// Fails: as [`policy::by_link`] and [`still_open`]; [`AppError::NotFound`] for the cards of
/// others.
pub fn change_by_link(
    person: Option<PersonId>,
    now: DateTime<Utc>,
    table: &GovernanceTable,
    card: &Card,
) -> Result<OnCard> {
    if !card.own {
        return Err(AppError::NotFound);
    }
    let permit = policy::by_link(person, now, table, card.id)?;
    still_open(table, card)?;
    Ok(as_written(permit, card))
}

/// What its writer does to a card that they wrote unnamed bears no name either.
fn as_written(permit: OnCard, card: &Card) -> OnCard {
    match card.is_unnamed_own() {
        true => permit.unnamed(),
        false => permit,
    }
}

/// What is put away is changed no more, nor what is merged into another card.
/// Fails: a conflict that says which.
pub fn still_open(table: &GovernanceTable, card: &Card) -> Result<()> {
    policy::open(table)?;
    if card.archived_at.is_some() {
        return Err(AppError::Conflict("governance-card-archived"));
    }
    match card.leader_id {
        None => Ok(()),
        Some(_) => Err(AppError::Conflict("governance-card-is-merged")),
    }
}

/// What is on an agenda, decided, or holds others, can't vanish.
/// Fails: a conflict that says why.
pub fn may_go(card: &Card) -> Result<()> {
    if card.bound && card.archived_at.is_none() {
        return Err(AppError::Conflict("governance-card-bound"));
    }
    // What it holds would vanish with it.
    match card.held {
        0 => Ok(()),
        _ => Err(AppError::Conflict("governance-card-holds")),
    }
}

/// What is said about a card bears its writer's name, or does not.
pub fn signed(permit: OnCard, signed: Signature) -> OnCard {
    match signed {
        Signature::Named => permit,
        Signature::Unnamed => permit.unnamed(),
    }
}

/// May have the own name shown on this card after all.
/// Fails: as [`policy::write`]; [`AppError::Forbidden`] for everybody but who wrote it.
pub fn sign(actor: &Actor, table: &GovernanceTable, card: &Card) -> Result<OnCard> {
    let permit = policy::write(actor, table, card.id)?;
    match card.own {
        true => Ok(permit),
        false => Err(AppError::Forbidden),
    }
}

/// May say something about this card, under the own name or not.
/// Fails: as [`policy::write`].
pub fn comment(
    actor: &Actor,
    table: &GovernanceTable,
    card: &Card,
    signed: Signature,
) -> Result<OnCard> {
    let permit = policy::write(actor, table, card.id)?;
    Ok(self::signed(permit, signed))
}

/// May withdraw this comment: who wrote it, and who steers the table.
/// Fails: as [`policy::write`]; [`AppError::Forbidden`] for others.
pub fn withdraw(
    actor: &Actor,
    table: &GovernanceTable,
    card: &Card,
    comment: &Comment,
) -> Result<OnCard> {
    let permit = policy::write(actor, table, card.id)?;
    if !comment.own {
        policy::steer(actor, table, card.id)?;
    }
    Ok(match comment.own && !comment.author_shown {
        true => permit.unnamed(),
        false => permit,
    })
}
