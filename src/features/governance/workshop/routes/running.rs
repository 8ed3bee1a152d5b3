//! Handlers by which a workshop is led: its phase, its time, the cards revealed.

use axum::extract::Path;

use super::{held, show_page};
use crate::workshop::{commands, forms};
use kernel::{governance::WorkshopStep, ids::GovernanceWorkshopId, urls};
use platform::{
    errors::{AppError, SaveError},
    web::{Again, Answer, Flash, RawForm, Save, Visit, page_of_texts_with, redirect},
};

/// A step on, or back.
pub(crate) async fn advance(
    visit: Visit,
    Path(id): Path<GovernanceWorkshopId>,
    raw: RawForm,
) -> Answer {
    let mut tx = visit.begin().await?;
    let (_, workshop, permit) = held(&mut tx, &visit.actor, id).await?;
    let step: WorkshopStep = raw
        .first("step")
        .parse()
        .map_err(|_| AppError::BadRequest("error-not-valid"))?;
    let phase = commands::advance(&mut tx, &permit, &workshop, step).await?;
    let phase = visit.shell.t.word(phase);
    let flash = Flash::success("governance-workshop-advanced").arg("phase", phase);
    tx.lead_to(&urls::governance_workshop(id), flash).await
}

/// All see the cards of all.
pub(crate) async fn reveal(visit: Visit, Path(id): Path<GovernanceWorkshopId>) -> Answer {
    let mut tx = visit.begin().await?;
    let (_, _, permit) = held(&mut tx, &visit.actor, id).await?;
    commands::reveal(&mut tx, &permit).await?;
    tx.lead_to(
        &urls::governance_workshop(id),
        Flash::success("governance-cards-revealed"),
    )
    .await
}

/// Lets a time run, or none.
pub(crate) async fn timer(
    visit: Visit,
    Path(id): Path<GovernanceWorkshopId>,
    raw: RawForm,
) -> Answer {
    let mut tx = visit.begin().await?;
    let (table, workshop, permit) = held(&mut tx, &visit.actor, id).await?;
    let saved = async {
        let minutes = match raw.first("stop") {
            "" => forms::timer(&raw)?,
            _ => None,
        };
        commands::set_timer(&mut tx, &permit, minutes).await?;
        Ok::<_, SaveError>(minutes)
    };
    match Save::of(&raw).end(saved.await, tx).await? {
        Ok(minutes) => {
            let key = match minutes {
                Some(_) => "governance-timer-runs",
                None => "governance-timer-stopped",
            };
            let flash = Flash::success(key);
            Ok(redirect(&urls::governance_workshop(id), flash))
        }
        Err(Again { status, form }) => {
            let mut db = visit.db().await?;
            let template = show_page(&mut db, visit, table, workshop, form).await?;
            page_of_texts_with(status, template, db).await
        }
    }
}
