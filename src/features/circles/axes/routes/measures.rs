//! Handlers of the measures beneath an axis.

use askama::Template;
use axum::extract::Path;
use sqlx::PgConnection;

use super::{editable, show_page, within};
use crate::axes::{
    commands,
    forms::{self, MeasureForm},
    model::{Axis, MeasureBelow},
    queries,
};
use kernel::{
    ids::{AxisId, AxisMeasureId, MeasureId},
    urls,
};
use platform::{
    errors::{AppError, Result, SaveError},
    web::{
        Again, Answer, ConfirmPage, Flash, FormState, RawForm, Save, Shell, Visit, page, page_with,
        redirect,
    },
};

/// A changed measure beneath an axis.
#[derive(Template)]
#[template(path = "circles/axes/measure.html")]
pub(crate) struct MeasurePage {
    pub shell: Shell,
    pub form: FormState,
    pub action: String,
    pub back: String,
}

/// The PREC measure that a form names; one that there is not is refused at its field.
async fn named(
    db: &mut PgConnection,
    form: &MeasureForm,
    raw: &RawForm,
) -> Result<Option<MeasureId>, SaveError> {
    if form.code.is_empty() {
        return Ok(None);
    }
    let found = queries::prec_measure(db, &form.code).await?;
    if found.is_none() {
        let typed = FormState::typed(raw.to_vec());
        return Err(typed.refused("measure_code", "axis-measure-unknown").into());
    }
    Ok(found)
}

async fn measure(db: &mut PgConnection, axis: AxisId, id: AxisMeasureId) -> Result<MeasureBelow> {
    let found = queries::measure(db, axis, id).await?;
    found.ok_or(AppError::NotFound)
}

pub(crate) async fn add(visit: Visit, Path(id): Path<AxisId>, raw: RawForm) -> Answer {
    let mut tx = visit.begin().await?;
    let (axis, permit) = editable(&mut tx, &visit.actor, id).await?;
    let saved = async {
        let form = forms::measure(&raw)?;
        let prec = named(&mut tx, &form, &raw).await?;
        commands::add_measure(&mut tx, &permit, &form, prec).await
    };
    match Save::of(&raw).end(saved.await, tx).await? {
        Ok(()) => Ok(redirect(&urls::axis(id), Flash::success("saved"))),
        Err(Again { status, form }) => {
            let mut db = visit.db().await?;
            let template = show_page(&mut db, visit, axis, form).await?;
            page_with(status, &template)
        }
    }
}

pub(crate) async fn edit(visit: Visit, Path((id, below)): Path<(AxisId, AxisMeasureId)>) -> Answer {
    let mut db = visit.db().await?;
    let (axis, _) = editable(&mut db, &visit.actor, id).await?;
    let measure = measure(&mut db, id, below).await?;
    let form = forms::filled_measure(&measure);
    page(&measure_page(visit.shell, &axis, &measure, form))
}

pub(crate) async fn update(
    visit: Visit,
    Path((id, below)): Path<(AxisId, AxisMeasureId)>,
    raw: RawForm,
) -> Answer {
    let mut tx = visit.begin().await?;
    let (axis, permit) = editable(&mut tx, &visit.actor, id).await?;
    let before = measure(&mut tx, id, below).await?;
    let saved = async {
        let form = forms::measure(&raw)?;
        let prec = named(&mut tx, &form, &raw).await?;
        commands::change_measure(&mut tx, &permit, &before, &form, prec).await
    };
    let save = Save::of(&raw).merging(id, forms::filled_measure(&before));
    match save.end(saved.await, tx).await? {
        Ok(()) => Ok(redirect(&urls::axis(id), Flash::success("saved"))),
        Err(again) => again.page(|form| measure_page(visit.shell, &axis, &before, form)),
    }
}

/// A place up or down.
pub(crate) async fn shift(
    visit: Visit,
    Path((id, below)): Path<(AxisId, AxisMeasureId)>,
    raw: RawForm,
) -> Answer {
    let mut tx = visit.begin().await?;
    let (_, permit) = editable(&mut tx, &visit.actor, id).await?;
    measure(&mut tx, id, below).await?;
    commands::shift_measure(&mut tx, &permit, below, raw.first("to") == "up").await?;
    tx.lead_to(&urls::axis(id), Flash::success("saved")).await
}

pub(crate) async fn remove(
    visit: Visit,
    Path((id, below)): Path<(AxisId, AxisMeasureId)>,
) -> Answer {
    let mut tx = visit.begin().await?;
    let (axis, permit) = editable(&mut tx, &visit.actor, id).await?;
    let done = |title: String| Flash::success("axis-measure-removed").arg("name", title);
    if !visit.asks()
        && let Some(title) = queries::removed_measure(&mut tx, id, below).await?
    {
        // A second click.
        return Ok(redirect(&urls::axis(id), done(title)));
    }
    let measure = measure(&mut tx, id, below).await?;
    if visit.asks() {
        let t = visit.shell.t;
        return page(&ConfirmPage::new(
            within(visit.shell, &axis, &t.t("remove")),
            t.t1("axis-measure-remove-question", "name", &measure.title),
            t.t("axis-measure-remove-consequence"),
            urls::axis(id),
        ));
    }
    commands::remove_measure(&mut tx, &permit, &measure).await?;
    tx.lead_to(&urls::axis(id), done(measure.title)).await
}

fn measure_page(shell: Shell, axis: &Axis, measure: &MeasureBelow, form: FormState) -> MeasurePage {
    let title = shell.t.t("axis-measure-edit");
    MeasurePage {
        action: urls::axis_measure(axis.id, measure.id),
        back: urls::axis(axis.id),
        shell: within(shell, axis, &title),
        form,
    }
}
