//! Handlers of the special PREC session.

use askama::Template;
use axum::{
    extract::{Path, State},
    http::StatusCode,
    response::Response,
};
use sqlx::PgConnection;

use super::queries::{self, SessionGroup, SessionRow};
use crate::{
    head, policy as measures,
    reviews::{queries as reviews, steps},
    workflow::{self, Refusal, Step},
};
use kernel::{
    ids::{GroupId, MeasureId},
    urls,
};
use platform::{
    auth::{Actor, Right, Target},
    errors::{AppError, Result, SaveError},
    markdown::{self, SafeHtml},
    web::{
        AppState, Flash, FormState, RawForm, Section, Shell, Visit, page_of_texts,
        page_of_texts_with, redirect,
    },
};

/// A measure with its texts rendered.
struct Line {
    row: SessionRow,
    reason: SafeHtml,
    opinion: SafeHtml,
}

#[derive(Template)]
#[template(path = "measures/reviews/session.html")]
struct SessionPage {
    shell: Shell,
    group: SessionGroup,
    lines: Vec<Line>,
    form: FormState,
    may_examine: bool,
    may_return: bool,
}

pub async fn show(
    State(app): State<AppState>,
    visit: Visit,
    Path(id): Path<GroupId>,
) -> Result<Response> {
    read(&visit.actor)?;
    let mut db = app.db().await?;
    let template = session_page(&mut db, visit, id, FormState::blank()).await?;
    page_of_texts(template, db).await
}

pub async fn record(
    State(app): State<AppState>,
    visit: Visit,
    Path(id): Path<GroupId>,
    raw: RawForm,
) -> Result<Response> {
    read(&visit.actor)?;
    let (step, right) = match raw.first("action") {
        "return" => (Step::Return, Right::ReturnReview),
        _ => (Step::Examine, Right::Examine),
    };
    let mut tx = app.begin().await?;
    queries::group(&mut tx, id)
        .await?
        .ok_or(AppError::NotFound)?;
    if !visit.actor.can(right, &Target::group(id)) {
        return Err(AppError::Forbidden);
    }
    let (note, ticked) = match parse(&raw, step) {
        Ok(parsed) => parsed,
        Err(state) => {
            let template = session_page(&mut tx, visit, id, state).await?;
            return page_of_texts_with(StatusCode::UNPROCESSABLE_ENTITY, template, tx).await;
        }
    };
    let taken = take_all(&app, &mut tx, &visit.actor, id, &ticked, step, &note).await;
    match taken {
        Ok(()) => {
            tx.commit().await?;
            let flash = match step {
                Step::Return => Flash::success("session-returned").arg("count", ticked.len()),
                _ => Flash::success("session-examined").arg("count", ticked.len()),
            };
            Ok(redirect(&urls::prec_session(id), flash))
        }
        Err(SaveError::Stale) => {
            // All or nothing: what was ticked and written stays.
            drop(tx);
            let mut db = app.db().await?;
            let state = FormState::typed(raw.0).refused("measure", "session-moved");
            let template = session_page(&mut db, visit, id, state).await?;
            page_of_texts_with(StatusCode::CONFLICT, template, db).await
        }
        Err(error) => Err(error.into()),
    }
}

fn parse(raw: &[(String, String)], step: Step) -> Result<(String, Vec<MeasureId>), FormState> {
    let mut read = platform::web::Reader::new(raw);
    let ticked = read.each::<MeasureId>("measure");
    if ticked.as_ref().is_some_and(Vec::is_empty) {
        read.wrong("measure", "session-tick-some");
    }
    let note = read.text("note", 5_000);
    if step.needs_reason() && note.as_deref() == Some("") {
        read.wrong("note", "review-return-needs-reason");
    }
    read.finish(|| Some((note?, ticked?)))
}

/// The step on each ticked measure. A measure the same person has just moved the same way is
/// passed over: a double click.
async fn take_all(
    app: &AppState,
    db: &mut PgConnection,
    actor: &Actor,
    group: GroupId,
    ticked: &[MeasureId],
    step: Step,
    note: &str,
) -> Result<(), SaveError> {
    for id in ticked {
        let measure = head::head(db, *id)
            .await?
            .filter(|m| m.group_id == Some(group))
            .ok_or(SaveError::Stale)?;
        match workflow::permit(actor, &measure, step) {
            Ok(permit) if measure.state == kernel::review_state::ReviewState::Submitted => {
                steps::apply(app, db, actor, &measure, &permit, step, note).await?;
            }
            Ok(_) | Err(Refusal::WrongState) => {
                let last = reviews::last_step(db, *id).await?;
                if !last.is_some_and(|(event, by)| event == step && by == Some(actor.id)) {
                    return Err(SaveError::Stale);
                }
            }
            Err(refusal) => return Err(SaveError::App(refusal.into())),
        }
    }
    Ok(())
}

fn read(actor: &Actor) -> Result<()> {
    if measures::sees_reviews(actor) {
        Ok(())
    } else {
        Err(AppError::NotFound)
    }
}

async fn session_page(
    db: &mut PgConnection,
    visit: Visit,
    id: GroupId,
    form: FormState,
) -> Result<SessionPage> {
    let group = queries::group(db, id).await?.ok_or(AppError::NotFound)?;
    let rows = queries::submitted(db, id).await?;
    let may = |right| visit.actor.can(right, &Target::group(id));
    let t = visit.shell.t;
    Ok(SessionPage {
        may_examine: may(Right::Examine),
        may_return: may(Right::ReturnReview),
        shell: visit
            .shell
            .titled(Section::Groups, t.t1("session-title", "code", &group.code))
            .crumb(t.t("nav-groups"), urls::groups())
            .crumb(&group.code, urls::group(id)),
        group,
        lines: rows
            .into_iter()
            .map(|row| Line {
                reason: markdown::render(&row.reason),
                opinion: markdown::render(row.opinion.as_deref().unwrap_or_default()),
                row,
            })
            .collect(),
        form,
    })
}
