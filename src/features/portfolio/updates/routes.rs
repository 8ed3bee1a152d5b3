//! Handlers of status updates.

use axum::{
    extract::{Path, State},
    http::StatusCode,
    response::Response,
};
use sqlx::PgConnection;

use super::{
    commands, forms,
    model::{Health, StatusUpdate},
    pages::{UpdateEditPage, UpdateIndexPage},
    policy as own, queries,
};
use crate::{
    owner::{self, Owner, OwnerHead},
    policy,
};
use kernel::ids::{GroupId, StatusUpdateId, StrategyId};
use platform::{
    errors::{AppError, Result, SaveError},
    history,
    web::{
        AppState, Choice, ConfirmPage, Flash, FormState, Pager, RawForm, RawQuery, Shell, Visit,
        form_state::Conflict, page, page_of_texts, page_with, redirect,
    },
};

pub async fn index_strategy(
    state: State<AppState>,
    visit: Visit,
    Path(id): Path<StrategyId>,
    query: RawQuery,
) -> Result<Response> {
    index(state, visit, Owner::Strategy(id), query).await
}

pub async fn index_group(
    state: State<AppState>,
    visit: Visit,
    Path(id): Path<GroupId>,
    query: RawQuery,
) -> Result<Response> {
    index(state, visit, Owner::Group(id), query).await
}

pub async fn new_strategy(
    state: State<AppState>,
    visit: Visit,
    Path(id): Path<StrategyId>,
) -> Result<Response> {
    new(state, visit, Owner::Strategy(id)).await
}

pub async fn new_group(
    state: State<AppState>,
    visit: Visit,
    Path(id): Path<GroupId>,
) -> Result<Response> {
    new(state, visit, Owner::Group(id)).await
}

pub async fn create_strategy(
    state: State<AppState>,
    visit: Visit,
    Path(id): Path<StrategyId>,
    raw: RawForm,
) -> Result<Response> {
    create(state, visit, Owner::Strategy(id), raw).await
}

pub async fn create_group(
    state: State<AppState>,
    visit: Visit,
    Path(id): Path<GroupId>,
    raw: RawForm,
) -> Result<Response> {
    create(state, visit, Owner::Group(id), raw).await
}

async fn stored_owner(db: &mut PgConnection, owner: Owner) -> Result<OwnerHead> {
    owner::head(db, owner).await?.ok_or(AppError::NotFound)
}

async fn index(
    State(app): State<AppState>,
    visit: Visit,
    owner: Owner,
    query: RawQuery,
) -> Result<Response> {
    policy::read(&visit.actor)?;
    let mut db = app.db().await?;
    let head = stored_owner(&mut db, owner).await?;
    let number = query.page();
    let (rows, total) = queries::list(&mut db, owner, (number - 1) * queries::SHOWN).await?;
    let title = visit.shell.t.t("updates-title");
    let template = UpdateIndexPage {
        may_write: policy::write_status(&visit.actor, owner).is_ok(),
        pager: Pager::sized(
            number,
            total,
            queries::SHOWN,
            &format!("{}/updates", owner.url()),
            "",
        ),
        shell: head.shell(visit.shell, &title),
        head,
        rows,
    };
    page_of_texts(template, db).await
}

async fn new(State(app): State<AppState>, visit: Visit, owner: Owner) -> Result<Response> {
    policy::read(&visit.actor)?;
    let head = stored_owner(&mut *app.db().await?, owner).await?;
    policy::write_status(&visit.actor, owner)?;
    let form = FormState::blank().with("published_on", app.clock.today());
    page(&edit_page(visit.shell, &head, None, form))
}

async fn create(
    State(app): State<AppState>,
    visit: Visit,
    owner: Owner,
    raw: RawForm,
) -> Result<Response> {
    policy::read(&visit.actor)?;
    let mut tx = app.begin().await?;
    let head = stored_owner(&mut tx, owner).await?;
    let permit = policy::write_status(&visit.actor, owner)?;
    let form = match forms::parse(&raw) {
        Ok(form) => form,
        Err(state) => {
            let template = edit_page(visit.shell, &head, None, state);
            return page_with(StatusCode::UNPROCESSABLE_ENTITY, &template);
        }
    };
    commands::create(&mut tx, &permit, owner, visit.actor.id, &form).await?;
    tx.commit().await?;
    Ok(redirect(&owner.url(), Flash::success("update-published")))
}

fn edit_page(
    shell: Shell,
    head: &OwnerHead,
    id: Option<StatusUpdateId>,
    form: FormState,
) -> UpdateEditPage {
    let t = shell.t;
    let title = t.t(if id.is_some() {
        "update-edit"
    } else {
        "update-new"
    });
    UpdateEditPage {
        healths: Choice::words::<Health>(t),
        action: match id {
            Some(id) => format!("/updates/{id}/edit"),
            None => format!("{}/updates/new", head.owner.url()),
        },
        back: head.owner.url(),
        shell: head.shell(shell, &title),
        form,
    }
}

async fn stored(db: &mut PgConnection, id: StatusUpdateId) -> Result<(StatusUpdate, OwnerHead)> {
    let update = queries::update(db, id).await?.ok_or(AppError::NotFound)?;
    let owner = update.owner().ok_or(AppError::NotFound)?;
    Ok((update, stored_owner(db, owner).await?))
}

pub async fn edit(
    State(app): State<AppState>,
    visit: Visit,
    Path(id): Path<StatusUpdateId>,
) -> Result<Response> {
    policy::read(&visit.actor)?;
    let (update, head) = stored(&mut *app.db().await?, id).await?;
    own::edit(&visit.actor, head.owner, &update)?;
    page(&edit_page(
        visit.shell,
        &head,
        Some(id),
        forms::filled(&update),
    ))
}

pub async fn update(
    State(app): State<AppState>,
    visit: Visit,
    Path(id): Path<StatusUpdateId>,
    raw: RawForm,
) -> Result<Response> {
    policy::read(&visit.actor)?;
    let mut tx = app.begin().await?;
    let (before, head) = stored(&mut tx, id).await?;
    let permit = own::edit(&visit.actor, head.owner, &before)?;
    let form = match forms::parse(&raw) {
        Ok(form) => form,
        Err(state) => {
            let template = edit_page(visit.shell, &head, Some(id), state);
            return page_with(StatusCode::UNPROCESSABLE_ENTITY, &template);
        }
    };
    match commands::update(&mut tx, &permit, head.owner, &before, &form).await {
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
                &edit_page(visit.shell, &head, Some(id), state),
            )
        }
        Err(error) => Err(error.into()),
    }
}

pub async fn archive(
    State(app): State<AppState>,
    visit: Visit,
    Path(id): Path<StatusUpdateId>,
) -> Result<Response> {
    policy::read(&visit.actor)?;
    let mut tx = app.begin().await?;
    let (update, head) = stored(&mut tx, id).await?;
    let permit = own::edit(&visit.actor, head.owner, &update)?;
    if visit.asks() {
        let t = visit.shell.t;
        let day = t.date(update.published_on);
        return page(&ConfirmPage::new(
            head.shell(visit.shell, &t.t("update-withdraw")),
            t.t1("update-withdraw-question", "date", day),
            t.t("update-withdraw-consequence"),
            head.owner.url(),
        ));
    }
    commands::archive(&mut tx, &permit, head.owner, &update).await?;
    tx.commit().await?;
    Ok(redirect(
        &head.owner.url(),
        Flash::success("update-withdrawn"),
    ))
}
