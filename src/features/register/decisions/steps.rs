//! Handlers of what happens to a decision: its states, superseding, archival.

use axum::{
    extract::{Path, State},
    http::StatusCode,
    response::Response,
};
use sqlx::PgConnection;

use super::{
    chain, commands,
    model::{Decision, DecisionEvent, parse_reference},
    pages::DecisionSupersedePage,
    policy,
    routes::{known, within},
};
use kernel::{ids::DecisionId, urls};
use platform::{
    auth::{Actor, Permit, rights::permission::EditDecision},
    errors::{AppError, Result},
    i18n::Translator,
    web::{
        AppState, Archivable, Flash, FormState, RawForm, Shell, Visit, page, page_with, redirect,
    },
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

impl Archivable for Decision {
    type Id = DecisionId;
    type Right = EditDecision;
    const TABLE: &'static str = "decision";

    async fn find(
        db: &mut PgConnection,
        actor: &Actor,
        id: DecisionId,
    ) -> Result<(Self, Permit<EditDecision>)> {
        let decision = known(db, actor, id).await?;
        let permit = policy::edit(actor, decision.group_id)?;
        Ok((decision, permit))
    }

    fn question(&self, t: Translator) -> [String; 2] {
        [
            t.t1("decision-archive-question", "name", self.reference()),
            t.t("decision-archive-consequence"),
        ]
    }

    fn shell(&self, shell: Shell, title: &str) -> Shell {
        within(shell, title).crumb(self.reference(), urls::decision(self.id))
    }

    fn url(&self) -> String {
        urls::decision(self.id)
    }

    fn name(&self) -> String {
        self.reference()
    }
}
