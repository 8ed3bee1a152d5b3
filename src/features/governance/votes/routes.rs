//! Handler of votes.

use axum::extract::Path;
use sqlx::PgConnection;

use super::commands;
use crate::{cards::queries as cards, frame, grid, model::GovernanceTable, policy};
use kernel::{governance::CardAct, ids::GovernanceCardId, urls};
use platform::{
    auth::Actor,
    errors::{AppError, Result},
    web::{Answer, Flash, RawForm, Visit},
};

/// Makes so many points what the reader gives to a card. Where that can't be, the table says why.
pub(super) async fn give(visit: Visit, Path(id): Path<GovernanceCardId>, raw: RawForm) -> Answer {
    let mut tx = visit.begin().await?;
    let card = cards::card(&mut tx, Some(visit.actor.id.into()), id).await?;
    let card = card.ok_or(AppError::NotFound)?;
    let table = frame::known(&mut tx, &visit.actor, card.table_id).await?;
    match vote(&mut tx, &visit.actor, &table, id, &raw).await {
        Ok(left) => {
            let flash = Flash::success("governance-voted").arg("count", left);
            tx.lead_to(&urls::governance_card_at(table.id, id), flash)
                .await
        }
        Err(AppError::Conflict(why)) => {
            drop(tx);
            grid::routes::refused(visit, table.id, why).await
        }
        Err(error) => Err(error),
    }
}

/// What is left to give.
async fn vote(
    db: &mut PgConnection,
    actor: &Actor,
    table: &GovernanceTable,
    card: GovernanceCardId,
    raw: &RawForm,
) -> Result<i32> {
    let permit = policy::write(actor, table, card)?;
    policy::open(table)?;
    policy::in_phase(table, CardAct::Vote)?;
    let workshop = table.workshop_id.ok_or(AppError::NotFound)?;
    let points = commands::points(raw.first("points"))?;
    commands::give(db, &permit, workshop, actor.id, points).await
}
