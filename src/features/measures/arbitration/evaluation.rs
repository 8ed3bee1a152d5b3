//! The cabinets' evaluation of an arbitrated measure, and what its page says of decisions.

use askama::Template;
use axum::{Router, extract::Path};
use sqlx::PgConnection;

use super::{
    commands, forms,
    model::Stance,
    policy,
    queries::{self, DecisionOn, Evaluation},
};
use crate::{
    head::{self, MeasureHead},
    next::{Next, Part},
    policy as measures,
    workflow::{self, Step, StepPermit},
};
use kernel::{
    ids::{MeasureId, PersonId},
    review_state::ReviewState,
    trace::Trace,
    urls,
};
use platform::{
    auth::Actor,
    errors::{AppError, Result},
    markdown::{self, SafeHtml},
    web::{
        Answer, AppState, Choice, Flash, FormState, Panel, RawForm, Save, Section, Shell, Undo,
        Visit, get, page, post, redirect,
    },
};

pub fn router() -> Router<AppState> {
    platform::routes! {
        evaluation: get(edit).merge(post(save));
        measure_send_to_cabinets: post(send);
        measure_take_back: post(take_back);
    }
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
    // Unless that is what the reader does next.
    may_decide: bool,
    may_evaluate: bool,
    /// Where no cabinet has evaluated it.
    may_close: bool,
    /// Back from the cabinets.
    may_take_back: bool,
}

/// The panel for this reader; none where nothing is decided and nothing can be.
pub async fn panel(
    visit: &Visit,
    db: &mut PgConnection,
    measure: &MeasureHead,
) -> Result<Option<Part>> {
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
    let said = decisions.iter().filter(|d| d.in_force);
    let said: Vec<PersonId> = said
        .flat_map(|d| d.evaluations.iter().map(|e| e.author_id))
        .collect();
    let next = next(visit, measure, &said);
    let is_next = |url: String| next.as_ref().is_some_and(|next| next.url == url);
    let panel = ArbitrationPanel {
        traces,
        may_decide: may(Step::Arbitrate) && !is_next(deciding(measure.id)),
        may_take_back: said.is_empty() && may(Step::TakeBack),
        may_close: may(Step::Close) && !is_next(urls::measure_close(measure.id)),
        may_evaluate: is_open(measure)
            && policy::evaluate(actor, measure).is_ok()
            && !is_next(urls::evaluation(measure.id)),
        decisions: decisions.into_iter().map(ShownDecision::from).collect(),
        shell: visit.shell.clone(),
        measure: measure.clone(),
    };
    let panel = Panel::of(panel);
    Ok(Some(Part { panel, next }))
}

/// What the reader does next: decides on it, sends it to the cabinets, evaluates it, or closes it
/// once somebody has.
fn next(visit: &Visit, measure: &MeasureHead, said: &[PersonId]) -> Option<Next> {
    let (actor, t, id) = (&visit.actor, visit.shell.t, measure.id);
    let may = |step| workflow::permit(actor, measure, step).is_ok();
    if measure.state == ReviewState::Examined && may(Step::Arbitrate) {
        return Some(Next::page(t.word(Step::Arbitrate), deciding(id)));
    }
    if may(Step::SendToCabinets) {
        let url = urls::measure_send_to_cabinets(id);
        return Some(Next::act(t.word(Step::SendToCabinets), url));
    }
    let evaluates = is_open(measure) && policy::evaluate(actor, measure).is_ok();
    if evaluates && !said.contains(&actor.id) {
        return Some(Next::page(t.t("evaluation-give"), urls::evaluation(id)));
    }
    let may_close = !said.is_empty() && may(Step::Close);
    may_close.then(|| Next::act(t.word(Step::Close), urls::measure_close(id)))
}

/// Where GT0 decides on it.
fn deciding(measure: MeasureId) -> String {
    format!("{}?measure={measure}", urls::arbitration_new())
}

/// Whether cabinets evaluate the measure now.
fn is_open(measure: &MeasureHead) -> bool {
    measure.state == ReviewState::PoliticalEvaluation
}

async fn edit(visit: Visit, Path(id): Path<MeasureId>) -> Answer {
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

async fn save(visit: Visit, Path(id): Path<MeasureId>, raw: RawForm) -> Answer {
    let mut tx = visit.begin().await?;
    // Nobody takes it back from the cabinets meanwhile.
    let measure = held(&mut tx, id).await?;
    let permit = policy::evaluate(&visit.actor, &measure)?;
    let decision = open_decision(&mut tx, &visit.actor, &measure).await?;
    let saved = async {
        let said = [(permit, forms::evaluation(&raw)?)];
        commands::evaluate(&mut tx, &said, visit.actor.id, decision.id).await
    };
    match Save::of(&raw).end(saved.await, tx).await? {
        Ok(()) => {
            let flash = Flash::success("evaluation-saved").arg("code", &measure.code);
            Ok(redirect(&urls::measure(id), flash))
        }
        Err(again) => again.page(|form| form_page(visit.shell, measure, decision, form)),
    }
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

async fn send(visit: Visit, Path(id): Path<MeasureId>) -> Answer {
    let mut tx = visit.begin().await?;
    let (measure, permit) = permitted(&mut tx, &visit.actor, id, Step::SendToCabinets).await?;
    workflow::take(&mut tx, &permit, "").await?;
    let flash = Flash::success("arbitration-sent")
        .arg("count", 1)
        .undone_by(Undo::to(urls::measure_take_back(id)));
    tx.lead_to(&measure.url(), flash).await
}

async fn take_back(visit: Visit, Path(id): Path<MeasureId>) -> Answer {
    let mut tx = visit.begin().await?;
    let (measure, permit) = permitted(&mut tx, &visit.actor, id, Step::TakeBack).await?;
    commands::take_back(&mut tx, &[permit], "").await?;
    let flash = Flash::success("arbitration-taken-back").arg("count", 1);
    tx.lead_to(&measure.url(), flash).await
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
pub(super) async fn held(db: &mut PgConnection, id: MeasureId) -> Result<MeasureHead> {
    head::heads(db, &[id])
        .await?
        .pop()
        .ok_or(AppError::NotFound)
}

/// The shell of a page below a measure's.
pub(super) fn within(shell: Shell, measure: &MeasureHead, title: &str) -> Shell {
    let t = shell.t;
    shell
        .titled(Section::Measures, t.t(title))
        .crumb(t.t("measures-title"), urls::measures())
        .crumb(&measure.code, measure.url())
}
