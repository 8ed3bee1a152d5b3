//! Handlers of GT0's decisions. They are listed in the register.

use std::collections::BTreeMap;

use askama::Template;
use axum::extract::Path;
use sqlx::PgConnection;

use super::{
    commands, forms,
    model::{Arbitration, Stance, stance_on},
    policy,
    queries::{self, DecidedMeasure},
};
use crate::{
    head,
    workflow::{self, Step, StepPermit},
};
use kernel::{
    ids::{ArbitrationId, MeasureId},
    urls,
};
use platform::{
    auth::Actor,
    errors::{AppError, Result, SaveError},
    history::{self, Entry},
    markdown::{self, SafeHtml},
    web::{
        Again, Answer, Choice, Flash, FormState, RawForm, RawQuery, Save, Section, Shell, Undo,
        Visit, page_of_texts, page_of_texts_with, redirect, redirect_quietly,
    },
};

/// Codes of measures named in a decision's heading.
const NAMED: usize = 6;

/// One decision with its measures.
#[derive(Template)]
#[template(path = "measures/arbitration/show.html")]
pub(crate) struct ArbitrationShowPage {
    pub shell: Shell,
    pub arbitration: Arbitration,
    pub reason: SafeHtml,
    pub measures: Vec<DecidedMeasure>,
    /// The decisions it took measures over from.
    pub replaced: Vec<(ArbitrationId, String)>,
    pub history: Vec<Entry>,
    pub may_decide: bool,
    pub may_evaluate: bool,
    /// The reader's evaluations, in one table.
    pub form: FormState,
    pub stances: Vec<Choice>,
    /// Deciding anew on all its measures still in force.
    pub anew_url: String,
}

impl ArbitrationShowPage {
    /// `GT0-2021-003`.
    pub(super) fn code(&self) -> &str {
        &self.arbitration.code
    }

    /// Arbitrations kept their codes.
    pub(crate) fn former(&self) -> Option<&str> {
        None
    }

    /// The decision in one sentence: what becomes of which measures.
    pub(super) fn sentence(&self) -> String {
        let t = self.shell.t;
        let named = self.measures.iter().take(NAMED).map(|m| m.code.as_str());
        let mut codes = named.collect::<Vec<_>>().join(", ");
        let more = self.measures.len().saturating_sub(NAMED);
        if more > 0 {
            codes = format!("{codes} {}", t.count("arbitration-more", more));
        }
        let outcome = t.word(self.arbitration.outcome);
        t.t2("arbitration-sentence", "outcome", &outcome, "codes", &codes)
    }

    /// No measure is decided by it any more.
    pub(crate) fn is_superseded(&self) -> bool {
        self.measures.iter().all(|m| m.superseded_by.is_some())
    }

    /// How many of its measures can go to the cabinets now.
    pub(crate) fn sendable(&self) -> usize {
        self.due(Step::SendToCabinets).count()
    }

    /// How many can be closed now.
    pub(crate) fn closable(&self) -> usize {
        self.due(Step::Close).count()
    }

    /// How many of those no cabinet has evaluated: closing asks first.
    pub(crate) fn silent(&self) -> usize {
        self.due(Step::Close).filter(|m| m.evaluations == 0).count()
    }

    /// What the reader evaluates: what is before the cabinets, and what words were just typed for.
    pub(crate) fn to_evaluate(&self) -> Vec<&DecidedMeasure> {
        let has_words = |m: &&DecidedMeasure| !self.form.value(&m.body_field()).is_empty();
        let measures = self.measures.iter().filter(|_| self.may_evaluate);
        measures.filter(|m| m.is_open() || has_words(m)).collect()
    }

    /// The pilot proposes something else.
    pub(crate) fn differs(&self, measure: &DecidedMeasure) -> bool {
        let decided = self.arbitration.outcome;
        measure.proposal.is_some_and(|proposed| proposed != decided)
    }

    /// The decision's reason without marks, short.
    pub(crate) fn reason_line(&self) -> String {
        markdown::excerpt(&self.arbitration.reason, 280)
    }

    /// Whether they can come back from the cabinets: none of these has said anything.
    pub(crate) fn may_be_taken_back(&self) -> bool {
        let mut sent = self.due(Step::TakeBack).peekable();
        sent.peek().is_some() && sent.all(|m| m.evaluations == 0)
    }

    fn due(&self, step: Step) -> impl Iterator<Item = &DecidedMeasure> {
        self.measures.iter().filter(move |m| m.allows(step))
    }
}

/// Their own list of old: it leads on to the register, narrowed as it was.
pub(super) async fn index(visit: Visit, query: RawQuery) -> Answer {
    policy::read(&visit.actor)?;
    let list = urls::arbitrations_of_register();
    Ok(redirect_quietly(&narrowed(list, '&', &query)))
}

/// The same of its file.
pub(super) async fn export(visit: Visit, query: RawQuery) -> Answer {
    policy::read(&visit.actor)?;
    let file = urls::arbitrations_of_register_xlsx();
    Ok(redirect_quietly(&narrowed(file, '&', &query)))
}

/// An address with what a query asks for.
pub(super) fn narrowed(address: String, sign: char, query: &RawQuery) -> String {
    if query.0.is_empty() {
        return address;
    }
    let asked = form_urlencoded::Serializer::new(String::new())
        .extend_pairs(&query.0)
        .finish();
    format!("{address}{sign}{asked}")
}

pub(super) async fn show(visit: Visit, Path(id): Path<ArbitrationId>) -> Answer {
    policy::read(&visit.actor)?;
    let mut db = visit.db().await?;
    let template = show_page(&mut db, visit, id, None).await?;
    page_of_texts(template, db).await
}

/// The decision's page; `typed` is its table of evaluations given back.
async fn show_page(
    db: &mut PgConnection,
    visit: Visit,
    id: ArbitrationId,
    typed: Option<FormState>,
) -> Result<ArbitrationShowPage> {
    let arbitration = stored(db, id).await?;
    let measures = queries::measures_of(db, id, visit.actor.id).await?;
    let replaced = queries::replaced(db, id).await?;
    let history = history::latest(db, id).await?;
    let in_force = measures.iter().filter(|m| m.superseded_by.is_none());
    let chosen: Vec<String> = in_force.map(|m| format!("measure={}", m.id)).collect();
    Ok(ArbitrationShowPage {
        may_decide: policy::arbitrate(&visit.actor).is_ok(),
        may_evaluate: policy::evaluates(&visit.actor).is_ok(),
        anew_url: format!("{}?{}", urls::arbitration_new(), chosen.join("&")),
        reason: markdown::render(&arbitration.reason),
        stances: Choice::words::<Stance>(visit.shell.t),
        form: typed.unwrap_or_else(|| said(&measures)),
        shell: within(visit.shell, &arbitration.code),
        arbitration,
        measures,
        replaced,
        history,
    })
}

/// The table of evaluations with what the reader has said.
fn said(measures: &[DecidedMeasure]) -> FormState {
    let open = measures.iter().filter(|measure| measure.is_open());
    open.fold(FormState::blank(), |form, measure| {
        form.with_optional(&measure.stance_field(), measure.own_stance)
            .with_optional(&measure.body_field(), measure.own_body.as_ref())
    })
}

/// A cabinet's evaluations of the decision's measures, in one table.
pub(super) async fn evaluate(visit: Visit, Path(id): Path<ArbitrationId>, raw: RawForm) -> Answer {
    policy::evaluates(&visit.actor)?;
    let actor = &visit.actor;
    let mut tx = visit.begin().await?;
    stored(&mut tx, id).await?;
    let saved = async {
        let ruled = queries::measures_of(&mut tx, id, actor.id).await?;
        let ruled: Vec<MeasureId> = ruled.iter().map(|measure| measure.id).collect();
        // Held, so that nobody takes them back from the cabinets meanwhile; then read again.
        let heads = head::heads(&mut tx, &ruled).await?;
        let mut open = queries::measures_of(&mut tx, id, actor.id).await?;
        open.retain(DecidedMeasure::is_open);
        let open: Vec<MeasureId> = open.iter().map(|measure| measure.id).collect();
        let mut gone = ruled.iter().filter(|measure| !open.contains(measure));
        if gone.any(|measure| !raw.first(&stance_on(*measure)).is_empty()) {
            return Err(SaveError::Stale);
        }
        let mut forms: BTreeMap<_, _> = forms::evaluations(&raw, &open)?.into_iter().collect();
        let mut said = Vec::new();
        for measure in &heads {
            if let Some(form) = forms.remove(&measure.id) {
                said.push((policy::evaluate(actor, measure)?, form));
            }
        }
        commands::evaluate(&mut tx, &said, actor.id, id).await?;
        Ok(said.len())
    };
    // Somebody took one of them back, or closed it: nothing typed is lost.
    let moved = FormState::typed(raw.to_vec()).refused("evaluations", "step-wrong-state");
    match Save::of(&raw)
        .giving_back(moved)
        .end(saved.await, tx)
        .await?
    {
        Ok(count) => {
            let flash = Flash::success("evaluations-saved").arg("count", count);
            Ok(redirect(&urls::arbitration(id), flash))
        }
        Err(Again { status, form }) => {
            let mut db = visit.db().await?;
            let template = show_page(&mut db, visit, id, Some(form)).await?;
            page_of_texts_with(status, template, db).await
        }
    }
}

/// The step's permit on each measure.
pub(super) async fn steps_on(
    db: &mut PgConnection,
    actor: &Actor,
    measures: &[MeasureId],
    step: Step,
) -> Result<Vec<StepPermit>> {
    let heads = head::heads(db, measures).await?;
    if heads.len() != measures.len() {
        return Err(AppError::NotFound);
    }
    heads
        .iter()
        .map(|measure| Ok(workflow::permit(actor, measure, step)?))
        .collect()
}

/// What a step is due on: the measures that the decision still rules and whose state allows it.
pub(super) async fn due_on(
    db: &mut PgConnection,
    actor: &Actor,
    id: ArbitrationId,
    step: Step,
) -> Result<(Arbitration, Vec<DecidedMeasure>)> {
    policy::arbitrate(actor)?;
    let arbitration = stored(db, id).await?;
    let mut measures = queries::measures_of(db, id, actor.id).await?;
    measures.retain(|measure| measure.allows(step));
    Ok((arbitration, measures))
}

/// The decision's code, and the step's permits on what it is due on, which is held.
async fn due(
    db: &mut PgConnection,
    actor: &Actor,
    id: ArbitrationId,
    step: Step,
) -> Result<(String, Vec<StepPermit>)> {
    let (arbitration, measures) = due_on(db, actor, id, step).await?;
    let ids: Vec<MeasureId> = measures.iter().map(|measure| measure.id).collect();
    let steps = steps_on(db, actor, &ids, step).await?;
    Ok((arbitration.code, steps))
}

pub(super) async fn send_to_cabinets(visit: Visit, Path(id): Path<ArbitrationId>) -> Answer {
    let mut tx = visit.begin().await?;
    let (code, steps) = due(&mut tx, &visit.actor, id, Step::SendToCabinets).await?;
    let count = commands::move_on(&mut tx, &steps, &code).await?;
    let sent = Flash::success("arbitration-sent").arg("count", count);
    // Pressed twice: what is undone would be the first time.
    let flash = match count {
        0 => sent,
        _ => sent.undone_by(Undo::to(urls::arbitration_take_back(id))),
    };
    tx.lead_to(&urls::arbitration(id), flash).await
}

pub(super) async fn take_back(visit: Visit, Path(id): Path<ArbitrationId>) -> Answer {
    let mut tx = visit.begin().await?;
    let (code, steps) = due(&mut tx, &visit.actor, id, Step::TakeBack).await?;
    let count = commands::take_back(&mut tx, &steps, &code).await?;
    let flash = Flash::success("arbitration-taken-back").arg("count", count);
    tx.lead_to(&urls::arbitration(id), flash).await
}

async fn stored(db: &mut PgConnection, id: ArbitrationId) -> Result<Arbitration> {
    queries::arbitration(db, id)
        .await?
        .ok_or(AppError::NotFound)
}

/// The shell of a page below the register.
pub(super) fn within(shell: Shell, title: &str) -> Shell {
    let register = shell.t.t("register-title");
    shell
        .titled(Section::Register, title)
        .crumb(register, urls::decisions())
}
