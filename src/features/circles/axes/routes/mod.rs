//! Handlers of the axes' pages.

pub(super) mod measures;

use askama::Template;
use axum::extract::Path;
use sqlx::PgConnection;

use super::{
    commands, forms,
    model::{Axis, AxisMeasure, AxisRow},
    queries,
};
use crate::{
    frame, policy,
    queries::{self as room, OfGroup},
};
use kernel::{
    ids::{AxisId, GroupId},
    urls,
};
use platform::{
    auth::{Actor, Permit, rights::permission::PrepareCircle},
    errors::{AppError, Result},
    history::{self, Entry},
    i18n::{Said, Translator},
    markdown::{self, SafeHtml},
    web::{
        Answer, Archivable, EditPage, Flash, FormState, Found, RawForm, Save, Shell, Visit, page,
        redirect,
    },
};

/// The axes of a group.
#[derive(Template)]
#[template(path = "circles/axes/index.html")]
pub(crate) struct AxisIndexPage {
    pub shell: Shell,
    pub group: OfGroup,
    pub rows: Vec<AxisRow>,
    /// Put away.
    pub archived: Vec<AxisRow>,
    pub may_edit: bool,
}

/// One axis, with its measures and the form for one more.
#[derive(Template)]
#[template(path = "circles/axes/show.html")]
pub(crate) struct AxisShowPage {
    pub shell: Shell,
    pub axis: Axis,
    pub aim: SafeHtml,
    pub measures: Vec<AxisMeasure>,
    pub form: FormState,
    pub history: Vec<Entry>,
    pub may_edit: bool,
}

/// The group, where the reader may see its axes.
async fn known_group(db: &mut PgConnection, actor: &Actor, id: GroupId) -> Result<OfGroup> {
    let group = room::group(db, id).await?.ok_or(AppError::NotFound)?;
    policy::read_group(actor, id)?;
    Ok(group)
}

/// The axis, where the reader may see it.
async fn known(db: &mut PgConnection, actor: &Actor, id: AxisId) -> Result<Axis> {
    let axis = commands::stored(db, id).await?;
    policy::read_group(actor, axis.group_id)?;
    Ok(axis)
}

/// The axis, for who may change it.
async fn editable(
    db: &mut PgConnection,
    actor: &Actor,
    id: AxisId,
) -> Result<(Axis, Permit<PrepareCircle, AxisId>)> {
    let axis = known(db, actor, id).await?;
    let permit = policy::prepare_of(actor, axis.group_id, id)?;
    Ok((axis, permit))
}

pub(super) async fn index(visit: Visit, Path(id): Path<GroupId>) -> Answer {
    let mut db = visit.db().await?;
    let group = known_group(&mut db, &visit.actor, id).await?;
    let rows = queries::axes(&mut db, id, false).await?;
    let archived = queries::axes(&mut db, id, true).await?;
    let title = visit.shell.t.t1("axes-of", "group", &group.code);
    page(&AxisIndexPage {
        may_edit: policy::prepare_of(&visit.actor, id, id).is_ok(),
        shell: frame::below_list(visit.shell, &title),
        group,
        rows,
        archived,
    })
}

pub(super) async fn show(visit: Visit, Path(id): Path<AxisId>) -> Answer {
    let mut db = visit.db().await?;
    let axis = known(&mut db, &visit.actor, id).await?;
    page(&show_page(&mut db, visit, axis, FormState::blank()).await?)
}

/// The axis's page; `form`: a measure to add, as typed.
async fn show_page(
    db: &mut PgConnection,
    visit: Visit,
    axis: Axis,
    form: FormState,
) -> Result<AxisShowPage> {
    let measures = queries::measures(db, axis.id).await?;
    let history = history::latest(db, axis.id).await?;
    let title = visit.shell.t.name(axis.label());
    Ok(AxisShowPage {
        may_edit: policy::prepare_of(&visit.actor, axis.group_id, axis.id).is_ok(),
        shell: below_group(visit.shell, &axis, title),
        aim: markdown::render(&axis.aim),
        measures,
        form,
        history,
        axis,
    })
}

pub(super) async fn new(visit: Visit, Path(id): Path<GroupId>) -> Answer {
    let mut db = visit.db().await?;
    let group = known_group(&mut db, &visit.actor, id).await?;
    policy::prepare_of(&visit.actor, id, id)?;
    let number = queries::next_number(&mut db, id).await?;
    let form = FormState::blank().with("number", number);
    page(&new_page(visit.shell, &group, form))
}

pub(super) async fn create(visit: Visit, Path(id): Path<GroupId>, raw: RawForm) -> Answer {
    let mut tx = visit.begin().await?;
    let group = known_group(&mut tx, &visit.actor, id).await?;
    let permit = policy::prepare_of(&visit.actor, id, id)?;
    let saved = async {
        let form = forms::parse(&raw)?;
        let id = commands::create(&mut tx, &permit, &form).await?;
        Ok((id, form.title))
    };
    let save = Save::of(&raw).refused_by(forms::CONSTRAINTS);
    match save.end(saved.await, tx).await? {
        Ok((id, title)) => {
            let flash = Flash::success("axis-created").arg("name", title);
            Ok(redirect(&urls::axis(id), flash))
        }
        Err(again) => again.page(|form| new_page(visit.shell, &group, form)),
    }
}

pub(super) async fn edit(visit: Visit, Path(id): Path<AxisId>) -> Answer {
    let (axis, _) = editable(&mut *visit.db().await?, &visit.actor, id).await?;
    let form = forms::filled(&axis);
    page(&edit_page(visit.shell, &axis, form))
}

pub(super) async fn update(visit: Visit, Path(id): Path<AxisId>, raw: RawForm) -> Answer {
    let mut tx = visit.begin().await?;
    let (axis, permit) = editable(&mut tx, &visit.actor, id).await?;
    let saved = async {
        let form = forms::parse(&raw)?;
        commands::update(&mut tx, &permit, &axis, &form).await
    };
    let save = Save::of(&raw)
        .refused_by(forms::CONSTRAINTS)
        .merging(id, forms::filled(&axis));
    match save.end(saved.await, tx).await? {
        Ok(()) => Ok(redirect(&urls::axis(id), Flash::success("saved"))),
        Err(again) => again.page(|form| edit_page(visit.shell, &axis, form)),
    }
}

/// A place up or down.
pub(super) async fn shift(visit: Visit, Path(id): Path<AxisId>, raw: RawForm) -> Answer {
    let mut tx = visit.begin().await?;
    let (axis, permit) = editable(&mut tx, &visit.actor, id).await?;
    commands::shift(&mut tx, &permit, &axis, raw.first("to") == "up").await?;
    tx.lead_to(&urls::axes(axis.group_id), Flash::success("saved"))
        .await
}

fn new_page(shell: Shell, group: &OfGroup, form: FormState) -> EditPage {
    let title = shell.t.t("axis-new");
    let axes = shell.t.t1("axes-of", "group", &group.code);
    let shell = frame::below_list(shell, &title).crumb(axes, urls::axes(group.id));
    EditPage::new(shell, forms::FIELDS, form, urls::axes(group.id))
}

fn edit_page(shell: Shell, axis: &Axis, form: FormState) -> EditPage {
    let title = shell.t.t("edit");
    let shell = within(shell, axis, &title);
    EditPage::new(shell, forms::FIELDS, form, urls::axis(axis.id))
}

/// The shell of the page of an axis.
fn below_group(shell: Shell, axis: &Axis, title: impl Into<Said>) -> Shell {
    let axes = shell.t.t1("axes-of", "group", &axis.group_code);
    frame::below_list(shell, title).crumb(axes, urls::axes(axis.group_id))
}

/// The shell of a page below an axis's.
fn within(shell: Shell, axis: &Axis, title: &str) -> Shell {
    let label = shell.t.name(axis.label());
    below_group(shell, axis, title).crumb(label, urls::axis(axis.id))
}

impl Archivable for Axis {
    type Id = AxisId;
    type Right = PrepareCircle;
    const TABLE: &'static str = "axis";
    const ASKED: [&'static str; 2] = ["axis-archive-question", "axis-archive-consequence"];

    async fn find(db: &mut PgConnection, actor: &Actor, id: AxisId) -> Result<Found<Self>> {
        editable(db, actor, id).await
    }

    fn shell(&self, shell: Shell, title: &str) -> Shell {
        within(shell, self, title)
    }

    fn url(&self) -> String {
        urls::axis(self.id)
    }

    fn name(&self, _: Translator) -> String {
        self.title.clone()
    }
}
