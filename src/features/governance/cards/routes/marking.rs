//! Handlers that mark a card: settled or not, and under its writer's name after all.

use axum::extract::Path;

use super::{held, known, still_open};
use crate::cards::{commands, policy, queries};
use kernel::{ids::GovernanceCardId, urls};
use platform::web::{Answer, Flash, RawForm, Undo, Visit, undo};

/// Says that a question or risk is settled, or open again.
pub(crate) async fn settle(visit: Visit, Path(id): Path<GovernanceCardId>, raw: RawForm) -> Answer {
    let mut tx = visit.begin().await?;
    let (_, _, permit) = held(&mut tx, &visit.actor, id).await?;
    let settled = raw.first("settled") == "1";
    let act = undo::begin(&mut tx, &raw, "governance_card", id.0).await?;
    commands::set_settled(&mut tx, &permit, settled).await?;
    let key = match settled {
        true => "governance-card-settled-now",
        false => "governance-card-reopened",
    };
    let back = Undo::to(urls::governance_card_settle(id)).with("settled", i32::from(!settled));
    let flash = act.offering(&mut tx, Flash::success(key), back).await?;
    tx.lead_to(&urls::governance_card(id), flash).await
}

/// Names the card's writer after all.
pub(crate) async fn sign(visit: Visit, Path(id): Path<GovernanceCardId>) -> Answer {
    let mut tx = visit.begin().await?;
    queries::lock(&mut tx, id).await?;
    let (table, card) = known(&mut tx, &visit.actor, id).await?;
    let permit = policy::sign(&visit.actor, &table, &card)?;
    still_open(&table, &card)?;
    commands::sign(&mut tx, &permit).await?;
    tx.lead_to(
        &urls::governance_card(id),
        Flash::success("governance-card-signed"),
    )
    .await
}
