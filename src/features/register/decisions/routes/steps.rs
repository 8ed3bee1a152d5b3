//! Handlers of what happens to a decision: its states, superseding, archival.

use askama::Template;
use axum::extract::Path;
use sqlx::PgConnection;

use super::{editable, known, within};
use crate::decisions::{
    chain, commands,
    model::{Decision, DecisionEvent},
};
use kernel::{codes::Reference, ids::DecisionId, urls};
use platform::{
    auth::{Actor, rights::permission::EditDecision},
    errors::{AppError, Result, SaveError},
    i18n::Translator,
    web::{
        Answer, Archivable, Flash, FormState, Found, RawForm, Save, Shell, Visit, page, redirect,
    },
};

/// Saying which decision replaces one.
#[derive(Template)]
#[template(path = "register/decisions/supersede.html")]
pub(crate) struct DecisionSupersedePage {
    pub shell: Shell,
    pub form: FormState,
    pub decision: Decision,
}

pub(crate) async fn advance(visit: Visit, Path(id): Path<DecisionId>, raw: RawForm) -> Answer {
    let mut tx = visit.begin().await?;
    let (decision, permit) = editable(&mut tx, &visit.actor, id).await?;
    let event: DecisionEvent = raw
        .first("event")
        .parse()
        .map_err(|_| AppError::BadRequest("error-choose"))?;
    let state = commands::advance(&mut tx, &permit, &decision, event).await?;
    let flash = Flash::success("decision-moved")
        .arg("code", &decision.code)
        .arg("name", visit.shell.t.word(state));
    tx.lead_to(&urls::decision(id), flash).await
}

pub(crate) async fn ask_supersede(visit: Visit, Path(id): Path<DecisionId>) -> Answer {
    let (decision, _) = editable(&mut *visit.db().await?, &visit.actor, id).await?;
    page(&supersede_page(visit.shell, decision, FormState::blank()))
}

pub(crate) async fn supersede(visit: Visit, Path(id): Path<DecisionId>, raw: RawForm) -> Answer {
    let mut tx = visit.begin().await?;
    let (decision, permit) = editable(&mut tx, &visit.actor, id).await?;
    let saved = async {
        let successor = successor(&mut tx, &visit.actor, id, &raw).await?;
        commands::supersede(&mut tx, &permit, &decision, &successor).await?;
        Ok(successor)
    };
    match Save::of(&raw).end(saved.await, tx).await? {
        Ok(successor) => {
            let flash = Flash::success("decision-superseded")
                .arg("code", &decision.code)
                .arg("other", successor.code);
            Ok(redirect(&urls::decision(id), flash))
        }
        Err(again) => again.page(|form| supersede_page(visit.shell, decision, form)),
    }
}

/// The decision that a form says replaces another one.
async fn successor(
    db: &mut PgConnection,
    actor: &Actor,
    id: DecisionId,
    raw: &RawForm,
) -> Result<Decision, SaveError> {
    let refused = |key| FormState::typed(raw.to_vec()).refused("by", key);
    let found = match Reference::read(raw.first("by")) {
        Some(code) => chain::by_code(db, &code).await?,
        None => None,
    };
    let successor = match found {
        Some(found) => known(db, actor, found).await.ok(),
        None => None,
    };
    let successor = successor.ok_or_else(|| refused("decision-successor-unknown"))?;
    // A circle would leave no decision in force.
    if chain::leads_to(db, successor.id, id).await? {
        return Err(refused("decision-successor-circle").into());
    }
    Ok(successor)
}

fn supersede_page(shell: Shell, decision: Decision, form: FormState) -> DecisionSupersedePage {
    let title = shell.t.t("decision-supersede");
    DecisionSupersedePage {
        shell: within(shell, &title).crumb(&decision.code, urls::decision(decision.id)),
        form,
        decision,
    }
}

impl Archivable for Decision {
    type Id = DecisionId;
    type Right = EditDecision;
    const TABLE: &'static str = "decision";
    const ASKED: [&'static str; 2] = ["decision-archive-question", "decision-archive-consequence"];

    async fn find(db: &mut PgConnection, actor: &Actor, id: DecisionId) -> Result<Found<Self>> {
        editable(db, actor, id).await
    }

    fn shell(&self, shell: Shell, title: &str) -> Shell {
        within(shell, title).crumb(&self.code, urls::decision(self.id))
    }

    fn url(&self) -> String {
        urls::decision(self.id)
    }

    fn name(&self, _: Translator) -> String {
        self.code.clone()
    }
}
