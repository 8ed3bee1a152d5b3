//! Handlers of the special PREC session.

use askama::Template;
use axum::{extract::Path, response::Response};
use sqlx::PgConnection;

use super::queries::{self, SessionGroup, SessionRow};
use crate::{
    head, policy as measures,
    reviews::steps,
    workflow::{self, Refusal, Step},
};
use kernel::{
    ids::{GroupId, MeasureId},
    review_state::ReviewState,
    urls,
};
use platform::{
    auth::{Right, Target},
    errors::{AppError, Result, SaveError},
    markdown::{self, SafeHtml},
    web::{
        Again, Flash, FormState, RawForm, Reader, Save, Section, Shell, Visit, page, page_of_texts,
        page_of_texts_with, redirect,
    },
};

/// A measure with its texts rendered.
struct Line {
    row: SessionRow,
    reason: SafeHtml,
    opinion: SafeHtml,
}

/// Every group's session.
#[derive(Template)]
#[template(path = "measures/reviews/sessions.html")]
struct SessionsPage {
    shell: Shell,
    groups: Vec<SessionGroup>,
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

pub async fn index(visit: Visit) -> Result<Response> {
    measures::reviews(&visit.actor)?;
    let title = visit.shell.t.t("nav-sessions");
    page(&SessionsPage {
        groups: queries::groups(&mut *visit.db().await?).await?,
        shell: visit.shell.titled(Section::Measures, title),
    })
}

pub async fn show(visit: Visit, Path(id): Path<GroupId>) -> Result<Response> {
    measures::reviews(&visit.actor)?;
    let mut db = visit.db().await?;
    let template = session_page(&mut db, visit, id, FormState::blank()).await?;
    page_of_texts(template, db).await
}

pub async fn record(visit: Visit, Path(id): Path<GroupId>, raw: RawForm) -> Result<Response> {
    measures::reviews(&visit.actor)?;
    let (step, right, done) = match raw.first("action") {
        "return" => (Step::Return, Right::ReturnReview, "session-returned"),
        _ => (Step::Examine, Right::Examine, "session-examined"),
    };
    let mut tx = visit.begin().await?;
    queries::group(&mut tx, id)
        .await?
        .ok_or(AppError::NotFound)?;
    if !visit.actor.can(right, &Target::group(id)) {
        return Err(AppError::Forbidden);
    }
    let saved = async {
        let (note, ticked) = parse(&raw, step)?;
        take_all(&visit, &mut tx, id, &ticked, step, &note).await?;
        Ok(ticked.len())
    };
    // All or nothing: what was ticked and written stays.
    let moved = FormState::typed(raw.to_vec()).refused("measure", "session-moved");
    match Save::of(&raw)
        .giving_back(moved)
        .end(saved.await, tx)
        .await?
    {
        Ok(count) => {
            let flash = Flash::success(done).arg("count", count);
            Ok(redirect(&urls::prec_session(id), flash))
        }
        Err(Again { status, form }) => {
            let mut db = visit.db().await?;
            let template = session_page(&mut db, visit, id, form).await?;
            page_of_texts_with(status, template, db).await
        }
    }
}

fn parse(raw: &[(String, String)], step: Step) -> Result<(String, Vec<MeasureId>), FormState> {
    let mut read = Reader::new(raw);
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
    visit: &Visit,
    db: &mut PgConnection,
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
        match workflow::permit(&visit.actor, &measure, step) {
            Ok(permit) if measure.state == ReviewState::Submitted => {
                steps::apply(visit, db, &measure, &permit, step, note).await?;
            }
            Ok(_) | Err(Refusal::WrongState) => steps::taken(visit, db, *id, step).await?,
            Err(refusal) => return Err(SaveError::App(refusal.into())),
        }
    }
    Ok(())
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
            .titled(
                Section::Measures,
                t.t1("session-title", "code", &group.code),
            )
            .crumb(t.t("nav-sessions"), urls::prec_sessions()),
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
