//! Handlers of what happens to an item: states, postponing, who answers, notes, archival.

use axum::extract::Path;
use sqlx::PgConnection;

use super::{editable, known, show_page, within};
use crate::follow_up::{
    commands, forms,
    model::{Answering, Item, ItemEvent},
    policy, queries,
};
use kernel::{
    ids::{ActionItemId, PersonId},
    urls,
};
use platform::{
    auth::{Actor, rights::permission::EditFollowUp},
    errors::{AppError, Result},
    i18n::Translator,
    web::{
        Again, Answer, Archivable, Flash, Found, RawForm, Reader, Save, Shell, Undo, Visit,
        page_of_texts_with, redirect, undo,
    },
};

/// Where a quick button leads back to: the list or the meeting it was pressed on.
fn back(raw: &RawForm, id: ActionItemId) -> String {
    let path = raw.first("back");
    let goes_on = |page: &str, sign: char| {
        let rest = path.strip_prefix(page);
        rest.is_some_and(|rest| rest.starts_with(sign))
    };
    let list = urls::follow_up::PATH;
    let known = path == list || goes_on(list, '?') || goes_on(urls::meetings::PATH, '/');
    let plain = path.chars().all(|c| c.is_ascii_graphic());
    if known && plain {
        path.to_owned()
    } else {
        urls::action_item(id)
    }
}

pub(crate) async fn advance(visit: Visit, Path(id): Path<ActionItemId>, raw: RawForm) -> Answer {
    let mut tx = visit.begin().await?;
    let item = known(&mut tx, &visit.actor, id).await?;
    let permit = policy::advance(&visit.actor, &item)?;
    let event: ItemEvent = raw
        .first("event")
        .parse()
        .map_err(|_| AppError::BadRequest("error-choose"))?;
    let state = commands::advance(&mut tx, &permit, &item, event).await?;
    let flash = Flash::success("item-moved")
        .arg("name", item.name(visit.shell.t))
        .arg("other", visit.shell.t.word(state));
    tx.lead_to(&back(&raw, id), flash).await
}

pub(crate) async fn postpone(visit: Visit, Path(id): Path<ActionItemId>, raw: RawForm) -> Answer {
    let mut tx = visit.begin().await?;
    let item = known(&mut tx, &visit.actor, id).await?;
    let permit = policy::advance(&visit.actor, &item)?;
    let due_on = item.due_on.ok_or(AppError::Conflict("item-not-possible"))?;
    let saved = async {
        let form = forms::parse_postponement(&raw, due_on)?;
        commands::postpone(&mut tx, &permit, due_on, &form).await?;
        Ok(form.to)
    };
    match Save::of(&raw).end(saved.await, tx).await? {
        Ok(to) => {
            let flash = Flash::success("item-postponed-to").arg("name", visit.shell.t.date(to));
            Ok(redirect(&urls::action_item(id), flash))
        }
        Err(again) => shown_again(visit, item, again).await,
    }
}

/// The item's page, with the form that was not saved.
async fn shown_again(visit: Visit, item: Item, again: Again) -> Answer {
    let mut db = visit.db().await?;
    let template = show_page(&mut db, visit, item, again.form).await?;
    page_of_texts_with(again.status, template, db).await
}

pub(crate) async fn assign(visit: Visit, Path(id): Path<ActionItemId>, raw: RawForm) -> Answer {
    let mut tx = visit.begin().await?;
    let (item, permit) = editable(&mut tx, &visit.actor, id).await?;
    let act = undo::begin(&mut tx, &raw, "action_item", id.0).await?;
    let mut read = Reader::new(&raw);
    let owner: Option<Option<PersonId>> = read.optional("owner");
    let owner = owner.ok_or(AppError::BadRequest("error-choose"))?;
    let ids: Vec<i64> = owner.iter().map(|id| id.0).collect();
    let names = queries::names(&mut tx, &ids).await?;
    if owner.is_some() && names.is_empty() {
        return Err(AppError::BadRequest("error-choose"));
    }
    let mut to = Answering::once(&item, owner);
    if act.takes_back() {
        if owner.is_none() {
            to.owner_name = raw.line("owner_name", 200);
        }
        to.helpers = read.each("helper").unwrap_or_default();
    }
    commands::assign(&mut tx, &permit, &item, &to).await?;
    let flash = match names.first() {
        Some((_, name)) => Flash::success("item-assigned").arg("name", name),
        None if !to.owner_name.is_empty() => {
            Flash::success("item-assigned").arg("name", &to.owner_name)
        }
        None => Flash::success("item-unassigned"),
    };
    let list = back(&raw, id);
    let again = as_before(&item).with("back", &list);
    let flash = act.offering(&mut tx, flash, again).await?;
    tx.lead_to(&list, flash).await
}

/// Gives an item back to who answered for it.
fn as_before(item: &Item) -> Undo {
    let before = Answering::of(item);
    let undo = Undo::to(urls::action_item_owner(item.id))
        .with(
            "owner",
            before.owner.map_or_else(String::new, |id| id.to_string()),
        )
        .with("owner_name", before.owner_name);
    let helpers = before.helpers.iter();
    helpers.fold(undo, |undo, id| undo.with("helper", id))
}

pub(crate) async fn note(visit: Visit, Path(id): Path<ActionItemId>, raw: RawForm) -> Answer {
    let mut tx = visit.begin().await?;
    let item = known(&mut tx, &visit.actor, id).await?;
    let permit = policy::advance(&visit.actor, &item)?;
    let saved = async {
        let mut read = Reader::new(&raw);
        let body = read.required_markdown("body", 10_000);
        let body = read.finish(|| body)?;
        commands::add_note(&mut tx, &permit, &body).await
    };
    match Save::of(&raw).end(saved.await, tx).await? {
        Ok(()) => Ok(redirect(
            &urls::action_item(id),
            Flash::success("item-noted"),
        )),
        Err(again) => shown_again(visit, item, again).await,
    }
}

impl Archivable for Item {
    type Id = ActionItemId;
    type Right = EditFollowUp;
    const TABLE: &'static str = "action_item";
    const ASKED: [&'static str; 2] = ["archive-question", "item-archive-consequence"];

    async fn find(db: &mut PgConnection, actor: &Actor, id: ActionItemId) -> Result<Found<Self>> {
        editable(db, actor, id).await
    }

    fn question(&self, t: Translator) -> [String; 2] {
        let [question, consequence] = Self::ASKED;
        [t.t1(question, "name", &self.what), t.t(consequence)]
    }

    fn shell(&self, shell: Shell, title: &str) -> Shell {
        let name = shell.t.written(&self.what);
        within(shell, title).crumb(name, urls::action_item(self.id))
    }

    fn url(&self) -> String {
        urls::action_item(self.id)
    }

    fn name(&self, _: Translator) -> String {
        self.what.chars().take(80).collect()
    }
}
