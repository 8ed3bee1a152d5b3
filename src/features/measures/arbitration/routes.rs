//! Handlers of GT0's decisions.

use axum::{extract::Path, response::Response};
use sqlx::PgConnection;

use super::{
    commands, forms,
    model::Arbitration,
    pages::{ArbitrationIndexPage, ArbitrationNewPage, ArbitrationShowPage},
    policy, queries,
    register::{self, ArbitrationFilter, COLUMNS},
};
use crate::{
    head,
    workflow::{self, Step, StepPermit},
};
use kernel::{
    ids::{ArbitrationId, MeasureId},
    review_state::{Outcome, ReviewState},
    urls,
};
use platform::{
    auth::Actor,
    errors::{AppError, Result, SaveError},
    history, markdown,
    web::{
        Again, Choice, Filter as _, Flash, FormState, RawForm, RawQuery, Save, Section, Shell,
        Visit, download, page, page_of_texts, page_with, paging::PAGE_SIZE, redirect,
    },
};

/// Entries of the history shown on the page.
const HISTORY_SHOWN: i64 = 50;

pub async fn index(visit: Visit, query: RawQuery) -> Result<Response> {
    policy::read(&visit.actor)?;
    let filter = ArbitrationFilter::read(&query);
    let mut db = visit.db().await?;
    let rows = register::list(&mut db, &filter, query.window(PAGE_SIZE)).await?;
    let years = register::years(&mut db).await?;
    let total = rows.first().map_or(0, |row| row.total);
    let title = visit.shell.t.t("arbitrations-title");
    let template = ArbitrationIndexPage {
        may_decide: policy::arbitrate(&visit.actor).is_ok(),
        shell: visit.shell.titled(Section::Register, title),
        pager: filter.pager(query.page(), PAGE_SIZE, total),
        rows,
        filter,
        outcomes: Outcome::ALL,
        years,
    };
    page_of_texts(template, db).await
}

/// The register as a spreadsheet, with the same filters.
pub async fn export(visit: Visit, query: RawQuery) -> Result<Response> {
    policy::read(&visit.actor)?;
    let filter = ArbitrationFilter::read(&query);
    let title = visit.shell.t.t("arbitrations-title");
    let mut db = visit.db().await?;
    let rows = register::each(&mut db, &filter, (i64::MAX, 0), i32::MAX);
    let table = download::table(&visit.shell, &title, COLUMNS, rows).await?;
    drop(db);
    download::xlsx("jalon-arbitrations", table, visit.actor.id).await
}

pub async fn show(visit: Visit, Path(id): Path<ArbitrationId>) -> Result<Response> {
    policy::read(&visit.actor)?;
    let mut db = visit.db().await?;
    let arbitration = stored(&mut db, id).await?;
    let measures = queries::measures_of(&mut db, id).await?;
    let history = history::of(&mut db, id, history::Sight::All, HISTORY_SHOWN).await?;
    let in_force = || measures.iter().filter(|m| m.superseded_by.is_none());
    let in_state = |state| in_force().filter(|m| m.state == state).count();
    let chosen: Vec<String> = in_force().map(|m| format!("measure={}", m.id)).collect();
    page(&ArbitrationShowPage {
        may_decide: policy::arbitrate(&visit.actor).is_ok(),
        sendable: in_state(ReviewState::Arbitrated),
        closable: in_state(ReviewState::PoliticalEvaluation),
        anew_url: format!("{}?{}", urls::arbitration_new(), chosen.join("&")),
        reason: markdown::render(&arbitration.reason),
        shell: within(visit.shell, &arbitration.reference().to_string()),
        arbitration,
        measures,
        history,
    })
}

pub async fn new(visit: Visit, query: RawQuery) -> Result<Response> {
    policy::arbitrate(&visit.actor)?;
    let chosen: Vec<MeasureId> = query.each("measure");
    let form = FormState::blank()
        .with("taken_on", visit.shell.today)
        .with_each("measure", &chosen);
    page(&new_page(visit, form, &query).await?)
}

pub async fn create(visit: Visit, query: RawQuery, raw: RawForm) -> Result<Response> {
    let permit = policy::arbitrate(&visit.actor)?;
    let (actor, today) = (&visit.actor, visit.shell.today);
    let mut tx = visit.begin().await?;
    let saved = async {
        let form = forms::parse(&raw, today)?;
        let steps = steps_on(&mut tx, actor, &form.measures, Step::Arbitrate).await;
        let steps = steps.map_err(|error| match error {
            AppError::Conflict(_) => SaveError::Stale,
            error => error.into(),
        })?;
        let (id, number) = commands::decide(&mut tx, &permit, actor.id, &form, &steps).await?;
        Ok((id, number, steps.len()))
    };
    // Somebody moved one of them: nothing typed is lost.
    let moved = FormState::typed(raw.to_vec()).refused("measure", "step-wrong-state");
    match Save::of(&raw)
        .giving_back(moved)
        .end(saved.await, tx)
        .await?
    {
        Ok((id, number, count)) => {
            let flash = Flash::success("arbitration-recorded")
                .arg("code", number)
                .arg("count", count);
            Ok(redirect(&urls::arbitration(id), flash))
        }
        Err(Again { status, form }) => page_with(status, &new_page(visit, form, &query).await?),
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

pub async fn send_to_cabinets(visit: Visit, Path(id): Path<ArbitrationId>) -> Result<Response> {
    let (from, step) = (ReviewState::Arbitrated, Step::SendToCabinets);
    move_on(visit, id, from, step, "arbitration-sent").await
}

pub async fn close(visit: Visit, Path(id): Path<ArbitrationId>) -> Result<Response> {
    let from = ReviewState::PoliticalEvaluation;
    move_on(visit, id, from, Step::Close, "arbitration-closed").await
}

/// Takes a step on all measures the decision still rules and that are in the state.
async fn move_on(
    visit: Visit,
    id: ArbitrationId,
    from: ReviewState,
    step: Step,
    flash: &str,
) -> Result<Response> {
    policy::arbitrate(&visit.actor)?;
    let mut tx = visit.begin().await?;
    let arbitration = stored(&mut tx, id).await?;
    let measures: Vec<MeasureId> = queries::measures_of(&mut tx, id)
        .await?
        .into_iter()
        .filter(|m| m.superseded_by.is_none() && m.state == from)
        .map(|m| m.id)
        .collect();
    let steps = steps_on(&mut tx, &visit.actor, &measures, step).await?;
    let count = commands::move_on(&mut tx, &steps, arbitration.reference()).await?;
    tx.commit().await?;
    Ok(redirect(
        &urls::arbitration(id),
        Flash::success(flash).arg("count", count),
    ))
}

async fn stored(db: &mut PgConnection, id: ArbitrationId) -> Result<Arbitration> {
    queries::arbitration(db, id)
        .await?
        .ok_or(AppError::NotFound)
}

fn within(shell: Shell, title: &str) -> Shell {
    let arbitrations = shell.t.t("arbitrations-title");
    shell
        .titled(Section::Register, title)
        .crumb(arbitrations, urls::arbitrations())
}

async fn new_page(visit: Visit, form: FormState, query: &RawQuery) -> Result<ArbitrationNewPage> {
    let mut db = visit.db().await?;
    let chosen: Vec<MeasureId> = query.each("measure");
    let (group, proposal) = (query.parsed("group"), query.parsed("proposal"));
    let candidates = queries::candidates(&mut db, &chosen, group, proposal).await?;
    let t = visit.shell.t;
    let strategies = queries::strategies(&mut db, t.0).await?;
    let filters = form_urlencoded::Serializer::new(String::new())
        .extend_pairs(&query.0)
        .finish();
    Ok(ArbitrationNewPage {
        action: format!("{}?{filters}", urls::arbitrations()),
        strategies: strategies
            .iter()
            .map(|s| Choice::new(s.id, &s.label))
            .collect(),
        outcomes: Choice::words::<Outcome>(t),
        groups: queries::groups(&mut db, t.0).await?,
        group: query.first("group").to_owned(),
        proposal: query.first("proposal").to_owned(),
        chosen_only: !chosen.is_empty(),
        proposals: Outcome::ALL,
        shell: visit
            .shell
            .titled(Section::Measures, t.t("arbitration-new"))
            .crumb(t.t("nav-to-decide"), urls::arbitration_new()),
        form,
        candidates,
    })
}
