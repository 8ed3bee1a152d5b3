//! Handlers of one bilateral's form.

use askama::Template;
use axum::extract::Path;
use sqlx::PgConnection;

use super::{
    commands, forms,
    model::{Bilateral, BilateralState},
    policy, queries,
    routes::within,
};
use crate::{
    head::{self, MeasureHead},
    policy as measures,
};
use kernel::{
    ids::{BilateralId, MeasureId},
    urls,
};
use platform::{
    auth::Actor,
    errors::{AppError, Result},
    web::{
        Again, Answer, Choice, Flash, FormState, RawForm, RawQuery, Save, Shell, Visit,
        form_state::Conflict, page, page_with, redirect,
    },
};

/// Changing one bilateral.
#[derive(Template)]
#[template(path = "measures/bilaterals/edit.html")]
struct BilateralEditPage {
    shell: Shell,
    measure: MeasureHead,
    bilateral: Bilateral,
    form: FormState,
    contacts: Vec<Choice>,
    states: Vec<Choice>,
    action: String,
    back: String,
}

pub(super) async fn edit(
    visit: Visit,
    Path((measure, id)): Path<(MeasureId, BilateralId)>,
    query: RawQuery,
) -> Answer {
    let mut db = visit.db().await?;
    let (measure, bilateral) = stored(&mut db, &visit.actor, measure, id).await?;
    policy::edit(&visit.actor, &measure)?;
    let form = forms::filled(&bilateral).with("from", query.first("from"));
    page(&edit_page(&mut db, visit.shell, measure, bilateral, form).await?)
}

pub(super) async fn update(
    visit: Visit,
    Path((measure, id)): Path<(MeasureId, BilateralId)>,
    raw: RawForm,
) -> Answer {
    let mut tx = visit.begin().await?;
    let (measure, before) = stored(&mut tx, &visit.actor, measure, id).await?;
    let permit = policy::edit(&visit.actor, &measure)?;
    if measure.archived_at.is_some() {
        return Err(AppError::Conflict("step-wrong-state"));
    }
    let saved = async {
        let form = forms::parse(&raw, before.state, visit.shell.today)?;
        // A second click of the same button finds just what it wants stored.
        if form.version != before.version && form.is(&before) {
            return Ok(());
        }
        commands::update(&mut tx, &permit, &before, &form).await
    };
    let save = Save::of(&raw).refused_by(forms::CONSTRAINTS);
    let typed = FormState::typed(raw.to_vec());
    match save.giving_back(typed).end(saved.await, tx).await? {
        Ok(()) => {
            let back = back_url(&measure, &before, raw.first("from"));
            Ok(redirect(&back, Flash::success("saved")))
        }
        Err(again) => {
            let mut db = visit.db().await?;
            let (measure, stored) = stored(&mut db, &visit.actor, measure.id, id).await?;
            let Again { status, form } = merged(&mut db, again, &stored).await?;
            page_with(
                status,
                &edit_page(&mut db, visit.shell, measure, stored, form).await?,
            )
        }
    }
}

/// The merge form, messages and all, where somebody saved between.
async fn merged(db: &mut PgConnection, again: Again, stored: &Bilateral) -> Result<Again> {
    if again.form.value("version") == stored.version.to_string() {
        return Ok(again);
    }
    let (by, at) = queries::last_saved(db, stored).await?.unwrap_or_default();
    let theirs = forms::filled(stored).with("from", again.form.value("from"));
    Ok(Again::merging(again.form, &theirs, Conflict { by, at }))
}

async fn stored(
    db: &mut PgConnection,
    actor: &Actor,
    measure: MeasureId,
    id: BilateralId,
) -> Result<(MeasureHead, Bilateral)> {
    let head = head::stored(db, measure).await?;
    measures::read_review(actor, &head)?;
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
        action: urls::bilateral(measure.id, bilateral.id),
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
