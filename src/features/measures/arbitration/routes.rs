//! Handlers of GT0's decisions. They are listed in the register.

use std::collections::BTreeMap;

use axum::extract::Path;
use chrono::NaiveDate;
use sqlx::PgConnection;

use super::{
    commands,
    forms::{self, ArbitrationForm, EACH_PROPOSAL},
    model::{Arbitration, Stance, stance_on},
    pages::{ArbitrationNewPage, ArbitrationShowPage, Doubts},
    policy,
    queries::{self, Candidate, DecidedMeasure, Offer},
};
use crate::{
    head,
    workflow::{self, Step, StepPermit},
};
use kernel::{
    ids::{ArbitrationId, MeasureId},
    review_state::Outcome,
    urls,
};
use platform::{
    auth::Actor,
    errors::{AppError, Result, SaveError},
    history,
    i18n::Translator,
    markdown,
    web::{
        Again, Answer, Choice, Flash, FormState, RawForm, RawQuery, Save, Section, Shell, Undo,
        Visit, page, page_of_texts, page_of_texts_with, page_with, redirect, redirect_quietly,
    },
};

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
fn narrowed(address: String, sign: char, query: &RawQuery) -> String {
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

pub(super) async fn new(visit: Visit, query: RawQuery) -> Answer {
    policy::arbitrate(&visit.actor)?;
    let chosen: Vec<MeasureId> = query.each("measure");
    let form = FormState::blank()
        .with("taken_on", visit.shell.today)
        .with("meeting", query.first("meeting"))
        .with_each("measure", &chosen);
    let mut template = new_page(visit, form, &query, Doubts::default()).await?;
    template.name_todays_meeting();
    page(&template)
}

pub(super) async fn create(visit: Visit, query: RawQuery, raw: RawForm) -> Answer {
    let permit = policy::arbitrate(&visit.actor)?;
    let (actor, today) = (&visit.actor, visit.shell.today);
    let mut tx = visit.begin().await?;
    let mut doubts = Doubts::default();
    let saved = async {
        let (outcome, decisions, chosen) = asked(&mut tx, &raw, today).await?;
        let ids: Vec<MeasureId> = chosen.iter().map(|measure| measure.id).collect();
        doubts = Doubts::about(outcome, chosen);
        if !doubts.are_known(raw.first("anyway")) {
            let typed = FormState::typed(raw.to_vec()).without("anyway");
            return Err(typed.refused("anyway", "arbitration-doubtful").into());
        }
        let steps = steps_on(&mut tx, actor, &ids, Step::Arbitrate).await;
        let mut steps = steps.map_err(|error| match error {
            AppError::Conflict(_) => SaveError::Stale,
            error => error.into(),
        })?;
        let mut made = Vec::new();
        for decision in decisions {
            let is_of = |step: &mut StepPermit| decision.measures.contains(&step.measure());
            let own: Vec<StepPermit> = steps.extract_if(.., is_of).collect();
            made.push(commands::decide(&mut tx, &permit, actor.id, &decision, &own).await?);
        }
        Ok((made, ids.len()))
    };
    // Somebody moved one of them: nothing typed is lost.
    let moved = FormState::typed(raw.to_vec()).refused("measure", "step-wrong-state");
    let save = Save::of(&raw)
        .refused_by(forms::CONSTRAINTS)
        .giving_back(moved);
    match save.end(saved.await, tx).await? {
        Ok((made, count)) => {
            if let [(id, code)] = made.as_slice() {
                let flash = Flash::success("arbitration-recorded")
                    .arg("code", code)
                    .arg("count", count);
                return Ok(redirect(&urls::arbitration(*id), flash));
            }
            let codes: Vec<&str> = made.iter().map(|(_, code)| code.as_str()).collect();
            let flash = Flash::success("arbitrations-recorded")
                .arg("codes", codes.join(", "))
                .arg("count", made.len());
            Ok(redirect(&urls::arbitrations_of_register(), flash))
        }
        Err(Again { status, form }) => {
            page_with(status, &new_page(visit, form, &query, doubts).await?)
        }
    }
}

/// The outcome that a form names, what it asks to decide, and on what: one decision; where each
/// proposal is followed, one for all that are proposed the same.
async fn asked(
    db: &mut PgConnection,
    raw: &RawForm,
    today: NaiveDate,
) -> Result<(Option<Outcome>, Vec<ArbitrationForm>, Vec<Candidate>), SaveError> {
    if raw.first("outcome") == EACH_PROPOSAL {
        let form = forms::following(raw, today)?;
        let chosen = chosen(db, &form.measures).await?;
        return Ok((None, form.decisions(raw, &chosen)?, chosen));
    }
    let form = forms::parse(raw, today)?;
    let chosen = chosen(db, &form.measures).await?;
    Ok((Some(form.outcome), vec![form], chosen))
}

/// The measures chosen, all of them.
async fn chosen(
    db: &mut PgConnection,
    measures: &[MeasureId],
) -> Result<Vec<Candidate>, SaveError> {
    let chosen = queries::candidates(db, measures, None, None).await?;
    if chosen.len() == measures.len() {
        Ok(chosen)
    } else {
        // One of them cannot be decided on now.
        Err(SaveError::Stale)
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

async fn new_page(
    visit: Visit,
    form: FormState,
    query: &RawQuery,
    doubts: Doubts,
) -> Result<ArbitrationNewPage> {
    let mut db = visit.db().await?;
    let chosen: Vec<MeasureId> = query.each("measure");
    let (group, proposal) = (query.parsed("group"), query.parsed("proposal"));
    let candidates = queries::candidates(&mut db, &chosen, group, proposal).await?;
    let t = visit.shell.t;
    let offers = queries::offers(&mut db, t.0).await?;
    Ok(ArbitrationNewPage {
        action: narrowed(urls::arbitrations(), '?', query),
        strategies: choices(&offers, "strategy"),
        meetings: choices(&offers, "meeting"),
        groups: choices(&offers, "group"),
        outcomes: outcomes(t),
        group: query.first("group").to_owned(),
        proposal: query.first("proposal").to_owned(),
        chosen_only: !chosen.is_empty(),
        proposals: Outcome::ALL,
        shell: visit
            .shell
            .titled(Section::Measures, t.t("arbitration-new"))
            .crumb(t.t("nav-to-decide"), urls::arbitration_new()),
        doubts,
        form,
        candidates,
    })
}

/// What GT0 may decide; first that each proposal be followed.
fn outcomes(t: Translator) -> Vec<Choice> {
    let each = Choice {
        hint: t.t("arbitration-follow-hint"),
        ..Choice::new(EACH_PROPOSAL, t.t("arbitration-follow"))
    };
    let words = Choice::words::<Outcome>(t);
    std::iter::once(each).chain(words).collect()
}

fn choices(offers: &[Offer], kind: &str) -> Vec<Choice> {
    let of_kind = offers.iter().filter(|offer| offer.kind == kind);
    of_kind
        .map(|o| Choice::new(o.id, o.label.clone()))
        .collect()
}
