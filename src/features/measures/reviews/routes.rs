//! Handlers of the pilot's review.

use askama::Template;
use axum::{extract::Path, http::StatusCode, response::Response};
use sqlx::PgConnection;

use super::{
    commands,
    forms::{self, Action, filled},
    frame::within,
    model::Review,
    policy,
    queries::{self, Facts, Offers},
    questions::Questions,
    queue::{self, Open, Place, Reviewer},
};
use crate::{
    head::MeasureHead,
    policy as measures,
    workflow::{self, Refusal, Step, StepPermit},
};
use kernel::{
    dates::clock_time,
    ids::{MeasureId, OrganisationId},
    review_state::ReviewState,
    urls,
};
use platform::{
    auth::{Actor, Role},
    errors::{AppError, Result, SaveError},
    i18n::Translator,
    markdown::{self, SafeHtml},
    web::{
        Again, Answer, Flash, FormState, RawForm, RawQuery, Save, Section, Shell, Undo, Visit,
        drafts, form_state::Conflict, page, page_with, redirect, redirect_quietly,
    },
};

/// The review, facts beside questions.
#[derive(Template)]
#[template(path = "measures/reviews/edit.html")]
pub(crate) struct ReviewEditPage {
    pub shell: Shell,
    pub measure: MeasureHead,
    pub description: SafeHtml,
    pub facts: Facts,
    pub opinion_body: SafeHtml,
    pub review: Option<Review>,
    pub form: FormState,
    pub questions: Questions,
    pub place: Place,
    /// Pilots submit; facilitators prepare.
    pub may_submit: bool,
    /// Submitted meanwhile: the form shows what was typed and saves nothing.
    pub closed: bool,
    /// Names of the organisations another person ticked meanwhile.
    pub their_consult: Option<String>,
}

impl ReviewEditPage {
    /// From what was read.
    #[expect(clippy::too_many_arguments, reason = "each is a part of the page")]
    pub(super) fn new(
        shell: Shell,
        measure: MeasureHead,
        facts: Facts,
        review: Option<Review>,
        form: Option<FormState>,
        offers: Offers,
        place: Place,
        may_submit: bool,
    ) -> Self {
        let form = form.unwrap_or_else(|| filled(review.as_ref()));
        let title = shell.t.t1("review-of", "code", &measure.code);
        Self {
            description: markdown::render(&facts.measure.facts.description),
            opinion_body: markdown::render(facts.opinion_body.as_deref().unwrap_or_default()),
            questions: Questions::new(shell.t, offers),
            shell: within(shell, &title, &measure),
            their_consult: form
                .theirs("consult")
                .and(review.as_ref().map(|r| r.consult_names.clone())),
            measure,
            facts,
            review,
            form,
            place,
            may_submit,
            closed: false,
        }
    }

    /// A question as called, with its number: the key that leads to it.
    fn numbered(&self, number: &str, key: &str) -> String {
        format!("{number}. {}", self.shell.t.t(key))
    }
}

/// The end of the list.
#[derive(Template)]
#[template(path = "measures/reviews/done.html")]
pub(crate) struct ReviewsDonePage {
    pub shell: Shell,
    pub place: Place,
    pub open: Vec<Open>,
    pub open_bilaterals: i64,
    /// Groups whose measures these are: (id, code).
    pub groups: Vec<(kernel::ids::GroupId, String)>,
}

pub(super) async fn edit(visit: Visit, Path(id): Path<MeasureId>) -> Answer {
    let mut db = visit.db().await?;
    let (measure, review) = stored(&mut db, id).await?;
    policy::prepare(&visit.actor, &measure)?;
    if !is_open(&measure) {
        // What is submitted is read on the measure's page.
        return Ok(redirect(
            &measure.url(),
            Flash::info("review-not-open").arg("code", &measure.code),
        ));
    }
    page(&edit_page(&mut db, visit, measure, review, None).await?)
}

pub(super) async fn save(visit: Visit, Path(id): Path<MeasureId>, raw: RawForm) -> Answer {
    let action = Action::of(raw.first("action"));
    let actor = &visit.actor;
    let mut tx = visit.begin().await?;
    let (measure, before) = stored(&mut tx, id).await?;
    let permit = policy::prepare(actor, &measure)?;
    let submit = match action {
        Action::Submit => Some(policy::submit(actor, &measure)?),
        Action::Save | Action::SaveAndNext | Action::Keep => None,
    };
    let saved = async {
        let mut form = forms::parse(&raw, submit.is_some())?;
        let same = before.as_ref().filter(|before| before.says(&form.answers));
        let is_done = match same {
            // The second click of "submit".
            Some(same) if !is_open(&measure) => same.submitted_by == Some(actor.id),
            Some(_) if action == Action::Keep => true,
            Some(same) => same.version != form.version && submit.is_none(),
            None => false,
        };
        if !is_done {
            if !is_open(&measure) {
                return Err(SaveError::Stale);
            }
            if let Some(same) = same {
                // Nothing differs from what is stored: no reason to stop the submission.
                form.version = same.version;
            }
            let (steps, submit) = (steps(actor, &measure, action)?, submit.as_ref());
            commands::save(
                &mut tx,
                &permit,
                submit,
                &steps,
                &measure,
                before.as_ref(),
                &form,
            )
            .await?;
        }
        if action == Action::Keep {
            return Ok(kept(&mut tx, &visit, id).await?);
        }
        Ok(onward(&mut tx, actor, &measure, action).await?)
    };
    let save = Save::of(&raw).refused_by(forms::CONSTRAINTS);
    let typed = FormState::typed(raw.to_vec());
    match save.giving_back(typed).end(saved.await, tx).await? {
        Ok(response) => Ok(response),
        Err(again) => {
            let mut db = visit.db().await?;
            let (measure, stored) = stored(&mut db, id).await?;
            if action == Action::Keep {
                return Ok(not_kept(visit.shell.t, &measure, &again));
            }
            let Again { status, form } = merged(again, stored.as_ref(), &visit);
            let closed = !is_open(&measure);
            let mut template = edit_page(&mut db, visit, measure, stored, Some(form)).await?;
            template.closed = closed;
            page_with(status, &template)
        }
    }
}

/// What the script is told that keeps the draft while it is typed.
async fn kept(db: &mut PgConnection, visit: &Visit, id: MeasureId) -> Answer {
    let (_, review) = stored(db, id).await?;
    let time = clock_time(visit.actor.now);
    let said = visit.shell.t.t1("review-kept", "time", time);
    let version = review.map(|review| review.version);
    Ok(drafts::told(StatusCode::OK, &said, version))
}

/// The same where it was not kept; what others saved is shown by the next real saving.
fn not_kept(t: Translator, measure: &MeasureHead, again: &Again) -> Response {
    let said = match again.status {
        StatusCode::CONFLICT if !is_open(measure) => t.t("review-closed-title"),
        StatusCode::CONFLICT => t.t("draft-conflict"),
        _ => {
            let errors = again.form.errors(t).into_iter();
            let why: Vec<String> = errors.map(|(_, text)| text).collect();
            t.t1("draft-refused", "why", why.join(" "))
        }
    };
    drafts::told(again.status, &said, None)
}

/// Takes a submission back, until it is examined: the review is a draft again.
pub(super) async fn withdraw(visit: Visit, Path(id): Path<MeasureId>) -> Answer {
    let by = visit.actor.id;
    let mut tx = visit.begin().await?;
    let (measure, _) = stored(&mut tx, id).await?;
    measures::read_review(&visit.actor, &measure)?;
    match workflow::permit(&visit.actor, &measure, Step::Withdraw) {
        Err(Refusal::WrongState) => {
            // The second click of the same button finds it done.
            let last = queries::last_step(&mut tx, id).await?;
            if last != Some((Step::Withdraw, Some(by))) {
                return Err(Refusal::WrongState.into());
            }
        }
        permit => {
            workflow::take(&mut tx, &permit?, "").await?;
        }
    }
    let flash = Flash::success("review-withdrawn").arg("code", &measure.code);
    tx.lead_to(&urls::review(id), flash).await
}

/// The steps that go with saving.
fn steps(actor: &Actor, measure: &MeasureHead, action: Action) -> Result<Vec<StepPermit>> {
    let mut begun = measure.clone();
    let mut steps = Vec::new();
    if begun.state == ReviewState::ToReview {
        steps.push(workflow::permit(actor, &begun, Step::Start)?);
        begun.state = ReviewState::InReview;
    }
    if action == Action::Submit {
        steps.push(workflow::permit(actor, &begun, Step::Submit)?);
    }
    Ok(steps)
}

/// The merge form, messages and all, where somebody saved between.
fn merged(again: Again, stored: Option<&Review>, visit: &Visit) -> Again {
    let seen = again.form.value("version").parse().unwrap_or(0);
    if stored.map_or(0, |review| review.version) == seen {
        return again;
    }
    let conflict = Conflict {
        by: stored.map_or_else(String::new, |review| review.prepared_by.clone()),
        at: stored.map_or(visit.actor.now, |review| review.saved_at),
    };
    let theirs = forms::filled(stored).with_each("action", again.form.all("action"));
    Again::merging(again.form, &theirs, conflict)
}

/// Where the pressed button leads.
async fn onward(
    db: &mut PgConnection,
    actor: &Actor,
    measure: &MeasureHead,
    action: Action,
) -> Answer {
    if action == Action::Save {
        let flash = Flash::success("review-saved").arg("code", &measure.code);
        return Ok(redirect(&urls::review(measure.id), flash));
    }
    let today = kernel::dates::brussels_date(actor.now);
    let place = queue::place(db, &Reviewer::of(actor), Some(measure.id), today).await?;
    let flash = match action {
        Action::Save | Action::SaveAndNext | Action::Keep => {
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
                .undone_by(Undo::to(urls::measure_withdraw(measure.id)))
        }
    };
    let url = place
        .next
        .map_or_else(urls::reviews_done, |next| urls::review(next.id));
    Ok(redirect(&url, flash))
}

/// Leads to the next measure to review, after the one named by `after`.
pub(super) async fn next(visit: Visit, query: RawQuery) -> Answer {
    measures::reviews(&visit.actor)?;
    let mut db = visit.db().await?;
    let after: Option<MeasureId> = query.parsed("after");
    let reviewer = Reviewer::of(&visit.actor);
    let place = queue::place(&mut db, &reviewer, after, visit.shell.today).await?;
    let url = place
        .next
        .map_or_else(urls::reviews_done, |next| urls::review(next.id));
    Ok(redirect_quietly(&url))
}

/// The end of the list: what is left, and what to do next.
pub(super) async fn done(visit: Visit) -> Answer {
    measures::reviews(&visit.actor)?;
    let mut db = visit.db().await?;
    let reviewer = Reviewer::of(&visit.actor);
    let place = queue::place(&mut db, &reviewer, None, visit.shell.today).await?;
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

async fn stored(db: &mut PgConnection, id: MeasureId) -> Result<(MeasureHead, Option<Review>)> {
    queries::with_review(db, id)
        .await?
        .ok_or(AppError::NotFound)
}

fn is_open(measure: &MeasureHead) -> bool {
    measure.archived_at.is_none() && measure.state.to_submit()
}

async fn edit_page(
    db: &mut PgConnection,
    visit: Visit,
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
    let offers = queries::offers(db, measure.id, &ticked, visit.shell.t.0).await?;
    let reviewer = Reviewer::of(&visit.actor);
    let place = queue::place(db, &reviewer, Some(measure.id), visit.shell.today).await?;
    let may_submit = policy::submit(&visit.actor, &measure).is_ok();
    Ok(ReviewEditPage::new(
        visit.shell,
        measure,
        facts,
        review,
        form,
        offers,
        place,
        may_submit,
    ))
}
