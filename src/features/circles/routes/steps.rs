//! Handlers that take a circle a step on, and put it away.

use askama::Template;
use axum::extract::Path;
use sqlx::PgConnection;

use crate::{commands, frame, live::questions, model::Circle, sheet::clock};
use kernel::{circle::CircleStep, ids::CircleId, urls};
use platform::{
    auth::{Actor, rights::permission::PrepareCircle},
    errors::{AppError, Result},
    i18n::Translator,
    web::{
        Answer, Archivable, Flash, FormState, Found, RawForm, RawQuery, Reader, Save, Shell, Visit,
        page, redirect, redirect_quietly,
    },
};

/// Asks before a step.
#[derive(Template)]
#[template(path = "circles/advance.html")]
pub(crate) struct CircleAdvancePage {
    pub shell: Shell,
    pub form: FormState,
    /// Of the circle.
    pub title: String,
    pub step: CircleStep,
    pub needs_reason: bool,
    /// There is something to say of why.
    pub asks_reason: bool,
    /// What it does that is not seen at once; a key.
    pub consequence: Option<&'static str>,
    pub action: String,
    pub back: String,
}

fn step_of(word: &str) -> Result<CircleStep> {
    word.parse()
        .map_err(|_| AppError::BadRequest("error-not-valid"))
}

/// What the state does not allow is no step.
fn possible(circle: &Circle, step: CircleStep) -> Result<()> {
    match circle.state.next(step) {
        Ok(_) => Ok(()),
        Err(_) => Err(AppError::Conflict("circle-error-state")),
    }
}

pub(crate) async fn confirm(visit: Visit, Path(id): Path<CircleId>, query: RawQuery) -> Answer {
    let (circle, _) = frame::prepared(&mut *visit.db().await?, &visit.actor, id).await?;
    if query.first("step").is_empty() {
        // The address of the form, entered again.
        return Ok(redirect_quietly(&urls::circle(id)));
    }
    let step = step_of(query.first("step"))?;
    possible(&circle, step)?;
    page(&advance_page(visit, &circle, step, FormState::blank()))
}

pub(crate) async fn advance(visit: Visit, Path(id): Path<CircleId>, raw: RawForm) -> Answer {
    let mut tx = visit.begin().await?;
    let (circle, permit) = frame::editable(&mut tx, &visit.actor, id).await?;
    let step = step_of(raw.first("step"))?;
    possible(&circle, step)?;
    let saved = async {
        let mut read = Reader::new(&raw);
        let reason = match step {
            CircleStep::Forgo => read.required_text("reason", 2_000),
            _ => read.text("reason", 2_000),
        };
        let reason = read.finish(|| reason)?;
        let state = commands::advance(&mut tx, &permit, &circle, step, &reason).await?;
        if matches!(step, CircleStep::End | CircleStep::Close) {
            questions::commands::end(&mut tx, &permit).await?;
            clock::end(&mut tx, &permit).await?;
        }
        Ok(state)
    };
    match Save::of(&raw).end(saved.await, tx).await? {
        Ok(state) => {
            let state = visit.shell.t.word(state);
            let flash = Flash::success("circle-advanced").arg("state", state);
            Ok(redirect(&urls::circle(id), flash))
        }
        Err(again) => again.page(|form| advance_page(visit, &circle, step, form)),
    }
}

fn advance_page(
    visit: Visit,
    circle: &Circle,
    step: CircleStep,
    form: FormState,
) -> CircleAdvancePage {
    let title = visit.shell.t.word(step);
    CircleAdvancePage {
        shell: frame::within(visit.shell, circle, &title),
        title: circle.title.clone(),
        action: urls::circle_advance(circle.id),
        back: urls::circle(circle.id),
        needs_reason: step == CircleStep::Forgo,
        asks_reason: matches!(step, CircleStep::Forgo | CircleStep::Reopen),
        consequence: match step {
            CircleStep::End => Some("circle-end-consequence"),
            CircleStep::Close => Some("circle-close-consequence"),
            _ => None,
        },
        step,
        form,
    }
}

impl Archivable for Circle {
    type Id = CircleId;
    type Right = PrepareCircle;
    const TABLE: &'static str = "circle";
    const ASKED: [&'static str; 2] = ["circle-archive-question", "circle-archive-consequence"];

    async fn find(db: &mut PgConnection, actor: &Actor, id: CircleId) -> Result<Found<Self>> {
        frame::prepared(db, actor, id).await
    }

    fn shell(&self, shell: Shell, title: &str) -> Shell {
        frame::within(shell, self, title)
    }

    fn url(&self) -> String {
        urls::circle(self.id)
    }

    fn name(&self, _: Translator) -> String {
        self.title.clone()
    }
}
