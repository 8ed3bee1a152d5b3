//! Handlers that put cards together and take them apart.

use askama::Template;
use axum::extract::Path;
use sqlx::PgConnection;

use super::{commands, queries};
use crate::{
    cards::{
        self,
        model::{Card, Said},
        policy::{self, OnCard},
    },
    frame,
    model::GovernanceTable,
    policy as room,
    queries::keep_phase_of,
};
use kernel::{ids::GovernanceCardId, urls};
use platform::{
    auth::Actor,
    errors::{AppError, Result, SaveError},
    markdown,
    web::{
        Again, Answer, Choice, Flash, FormState, RawForm, Reader, Save, Shell, Undo, Visit,
        page_of_texts, page_of_texts_with, redirect, undo,
    },
};

/// Into which card one goes.
#[derive(Template)]
#[template(path = "governance/merging/merge.html")]
pub(crate) struct MergePage {
    pub shell: Shell,
    pub card: Card,
    pub form: FormState,
    /// The cards to choose from: those of the same cell first.
    pub leaders: Vec<Choice>,
    pub action: String,
    pub back: String,
}

/// The card with its table, for who puts cards together in it.
async fn known(
    db: &mut PgConnection,
    actor: &Actor,
    id: GovernanceCardId,
) -> Result<(GovernanceTable, Card, OnCard)> {
    let card = cards::queries::card(db, Some(actor.id.into()), id).await?;
    let card = card.ok_or(AppError::NotFound)?;
    let table = frame::known(db, actor, card.table_id).await?;
    room::see(&table, card.own, card.written_at)?;
    let permit = policy::change(actor, &table, &card)?;
    room::merge(actor, &table)?;
    room::open(&table)?;
    Ok((table, card, permit))
}

/// The same, where the card can be merged: one that holds others is taken apart first.
async fn mergeable(
    db: &mut PgConnection,
    actor: &Actor,
    id: GovernanceCardId,
) -> Result<(GovernanceTable, Card, OnCard)> {
    let (table, card, permit) = known(db, actor, id).await?;
    if card.archived_at.is_some() {
        return Err(AppError::Conflict("governance-card-archived"));
    }
    if card.leader_id.is_some() {
        return Err(AppError::Conflict("governance-card-is-merged"));
    }
    if card.held > 0 {
        return Err(AppError::Conflict("governance-card-holds"));
    }
    Ok((table, card, permit))
}

pub(super) async fn choose(visit: Visit, Path(id): Path<GovernanceCardId>) -> Answer {
    let mut db = visit.db().await?;
    let (table, card, _) = mergeable(&mut db, &visit.actor, id).await?;
    let template = merge_page(&mut db, visit, &table, card, FormState::blank()).await?;
    page_of_texts(template, db).await
}

pub(super) async fn merge(visit: Visit, Path(id): Path<GovernanceCardId>, raw: RawForm) -> Answer {
    let mut tx = visit.begin().await?;
    keep_phase_of(&mut tx, id).await?;
    let (table, card, _) = mergeable(&mut tx, &visit.actor, id).await?;
    let saved = async {
        let mut read = Reader::new(&raw);
        let into = read.required::<GovernanceCardId>("into");
        let into = read.finish(|| into)?;
        queries::lock(&mut tx, [id, into]).await?;
        let (_, card, permit) = mergeable(&mut tx, &visit.actor, id).await?;
        let leader = cards::queries::card(&mut tx, Some(visit.actor.id.into()), into).await?;
        let leader = leader.filter(|leader| leads(leader, &card));
        let gone = || FormState::typed(raw.to_vec()).refused("into", "governance-merge-gone");
        let leader = leader.ok_or_else(|| SaveError::from(gone()))?;
        let of_leader = policy::change(&visit.actor, &table, &leader)?;
        let (permit, of_leader) = commands::alike(&permit, &of_leader);
        let act = undo::begin(&mut tx, &raw, "governance_card", id.0).await?;
        let given_back = commands::merge(&mut tx, (&card, &permit), (&leader, &of_leader)).await?;
        let key = match given_back {
            0 => "governance-merged",
            _ => "governance-merged-giving-back",
        };
        let flash = Flash::success(key)
            .arg("name", leader.label())
            .arg("count", given_back);
        let back = Undo::to(urls::governance_card_unmerge(id));
        let flash = act.offering(&mut tx, flash, back).await?;
        Ok::<_, SaveError>((into, flash))
    };
    match Save::of(&raw).end(saved.await, tx).await? {
        Ok((leader, flash)) => Ok(redirect(&urls::governance_card(leader), flash)),
        Err(Again { status, form }) => {
            let mut db = visit.db().await?;
            let template = merge_page(&mut db, visit, &table, card, form).await?;
            page_of_texts_with(status, template, db).await
        }
    }
}

/// Another card of the table, neither put away nor merged itself.
fn leads(leader: &Card, card: &Card) -> bool {
    let used = leader.archived_at.is_none() && leader.leader_id.is_none();
    used && leader.id != card.id && leader.table_id == card.table_id
}

/// Takes a card out of the one that leads it; with its leader's former text, where the form says so.
pub(super) async fn unmerge(
    visit: Visit,
    Path(id): Path<GovernanceCardId>,
    raw: RawForm,
) -> Answer {
    let mut tx = visit.begin().await?;
    keep_phase_of(&mut tx, id).await?;
    let (table, card, permit) = known(&mut tx, &visit.actor, id).await?;
    let flash = Flash::success("governance-unmerged").arg("name", card.label());
    // A second click.
    let Some(into) = card.leader_id else {
        return Ok(redirect(&urls::governance_card(id), flash));
    };
    queries::lock(&mut tx, [id, into]).await?;
    let leader = cards::queries::card(&mut tx, Some(visit.actor.id.into()), into).await?;
    let leader = leader.ok_or(AppError::NotFound)?;
    let of_leader = policy::change(&visit.actor, &table, &leader)?;
    let (permit, of_leader) = commands::alike(&permit, &of_leader);
    let act = undo::begin(&mut tx, &raw, "governance_card", id.0).await?;
    let former = commands::unmerge(&mut tx, (&card, &permit), (&leader, &of_leader)).await?;
    if let (Some(body), "1") = (former, raw.first("former")) {
        let leader = cards::queries::card(&mut tx, Some(visit.actor.id.into()), into).await?;
        let leader = leader.ok_or(AppError::NotFound)?;
        let kind = leader.kind;
        let said = Said { kind, body };
        cards::commands::update(&mut tx, &of_leader, &leader, &said, leader.version).await?;
    }
    let back = Undo::to(urls::governance_card_merge(id)).with("into", into);
    let flash = act.offering(&mut tx, flash, back).await?;
    tx.lead_to(&urls::governance_card_at(table.id, id), flash)
        .await
}

async fn merge_page(
    db: &mut PgConnection,
    visit: Visit,
    table: &GovernanceTable,
    card: Card,
    form: FormState,
) -> Result<MergePage> {
    let t = visit.shell.t;
    let leaders = queries::candidates(db, &card, t.0).await?.into_iter();
    let leaders = leaders.map(|one| {
        let place = format!("{} · {}", one.topic, one.level);
        let label = format!("{} ({place})", markdown::excerpt(&one.body, 80));
        Choice::new(one.id, t.written(&label))
    });
    let title = t.t("governance-merge");
    Ok(MergePage {
        leaders: leaders.collect(),
        action: urls::governance_card_merge(card.id),
        back: urls::governance_card(card.id),
        shell: frame::within(visit.shell, table, &title)
            .crumb(t.written(&card.label()), urls::governance_card(card.id)),
        card,
        form,
    })
}
