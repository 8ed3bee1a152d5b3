//! Closing what is before the cabinets: a decision's measures, or one alone. Of what none of them has
//! said anything the page asks, and wants a reason.

use askama::Template;
use axum::extract::Path;
use sqlx::PgConnection;

use super::{commands, evaluation, forms, queries, routes};
use crate::{
    head::{self, MeasureHead},
    policy as measures,
    workflow::{self, Step, StepPermit},
};
use kernel::{
    ids::{ArbitrationId, MeasureId},
    urls,
};
use platform::{
    auth::Actor,
    errors::Result,
    web::{Answer, Flash, FormState, RawForm, Save, Shell, Tx, Visit, page, redirect},
};

/// What is about to be closed.
struct Closing {
    /// The code of the decision, or of the measure.
    code: String,
    /// Its page.
    url: String,
    /// Those of its measures that no cabinet has evaluated, with their codes.
    silent: Vec<(MeasureId, String)>,
}

/// Asks before it is closed.
#[derive(Template)]
#[template(path = "measures/arbitration/close.html")]
struct ClosePage {
    shell: Shell,
    form: FormState,
    closing: Closing,
    action: String,
}

impl ClosePage {
    fn new(shell: Shell, closing: Closing, form: FormState) -> Self {
        Self {
            action: shell.address().to_owned(),
            shell,
            form,
            closing,
        }
    }
}

/// A decision's measures.
pub(super) async fn decision(visit: Visit, Path(id): Path<ArbitrationId>, raw: RawForm) -> Answer {
    if visit.asks() {
        let (closing, _) = of_decision(&mut *visit.db().await?, &visit.actor, id).await?;
        return asked(below_decision(visit.shell, &closing), closing);
    }
    let mut tx = visit.begin().await?;
    let (closing, due) = of_decision(&mut tx, &visit.actor, id).await?;
    let steps = routes::steps_on(&mut tx, &visit.actor, &due, Step::Close).await?;
    let (shell, note) = (below_decision(visit.shell, &closing), closing.code.clone());
    close(tx, &raw, shell, closing, steps, &note).await
}

/// What of a decision is to be closed, and on which measures.
async fn of_decision(
    db: &mut PgConnection,
    actor: &Actor,
    id: ArbitrationId,
) -> Result<(Closing, Vec<MeasureId>)> {
    let (arbitration, due) = routes::due_on(db, actor, id, Step::Close).await?;
    let silent = due.iter().filter(|measure| measure.evaluations == 0);
    let closing = Closing {
        silent: silent.map(|m| (m.id, m.code.clone())).collect(),
        code: arbitration.code,
        url: urls::arbitration(id),
    };
    Ok((closing, due.iter().map(|measure| measure.id).collect()))
}

fn below_decision(shell: Shell, closing: &Closing) -> Shell {
    let title = shell.t.t("step-close");
    routes::within(shell, &title).crumb(&closing.code, &closing.url)
}

/// One measure.
pub(super) async fn measure(visit: Visit, Path(id): Path<MeasureId>, raw: RawForm) -> Answer {
    if visit.asks() {
        let mut db = visit.db().await?;
        let measure = head::stored(&mut db, id).await?;
        let (closing, _) = of_measure(&mut db, &visit.actor, &measure).await?;
        let shell = evaluation::within(visit.shell, &measure, "step-close");
        return asked(shell, closing);
    }
    let mut tx = visit.begin().await?;
    let measure = evaluation::held(&mut tx, id).await?;
    let (closing, step) = of_measure(&mut tx, &visit.actor, &measure).await?;
    let shell = evaluation::within(visit.shell, &measure, "step-close");
    close(tx, &raw, shell, closing, vec![step], "").await
}

/// What of a measure is to be closed, and the step's permit.
async fn of_measure(
    db: &mut PgConnection,
    actor: &Actor,
    measure: &MeasureHead,
) -> Result<(Closing, StepPermit)> {
    measures::read_review(actor, measure)?;
    let step = workflow::permit(actor, measure, Step::Close)?;
    let is_silent = queries::evaluations(db, &[measure.id.0]).await? == 0;
    let silent = is_silent.then(|| (measure.id, measure.code.clone()));
    let closing = Closing {
        code: measure.code.clone(),
        url: measure.url(),
        silent: silent.into_iter().collect(),
    };
    Ok((closing, step))
}

fn asked(shell: Shell, closing: Closing) -> Answer {
    page(&ClosePage::new(shell, closing, FormState::blank()))
}

/// Closes it, with a note where a cabinet has spoken, and the reason where none has.
async fn close(
    mut tx: Tx,
    raw: &RawForm,
    shell: Shell,
    closing: Closing,
    steps: Vec<StepPermit>,
    note: &str,
) -> Answer {
    let saved = async {
        let reason = forms::closing(raw, !closing.silent.is_empty())?;
        let is_silent = |step: &StepPermit| closing.silent.iter().any(|m| m.0 == step.measure());
        let (silent, evaluated): (Vec<_>, Vec<_>) = steps.into_iter().partition(is_silent);
        let without = commands::move_on(&mut tx, &silent, &reason).await?;
        let with = commands::move_on(&mut tx, &evaluated, note).await?;
        Ok(without + with)
    };
    match Save::of(raw).end(saved.await, tx).await? {
        Ok(count) => {
            let flash = Flash::success("arbitration-closed").arg("count", count);
            Ok(redirect(&closing.url, flash))
        }
        Err(again) => again.page(|form| ClosePage::new(shell, closing, form)),
    }
}
