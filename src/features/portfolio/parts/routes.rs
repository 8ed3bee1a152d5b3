//! Handlers of links and milestones; those of strategies and groups differ by the owner only.

use axum::{
    extract::{Path, State},
    http::StatusCode,
    response::Response,
};
use sqlx::PgConnection;

use super::{
    commands, forms,
    pages::{LinkPage, MilestonePage},
    queries::{self, Link, Milestone},
};
use crate::{
    owner::{self, Owner, OwnerHead},
    policy,
};
use kernel::ids::{GroupId, LinkId, MilestoneId, StrategyId};
use platform::{
    errors::{AppError, Result, SaveError},
    history,
    web::{
        AppState, ConfirmPage, Flash, FormState, RawForm, Shell, Visit, form_state::Conflict, page,
        page_with, redirect,
    },
};

macro_rules! for_both_owners {
    ($($strategy:ident, $group:ident => $handler:ident($($arg:ident: $ty:ty),*);)+) => {$(
        pub async fn $strategy(state: State<AppState>, visit: Visit, Path(id): Path<StrategyId>, $($arg: $ty),*) -> Result<Response> {
            $handler(state, visit, Owner::Strategy(id), $($arg),*).await
        }
        pub async fn $group(state: State<AppState>, visit: Visit, Path(id): Path<GroupId>, $($arg: $ty),*) -> Result<Response> {
            $handler(state, visit, Owner::Group(id), $($arg),*).await
        }
    )+};
}

for_both_owners! {
    new_strategy_link, new_group_link => new_link();
    add_strategy_link, add_group_link => add_link(raw: RawForm);
    new_strategy_milestone, new_group_milestone => new_milestone();
    add_strategy_milestone, add_group_milestone => add_milestone(raw: RawForm);
}

async fn stored_owner(db: &mut PgConnection, owner: Owner) -> Result<OwnerHead> {
    owner::head(db, owner).await?.ok_or(AppError::NotFound)
}

async fn new_link(State(app): State<AppState>, visit: Visit, owner: Owner) -> Result<Response> {
    policy::read(&visit.actor)?;
    let head = stored_owner(&mut *app.db().await?, owner).await?;
    policy::edit(&visit.actor, owner)?;
    page(&link_page(visit.shell, &head, FormState::blank()))
}

async fn add_link(
    State(app): State<AppState>,
    visit: Visit,
    owner: Owner,
    raw: RawForm,
) -> Result<Response> {
    policy::read(&visit.actor)?;
    let mut tx = app.begin().await?;
    let head = stored_owner(&mut tx, owner).await?;
    let permit = policy::edit(&visit.actor, owner)?;
    let form = match forms::link(&raw) {
        Ok(form) => form,
        Err(state) => {
            let template = link_page(visit.shell, &head, state);
            return page_with(StatusCode::UNPROCESSABLE_ENTITY, &template);
        }
    };
    commands::add_link(&mut tx, &permit, owner, &form).await?;
    tx.commit().await?;
    Ok(redirect(&owner.url(), Flash::success("link-added")))
}

fn link_page(shell: Shell, head: &OwnerHead, form: FormState) -> LinkPage {
    let title = shell.t.t("link-new");
    LinkPage {
        action: format!("{}/links/new", head.owner.url()),
        back: head.owner.url(),
        shell: head.shell(shell, &title),
        form,
    }
}

async fn stored_link(db: &mut PgConnection, id: LinkId) -> Result<(Link, OwnerHead)> {
    let link = queries::link(db, id).await?.ok_or(AppError::NotFound)?;
    let owner = Owner::of(link.strategy_id, link.group_id).ok_or(AppError::NotFound)?;
    Ok((link, stored_owner(db, owner).await?))
}

pub async fn remove_link(
    State(app): State<AppState>,
    visit: Visit,
    Path(id): Path<LinkId>,
) -> Result<Response> {
    policy::read(&visit.actor)?;
    let mut tx = app.begin().await?;
    let (link, head) = stored_link(&mut tx, id).await?;
    let permit = policy::edit(&visit.actor, head.owner)?;
    if visit.asks() {
        let t = visit.shell.t;
        return page(&ConfirmPage::new(
            head.shell(visit.shell, &t.t("remove")),
            t.t1("link-remove-question", "name", &link.label),
            t.t("part-remove-consequence"),
            head.owner.url(),
        ));
    }
    commands::remove_link(&mut tx, &permit, head.owner, &link).await?;
    tx.commit().await?;
    Ok(redirect(
        &head.owner.url(),
        Flash::success("link-removed").arg("name", link.label),
    ))
}

async fn new_milestone(
    State(app): State<AppState>,
    visit: Visit,
    owner: Owner,
) -> Result<Response> {
    policy::read(&visit.actor)?;
    let head = stored_owner(&mut *app.db().await?, owner).await?;
    policy::edit(&visit.actor, owner)?;
    page(&milestone_page(
        visit.shell,
        &head,
        None,
        FormState::blank(),
    ))
}

async fn add_milestone(
    State(app): State<AppState>,
    visit: Visit,
    owner: Owner,
    raw: RawForm,
) -> Result<Response> {
    policy::read(&visit.actor)?;
    let mut tx = app.begin().await?;
    let head = stored_owner(&mut tx, owner).await?;
    let permit = policy::edit(&visit.actor, owner)?;
    let form = match forms::milestone(&raw) {
        Ok(form) => form,
        Err(state) => {
            let template = milestone_page(visit.shell, &head, None, state);
            return page_with(StatusCode::UNPROCESSABLE_ENTITY, &template);
        }
    };
    commands::add_milestone(&mut tx, &permit, owner, &form).await?;
    tx.commit().await?;
    Ok(redirect(&owner.url(), Flash::success("milestone-added")))
}

fn milestone_page(
    shell: Shell,
    head: &OwnerHead,
    id: Option<MilestoneId>,
    form: FormState,
) -> MilestonePage {
    let title = shell.t.t(if id.is_some() {
        "milestone-edit"
    } else {
        "milestone-new"
    });
    MilestonePage {
        action: match id {
            Some(id) => format!("/milestones/{id}/edit"),
            None => format!("{}/milestones/new", head.owner.url()),
        },
        back: head.owner.url(),
        shell: head.shell(shell, &title),
        form,
    }
}

async fn stored_milestone(
    db: &mut PgConnection,
    id: MilestoneId,
) -> Result<(Milestone, OwnerHead)> {
    let milestone = queries::milestone(db, id)
        .await?
        .ok_or(AppError::NotFound)?;
    let owner = Owner::of(milestone.strategy_id, milestone.group_id).ok_or(AppError::NotFound)?;
    Ok((milestone, stored_owner(db, owner).await?))
}

pub async fn edit_milestone(
    State(app): State<AppState>,
    visit: Visit,
    Path(id): Path<MilestoneId>,
) -> Result<Response> {
    policy::read(&visit.actor)?;
    let (milestone, head) = stored_milestone(&mut *app.db().await?, id).await?;
    policy::edit(&visit.actor, head.owner)?;
    page(&milestone_page(
        visit.shell,
        &head,
        Some(id),
        forms::filled(&milestone),
    ))
}

pub async fn update_milestone(
    State(app): State<AppState>,
    visit: Visit,
    Path(id): Path<MilestoneId>,
    raw: RawForm,
) -> Result<Response> {
    policy::read(&visit.actor)?;
    let mut tx = app.begin().await?;
    let (before, head) = stored_milestone(&mut tx, id).await?;
    let permit = policy::edit(&visit.actor, head.owner)?;
    let form = match forms::milestone(&raw) {
        Ok(form) => form,
        Err(state) => {
            let template = milestone_page(visit.shell, &head, Some(id), state);
            return page_with(StatusCode::UNPROCESSABLE_ENTITY, &template);
        }
    };
    match commands::update_milestone(&mut tx, &permit, head.owner, &before, &form).await {
        Ok(()) => {
            tx.commit().await?;
            Ok(redirect(&head.owner.url(), Flash::success("saved")))
        }
        Err(SaveError::Stale) => {
            let (by, at) = history::last_change(&mut tx, head.owner.into())
                .await?
                .unwrap_or_default();
            let state =
                FormState::typed(raw.0).merging(&forms::filled(&before), Conflict { by, at });
            page_with(
                StatusCode::CONFLICT,
                &milestone_page(visit.shell, &head, Some(id), state),
            )
        }
        Err(error) => Err(error.into()),
    }
}

/// `done=1` marks it done, anything else open again.
pub async fn set_done(
    State(app): State<AppState>,
    visit: Visit,
    Path(id): Path<MilestoneId>,
    raw: RawForm,
) -> Result<Response> {
    policy::read(&visit.actor)?;
    let mut tx = app.begin().await?;
    let (milestone, head) = stored_milestone(&mut tx, id).await?;
    let permit = policy::edit(&visit.actor, head.owner)?;
    let done = raw.first("done") == "1";
    commands::set_done(&mut tx, &permit, head.owner, &milestone, done).await?;
    tx.commit().await?;
    Ok(redirect(&head.owner.url(), Flash::success("saved")))
}

pub async fn remove_milestone(
    State(app): State<AppState>,
    visit: Visit,
    Path(id): Path<MilestoneId>,
) -> Result<Response> {
    policy::read(&visit.actor)?;
    let mut tx = app.begin().await?;
    let (milestone, head) = stored_milestone(&mut tx, id).await?;
    let permit = policy::edit(&visit.actor, head.owner)?;
    if visit.asks() {
        let t = visit.shell.t;
        return page(&ConfirmPage::new(
            head.shell(visit.shell, &t.t("remove")),
            t.t1("milestone-remove-question", "name", &milestone.label),
            t.t("part-remove-consequence"),
            head.owner.url(),
        ));
    }
    commands::remove_milestone(&mut tx, &permit, head.owner, &milestone).await?;
    tx.commit().await?;
    let flash = Flash::success("milestone-removed").arg("name", milestone.label);
    Ok(redirect(&head.owner.url(), flash))
}
