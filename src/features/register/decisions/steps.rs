//! Handlers of what happens to a decision: its states, superseding, archival.

use axum::{
    extract::{Path, State},
    http::StatusCode,
    response::Response,
};

use super::{
    chain, commands,
    model::{DecisionEvent, parse_reference},
    pages::DecisionSupersedePage,
    policy,
    routes::{known, within},
};
use kernel::{ids::DecisionId, urls};
use platform::{
    errors::{AppError, Result},
    web::{AppState, ConfirmPage, Flash, FormState, RawForm, Visit, page, page_with, redirect},
};

pub async fn advance(
    State(app): State<AppState>,
    visit: Visit,
    Path(id): Path<DecisionId>,
    raw: RawForm,
) -> Result<Response> {
    let mut tx = app.begin().await?;
    let decision = known(&mut tx, &visit.actor, id).await?;
    let permit = policy::edit(&visit.actor, decision.group_id)?;
    let event: DecisionEvent = raw
        .first("event")
        .parse()
        .map_err(|_| AppError::BadRequest("error-choose"))?;
    let state = commands::advance(&mut tx, &permit, &decision, event).await?;
    tx.commit().await?;
    let flash = Flash::success("decision-moved")
        .arg("code", decision.reference())
        .arg("name", visit.shell.t.word(state));
    Ok(redirect(&urls::decision(id), flash))
}

pub async fn ask_supersede(
    State(app): State<AppState>,
    visit: Visit,
    Path(id): Path<DecisionId>,
) -> Result<Response> {
    let decision = known(&mut *app.db().await?, &visit.actor, id).await?;
    policy::edit(&visit.actor, decision.group_id)?;
    let shell = within(visit.shell.clone(), &visit.shell.t.t("decision-supersede"));
    page(&DecisionSupersedePage {
        shell: shell.crumb(decision.reference(), urls::decision(id)),
        form: FormState::blank(),
        decision,
    })
}

pub async fn supersede(
    State(app): State<AppState>,
    visit: Visit,
    Path(id): Path<DecisionId>,
    raw: RawForm,
) -> Result<Response> {
    let mut tx = app.begin().await?;
    let decision = known(&mut tx, &visit.actor, id).await?;
    let permit = policy::edit(&visit.actor, decision.group_id)?;
    let found = match parse_reference(raw.first("by")) {
        Some(reference) => chain::by_number(&mut tx, reference).await?,
        None => None,
    };
    let successor = match found {
        Some(found) => known(&mut tx, &visit.actor, found).await.ok(),
        None => None,
    };
    let refusal = match &successor {
        None => Some("decision-successor-unknown"),
        // A circle would leave no decision in force.
        Some(successor) if chain::leads_to(&mut tx, successor.id, id).await? => {
            Some("decision-successor-circle")
        }
        Some(_) => None,
    };
    if let (None, Some(successor)) = (refusal, &successor) {
        commands::supersede(&mut tx, &permit, &decision, successor).await?;
        tx.commit().await?;
        let flash = Flash::success("decision-superseded")
            .arg("code", decision.reference())
            .arg("other", successor.reference());
        return Ok(redirect(&urls::decision(id), flash));
    }
    let shell = within(visit.shell.clone(), &visit.shell.t.t("decision-supersede"));
    let key = refusal.unwrap_or("decision-successor-unknown");
    page_with(
        StatusCode::UNPROCESSABLE_ENTITY,
        &DecisionSupersedePage {
            shell: shell.crumb(decision.reference(), urls::decision(id)),
            form: FormState::typed(raw.0).refused("by", key),
            decision,
        },
    )
}

pub async fn confirm_archive(
    State(app): State<AppState>,
    visit: Visit,
    Path(id): Path<DecisionId>,
) -> Result<Response> {
    let decision = known(&mut *app.db().await?, &visit.actor, id).await?;
    policy::edit(&visit.actor, decision.group_id)?;
    let t = visit.shell.t;
    page(&ConfirmPage {
        question: t.t1("decision-archive-question", "name", decision.reference()),
        consequence: t.t("decision-archive-consequence"),
        button: t.t("archive"),
        action: format!("{}/archive", urls::decision(id)),
        back: urls::decision(id),
        shell: within(visit.shell, &t.t("archive")).crumb(decision.reference(), urls::decision(id)),
    })
}

pub async fn archive(
    State(app): State<AppState>,
    visit: Visit,
    Path(id): Path<DecisionId>,
) -> Result<Response> {
    set_archived(app, visit, id, true).await
}

pub async fn restore(
    State(app): State<AppState>,
    visit: Visit,
    Path(id): Path<DecisionId>,
) -> Result<Response> {
    set_archived(app, visit, id, false).await
}

async fn set_archived(
    app: AppState,
    visit: Visit,
    id: DecisionId,
    archived: bool,
) -> Result<Response> {
    let mut tx = app.begin().await?;
    let decision = known(&mut tx, &visit.actor, id).await?;
    let permit = policy::edit(&visit.actor, decision.group_id)?;
    commands::set_archived(&mut tx, &permit, id, archived).await?;
    tx.commit().await?;
    let key = if archived { "archived" } else { "restored" };
    let flash = Flash::success(key).arg("name", decision.reference());
    Ok(redirect(&urls::decision(id), flash))
}
