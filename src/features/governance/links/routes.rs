//! Handlers of what cards are about, and that take links back.

use std::collections::BTreeSet;

use askama::Template;
use axum::extract::Path;
use sqlx::PgConnection;

use super::{
    commands,
    forms::{self, AboutForm},
    model::{LinkKind, Linked},
    queries::{self, Sight},
};
use crate::{frame, model::GovernanceTable, policy};
use kernel::{
    ids::{GovernanceCardId, GovernanceLinkId},
    urls,
};
use platform::{
    auth::{Actor, Permit, rights::permission::WriteGovernance},
    errors::{AppError, Result, SaveError},
    web::{
        Again, Answer, Choice, ConfirmPage, Flash, FormState, RawForm, Save, Shell, Visit, page,
        page_with, redirect,
    },
};

/// What a card is about.
#[derive(Template)]
#[template(path = "governance/links/edit.html")]
pub(crate) struct AboutEditPage {
    pub shell: Shell,
    pub form: FormState,
    /// The card's beginning.
    pub label: String,
    pub strategies: Vec<Choice>,
    pub groups: Vec<Choice>,
    pub action: String,
    pub back: String,
}

/// The card with its table, for who may change it, where neither is put away. Whoever wrote it unnamed
/// changes it unnamed.
async fn changeable(
    db: &mut PgConnection,
    actor: &Actor,
    id: GovernanceCardId,
) -> Result<(
    GovernanceTable,
    Linked,
    Permit<WriteGovernance, GovernanceCardId>,
)> {
    let card = queries::card(db, actor.id, id).await?;
    let card = card.ok_or(AppError::NotFound)?;
    let table = frame::known(db, actor, card.table_id).await?;
    policy::see(&table, card.own, card.written_at)?;
    let permit = policy::write(actor, &table, id)?;
    policy::open(&table)?;
    if card.archived {
        return Err(AppError::Conflict("governance-card-archived"));
    }
    let permit = match card.unnamed_own {
        true => permit.unnamed(),
        false => permit,
    };
    Ok((table, card, permit))
}

/// The shell of a page below the card's.
fn below(shell: Shell, table: &GovernanceTable, card: &Linked, title: &str) -> Shell {
    let name = shell.t.written(&card.label());
    frame::within(shell, table, title).crumb(name, urls::governance_card(card.id))
}

pub(super) async fn edit(visit: Visit, Path(id): Path<GovernanceCardId>) -> Answer {
    let mut db = visit.db().await?;
    let (table, card, _) = changeable(&mut db, &visit.actor, id).await?;
    let about = queries::about(&mut db, id).await?;
    let form = forms::filled(&about, card.version);
    page(&edit_page(&mut db, visit, &table, &card, form).await?)
}

pub(super) async fn update(visit: Visit, Path(id): Path<GovernanceCardId>, raw: RawForm) -> Answer {
    let mut tx = visit.begin().await?;
    let (table, card, permit) = changeable(&mut tx, &visit.actor, id).await?;
    let about = queries::about(&mut tx, id).await?;
    let conflict = frame::last_changed(&mut tx, (visit.shell.t, visit.actor.now), id).await?;
    let saved = async {
        let form = forms::parse(&raw)?;
        let measures = found(&mut tx, &visit.actor, &form, &raw).await?;
        commands::set_about(&mut tx, &permit, &form, &measures).await
    };
    let save = Save::of(&raw).merging_with(conflict, forms::filled(&about, card.version));
    match save.end(saved.await, tx).await? {
        Ok(()) => Ok(redirect(
            &urls::governance_card(id),
            Flash::success("saved"),
        )),
        Err(Again { status, form }) => {
            let mut db = visit.db().await?;
            let template = edit_page(&mut db, visit, &table, &card, form).await?;
            page_with(status, &template)
        }
    }
}

/// The measures of the codes, each once, where there are such notes too.
async fn found(
    db: &mut PgConnection,
    actor: &Actor,
    form: &AboutForm,
    raw: &RawForm,
) -> Result<Vec<i64>, SaveError> {
    let meetings = Sight::of(actor).meetings;
    let found = queries::find(db, &form.measures, &form.entries, &meetings).await?;
    let mut refused = FormState::typed(raw.to_vec());
    if let Some(unknown) = forms::unknown(&form.measures, &found.measures) {
        refused.refuse("measures", unknown);
    }
    if form.entries.iter().any(|id| !found.entries.contains(id)) {
        refused = refused.refused("entries", "governance-entries-unknown");
    }
    if refused.is_invalid() {
        return Err(refused.into());
    }
    let measures: BTreeSet<i64> = found.measures.into_iter().map(|(_, id)| id).collect();
    Ok(measures.into_iter().collect())
}

async fn edit_page(
    db: &mut PgConnection,
    visit: Visit,
    table: &GovernanceTable,
    card: &Linked,
    form: FormState,
) -> Result<AboutEditPage> {
    let t = visit.shell.t;
    let offers = queries::offers(db, t.0).await?;
    let choices = |group: bool| {
        let offers = offers.iter().filter(|offer| offer.group == group);
        offers
            .map(|one| Choice::new(one.id, one.label.clone()))
            .collect()
    };
    Ok(AboutEditPage {
        strategies: choices(false),
        groups: choices(true),
        label: card.label(),
        action: urls::governance_links(card.id),
        back: urls::governance_card(card.id),
        shell: below(visit.shell, table, card, &t.t("governance-about-title")),
        form,
    })
}

/// Takes a card off an agenda, or back what else it was linked to; of a decision only who steers.
pub(super) async fn unlink(
    visit: Visit,
    Path((id, link)): Path<(GovernanceCardId, GovernanceLinkId)>,
) -> Answer {
    let mut tx = visit.begin().await?;
    let (table, card, permit) = changeable(&mut tx, &visit.actor, id).await?;
    let sight = Sight::of(&visit.actor);
    let links = queries::of_card(&mut tx, id, &sight, visit.shell.t.0).await?;
    let back = urls::governance_card(id);
    let flash = Flash::success("governance-unlinked");
    let Some(found) = links.iter().find(|one| one.id == link) else {
        // A second click, or none of this card.
        return match visit.asks() {
            true => Err(AppError::NotFound),
            false => Ok(redirect(&back, flash)),
        };
    };
    if found.kind == LinkKind::Decision {
        policy::steer(&visit.actor, &table, id)?;
    }
    if visit.asks() {
        let t = visit.shell.t;
        let name = match found.visible {
            true => found.label.clone(),
            false => t.word(found.kind),
        };
        return page(&ConfirmPage::new(
            below(visit.shell, &table, &card, &t.t("governance-unlink")),
            t.t1("governance-unlink-question", "name", name),
            t.t("governance-unlink-consequence"),
            back,
        ));
    }
    commands::remove(&mut tx, &permit, found).await?;
    tx.lead_to(&back, flash).await
}
