//! The cabinets' evaluation of an arbitrated measure, and closing it.

use askama::Template;
use axum::{
    Router,
    extract::Path,
    response::Response,
    routing::{get, post},
};
use sqlx::PgConnection;

use super::{
    commands::{self, EvaluationForm},
    model::Stance,
    policy,
    queries::{self, DecisionOn, Evaluation},
};
use crate::{
    head::{self, MeasureHead},
    policy as measures,
    workflow::{self, Step, StepPermit},
};
use kernel::{ids::MeasureId, trace::Trace, urls};
use platform::{
    auth::Actor,
    errors::{AppError, Result},
    markdown::{self, SafeHtml},
    web::{
        AppState, Choice, ConfirmPage, Flash, FormState, Panel, RawForm, Reader, Save, Section,
        Shell, Undo, Visit, page, redirect,
    },
};

/// The routes.
pub fn router() -> Router<AppState> {
    Router::new()
        .route(urls::evaluation::PATH, get(edit).post(save))
        .route(urls::measure_send_to_cabinets::PATH, post(send))
        .route(urls::measure_take_back::PATH, post(take_back))
        .route(urls::measure_close::PATH, get(close).post(close))
}

/// The form of an evaluation.
#[derive(Template)]
#[template(path = "measures/arbitration/evaluation.html")]
pub(crate) struct EvaluationPage {
    pub shell: Shell,
    pub measure: MeasureHead,
    pub decision: DecisionOn,
    pub reason: SafeHtml,
    pub form: FormState,
    pub stances: Vec<Choice>,
}

/// A decision as shown on the measure's page.
#[derive(Debug)]
pub(crate) struct ShownDecision {
    pub row: DecisionOn,
    pub reason: SafeHtml,
    pub evaluations: Vec<(Evaluation, SafeHtml)>,
}

impl From<DecisionOn> for ShownDecision {
    fn from(mut row: DecisionOn) -> Self {
        let evaluations = std::mem::take(&mut row.evaluations);
        Self {
            reason: markdown::render(&row.reason),
            evaluations: evaluations
                .into_iter()
                .map(|evaluation| {
                    let body = markdown::render(&evaluation.body);
                    (evaluation, body)
                })
                .collect(),
            row,
        }
    }
}

/// What the measure's page shows of decisions and evaluations.
#[derive(Template)]
#[template(path = "measures/arbitration/panel.html")]
struct ArbitrationPanel {
    shell: Shell,
    measure: MeasureHead,
    decisions: Vec<ShownDecision>,
    /// What meetings left about it.
    traces: Vec<Trace>,
    may_decide: bool,
    may_send: bool,
    /// Back from the cabinets.
    may_take_back: bool,
    may_close: bool,
    may_evaluate: bool,
    /// No cabinet has evaluated it: closing asks first.
    is_silent: bool,
}

/// The panel for this reader; none where nothing is decided and nothing can be.
pub async fn panel(
    visit: &Visit,
    db: &mut PgConnection,
    measure: &MeasureHead,
) -> Result<Option<Panel>> {
    let actor = &visit.actor;
    if !measures::sees_reviews(actor) {
        return Ok(None);
    }
    let may = |step| workflow::permit(actor, measure, step).is_ok();
    let decided = queries::decided(db, measure.id, actor).await?;
    let (decisions, traces) = (decided.decisions.0, decided.traces.0);
    if decisions.is_empty() && traces.is_empty() && !may(Step::Arbitrate) {
        return Ok(None);
    }
    let evaluated = decisions
        .iter()
        .any(|d| d.in_force && !d.evaluations.is_empty());
    let panel = ArbitrationPanel {
        traces,
        may_decide: may(Step::Arbitrate),
        may_send: may(Step::SendToCabinets),
        may_take_back: !evaluated && may(Step::TakeBack),
        may_close: may(Step::Close),
        is_silent: !evaluated,
        may_evaluate: is_open(measure) && policy::evaluate(actor, measure).is_ok(),
        decisions: decisions.into_iter().map(ShownDecision::from).collect(),
        shell: visit.shell.clone(),
        measure: measure.clone(),
    };
    Ok(Some(Panel::of(panel)))
}

/// Whether cabinets evaluate the measure now.
fn is_open(measure: &MeasureHead) -> bool {
    measure.state == kernel::review_state::ReviewState::PoliticalEvaluation
}

async fn edit(visit: Visit, Path(id): Path<MeasureId>) -> Result<Response> {
    let mut db = visit.db().await?;
    let measure = head::stored(&mut db, id).await?;
    policy::evaluate(&visit.actor, &measure)?;
    let decision = open_decision(&mut db, &visit.actor, &measure).await?;
    let own = decision
        .evaluations
        .iter()
        .find(|e| e.author_id == visit.actor.id);
    let form = match own {
        Some(own) => FormState::blank()
            .with("stance", own.stance)
            .with("body", &own.body),
        None => FormState::blank(),
    };
    page(&form_page(visit.shell, measure, decision, form))
}

async fn save(visit: Visit, Path(id): Path<MeasureId>, raw: RawForm) -> Result<Response> {
    let mut tx = visit.begin().await?;
    // Nobody takes it back from the cabinets meanwhile.
    let measure = held(&mut tx, id).await?;
    let permit = policy::evaluate(&visit.actor, &measure)?;
    let decision = open_decision(&mut tx, &visit.actor, &measure).await?;
    let saved = async {
        let form = parse(&raw)?;
        commands::evaluate(&mut tx, &permit, visit.actor.id, decision.id, &form).await
    };
    match Save::of(&raw).end(saved.await, tx).await? {
        Ok(()) => {
            let flash = Flash::success("evaluation-saved").arg("code", &measure.code);
            Ok(redirect(&urls::measure(id), flash))
        }
        Err(again) => again.page(|form| form_page(visit.shell, measure, decision, form)),
    }
}

/// Reservations and rejections need words.
fn parse(raw: &[(String, String)]) -> std::result::Result<EvaluationForm, FormState> {
    let mut read = Reader::new(raw);
    let stance = read.required_word::<Stance>("stance");
    let body = read.markdown("body", 20_000);
    if stance.is_some_and(|s| s != Stance::Endorsed) && body.as_ref().is_some_and(String::is_empty)
    {
        read.wrong("body", "evaluation-needs-words");
    }
    read.finish(|| {
        Some(EvaluationForm {
            stance: stance?,
            body: body?,
        })
    })
}

/// The decision in force of a measure that is before the cabinets.
async fn open_decision(
    db: &mut PgConnection,
    actor: &Actor,
    measure: &MeasureHead,
) -> Result<DecisionOn> {
    if !is_open(measure) {
        return Err(AppError::Conflict("step-wrong-state"));
    }
    let decided = queries::decided(db, measure.id, actor).await?;
    decided
        .decisions
        .0
        .into_iter()
        .find(|d| d.in_force)
        .ok_or(AppError::Conflict("step-wrong-state"))
}

fn form_page(
    shell: Shell,
    measure: MeasureHead,
    decision: DecisionOn,
    form: FormState,
) -> EvaluationPage {
    let t = shell.t;
    EvaluationPage {
        shell: within(shell, &measure, "evaluation-title"),
        reason: markdown::render(&decision.reason),
        stances: Choice::explained_words::<Stance>(t),
        measure,
        decision,
        form,
    }
}

async fn send(visit: Visit, Path(id): Path<MeasureId>) -> Result<Response> {
    let mut tx = visit.begin().await?;
    let (measure, permit) = permitted(&mut tx, &visit.actor, id, Step::SendToCabinets).await?;
    workflow::take(&mut tx, &permit, "").await?;
    tx.commit().await?;
    let flash = Flash::success("arbitration-sent")
        .arg("count", 1)
        .undone_by(Undo::to(urls::measure_take_back(id)));
    Ok(redirect(&measure.url(), flash))
}

async fn take_back(visit: Visit, Path(id): Path<MeasureId>) -> Result<Response> {
    let mut tx = visit.begin().await?;
    let (measure, permit) = permitted(&mut tx, &visit.actor, id, Step::TakeBack).await?;
    commands::take_back(&mut tx, &[permit], "").await?;
    tx.commit().await?;
    let flash = Flash::success("arbitration-taken-back").arg("count", 1);
    Ok(redirect(&measure.url(), flash))
}

async fn close(visit: Visit, Path(id): Path<MeasureId>) -> Result<Response> {
    if visit.asks() {
        let mut db = visit.db().await?;
        let measure = head::stored(&mut db, id).await?;
        measures::read_review(&visit.actor, &measure)?;
        workflow::permit(&visit.actor, &measure, Step::Close)?;
        let t = visit.shell.t;
        let evaluated = queries::evaluations(&mut db, &[id.0]).await? > 0;
        return page(&ConfirmPage::new(
            within(visit.shell, &measure, "step-close"),
            t.t1("arbitration-close-question", "code", &measure.code),
            t.count("arbitration-close-silent", i64::from(!evaluated)),
            measure.url(),
        ));
    }
    let mut tx = visit.begin().await?;
    let (measure, permit) = permitted(&mut tx, &visit.actor, id, Step::Close).await?;
    workflow::take(&mut tx, &permit, "").await?;
    tx.commit().await?;
    Ok(redirect(&measure.url(), Flash::success("saved")))
}

/// The measure, held until the transaction ends, with the step's permit on it.
async fn permitted(
    db: &mut PgConnection,
    actor: &Actor,
    id: MeasureId,
    step: Step,
) -> Result<(MeasureHead, StepPermit)> {
    let measure = held(db, id).await?;
    measures::read_review(actor, &measure)?;
    let permit = workflow::permit(actor, &measure, step)?;
    Ok((measure, permit))
}

/// The measure, so that nobody else moves it before the transaction ends.
async fn held(db: &mut PgConnection, id: MeasureId) -> Result<MeasureHead> {
    head::heads(db, &[id])
        .await?
        .pop()
        .ok_or(AppError::NotFound)
}

/// The shell of a page below a measure's.
fn within(shell: Shell, measure: &MeasureHead, title: &str) -> Shell {
    let t = shell.t;
    shell
        .titled(Section::Measures, t.t(title))
        .crumb(t.t("measures-title"), urls::measures())
        .crumb(&measure.code, measure.url())
}
