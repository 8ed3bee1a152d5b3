//! Handlers of GT0's decisions. They are listed in the register.

use axum::{extract::Path, response::Response};
use sqlx::PgConnection;

use super::{
    commands, forms,
    model::Arbitration,
    pages::{ArbitrationNewPage, ArbitrationShowPage, Doubts},
    policy,
    queries::{self, DecidedMeasure, Offer},
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
    auth::{Actor, Right},
    errors::{AppError, Result, SaveError},
    history, markdown,
    web::{
        Again, Choice, ConfirmPage, Flash, FormState, RawForm, RawQuery, Save, Section, Shell,
        Undo, Visit, page, page_of_texts, page_with, redirect, redirect_quietly,
    },
};

/// Entries of the history shown on the page.
const HISTORY_SHOWN: i64 = 50;

/// Their own list of old: it leads on to the register, narrowed as it was.
pub async fn index(visit: Visit, query: RawQuery) -> Result<Response> {
    policy::read(&visit.actor)?;
    let list = urls::arbitrations_of_register();
    Ok(redirect_quietly(&narrowed(list, '&', &query)))
}

/// The same of its file.
pub async fn export(visit: Visit, query: RawQuery) -> Result<Response> {
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

pub async fn show(visit: Visit, Path(id): Path<ArbitrationId>) -> Result<Response> {
    policy::read(&visit.actor)?;
    let mut db = visit.db().await?;
    let arbitration = stored(&mut db, id).await?;
    let measures = queries::measures_of(&mut db, id).await?;
    let replaced = queries::replaced(&mut db, id).await?;
    let history = history::of(&mut db, id, history::Sight::All, HISTORY_SHOWN).await?;
    let in_force = measures.iter().filter(|m| m.superseded_by.is_none());
    let chosen: Vec<String> = in_force.map(|m| format!("measure={}", m.id)).collect();
    let template = ArbitrationShowPage {
        may_decide: policy::arbitrate(&visit.actor).is_ok(),
        may_evaluate: visit.actor.can_anywhere(Right::EvaluatePolitically),
        anew_url: format!("{}?{}", urls::arbitration_new(), chosen.join("&")),
        reason: markdown::render(&arbitration.reason),
        shell: within(visit.shell, &arbitration.code),
        arbitration,
        measures,
        replaced,
        history,
    };
    page_of_texts(template, db).await
}

pub async fn new(visit: Visit, query: RawQuery) -> Result<Response> {
    policy::arbitrate(&visit.actor)?;
    let chosen: Vec<MeasureId> = query.each("measure");
    let form = FormState::blank()
        .with("taken_on", visit.shell.today)
        .with("meeting", query.first("meeting"))
        .with_each("measure", &chosen);
    page(&new_page(visit, form, &query, Doubts::default()).await?)
}

pub async fn create(visit: Visit, query: RawQuery, raw: RawForm) -> Result<Response> {
    let permit = policy::arbitrate(&visit.actor)?;
    let (actor, today) = (&visit.actor, visit.shell.today);
    let mut tx = visit.begin().await?;
    let mut doubts = Doubts::default();
    let saved = async {
        let form = forms::parse(&raw, today)?;
        let chosen = queries::candidates(&mut tx, &form.measures, None, None).await?;
        doubts = Doubts::about(form.outcome, chosen);
        if !doubts.are_known(raw.first("anyway")) {
            let typed = FormState::typed(raw.to_vec()).without("anyway");
            return Err(typed.refused("anyway", "arbitration-doubtful").into());
        }
        let steps = steps_on(&mut tx, actor, &form.measures, Step::Arbitrate).await;
        let steps = steps.map_err(|error| match error {
            AppError::Conflict(_) => SaveError::Stale,
            error => error.into(),
        })?;
        let (id, code) = commands::decide(&mut tx, &permit, actor.id, &form, &steps).await?;
        Ok((id, code, steps.len()))
    };
    // Somebody moved one of them: nothing typed is lost.
    let moved = FormState::typed(raw.to_vec()).refused("measure", "step-wrong-state");
    let save = Save::of(&raw)
        .refused_by(forms::CONSTRAINTS)
        .giving_back(moved);
    match save.end(saved.await, tx).await? {
        Ok((id, code, count)) => {
            let flash = Flash::success("arbitration-recorded")
                .arg("code", code)
                .arg("count", count);
            Ok(redirect(&urls::arbitration(id), flash))
        }
        Err(Again { status, form }) => {
            page_with(status, &new_page(visit, form, &query, doubts).await?)
        }
    }
}

/// The step's permit on each measure.
async fn steps_on(
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
async fn due_on(
    db: &mut PgConnection,
    actor: &Actor,
    id: ArbitrationId,
    step: Step,
) -> Result<(Arbitration, Vec<DecidedMeasure>)> {
    policy::arbitrate(actor)?;
    let arbitration = stored(db, id).await?;
    let mut measures = queries::measures_of(db, id).await?;
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

pub async fn send_to_cabinets(visit: Visit, Path(id): Path<ArbitrationId>) -> Result<Response> {
    let mut tx = visit.begin().await?;
    let (code, steps) = due(&mut tx, &visit.actor, id, Step::SendToCabinets).await?;
    let count = commands::move_on(&mut tx, &steps, &code).await?;
    tx.commit().await?;
    let flash = Flash::success("arbitration-sent")
        .arg("count", count)
        .undone_by(Undo::to(urls::arbitration_take_back(id)));
    Ok(redirect(&urls::arbitration(id), flash))
}

pub async fn take_back(visit: Visit, Path(id): Path<ArbitrationId>) -> Result<Response> {
    let mut tx = visit.begin().await?;
    let (code, steps) = due(&mut tx, &visit.actor, id, Step::TakeBack).await?;
    let count = commands::take_back(&mut tx, &steps, &code).await?;
    tx.commit().await?;
    let flash = Flash::success("arbitration-taken-back").arg("count", count);
    Ok(redirect(&urls::arbitration(id), flash))
}

/// Closes what is before the cabinets. The page asks first where some have said nothing.
pub async fn close(visit: Visit, Path(id): Path<ArbitrationId>) -> Result<Response> {
    if visit.asks() {
        let mut db = visit.db().await?;
        let (arbitration, measures) = due_on(&mut db, &visit.actor, id, Step::Close).await?;
        let t = visit.shell.t;
        let silent = measures.iter().filter(|m| m.evaluations == 0).count();
        let code = arbitration.code;
        let shell = within(visit.shell, &t.t("step-close")).crumb(&code, urls::arbitration(id));
        return page(&ConfirmPage::new(
            shell,
            t.t1("arbitration-close-question", "code", &code),
            t.count("arbitration-close-silent", silent),
            urls::arbitration(id),
        ));
    }
    let mut tx = visit.begin().await?;
    let (code, steps) = due(&mut tx, &visit.actor, id, Step::Close).await?;
    let count = commands::move_on(&mut tx, &steps, &code).await?;
    tx.commit().await?;
    let flash = Flash::success("arbitration-closed").arg("count", count);
    Ok(redirect(&urls::arbitration(id), flash))
}

async fn stored(db: &mut PgConnection, id: ArbitrationId) -> Result<Arbitration> {
    queries::arbitration(db, id)
        .await?
        .ok_or(AppError::NotFound)
}

/// The shell of a page below the register.
fn within(shell: Shell, title: &str) -> Shell {
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
        outcomes: Choice::words::<Outcome>(t),
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

fn choices(offers: &[Offer], kind: &str) -> Vec<Choice> {
    let of_kind = offers.iter().filter(|offer| offer.kind == kind);
    of_kind.map(|o| Choice::new(o.id, &o.label)).collect()
}
