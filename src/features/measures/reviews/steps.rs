//! The steps after the review: examined in the special PREC session, or returned to the pilot.

use axum::{
    extract::{Path, State},
    http::StatusCode,
    response::Response,
};
use sqlx::PgConnection;

use super::{
    pages::{self, StepPage},
    queries,
};
use crate::{
    head::{self, MeasureHead},
    policy as measures,
    workflow::{self, Refusal, Step, StepPermit},
};
use kernel::{ids::MeasureId, review_state::ReviewState, urls};
use platform::{
    auth::Actor,
    errors::{AppError, Result, SaveError},
    i18n::Translator,
    mail::{self, MailClass, NewMail},
    markdown,
    web::{
        AppState, Flash, FormState, RawForm, RawQuery, Reader, Shell, Visit, page, page_with,
        redirect,
    },
};

pub async fn confirm_examine(
    app: State<AppState>,
    visit: Visit,
    id: Path<MeasureId>,
    query: RawQuery,
) -> Result<Response> {
    confirm(app, visit, id, query, Step::Examine).await
}

pub async fn confirm_return(
    app: State<AppState>,
    visit: Visit,
    id: Path<MeasureId>,
    query: RawQuery,
) -> Result<Response> {
    confirm(app, visit, id, query, Step::Return).await
}

pub async fn examine(
    app: State<AppState>,
    visit: Visit,
    id: Path<MeasureId>,
    raw: RawForm,
) -> Result<Response> {
    take(app, visit, id, raw, Step::Examine).await
}

pub async fn send_back(
    app: State<AppState>,
    visit: Visit,
    id: Path<MeasureId>,
    raw: RawForm,
) -> Result<Response> {
    take(app, visit, id, raw, Step::Return).await
}

async fn confirm(
    State(app): State<AppState>,
    visit: Visit,
    Path(id): Path<MeasureId>,
    query: RawQuery,
    step: Step,
) -> Result<Response> {
    let mut db = app.db().await?;
    let measure = head::head(&mut db, id).await?.ok_or(AppError::NotFound)?;
    permit(&visit.actor, &measure, step)?;
    let form = FormState::blank()
        .with("state", measure.state)
        .with("from", query.first("from"));
    page(&step_page(&mut db, visit.shell, measure, step, form).await?)
}

/// A note or reason as typed.
///
/// # Errors
/// The form to give back, with its messages.
pub(super) fn parse(raw: &[(String, String)], step: Step) -> Result<String, FormState> {
    let mut read = Reader::new(raw);
    let note = read.text("note", 5_000);
    if step.needs_reason() && note.as_deref() == Some("") {
        read.wrong("note", "review-return-needs-reason");
    }
    read.finish(|| note)
}

async fn take(
    State(app): State<AppState>,
    visit: Visit,
    Path(id): Path<MeasureId>,
    raw: RawForm,
    step: Step,
) -> Result<Response> {
    let mut tx = app.begin().await?;
    let measure = head::head(&mut tx, id).await?.ok_or(AppError::NotFound)?;
    measures::read_review(&visit.actor, &measure)?;
    let flash = match step {
        Step::Return => Flash::success("review-returned").arg("code", &measure.code),
        _ => Flash::success("review-examined").arg("code", &measure.code),
    };
    let back = back_url(&measure, raw.first("from"));
    let done = redirect(&back, flash);
    let seen = raw.first("state").parse::<ReviewState>();
    let permit = match workflow::permit(&visit.actor, &measure, step) {
        Ok(permit) => permit,
        Err(Refusal::WrongState) => {
            let last = queries::last_step(&mut tx, id).await?;
            // The second click of the same button.
            if last.is_some_and(|(event, by)| event == step && by == Some(visit.actor.id)) {
                return Ok(done);
            }
            return conflict(&mut tx, visit.shell, measure, step, raw).await;
        }
        Err(refusal) => return Err(refusal.into()),
    };
    let note = match parse(&raw, step) {
        Ok(note) => note,
        Err(state) => {
            let template = step_page(&mut tx, visit.shell, measure, step, state).await?;
            return page_with(StatusCode::UNPROCESSABLE_ENTITY, &template);
        }
    };
    // What one sees is what one returns: not what became of it meanwhile.
    if seen.is_ok_and(|seen| seen != measure.state) {
        return conflict(&mut tx, visit.shell, measure, step, raw).await;
    }
    match apply(&app, &mut tx, &visit.actor, &measure, &permit, step, &note).await {
        Ok(()) => {
            tx.commit().await?;
            Ok(done)
        }
        Err(SaveError::Stale) => conflict(&mut tx, visit.shell, measure, step, raw).await,
        Err(error) => Err(error.into()),
    }
}

/// Takes the step; a return is mailed to the pilot.
///
/// # Errors
/// As [`workflow::take`].
pub(super) async fn apply(
    app: &AppState,
    db: &mut PgConnection,
    actor: &Actor,
    measure: &MeasureHead,
    permit: &StepPermit,
    step: Step,
    note: &str,
) -> Result<(), SaveError> {
    // Who submitted it is forgotten by the return.
    let told = match step {
        Step::Return => queries::reviewer_to_tell(db, measure.id, actor.id).await?,
        _ => None,
    };
    workflow::take(db, permit, note).await?;
    if let Some((email, lang)) = told {
        let t = Translator(lang);
        let link = app.absolute(&urls::review(measure.id));
        let new = NewMail::new(
            MailClass::Result,
            email,
            t.t1("review-return-mail-subject", "code", &measure.code),
            t.with(
                "review-return-mail-body",
                &[
                    ("name", actor.name.clone()),
                    ("code", measure.code.clone()),
                    ("title", measure.title.clone()),
                    ("text", note.to_owned()),
                    ("link", link),
                ],
            ),
        )
        .about(measure.id)
        .reply_to(Some(actor.id));
        mail::post(db, &new, actor.now).await?;
    }
    Ok(())
}

async fn conflict(
    db: &mut PgConnection,
    shell: Shell,
    measure: MeasureHead,
    step: Step,
    raw: RawForm,
) -> Result<Response> {
    let measure = head::head(db, measure.id)
        .await?
        .ok_or(AppError::NotFound)?;
    let mut values = raw.0;
    values.retain(|(name, _)| name != "state");
    values.push(("state".into(), measure.state.to_string()));
    let state = FormState::typed(values).refused("note", "step-wrong-state");
    let template = step_page(db, shell, measure, step, state).await?;
    page_with(StatusCode::CONFLICT, &template)
}

fn permit(actor: &Actor, measure: &MeasureHead, step: Step) -> Result<StepPermit> {
    measures::read_review(actor, measure)?;
    Ok(workflow::permit(actor, measure, step)?)
}

/// Back to the session's page, or the measure's.
fn back_url(measure: &MeasureHead, from: &str) -> String {
    match measure.group_id {
        Some(group) if from == "session" => urls::prec_session(group),
        _ => measure.url(),
    }
}

async fn step_page(
    db: &mut PgConnection,
    shell: Shell,
    measure: MeasureHead,
    step: Step,
    form: FormState,
) -> Result<StepPage> {
    let facts = queries::facts(db, measure.id).await?;
    let review = queries::review(db, measure.id).await?;
    let t = shell.t;
    let is_return = step == Step::Return;
    let pick =
        |of_return: &str, of_examine: &str| t.t(if is_return { of_return } else { of_examine });
    let title = t.word(step);
    Ok(StepPage {
        lede: pick("review-return-lede", "review-examine-lede"),
        label: pick("review-return-reason", "review-examine-note"),
        hint: pick("review-return-reason-hint", "review-examine-note-hint"),
        button: title.clone(),
        action: format!(
            "{}/{}",
            measure.url(),
            if is_return { "return" } else { "examine" }
        ),
        back: back_url(&measure, form.value("from")),
        reason: markdown::render(review.as_ref().map_or("", |r| &r.answers.reason)),
        shell: pages::within(shell, &title, &measure),
        is_return,
        measure,
        facts,
        review,
        form,
    })
}
