//! Handlers of the sub-groups' pages.

use askama::Template;
use axum::extract::Path;
use sqlx::PgConnection;

use super::{commands, forms, model::SubGroup, queries};
use crate::{
    axes::{self, model::AxisRow},
    frame::{self, CircleFrame, CircleTab},
    model::Circle,
    sheet,
};
use kernel::{
    ids::{AxisId, CircleId, SubGroupId},
    urls,
};
use platform::{
    errors::{AppError, Result},
    i18n::Translator,
    web::{
        Again, Answer, Choice, ConfirmPage, Flash, FormState, RawForm, Save, Shell, Visit, page,
        page_with, redirect,
        undo::{self, Undo},
    },
};

/// The sub-groups, with the form for one more.
#[derive(Template)]
#[template(path = "circles/sheet/sub_groups.html")]
pub(crate) struct SubGroupsPage {
    pub shell: Shell,
    pub frame: CircleFrame,
    pub rows: Vec<SubGroup>,
    pub axes: Vec<AxisRow>,
    pub form: FormState,
    pub offers: Offers,
}

impl SubGroupsPage {
    /// The axes of a sub-group.
    fn axes_of(&self, group: &SubGroup) -> Vec<&AxisRow> {
        let axes = self.axes.iter();
        axes.filter(|axis| group.axes.contains(&axis.id)).collect()
    }
}

/// What the form offers.
#[derive(Debug, Clone, Default)]
pub(crate) struct Offers {
    pub axes: Vec<Choice>,
    pub note_takers: Vec<Choice>,
}

/// A changed sub-group.
#[derive(Template)]
#[template(path = "circles/sheet/sub_group.html")]
pub(crate) struct SubGroupEditPage {
    pub shell: Shell,
    pub form: FormState,
    pub offers: Offers,
    pub action: String,
    pub back: String,
}

async fn axes(db: &mut PgConnection, circle: &Circle) -> Result<Vec<AxisRow>> {
    Ok(axes::queries::axes(db, circle.group_id, false).await?)
}

fn ids(axes: &[AxisRow]) -> Vec<AxisId> {
    axes.iter().map(|axis| axis.id).collect()
}

async fn offers(db: &mut PgConnection, axes: &[AxisRow], t: Translator) -> Result<Offers> {
    let people = queries::note_takers(db).await?;
    Ok(Offers {
        axes: axes
            .iter()
            .map(|axis| Choice::new(axis.id, t.name(axis.label())))
            .collect(),
        note_takers: people
            .into_iter()
            .map(|person| Choice::new(person.id, person.name))
            .collect(),
    })
}

pub(super) async fn index(visit: Visit, Path(id): Path<CircleId>) -> Answer {
    let mut db = visit.db().await?;
    let (circle, _) = frame::prepared(&mut db, &visit.actor, id).await?;
    page(&index_page(&mut db, visit, circle, FormState::blank()).await?)
}

/// The sub-groups; `form`: one to add, as typed.
async fn index_page(
    db: &mut PgConnection,
    visit: Visit,
    circle: Circle,
    form: FormState,
) -> Result<SubGroupsPage> {
    let t = visit.shell.t;
    let axes = axes(db, &circle).await?;
    Ok(SubGroupsPage {
        rows: queries::sub_groups(db, circle.id).await?,
        offers: offers(db, &axes, t).await?,
        shell: within(visit.shell, &circle, &t.t("sub-groups-title")),
        frame: CircleFrame::new(&visit.actor, circle, CircleTab::Sheet, t),
        axes,
        form,
    })
}

pub(super) async fn create(visit: Visit, Path(id): Path<CircleId>, raw: RawForm) -> Answer {
    let mut tx = visit.begin().await?;
    let (circle, permit) = frame::editable(&mut tx, &visit.actor, id).await?;
    let axes = axes(&mut tx, &circle).await?;
    let saved = async {
        let form = forms::parse(&raw, &ids(&axes))?;
        commands::create(&mut tx, &permit, &form).await?;
        Ok(form.name)
    };
    match Save::of(&raw).end(saved.await, tx).await? {
        Ok(name) => {
            let flash = Flash::success("sub-group-added").arg("name", name);
            Ok(redirect(&urls::sub_groups(id), flash))
        }
        Err(Again { status, form }) => {
            let mut db = visit.db().await?;
            let template = index_page(&mut db, visit, circle, form).await?;
            page_with(status, &template)
        }
    }
}

pub(super) async fn edit(visit: Visit, Path((id, group)): Path<(CircleId, SubGroupId)>) -> Answer {
    let mut db = visit.db().await?;
    let (circle, _) = frame::prepared(&mut db, &visit.actor, id).await?;
    let group = commands::stored(&mut db, id, group).await?;
    let form = forms::filled(&group);
    page(&edit_page(&mut db, visit.shell, &circle, &group, form).await?)
}

pub(super) async fn update(
    visit: Visit,
    Path((id, group)): Path<(CircleId, SubGroupId)>,
    raw: RawForm,
) -> Answer {
    let mut tx = visit.begin().await?;
    let (circle, permit) = frame::editable(&mut tx, &visit.actor, id).await?;
    let before = commands::stored(&mut tx, id, group).await?;
    let axes = axes(&mut tx, &circle).await?;
    let saved = async {
        let form = forms::parse(&raw, &ids(&axes))?;
        commands::update(&mut tx, &permit, &before, &form).await
    };
    let save = Save::of(&raw).merging(id, forms::filled(&before));
    match save.end(saved.await, tx).await? {
        Ok(()) => Ok(redirect(&urls::sub_groups(id), Flash::success("saved"))),
        Err(Again { status, form }) => {
            let mut db = visit.db().await?;
            let template = edit_page(&mut db, visit.shell, &circle, &before, form).await?;
            page_with(status, &template)
        }
    }
}

pub(super) async fn remove(
    visit: Visit,
    Path((id, group)): Path<(CircleId, SubGroupId)>,
    raw: RawForm,
) -> Answer {
    let mut tx = visit.begin().await?;
    let (circle, permit) = frame::of_step(&mut tx, &visit, id).await?;
    let done = |group: &SubGroup| Flash::success("sub-group-removed").arg("name", &group.name);
    if !visit.asks()
        && let Some(removed) = queries::sub_group(&mut tx, id, group, true).await?
    {
        // A second click.
        return Ok(redirect(&urls::sub_groups(id), done(&removed)));
    }
    let group = commands::stored(&mut tx, id, group).await?;
    let running = sheet::queries::running(&mut tx, id).await?;
    if running
        .iter()
        .any(|point| point.sub_group_id == Some(group.id))
    {
        return Err(AppError::Conflict("sub-group-error-running"));
    }
    if visit.asks() {
        let t = visit.shell.t;
        return page(&ConfirmPage::new(
            within(visit.shell, &circle, &t.t("remove"))
                .crumb(t.t("sub-groups-title"), urls::sub_groups(id)),
            t.t1("sub-group-remove-question", "name", &group.name),
            t.t("sub-group-remove-consequence"),
            urls::sub_groups(id),
        ));
    }
    let act = undo::begin(&mut tx, &raw, "sub_group", group.id.0).await?;
    commands::set_removed(&mut tx, &permit, &group, true).await?;
    let flash = done(&group);
    let undo = Undo::to(urls::sub_group_restore(id, group.id));
    let flash = act.offering(&mut tx, flash, undo).await?;
    tx.lead_to(&urls::sub_groups(id), flash).await
}

pub(super) async fn restore(
    visit: Visit,
    Path((id, group)): Path<(CircleId, SubGroupId)>,
    raw: RawForm,
) -> Answer {
    let mut tx = visit.begin().await?;
    let (_, permit) = frame::editable(&mut tx, &visit.actor, id).await?;
    undo::begin(&mut tx, &raw, "sub_group", group.0).await?;
    let shown = match queries::sub_group(&mut tx, id, group, true).await? {
        Some(removed) => {
            commands::set_removed(&mut tx, &permit, &removed, false).await?;
            removed
        }
        // A second click, or none of this circle.
        None => commands::stored(&mut tx, id, group).await?,
    };
    let flash = Flash::success("restored").arg("name", &shown.name);
    tx.lead_to(&urls::sub_groups(id), flash).await
}

async fn edit_page(
    db: &mut PgConnection,
    shell: Shell,
    circle: &Circle,
    group: &SubGroup,
    form: FormState,
) -> Result<SubGroupEditPage> {
    let t = shell.t;
    let axes = axes(db, circle).await?;
    let url = urls::sub_groups(circle.id);
    Ok(SubGroupEditPage {
        offers: offers(db, &axes, t).await?,
        action: urls::sub_group(circle.id, group.id),
        back: url.clone(),
        shell: within(shell, circle, &t.t("edit"))
            .crumb(t.t("sub-groups-title"), url)
            .crumb(t.written(&group.name), urls::sub_group(circle.id, group.id)),
        form,
    })
}

/// The shell of a page below the sheet.
fn within(shell: Shell, circle: &Circle, title: &str) -> Shell {
    let sheet = shell.t.t("sheet-title");
    frame::within(shell, circle, title).crumb(sheet, urls::circle_sheet(circle.id))
}
