//! Handlers of status updates.

use askama::Template;
use axum::extract::Path;
use sqlx::PgConnection;

use super::{
    commands, forms,
    model::{Health, StatusUpdate},
    policy as own,
    queries::{self, Standing, UpdateRow},
};
use crate::{
    owner::{self, Owner, OwnerHead},
    policy,
    routes::for_both_owners,
};
use kernel::{
    ids::{GroupId, StatusUpdateId, StrategyId},
    urls,
};
use platform::{
    errors::{AppError, Result},
    web::{
        Answer, Choice, ConfirmPage, EditPage, Flash, FormState, Pager, RawForm, RawQuery, Save,
        Section, Shell, Undo, Visit, page, page_of_texts, redirect, undo,
    },
};

/// A group or strategy, and how it is doing.
pub(crate) struct StandingLine {
    pub owner: Owner,
    pub standing: Standing,
    pub may_write: bool,
}

/// How all of them are doing.
#[derive(Template)]
#[template(path = "portfolio/updates/latest.html")]
pub(crate) struct LatestPage {
    pub shell: Shell,
    pub lines: Vec<StandingLine>,
}

/// All updates of an owner.
#[derive(Template)]
#[template(path = "portfolio/updates/index.html")]
pub(crate) struct UpdateIndexPage {
    pub shell: Shell,
    pub head: OwnerHead,
    pub rows: Vec<UpdateRow>,
    pub pager: Pager,
    pub may_write: bool,
}

for_both_owners! {
    index_strategy, index_group => index(query: RawQuery);
    new_strategy, new_group => new();
    create_strategy, create_group => create(raw: RawForm);
}

/// How every group and strategy is doing.
pub(crate) async fn latest(visit: Visit) -> Answer {
    policy::read(&visit.actor)?;
    let mut db = visit.db().await?;
    let standings = queries::latest(&mut db).await?;
    let line = |standing: queries::Standing| {
        let owner = Owner::of(standing.strategy_id, standing.group_id)?;
        Some(StandingLine {
            owner,
            may_write: policy::write_status(&visit.actor, owner).is_ok(),
            standing,
        })
    };
    let lines = standings.into_iter().filter_map(line).collect();
    let title = visit.shell.t.t("updates-title");
    let template = LatestPage {
        shell: visit.shell.titled(Section::Steering, title),
        lines,
    };
    page_of_texts(template, db).await
}

async fn index(visit: Visit, owner: Owner, query: RawQuery) -> Answer {
    policy::read(&visit.actor)?;
    let mut db = visit.db().await?;
    let head = owner::head(&mut db, owner).await?;
    let number = query.page();
    let (rows, total) = queries::list(&mut db, owner, (number - 1) * queries::SHOWN).await?;
    let title = visit.shell.t.t("updates-title");
    let template = UpdateIndexPage {
        may_write: policy::write_status(&visit.actor, owner).is_ok(),
        pager: Pager::sized(number, total, queries::SHOWN, &owner.updates(), ""),
        shell: head.shell(visit.shell, &title),
        head,
        rows,
    };
    page_of_texts(template, db).await
}

async fn new(visit: Visit, owner: Owner) -> Answer {
    let head = owner::head(&mut *visit.db().await?, owner).await?;
    policy::write_status(&visit.actor, owner)?;
    let form = FormState::blank().with("published_on", visit.app.clock.today());
    page(&edit_page(visit.shell, &head, None, form))
}

async fn create(visit: Visit, owner: Owner, raw: RawForm) -> Answer {
    let mut tx = visit.begin().await?;
    let head = owner::head(&mut tx, owner).await?;
    let permit = policy::write_status(&visit.actor, owner)?;
    let saved = async {
        let form = forms::parse(&raw)?;
        commands::create(&mut tx, &permit, visit.actor.id, &form).await
    };
    match Save::of(&raw).end(saved.await, tx).await? {
        Ok(_) => Ok(redirect(&owner.url(), Flash::success("update-published"))),
        Err(again) => again.page(|form| edit_page(visit.shell, &head, None, form)),
    }
}

fn edit_page(
    shell: Shell,
    head: &OwnerHead,
    id: Option<StatusUpdateId>,
    form: FormState,
) -> EditPage {
    let t = shell.t;
    let title = t.t(if id.is_some() {
        "update-edit"
    } else {
        "update-new"
    });
    let url = id.map_or_else(|| head.owner.update_new(), urls::update_edit);
    let mut page = EditPage::new(head.shell(shell, &title), forms::FIELDS, form, url)
        .offering("health", Choice::words::<Health>(t));
    page.back = head.owner.url();
    page
}

async fn stored(db: &mut PgConnection, id: StatusUpdateId) -> Result<(StatusUpdate, OwnerHead)> {
    let found = withdrawn_or_not(db, id).await?;
    Some(found)
        .filter(|(update, _)| !update.archived)
        .ok_or(AppError::NotFound)
}

async fn withdrawn_or_not(
    db: &mut PgConnection,
    id: StatusUpdateId,
) -> Result<(StatusUpdate, OwnerHead)> {
    let update = queries::update(db, id).await?.ok_or(AppError::NotFound)?;
    let owner = update.owner().ok_or(AppError::NotFound)?;
    Ok((update, owner::head(db, owner).await?))
}

pub(super) async fn edit(visit: Visit, Path(id): Path<StatusUpdateId>) -> Answer {
    let (update, head) = stored(&mut *visit.db().await?, id).await?;
    own::edit(&visit.actor, head.owner, &update)?;
    page(&edit_page(
        visit.shell,
        &head,
        Some(id),
        forms::filled(&update),
    ))
}

pub(super) async fn update(visit: Visit, Path(id): Path<StatusUpdateId>, raw: RawForm) -> Answer {
    let mut tx = visit.begin().await?;
    let (before, head) = stored(&mut tx, id).await?;
    let (owner, permit) = (head.owner, own::edit(&visit.actor, head.owner, &before)?);
    let saved = async {
        let form = forms::parse(&raw)?;
        commands::update(&mut tx, &permit, &before, &form).await
    };
    let save = Save::of(&raw).merging(owner, forms::filled(&before));
    match save.end(saved.await, tx).await? {
        Ok(()) => Ok(redirect(&owner.url(), Flash::success("saved"))),
        Err(again) => again.page(|form| edit_page(visit.shell, &head, Some(id), form)),
    }
}

pub(super) async fn archive(visit: Visit, id: Path<StatusUpdateId>, raw: RawForm) -> Answer {
    turn(visit, id, raw, true).await
}

/// Takes back that an update was withdrawn.
pub(super) async fn restore(visit: Visit, id: Path<StatusUpdateId>, raw: RawForm) -> Answer {
    turn(visit, id, raw, false).await
}

async fn turn(
    visit: Visit,
    Path(id): Path<StatusUpdateId>,
    raw: RawForm,
    withdrawn: bool,
) -> Answer {
    let mut tx = visit.begin().await?;
    let (update, head) = withdrawn_or_not(&mut tx, id).await?;
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
    let act = undo::begin(&mut tx, &raw, "status_update", id.0).await?;
    commands::set_withdrawn(&mut tx, &permit, &update, withdrawn).await?;
    let (done, back) = if withdrawn {
        ("update-withdrawn", urls::update_restore(id))
    } else {
        ("update-restored", urls::update_archive(id))
    };
    let flash = Flash::success(done);
    let flash = act.offering(&mut tx, flash, Undo::to(back)).await?;
    tx.lead_to(&head.owner.url(), flash).await
}
