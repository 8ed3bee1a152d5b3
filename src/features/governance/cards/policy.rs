//! Who may write on cards, and whose name that bears.

use super::model::{Card, Comment};
use crate::{model::GovernanceTable, policy};
use kernel::{governance::Signature, ids::GovernanceCardId};
use platform::{
    auth::{Actor, Permit, rights::permission::WriteGovernance},
    errors::{AppError, Result},
};

/// A permit on a card.
pub type OnCard = Permit<WriteGovernance, GovernanceCardId>;

/// May change this card. Whoever wrote it unnamed changes it unnamed.
///
/// # Errors
/// As [`policy::write`].
pub fn change(actor: &Actor, table: &GovernanceTable, card: &Card) -> Result<OnCard> {
    let permit = policy::write(actor, table, card.id)?;
    Ok(match card.is_unnamed_own() {
        true => permit.unnamed(),
        false => permit,
    })
}

/// May have the own name shown on this card after all.
///
/// # Errors
/// As [`policy::write`]; [`AppError::Forbidden`] for everybody but who wrote it.
pub fn sign(actor: &Actor, table: &GovernanceTable, card: &Card) -> Result<OnCard> {
    let permit = policy::write(actor, table, card.id)?;
    match card.own {
        true => Ok(permit),
        false => Err(AppError::Forbidden),
    }
}

/// May say something about this card, under the own name or not.
///
/// # Errors
/// As [`policy::write`].
pub fn comment(
    actor: &Actor,
    table: &GovernanceTable,
    card: &Card,
    signed: Signature,
) -> Result<OnCard> {
    let permit = policy::write(actor, table, card.id)?;
    Ok(match signed {
        Signature::Named => permit,
        Signature::Unnamed => permit.unnamed(),
    })
}

/// May withdraw this comment: who wrote it, and who steers the table.
///
/// # Errors
/// As [`policy::write`]; [`AppError::Forbidden`] for others.
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
