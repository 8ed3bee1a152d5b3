//! Handlers of the follow-up items: list, page, form.

pub(super) mod listing;
pub(super) mod steps;

use askama::Template;
use axum::extract::Path;
use sqlx::PgConnection;

use super::{
    commands, forms,
    model::{Item, ItemEvent, is_overdue},
    policy,
    queries::{self, Offer, Told},
};
use kernel::{
    ids::{ActionItemId, GroupId},
    lang::Lang,
    urls,
};
use platform::{
    auth::{Actor, Permit, Right, rights::permission::EditFollowUp},
    errors::Result,
    history::{self, Entry},
    i18n::Said,
    markdown::{self, SafeHtml},
    web::{
        Again, Answer, Choice, Flash, FormState, RawForm, RawQuery, Save, Section, Shell, Visit,
        page, page_of_texts, page_with, redirect,
    },
};

/// One item.
#[derive(Template)]
#[template(path = "register/follow_up/show.html")]
pub(crate) struct ItemShowPage {
    pub shell: Shell,
    pub item: Item,
    pub told: Vec<Told>,
    pub history: Vec<Entry>,
    pub form: FormState,
    pub people: Vec<Choice>,
    pub may_edit: bool,
    pub may_advance: bool,
    /// The reader does not answer for it yet, but may.
    pub may_take_over: bool,
}

impl ItemShowPage {
    /// The steps the state allows.
    pub(super) fn buttons(&self) -> Vec<ItemEvent> {
        self.item.state.steps()
    }

    /// Whether it is past its day.
    pub(crate) fn is_overdue(&self) -> bool {
        is_overdue(self.item.state, self.item.due_on, self.shell.today)
    }

    /// Whether something is left to do.
    pub(super) fn is_open(&self) -> bool {
        self.item.state.pending() && !self.item.archived
    }

    /// How many times it was put off.
    pub(super) fn postponed(&self) -> usize {
        self.told
            .iter()
            .filter(|told| told.to_day.is_some())
            .count()
    }

    /// The decision it follows from: address and code.
    pub(super) fn decision(&self) -> Option<(String, &str)> {
        let code = self.item.decision_code.as_deref()?;
        Some((urls::decision(self.item.decision_id?), code))
    }

    /// Text of a note's Markdown.
    pub(super) fn html(&self, text: &str) -> SafeHtml {
        markdown::render(text)
    }
}

/// A new or changed item.
#[derive(Template)]
#[template(path = "register/follow_up/edit.html")]
pub(crate) struct ItemEditPage {
    pub shell: Shell,
    pub form: FormState,
    pub is_new: bool,
    /// The groups to which the actor may add items.
    pub groups: Vec<Choice>,
    pub people: Vec<Choice>,
    pub due_hint: String,
    pub action: String,
    pub back: String,
}

pub(super) async fn show(visit: Visit, Path(id): Path<ActionItemId>) -> Answer {
    let mut db = visit.db().await?;
    let item = known(&mut db, &visit.actor, id).await?;
    let template = show_page(&mut db, visit, item, FormState::blank()).await?;
    page_of_texts(template, db).await
}

/// The item's page; `form` is what was typed into one of its forms.
pub(super) async fn show_page(
    db: &mut PgConnection,
    visit: Visit,
    item: Item,
    form: FormState,
) -> Result<ItemShowPage> {
    let told = queries::told(db, item.id).await?;
    let may_edit = policy::edit(&visit.actor, &item).is_ok();
    let people = match may_edit {
        true => {
            people(
                db,
                Some(item.group_id),
                &item.owner_id.map(|id| id.0).into_iter().collect::<Vec<_>>(),
            )
            .await?
        }
        false => Vec::new(),
    };
    let history = history::latest(db, item.id).await?;
    let form = match (form.value("owner"), item.owner_id) {
        ("", Some(owner)) => form.with("owner", owner),
        _ => form,
    };
    let title = visit.shell.t.written(&item.what);
    Ok(ItemShowPage {
        may_edit,
        may_advance: policy::advance(&visit.actor, &item).is_ok(),
        may_take_over: may_edit && item.owner_id != Some(visit.actor.id),
        shell: within(visit.shell, title),
        item,
        told,
        history,
        form,
        people,
    })
}

async fn people(
    db: &mut PgConnection,
    group: Option<GroupId>,
    named: &[i64],
) -> Result<Vec<Choice>> {
    // Groups are not asked for.
    let offers = queries::offers(db, group, named, Lang::Fr).await?;
    Ok(choices(&offers, "person"))
}

fn choices(offers: &[Offer], kind: &str) -> Vec<Choice> {
    let of_kind = offers.iter().filter(|offer| offer.kind == kind);
    of_kind
        .map(|o| Choice::new(o.id, o.label.clone()))
        .collect()
}

pub(super) async fn new(visit: Visit, query: RawQuery) -> Answer {
    policy::add_somewhere(&visit.actor)?;
    let mut form = FormState::blank();
    for name in ["group", "meeting", "decision", "owner", "what"] {
        if !query.first(name).is_empty() {
            form = form.with(name, query.first(name));
        }
    }
    page(&edit_page(visit, None, form).await?)
}

pub(super) async fn create(visit: Visit, raw: RawForm) -> Answer {
    policy::add_somewhere(&visit.actor)?;
    let mut tx = visit.begin().await?;
    let saved = async {
        let form = forms::parse(&raw, None)?;
        let permit = policy::add(&visit.actor, form.group)?;
        commands::add(&mut tx, &permit, &form).await
    };
    let save = Save::of(&raw).refused_by(CONSTRAINTS);
    match save.end(saved.await, tx).await? {
        Ok(id) => Ok(redirect(
            &urls::action_item(id),
            Flash::success("item-added"),
        )),
        Err(Again { status, form }) => page_with(status, &edit_page(visit, None, form).await?),
    }
}

/// A constraint of the schema → the field it belongs to and the message there.
const CONSTRAINTS: &[(&str, &str, &str)] = &[
    ("action_item_owner_id_fkey", "owner", "error-choose"),
    ("action_item_group_id_fkey", "group", "error-choose"),
    (
        "action_item_helper_person_id_fkey",
        "helper",
        "error-choose",
    ),
];

pub(super) async fn edit(visit: Visit, Path(id): Path<ActionItemId>) -> Answer {
    let (item, _) = editable(&mut *visit.db().await?, &visit.actor, id).await?;
    let form = forms::filled(&item);
    page(&edit_page(visit, Some(&item), form).await?)
}

pub(super) async fn update(visit: Visit, Path(id): Path<ActionItemId>, raw: RawForm) -> Answer {
    let mut tx = visit.begin().await?;
    let (before, permit) = editable(&mut tx, &visit.actor, id).await?;
    // The group and the source are not the form's to change.
    let raw = raw
        .fixed("group", before.group_id)
        .fixed("meeting", "")
        .fixed("decision", "");
    let saved = async {
        let form = forms::parse(&raw, Some(&before))?;
        commands::update(&mut tx, &permit, &before, &form).await
    };
    let save = Save::of(&raw)
        .refused_by(CONSTRAINTS)
        .merging(id, forms::filled(&before));
    match save.end(saved.await, tx).await? {
        Ok(()) => Ok(redirect(&urls::action_item(id), Flash::success("saved"))),
        Err(Again { status, form }) => {
            page_with(status, &edit_page(visit, Some(&before), form).await?)
        }
    }
}

/// The item, where the actor may see it.
pub(super) async fn known(db: &mut PgConnection, actor: &Actor, id: ActionItemId) -> Result<Item> {
    let item = queries::item(db, id, &actor.reach(Right::TakeNotes)).await?;
    policy::read(actor, &item)?;
    Ok(item)
}

/// The item, for who may change it.
pub(super) async fn editable(
    db: &mut PgConnection,
    actor: &Actor,
    id: ActionItemId,
) -> Result<(Item, Permit<EditFollowUp, ActionItemId>)> {
    let item = known(db, actor, id).await?;
    let permit = policy::edit(actor, &item)?;
    Ok((item, permit))
}

/// The shell of a page below the list.
pub(super) fn within(shell: Shell, title: impl Into<Said>) -> Shell {
    let items = shell.t.t("follow-up-title");
    shell
        .titled(Section::Register, title)
        .crumb(items, urls::follow_up())
}

async fn edit_page(visit: Visit, item: Option<&Item>, form: FormState) -> Result<ItemEditPage> {
    let t = visit.shell.t;
    let named = form.all("helper").into_iter().chain([form.value("owner")]);
    let named: Vec<i64> = named.filter_map(|id| id.parse().ok()).collect();
    let group = item.map(|item| item.group_id);
    let group = group.or_else(|| form.value("group").parse().ok());
    let offers = queries::offers(&mut *visit.db().await?, group, &named, t.0).await?;
    let url = item.map_or_else(urls::follow_up, |item| urls::action_item(item.id));
    let shell = match item {
        Some(item) => within(visit.shell, t.t("edit")).crumb(t.written(&item.what), url.clone()),
        None => within(visit.shell, t.t("item-new")),
    };
    let may = |offer: &&Offer| policy::add(&visit.actor, GroupId(offer.id)).is_ok();
    let groups = offers.iter().filter(|o| o.kind == "group").filter(may);
    let is_dated = item.is_some_and(|item| item.due_on.is_some());
    Ok(ItemEditPage {
        groups: groups.map(|o| Choice::new(o.id, o.label.clone())).collect(),
        people: choices(&offers, "person"),
        due_hint: t.t(if is_dated {
            "item-due-set-hint"
        } else {
            "item-due-hint"
        }),
        is_new: item.is_none(),
        action: url.clone(),
        back: url,
        shell,
        form,
    })
}
