//! Handlers of what is said about a card.

use axum::extract::Path;

use super::{below_card, known, show_page, signed_as, still_open};
use crate::{
    cards::{comments, forms, policy, queries},
    policy as room,
    queries::keep_phase_of,
};
use kernel::{
    governance::CardAct,
    ids::{GovernanceCardId, GovernanceCommentId},
    urls,
};
use platform::{
    errors::AppError,
    markdown,
    web::{
        Again, Answer, ConfirmPage, Flash, RawForm, Save, Visit, page, page_of_texts_with, redirect,
    },
};

pub(crate) async fn write(visit: Visit, Path(id): Path<GovernanceCardId>, raw: RawForm) -> Answer {
    let mut tx = visit.begin().await?;
    keep_phase_of(&mut tx, id).await?;
    let (table, card) = known(&mut tx, &visit.actor, id).await?;
    room::write(&visit.actor, &table, id)?;
    still_open(&table, &card)?;
    room::in_phase(&table, CardAct::Comment)?;
    let raw = signed_as(&table, raw);
    let saved = async {
        let (body, signed) = forms::comment(&raw)?;
        let permit = policy::comment(&visit.actor, &table, &card, signed)?;
        comments::write(&mut tx, &permit, visit.actor.id, &body, signed).await
    };
    match Save::of(&raw).end(saved.await, tx).await? {
        Ok(_) => Ok(redirect(
            &urls::governance_card(id),
            Flash::success("governance-comment-written"),
        )),
        Err(Again { status, form }) => {
            let mut db = visit.db().await?;
            let template = show_page(&mut db, visit, table, card, form).await?;
            page_of_texts_with(status, template, db).await
        }
    }
}

pub(crate) async fn withdraw(
    visit: Visit,
    Path((id, comment)): Path<(GovernanceCardId, GovernanceCommentId)>,
) -> Answer {
    let mut tx = visit.begin().await?;
    if !visit.asks() {
        keep_phase_of(&mut tx, id).await?;
    }
    let (table, card) = known(&mut tx, &visit.actor, id).await?;
    room::write(&visit.actor, &table, id)?;
    let back = urls::governance_card(id);
    let flash = Flash::success("comment-withdrawn-flash");
    let all = queries::comments(&mut tx, Some(visit.actor.id.into()), id).await?;
    let Some(found) = all.iter().find(|one| one.id == comment) else {
        // A second click, or none of this card.
        return match !visit.asks() && queries::is_withdrawn(&mut tx, id, comment).await? {
            true => Ok(redirect(&back, flash)),
            false => Err(AppError::NotFound),
        };
    };
    room::in_phase(&table, CardAct::Comment)?;
    let permit = policy::withdraw(&visit.actor, &table, &card, found)?;
    if visit.asks() {
        let t = visit.shell.t;
        let name = markdown::excerpt(&found.body, 120);
        return page(&ConfirmPage::new(
            below_card(visit.shell, &table, &card, &t.t("comment-withdraw")),
            t.t("comment-withdraw-question"),
            t.t1("governance-comment-withdraw-consequence", "name", name),
            back,
        ));
    }
    still_open(&table, &card)?;
    comments::withdraw(&mut tx, &permit, found).await?;
    tx.lead_to(&back, flash).await
}
