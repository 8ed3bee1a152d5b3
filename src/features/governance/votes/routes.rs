//! Handler of votes.

use axum::{extract::Path, response::Response};

use super::commands;
use crate::{cards::queries as cards, frame, policy};
use kernel::{governance::CardAct, ids::GovernanceCardId, urls};
use platform::{
    errors::{AppError, Result},
    web::{Flash, RawForm, Visit, redirect},
};

/// Makes so many points what the reader gives to a card.
pub async fn give(
    visit: Visit,
    Path(id): Path<GovernanceCardId>,
    raw: RawForm,
) -> Result<Response> {
    let mut tx = visit.begin().await?;
    let reader = visit.actor.id;
    let card = cards::card(&mut tx, Some(reader.into()), id).await?;
    let card = card.ok_or(AppError::NotFound)?;
    let table = frame::known(&mut tx, &visit.actor, card.table_id).await?;
    let permit = policy::write(&visit.actor, &table, id)?;
    policy::open(&table)?;
    policy::in_phase(&table, CardAct::Vote)?;
    let workshop = table.workshop_id.ok_or(AppError::NotFound)?;
    let points = commands::points(raw.first("points"))?;
    let left = commands::give(&mut tx, &permit, workshop, reader, points).await?;
    tx.commit().await?;
    Ok(redirect(
        &urls::governance_card_at(table.id, id),
        Flash::success("governance-voted").arg("count", left),
    ))
}
