//! Handlers of links and milestones; those of strategies and groups differ by the owner only.

use askama::Template;
use axum::extract::Path;
use sqlx::PgConnection;

use super::{
    commands, forms,
    queries::{self, Link, Milestone},
};
use crate::{
    owner::{self, Owner, OwnerHead},
    policy,
    routes::for_both_owners,
};
use kernel::{
    dates::{brussels_date, parse_date},
    ids::{GroupId, LinkId, MilestoneId, StrategyId},
    urls,
};
use platform::{
    errors::{AppError, Result},
    web::{
        Answer, ConfirmPage, EditPage, Flash, FormState, RawForm, Save, Shell, Undo, Visit, page,
        redirect, undo,
    },
};

/// A new link.
#[derive(Template)]
#[template(path = "portfolio/parts/link.html")]
pub(super) struct LinkPage {
    pub shell: Shell,
    pub form: FormState,
    pub action: String,
    pub back: String,
}

/// No milestone has this id.
const NOT_YET: MilestoneId = MilestoneId(0);

for_both_owners! {
    new_strategy_link, new_group_link => new_link();
    add_strategy_link, add_group_link => add_link(raw: RawForm);
    new_strategy_milestone, new_group_milestone => new_milestone();
    add_strategy_milestone, add_group_milestone => add_milestone(raw: RawForm);
}

async fn new_link(visit: Visit, owner: Owner) -> Answer {
    let head = owner::head(&mut *visit.db().await?, owner).await?;
    policy::edit(&visit.actor, owner)?;
    page(&link_page(visit.shell, &head, FormState::blank()))
}

async fn add_link(visit: Visit, owner: Owner, raw: RawForm) -> Answer {
    let mut tx = visit.begin().await?;
    let head = owner::head(&mut tx, owner).await?;
    let permit = policy::edit(&visit.actor, owner)?;
    let saved = async {
        let form = forms::link(&raw)?;
        commands::add_link(&mut tx, &permit, &form).await
    };
    match Save::of(&raw).end(saved.await, tx).await? {
        Ok(id) => {
            let back = Undo::to(urls::link_remove(id));
            let flash = Flash::success("link-added").offering(&raw, back);
            Ok(redirect(&owner.url(), flash))
        }
        Err(again) => again.page(|form| link_page(visit.shell, &head, form)),
    }
}

fn link_page(shell: Shell, head: &OwnerHead, form: FormState) -> LinkPage {
    let title = shell.t.t("link-new");
    LinkPage {
        action: head.owner.link_new(),
        back: head.owner.url(),
        shell: head.shell(shell, &title),
        form,
    }
}

async fn stored_link(db: &mut PgConnection, id: LinkId) -> Result<(Link, OwnerHead)> {
    let link = queries::link(db, id).await?.ok_or(AppError::NotFound)?;
    let owner = Owner::of(link.strategy_id, link.group_id).ok_or(AppError::NotFound)?;
    Ok((link, owner::head(db, owner).await?))
}

pub(crate) async fn remove_link(visit: Visit, Path(id): Path<LinkId>, raw: RawForm) -> Answer {
    let mut tx = visit.begin().await?;
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
    commands::remove_link(&mut tx, &permit, &link).await?;
    let back = Undo::to(head.owner.link_new())
        .with("label", &link.label)
        .with("url", &link.url)
        .with("position", link.position);
    let flash = Flash::success("link-removed")
        .arg("name", link.label)
        .offering(&raw, back);
    tx.lead_to(&head.owner.url(), flash).await
}

async fn new_milestone(visit: Visit, owner: Owner) -> Answer {
    let head = owner::head(&mut *visit.db().await?, owner).await?;
    policy::edit(&visit.actor, owner)?;
    page(&milestone_page(
        visit.shell,
        &head,
        None,
        FormState::blank(),
    ))
}

async fn add_milestone(visit: Visit, owner: Owner, raw: RawForm) -> Answer {
    let mut tx = visit.begin().await?;
    let head = owner::head(&mut tx, owner).await?;
    let permit = policy::edit(&visit.actor, owner)?;
    let saved = async {
        let act = undo::begin(&mut tx, &raw, "milestone", NOT_YET.0).await?;
        let form = forms::parse(&raw)?;
        let done_on = parse_date(raw.first("done_on"));
        let id = commands::add_milestone(&mut tx, &permit, (&form, done_on)).await?;
        let (flash, back) = (
            Flash::success("milestone-added"),
            Undo::to(urls::milestone_remove(id)),
        );
        Ok(act.on(id.0).offering(&mut tx, flash, back).await?)
    };
    match Save::of(&raw).end(saved.await, tx).await? {
        Ok(flash) => Ok(redirect(&owner.url(), flash)),
        Err(again) => again.page(|form| milestone_page(visit.shell, &head, None, form)),
    }
}

fn milestone_page(
    shell: Shell,
    head: &OwnerHead,
    id: Option<MilestoneId>,
    form: FormState,
) -> EditPage {
    let title = shell.t.t(if id.is_some() {
        "milestone-edit"
    } else {
        "milestone-new"
    });
    let url = id.map_or_else(|| head.owner.milestone_new(), urls::milestone_edit);
    let mut page = EditPage::new(head.shell(shell, &title), forms::FIELDS, form, url);
    page.back = head.owner.url();
    page
}

async fn stored_milestone(
    db: &mut PgConnection,
    id: MilestoneId,
) -> Result<(Milestone, OwnerHead)> {
    let milestone = queries::milestone(db, id)
        .await?
        .ok_or(AppError::NotFound)?;
    let owner = Owner::of(milestone.strategy_id, milestone.group_id).ok_or(AppError::NotFound)?;
    Ok((milestone, owner::head(db, owner).await?))
}

pub(crate) async fn edit_milestone(visit: Visit, Path(id): Path<MilestoneId>) -> Answer {
    let (milestone, head) = stored_milestone(&mut *visit.db().await?, id).await?;
    policy::edit(&visit.actor, head.owner)?;
    page(&milestone_page(
        visit.shell,
        &head,
        Some(id),
        forms::filled(&milestone),
    ))
}

pub(crate) async fn update_milestone(
    visit: Visit,
    Path(id): Path<MilestoneId>,
    raw: RawForm,
) -> Answer {
    let mut tx = visit.begin().await?;
    let (before, head) = stored_milestone(&mut tx, id).await?;
    let (owner, permit) = (head.owner, policy::edit(&visit.actor, head.owner)?);
    let saved = async {
        let form = forms::parse(&raw)?;
        commands::update_milestone(&mut tx, &permit, &before, &form).await
    };
    let save = Save::of(&raw).merging(owner, forms::filled(&before));
    match save.end(saved.await, tx).await? {
        Ok(()) => Ok(redirect(&owner.url(), Flash::success("saved"))),
        Err(again) => again.page(|form| milestone_page(visit.shell, &head, Some(id), form)),
    }
}

/// `done=1` marks it done, today unless it says since when; anything else open again.
pub(crate) async fn set_done(visit: Visit, Path(id): Path<MilestoneId>, raw: RawForm) -> Answer {
    let mut tx = visit.begin().await?;
    let (milestone, head) = stored_milestone(&mut tx, id).await?;
    let permit = policy::edit(&visit.actor, head.owner)?;
    let act = undo::begin(&mut tx, &raw, "milestone", id.0).await?;
    let day = || parse_date(raw.first("done_on")).unwrap_or_else(|| brussels_date(permit.at()));
    let done_on = (raw.first("done") == "1").then(day);
    commands::set_done(&mut tx, &permit, &milestone, done_on).await?;
    let back = Undo::to(urls::milestone_done(id));
    let back = match milestone.done_on {
        Some(day) => back.with("done", 1).with("done_on", day),
        None => back,
    };
    let flash = act.offering(&mut tx, Flash::success("saved"), back).await?;
    tx.lead_to(&head.owner.url(), flash).await
}

pub(crate) async fn remove_milestone(
    visit: Visit,
    Path(id): Path<MilestoneId>,
    raw: RawForm,
) -> Answer {
    let mut tx = visit.begin().await?;
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
    let act = undo::begin(&mut tx, &raw, "milestone", id.0).await?;
    commands::remove_milestone(&mut tx, &permit, &milestone).await?;
    let flash = Flash::success("milestone-removed").arg("name", &milestone.label);
    let back = again(&head, &milestone);
    let flash = act.offering(&mut tx, flash, back).await?;
    tx.lead_to(&head.owner.url(), flash).await
}

/// Adds a milestone as it was.
fn again(head: &OwnerHead, milestone: &Milestone) -> Undo {
    let undo = Undo::to(head.owner.milestone_new())
        .with("label", &milestone.label)
        .with("due_on", milestone.due_on);
    let undo = match milestone.immovable {
        true => undo.with("immovable", 1),
        false => undo,
    };
    match milestone.done_on {
        Some(day) => undo.with("done_on", day),
        None => undo,
    }
}
