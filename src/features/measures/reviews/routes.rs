//! Handlers of the pilot's review.

use axum::{
    extract::{Path, State},
    http::StatusCode,
    response::Response,
};
use sqlx::PgConnection;

use super::{
    commands,
    forms::{self, Action, ReviewForm},
    model::Review,
    pages::{ReviewEditPage, ReviewsDonePage},
    policy, queries,
    queue::{self, Reviewer},
};
use crate::{
    head::MeasureHead,
    workflow::{self, Step},
};
use kernel::{
    ids::{MeasureId, OrganisationId},
    review_state::ReviewState,
    urls,
};
use platform::{
    auth::{
        Actor, Permit, Role,
        rights::permission::{PrepareReview, SubmitReview},
    },
    errors::{AppError, Result, SaveError},
    web::{
        AppState, Flash, FormState, RawForm, RawQuery, Section, Shell, Visit, form_state::Conflict,
        page, page_with, redirect, redirect_quietly,
    },
};

pub async fn edit(
    State(app): State<AppState>,
    visit: Visit,
    Path(id): Path<MeasureId>,
) -> Result<Response> {
    let mut db = app.db().await?;
    let read = queries::with_review(&mut db, id).await?;
    let (measure, review) = read.ok_or(AppError::NotFound)?;
    policy::prepare(&visit.actor, &measure)?;
    if !is_open(&measure) {
        // What is submitted is read on the measure's page.
        return Ok(redirect(
            &measure.url(),
            Flash::info("review-not-open").arg("code", &measure.code),
        ));
    }
    let template = edit_page(&mut db, visit.shell, &visit.actor, measure, review, None).await?;
    page(&template)
}

pub async fn save(
    State(app): State<AppState>,
    visit: Visit,
    Path(id): Path<MeasureId>,
    raw: RawForm,
) -> Result<Response> {
    let action = Action::of(raw.first("action"));
    let actor = visit.actor.clone();
    let mut tx = app.begin().await?;
    let read = queries::with_review(&mut tx, id).await?;
    let (measure, before) = read.ok_or(AppError::NotFound)?;
    let permit = policy::prepare(&actor, &measure)?;
    let submit = match action {
        Action::Submit => Some(policy::submit(&actor, &measure)?),
        Action::Save | Action::SaveAndNext => None,
    };
    let typed = FormState::typed(raw.0.clone());
    let form = match forms::parse(&raw, action == Action::Submit) {
        Ok(form) => form,
        Err(state) => {
            // Messages and, where somebody saved meanwhile, what is stored now.
            let (status, state) = match merged(&app, state.clone(), before.as_ref()) {
                Some(merge) => (StatusCode::CONFLICT, merge),
                None => (StatusCode::UNPROCESSABLE_ENTITY, state),
            };
            let mut template =
                edit_page(&mut tx, visit.shell, &actor, measure, before, Some(state)).await?;
            template.closed = !is_open(&template.measure);
            return page_with(status, &template);
        }
    };
    if !is_open(&measure) {
        let is_own = before
            .as_ref()
            .is_some_and(|b| b.submitted_by == Some(actor.id));
        if is_own && before.as_ref().is_some_and(|b| b.says(&form)) {
            // The second click of "submit".
            return onward(&mut tx, &actor, &measure, action).await;
        }
        let merge = merged(&app, typed.clone(), before.as_ref()).unwrap_or(typed);
        let mut template =
            edit_page(&mut tx, visit.shell, &actor, measure, before, Some(merge)).await?;
        template.closed = true;
        return page_with(StatusCode::CONFLICT, &template);
    }
    let is_double = before
        .as_ref()
        .is_some_and(|b| b.version != form.version && b.says(&form));
    if is_double && action != Action::Submit {
        return onward(&mut tx, &actor, &measure, action).await;
    }
    let form = ReviewForm {
        // Nothing differs from what is stored: no reason to stop the submission.
        version: if is_double {
            before.as_ref().map_or(0, |b| b.version)
        } else {
            form.version
        },
        ..form
    };
    let saved = store(
        &mut tx,
        &actor,
        permit,
        submit,
        &measure,
        before.as_ref(),
        &form,
    )
    .await;
    match saved {
        Ok(()) => {
            let response = onward(&mut tx, &actor, &measure, action).await?;
            tx.commit().await?;
            Ok(response)
        }
        Err(SaveError::Stale) => {
            drop(tx);
            let mut db = app.db().await?;
            let read = queries::with_review(&mut db, id).await?;
            let (measure, stored) = read.ok_or(AppError::NotFound)?;
            let merge = merged(&app, typed.clone(), stored.as_ref()).unwrap_or(typed);
            let closed = !is_open(&measure);
            let mut template =
                edit_page(&mut db, visit.shell, &actor, measure, stored, Some(merge)).await?;
            template.closed = closed;
            page_with(StatusCode::CONFLICT, &template)
        }
        Err(error) => {
            drop(tx);
            let state = typed.refused_by(error, forms::CONSTRAINTS)?;
            let mut db = app.db().await?;
            let template =
                edit_page(&mut db, visit.shell, &actor, measure, before, Some(state)).await?;
            page_with(StatusCode::UNPROCESSABLE_ENTITY, &template)
        }
    }
}

/// Saves, and takes the steps that go with it.
async fn store(
    tx: &mut PgConnection,
    actor: &Actor,
    permit: Permit<PrepareReview>,
    submit: Option<Permit<SubmitReview>>,
    measure: &MeasureHead,
    before: Option<&Review>,
    form: &ReviewForm,
) -> Result<(), SaveError> {
    let refused = |refusal: workflow::Refusal| SaveError::App(refusal.into());
    let mut begun = measure.clone();
    let mut steps = Vec::new();
    if begun.state == ReviewState::ToReview {
        steps.push(workflow::permit(actor, &begun, Step::Start).map_err(refused)?);
        begun.state = ReviewState::InReview;
    }
    if submit.is_some() {
        steps.push(workflow::permit(actor, &begun, Step::Submit).map_err(refused)?);
    }
    commands::save(tx, &permit, submit.as_ref(), &steps, measure, before, form).await
}

/// The merge form, where somebody saved between.
fn merged(app: &AppState, typed: FormState, stored: Option<&Review>) -> Option<FormState> {
    let version = stored.map_or(0, |r| r.version);
    let seen = typed.value("version").parse().unwrap_or(0);
    if version == seen {
        return None;
    }
    let conflict = Conflict {
        by: stored.map_or_else(String::new, |r| r.prepared_by.clone()),
        at: stored.map_or(app.clock.now(), |r| r.saved_at),
    };
    let mut theirs = forms::filled(stored);
    if let Some(action) = Some(typed.value("action")).filter(|a| !a.is_empty()) {
        theirs = theirs.with("action", action);
    }
    Some(typed.merging(&theirs, conflict))
}

/// Where the pressed button leads.
async fn onward(
    db: &mut PgConnection,
    actor: &Actor,
    measure: &MeasureHead,
    action: Action,
) -> Result<Response> {
    if action == Action::Save {
        let flash = Flash::success("review-saved").arg("code", &measure.code);
        return Ok(redirect(&urls::review(measure.id), flash));
    }
    let today = kernel::dates::brussels_date(actor.now);
    let place = queue::place(db, &Reviewer::of(actor), Some(measure.id), today).await?;
    let flash = match action {
        Action::Save | Action::SaveAndNext => {
            Flash::success("review-saved").arg("code", &measure.code)
        }
        Action::Submit => {
            let open = place.open_bilaterals;
            let key = if open == 0 {
                "review-submitted"
            } else {
                "review-submitted-with-bilaterals"
            };
            Flash::success(key)
                .arg("code", &measure.code)
                .arg("count", open)
        }
    };
    let url = place
        .next
        .map_or_else(urls::reviews_done, |next| urls::review(next.id));
    Ok(redirect(&url, flash))
}

/// Leads to the next measure to review, after the one named by `after`.
pub async fn next(State(app): State<AppState>, visit: Visit, query: RawQuery) -> Result<Response> {
    reviewers(&visit.actor)?;
    let mut db = app.db().await?;
    let after: Option<MeasureId> = query.parsed("after");
    let reviewer = Reviewer::of(&visit.actor);
    let place = queue::place(&mut db, &reviewer, after, app.clock.today()).await?;
    let url = place
        .next
        .map_or_else(urls::reviews_done, |next| urls::review(next.id));
    Ok(redirect_quietly(&url))
}

/// The end of the list: what is left, and what to do next.
pub async fn done(State(app): State<AppState>, visit: Visit) -> Result<Response> {
    reviewers(&visit.actor)?;
    let mut db = app.db().await?;
    let reviewer = Reviewer::of(&visit.actor);
    let place = queue::place(&mut db, &reviewer, None, app.clock.today()).await?;
    let open = queue::open(&mut db, &reviewer).await?;
    let open_bilaterals = queue::open_bilaterals(&mut db, &reviewer).await?;
    let mut groups: Vec<_> = visit
        .actor
        .memberships
        .iter()
        .filter(|m| matches!(m.role, Role::Pilot | Role::Facilitator))
        .filter_map(|m| Some((m.group?, m.scope.clone())))
        .collect();
    groups.dedup();
    let key = if place.done == place.total {
        "reviews-done-title"
    } else {
        "reviews-left-title"
    };
    let title = visit.shell.t.t(key);
    let measures = visit.shell.t.t("measures-title");
    page(&ReviewsDonePage {
        shell: visit
            .shell
            .titled(Section::Measures, title)
            .crumb(measures, urls::measures()),
        place,
        open,
        open_bilaterals,
        groups,
    })
}

/// Who may see reviews at all.
fn reviewers(actor: &Actor) -> Result<()> {
    if crate::policy::sees_reviews(actor) {
        Ok(())
    } else {
        Err(AppError::NotFound)
    }
}

fn is_open(measure: &MeasureHead) -> bool {
    measure.archived_at.is_none() && measure.state.to_submit()
}

async fn edit_page(
    db: &mut PgConnection,
    shell: Shell,
    actor: &Actor,
    measure: MeasureHead,
    review: Option<Review>,
    form: Option<FormState>,
) -> Result<ReviewEditPage> {
    let facts = queries::facts(db, measure.id).await?;
    let ticked: Vec<OrganisationId> = match (&form, &review) {
        (Some(form), _) => form
            .all("consult")
            .iter()
            .filter_map(|id| id.parse().ok())
            .collect(),
        (None, Some(review)) => review.answers.consult.clone(),
        (None, None) => Vec::new(),
    };
    let offers = queries::offers(db, measure.id, &ticked).await?;
    let reviewer = Reviewer::of(actor);
    let today = kernel::dates::brussels_date(actor.now);
    let place = queue::place(db, &reviewer, Some(measure.id), today).await?;
    let may_submit = policy::submit(actor, &measure).is_ok();
    Ok(ReviewEditPage::new(
        shell, measure, facts, review, form, offers, place, may_submit,
    ))
}
