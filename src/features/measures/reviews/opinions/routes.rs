//! Handlers of the thematic opinion.

use askama::Template;
use axum::{
    extract::{Path, State},
    http::StatusCode,
    response::Response,
};

use super::{
    Stance,
    store::{self, Opinion, OpinionForm},
};
use crate::{
    head::{self, MeasureHead},
    reviews::{pages, policy, queries},
};
use kernel::{ids::MeasureId, review_state::Outcome};
use platform::{
    errors::{AppError, Result, SaveError},
    markdown::{self, SafeHtml},
    web::{
        AppState, Choice, Flash, FormState, RawForm, Reader, Shell, Visit, form_state::Conflict,
        page, page_with, redirect,
    },
};

/// The form of the opinion, beside what the pilot proposes.
#[derive(Template)]
#[template(path = "measures/reviews/opinion.html")]
struct OpinionPage {
    shell: Shell,
    measure: MeasureHead,
    proposal: Option<Outcome>,
    reason: SafeHtml,
    form: FormState,
    stances: Vec<Choice>,
}

fn parse(raw: &[(String, String)]) -> Result<OpinionForm, FormState> {
    let mut read = Reader::new(raw);
    let stance = read.required_word::<Stance>("stance");
    let body = read.markdown("body", 10_000);
    let version = read.version();
    let needs_words = matches!(stance, Some(Stance::Reserved | Stance::Unfavourable));
    if needs_words && body.as_deref() == Some("") {
        read.wrong("body", "opinion-needs-words");
    }
    read.finish(|| {
        Some(OpinionForm {
            stance: stance?,
            body: body?,
            version,
        })
    })
}

fn filled(opinion: Option<&Opinion>) -> FormState {
    match opinion {
        None => FormState::blank().with("version", 0),
        Some(opinion) => FormState::blank()
            .with("stance", opinion.stance)
            .with("body", &opinion.body)
            .with("version", opinion.version),
    }
}

pub async fn edit(
    State(app): State<AppState>,
    visit: Visit,
    Path(id): Path<MeasureId>,
) -> Result<Response> {
    let mut db = app.db().await?;
    let measure = head::head(&mut db, id).await?.ok_or(AppError::NotFound)?;
    policy::give_opinion(&visit.actor, &measure)?;
    let form = filled(store::opinion(&mut db, id).await?.as_ref());
    page(&form_page(&mut db, visit.shell, measure, form).await?)
}

pub async fn save(
    State(app): State<AppState>,
    visit: Visit,
    Path(id): Path<MeasureId>,
    raw: RawForm,
) -> Result<Response> {
    let mut tx = app.begin().await?;
    let measure = head::head(&mut tx, id).await?.ok_or(AppError::NotFound)?;
    let permit = policy::give_opinion(&visit.actor, &measure)?;
    let done = redirect(&measure.url(), Flash::success("opinion-saved"));
    let form = match parse(&raw) {
        Ok(form) => form,
        Err(state) => {
            let template = form_page(&mut tx, visit.shell, measure, state).await?;
            return page_with(StatusCode::UNPROCESSABLE_ENTITY, &template);
        }
    };
    let before = store::opinion(&mut tx, id).await?;
    if let Some(before) = &before
        && before.stance == form.stance
        && before.body == form.body
    {
        return Ok(done);
    }
    match store::save(&mut tx, &permit, visit.actor.id, id, before.as_ref(), &form).await {
        Ok(()) => {
            tx.commit().await?;
            Ok(done)
        }
        Err(SaveError::Stale) => {
            let stored = store::opinion(&mut tx, id).await?;
            let conflict = Conflict {
                by: stored
                    .as_ref()
                    .map_or_else(String::new, |o| o.author.clone()),
                at: stored.as_ref().map_or(app.clock.now(), |o| o.given_at),
            };
            let form = FormState::typed(raw.0).merging(&filled(stored.as_ref()), conflict);
            let template = form_page(&mut tx, visit.shell, measure, form).await?;
            page_with(StatusCode::CONFLICT, &template)
        }
        Err(error) => Err(error.into()),
    }
}

async fn form_page(
    db: &mut sqlx::PgConnection,
    shell: Shell,
    measure: MeasureHead,
    form: FormState,
) -> Result<OpinionPage> {
    let review = queries::review(db, measure.id).await?;
    let title = shell.t.t("opinion-title");
    Ok(OpinionPage {
        proposal: review.as_ref().and_then(|r| r.answers.proposal),
        reason: markdown::render(review.as_ref().map_or("", |r| &r.answers.reason)),
        stances: Choice::explained_words::<Stance>(shell.t),
        shell: pages::within(shell, &title, &measure),
        measure,
        form,
    })
}
