//! Handlers of the points: added, changed, moved, taken off and put back.

use askama::Template;
use axum::extract::Path;
use sqlx::PgConnection;

use crate::{
    axes, frame,
    model::Circle,
    sheet::{
        commands, forms,
        model::{self, SheetPoint},
        queries, sub_groups,
    },
};
use kernel::{
    circle::{Round, SheetKind},
    ids::{AxisId, CircleId, SheetPointId, SubGroupId},
    urls,
};
use platform::{
    errors::Result,
    web::{
        Again, Answer, Choice, ConfirmPage, Flash, FormState, RawForm, Save, Shell, Visit, page,
        page_with, redirect,
        undo::{self, Undo},
    },
};

/// A new or changed point.
#[derive(Template)]
#[template(path = "circles/sheet/point.html")]
pub(crate) struct PointPage {
    pub shell: Shell,
    pub form: FormState,
    pub kinds: Vec<Choice>,
    pub axes: Vec<Choice>,
    pub rounds: Vec<Choice>,
    pub sub_groups: Vec<Choice>,
    pub action: String,
    pub back: String,
    /// Where it is taken off; of a stored one.
    pub remove: Option<String>,
}

/// What a point can be of.
struct Known {
    axes: Vec<AxisId>,
    sub_groups: Vec<SubGroupId>,
}

/// Of a circle; the axis of a stored point stays possible, though it was put away.
async fn known(
    db: &mut PgConnection,
    circle: &Circle,
    stored: Option<&SheetPoint>,
) -> Result<Known> {
    let axes = axes::queries::axes(db, circle.group_id, false).await?;
    let axes = axes.into_iter().map(|axis| axis.id);
    let sub_groups = sub_groups::queries::sub_groups(db, circle.id).await?;
    Ok(Known {
        axes: axes.chain(stored.and_then(|point| point.axis_id)).collect(),
        sub_groups: sub_groups.into_iter().map(|group| group.id).collect(),
    })
}

/// Where a point stands on the page.
fn place(id: CircleId, point: SheetPointId) -> String {
    format!("{}#point-{point}", urls::circle_sheet(id))
}

pub(crate) async fn new(visit: Visit, Path(id): Path<CircleId>) -> Answer {
    let mut db = visit.db().await?;
    let (circle, _) = frame::prepared(&mut db, &visit.actor, id).await?;
    page(&point_page(&mut db, visit.shell, &circle, None, forms::blank()).await?)
}

pub(crate) async fn create(visit: Visit, Path(id): Path<CircleId>, raw: RawForm) -> Answer {
    let mut tx = visit.begin().await?;
    let (circle, permit) = frame::editable(&mut tx, &visit.actor, id).await?;
    let known = known(&mut tx, &circle, None).await?;
    let saved = async {
        let form = forms::parse(&raw, &known.axes, &known.sub_groups)?;
        commands::add(&mut tx, &permit, &form).await
    };
    let save = Save::of(&raw).refused_by(forms::CONSTRAINTS);
    match save.end(saved.await, tx).await? {
        Ok(point) => Ok(redirect(
            &place(id, point),
            Flash::success("sheet-point-added"),
        )),
        Err(Again { status, form }) => {
            let mut db = visit.db().await?;
            let template = point_page(&mut db, visit.shell, &circle, None, form).await?;
            page_with(status, &template)
        }
    }
}

pub(crate) async fn edit(
    visit: Visit,
    Path((id, point)): Path<(CircleId, SheetPointId)>,
) -> Answer {
    let mut db = visit.db().await?;
    let (circle, _) = frame::prepared(&mut db, &visit.actor, id).await?;
    let point = commands::stored(&mut db, id, point).await?;
    let form = forms::filled(&point);
    page(&point_page(&mut db, visit.shell, &circle, Some(&point), form).await?)
}

pub(crate) async fn update(
    visit: Visit,
    Path((id, point)): Path<(CircleId, SheetPointId)>,
    raw: RawForm,
) -> Answer {
    let mut tx = visit.begin().await?;
    let (circle, permit) = frame::editable(&mut tx, &visit.actor, id).await?;
    let before = commands::stored(&mut tx, id, point).await?;
    let known = known(&mut tx, &circle, Some(&before)).await?;
    let saved = async {
        let form = forms::parse(&raw, &known.axes, &known.sub_groups)?;
        commands::update(&mut tx, &permit, &before, &form).await
    };
    let save = Save::of(&raw)
        .refused_by(forms::CONSTRAINTS)
        .merging(id, forms::filled(&before));
    match save.end(saved.await, tx).await? {
        Ok(()) => Ok(redirect(&place(id, point), Flash::success("saved"))),
        Err(Again { status, form }) => {
            let mut db = visit.db().await?;
            let template = point_page(&mut db, visit.shell, &circle, Some(&before), form).await?;
            page_with(status, &template)
        }
    }
}

/// A place up or down.
pub(crate) async fn shift(
    visit: Visit,
    Path((id, point)): Path<(CircleId, SheetPointId)>,
    raw: RawForm,
) -> Answer {
    let mut tx = visit.begin().await?;
    let (_, permit) = frame::editable(&mut tx, &visit.actor, id).await?;
    let stored = commands::stored(&mut tx, id, point).await?;
    commands::shift(&mut tx, &permit, &stored, raw.first("to") == "up").await?;
    tx.lead_to(&place(id, point), Flash::success("saved")).await
}

pub(crate) async fn remove(
    visit: Visit,
    Path((id, point)): Path<(CircleId, SheetPointId)>,
    raw: RawForm,
) -> Answer {
    let mut tx = visit.begin().await?;
    let (circle, permit) = frame::of_step(&mut tx, &visit, id).await?;
    let done = |name: String| Flash::success("sheet-point-removed").arg("name", name);
    if !visit.asks()
        && let Some(removed) = queries::point(&mut tx, id, point, true).await?
    {
        // A second click.
        let flash = done(model::name_text(&removed, visit.shell.t));
        return Ok(redirect(&urls::circle_sheet(id), flash));
    }
    let point = commands::stored(&mut tx, id, point).await?;
    let name = model::name_text(&point, visit.shell.t);
    if visit.asks() {
        let t = visit.shell.t;
        return page(&ConfirmPage::new(
            within(visit.shell, &circle, &t.t("sheet-point-remove")),
            t.t1("sheet-point-remove-question", "name", name),
            t.t("sheet-point-remove-consequence"),
            urls::circle_sheet(id),
        ));
    }
    let act = undo::begin(&mut tx, &raw, "sheet_point", point.id.0).await?;
    commands::remove(&mut tx, &permit, &point).await?;
    let flash = done(name);
    let undo = Undo::to(urls::sheet_point_restore(id, point.id));
    let flash = act.offering(&mut tx, flash, undo).await?;
    tx.lead_to(&urls::circle_sheet(id), flash).await
}

pub(crate) async fn restore(
    visit: Visit,
    Path((id, point)): Path<(CircleId, SheetPointId)>,
    raw: RawForm,
) -> Answer {
    let mut tx = visit.begin().await?;
    let (_, permit) = frame::editable(&mut tx, &visit.actor, id).await?;
    undo::begin(&mut tx, &raw, "sheet_point", point.0).await?;
    let shown = match queries::point(&mut tx, id, point, true).await? {
        Some(removed) => {
            commands::restore(&mut tx, &permit, &removed).await?;
            removed
        }
        // A second click, or none of this circle.
        None => commands::stored(&mut tx, id, point).await?,
    };
    let name = model::name_text(&shown, visit.shell.t);
    let flash = Flash::success("restored").arg("name", name);
    tx.lead_to(&place(id, point), flash).await
}

/// The form of a new or a stored point.
async fn point_page(
    db: &mut PgConnection,
    shell: Shell,
    circle: &Circle,
    point: Option<&SheetPoint>,
    form: FormState,
) -> Result<PointPage> {
    let t = shell.t;
    let axes = axes::queries::axes(db, circle.group_id, false).await?;
    let mut axes: Vec<Choice> = axes
        .iter()
        .map(|axis| Choice::new(axis.id, t.name(axis.label())))
        .collect();
    if let Some((id, name)) = point.and_then(|point| point.axis_id.zip(point.axis()))
        && axes.iter().all(|choice| choice.value != id.to_string())
    {
        axes.push(Choice::new(id, t.name(name)));
    }
    let sub_groups = sub_groups::queries::sub_groups(db, circle.id).await?;
    let title = match point {
        Some(point) => model::name_text(point, t),
        None => t.t("sheet-point-new"),
    };
    Ok(PointPage {
        kinds: Choice::words::<SheetKind>(t),
        rounds: Choice::words::<Round>(t),
        sub_groups: sub_groups
            .into_iter()
            .map(|group| Choice::new(group.id, group.name))
            .collect(),
        action: match point {
            Some(point) => urls::sheet_point(circle.id, point.id),
            None => urls::circle_sheet(circle.id),
        },
        back: urls::circle_sheet(circle.id),
        remove: point.map(|point| urls::sheet_point_remove(circle.id, point.id)),
        shell: within(shell, circle, &title),
        axes,
        form,
    })
}

/// The shell of a page below the sheet.
fn within(shell: Shell, circle: &Circle, title: &str) -> Shell {
    let sheet = shell.t.t("sheet-title");
    frame::within(shell, circle, title).crumb(sheet, urls::circle_sheet(circle.id))
}
