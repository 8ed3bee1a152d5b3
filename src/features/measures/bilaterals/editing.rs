//! Handlers of one bilateral's form.

use axum::{
    extract::{Path, State},
    http::StatusCode,
    response::Response,
};
use sqlx::PgConnection;

use super::{
    commands, forms,
    model::{Bilateral, BilateralState},
    pages::BilateralEditPage,
    policy, queries,
    routes::within,
};
use crate::head::{self, MeasureHead};
use kernel::{
    ids::{BilateralId, MeasureId},
    urls,
};
use platform::{
    auth::Actor,
    errors::{AppError, Result, SaveError},
    web::{
        AppState, Choice, Flash, FormState, RawForm, RawQuery, Shell, Visit, form_state::Conflict,
        page, page_with, redirect,
    },
};

pub async fn edit(
    State(app): State<AppState>,
    visit: Visit,
    Path((measure, id)): Path<(MeasureId, BilateralId)>,
    query: RawQuery,
) -> Result<Response> {
    let mut db = app.db().await?;
    let (measure, bilateral) = stored(&mut db, &visit.actor, measure, id).await?;
    policy::edit(&visit.actor, &measure)?;
    let form = forms::filled(&bilateral).with("from", query.first("from"));
    page(&edit_page(&mut db, visit.shell, measure, bilateral, form).await?)
}

pub async fn update(
    State(app): State<AppState>,
    visit: Visit,
    Path((measure, id)): Path<(MeasureId, BilateralId)>,
    raw: RawForm,
) -> Result<Response> {
    let mut tx = app.begin().await?;
    let (measure, before) = stored(&mut tx, &visit.actor, measure, id).await?;
    let permit = policy::edit(&visit.actor, &measure)?;
    if measure.archived_at.is_some() {
        return Err(AppError::Conflict("step-wrong-state"));
    }
    let back = back_url(&measure, &before, raw.first("from"));
    // A second click of the same button finds just what it wants stored.
    if let Ok(form) = forms::parse(&raw, before.state, app.clock.today())
        && form.version != before.version
        && form.is(&before)
    {
        return Ok(redirect(&back, Flash::success("saved")));
    }
    let stale = raw.first("version") != before.version.to_string();
    let parsed = forms::parse(&raw, before.state, app.clock.today());
    let form = match parsed {
        Ok(form) => form,
        Err(state) if stale => {
            let template = merge_page(&mut tx, visit.shell, measure, before, state).await?;
            return page_with(StatusCode::CONFLICT, &template);
        }
        Err(state) => {
            let template = edit_page(&mut tx, visit.shell, measure, before, state).await?;
            return page_with(StatusCode::UNPROCESSABLE_ENTITY, &template);
        }
    };
    match commands::update(&mut tx, &permit, &before, &form).await {
        Ok(()) => {
            tx.commit().await?;
            Ok(redirect(&back, Flash::success("saved")))
        }
        Err(SaveError::Stale) => {
            let state = FormState::typed(raw.0);
            let template = merge_page(&mut tx, visit.shell, measure, before, state).await?;
            page_with(StatusCode::CONFLICT, &template)
        }
        Err(error) => {
            drop(tx);
            let state = FormState::typed(raw.0).refused_by(error, forms::CONSTRAINTS)?;
            let mut db = app.db().await?;
            let template = edit_page(&mut db, visit.shell, measure, before, state).await?;
            page_with(StatusCode::UNPROCESSABLE_ENTITY, &template)
        }
    }
}

async fn merge_page(
    db: &mut PgConnection,
    shell: Shell,
    measure: MeasureHead,
    stored: Bilateral,
    typed: FormState,
) -> Result<BilateralEditPage> {
    let (by, at) = queries::last_saved(db, &stored).await?.unwrap_or_default();
    let theirs = forms::filled(&stored).with("from", typed.value("from"));
    let form = typed.merging(&theirs, Conflict { by, at });
    edit_page(db, shell, measure, stored, form).await
}

async fn stored(
    db: &mut PgConnection,
    actor: &Actor,
    measure: MeasureId,
    id: BilateralId,
) -> Result<(MeasureHead, Bilateral)> {
    let head = head::head(db, measure).await?.ok_or(AppError::NotFound)?;
    crate::policy::read_review(actor, &head)?;
    let found = queries::of(db, Some(measure), None, Some(id)).await?;
    let bilateral = found.into_iter().next().ok_or(AppError::NotFound)?;
    Ok((head, bilateral))
}

/// Back to where the form was opened: the administration's page, or the measure's.
fn back_url(measure: &MeasureHead, bilateral: &Bilateral, from: &str) -> String {
    match from {
        "bilaterals" => urls::bilaterals_with(bilateral.organisation_id),
        "review" => urls::review(measure.id),
        _ => measure.url(),
    }
}

async fn edit_page(
    db: &mut PgConnection,
    shell: Shell,
    measure: MeasureHead,
    bilateral: Bilateral,
    form: FormState,
) -> Result<BilateralEditPage> {
    let contacts = queries::contacts(db, measure.id, bilateral.contact_id).await?;
    let states = Choice::explained_words::<BilateralState>(shell.t);
    let possible = |choice: &Choice| {
        let to = choice.value.parse::<BilateralState>();
        to.is_ok_and(|to| bilateral.state.may_become(to))
    };
    let title = shell
        .t
        .t1("bilateral-title", "name", &bilateral.organisation);
    Ok(BilateralEditPage {
        action: format!("{}/bilaterals/{}", measure.url(), bilateral.id),
        back: back_url(&measure, &bilateral, form.value("from")),
        shell: within(shell, &title).crumb(
            &bilateral.organisation,
            urls::bilaterals_with(bilateral.organisation_id),
        ),
        states: states.into_iter().filter(possible).collect(),
        contacts: contacts
            .into_iter()
            .map(|(id, name)| Choice::new(id, name))
            .collect(),
        measure,
        bilateral,
        form,
    })
}
