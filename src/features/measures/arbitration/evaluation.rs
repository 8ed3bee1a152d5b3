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
    workflow::{self, Step},
};
use kernel::{ids::MeasureId, trace::Trace, urls};
use platform::{
    auth::Actor,
    errors::{AppError, Result},
    markdown::{self, SafeHtml},
    web::{
        AppState, Choice, Flash, FormState, Panel, RawForm, Reader, Save, Section, Shell, Visit,
        page, redirect,
    },
};

/// The routes.
pub fn router() -> Router<AppState> {
    Router::new()
        .route(urls::evaluation::PATH, get(edit).post(save))
        .route(urls::measure_send_to_cabinets::PATH, post(send))
        .route(urls::measure_close::PATH, post(close))
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
    may_close: bool,
    may_evaluate: bool,
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
    let panel = ArbitrationPanel {
        traces,
        may_decide: may(Step::Arbitrate),
        may_send: may(Step::SendToCabinets),
        may_close: may(Step::Close),
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
    let measure = head::stored(&mut tx, id).await?;
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
        shell: shell
            .titled(Section::Measures, t.t("evaluation-title"))
            .crumb(t.t("measures-title"), urls::measures())
            .crumb(&measure.code, measure.url()),
        reason: markdown::render(&decision.reason),
        stances: Choice::explained_words::<Stance>(t),
        measure,
        decision,
        form,
    }
}

async fn send(visit: Visit, Path(id): Path<MeasureId>) -> Result<Response> {
    step(visit, id, Step::SendToCabinets).await
}

async fn close(visit: Visit, Path(id): Path<MeasureId>) -> Result<Response> {
    step(visit, id, Step::Close).await
}

async fn step(visit: Visit, id: MeasureId, step: Step) -> Result<Response> {
    let mut tx = visit.begin().await?;
    let measure = head::stored(&mut tx, id).await?;
    measures::read_review(&visit.actor, &measure)?;
    let permit = workflow::permit(&visit.actor, &measure, step)?;
    workflow::take(&mut tx, &permit, "").await?;
    tx.commit().await?;
    Ok(redirect(&urls::measure(id), Flash::success("saved")))
}
