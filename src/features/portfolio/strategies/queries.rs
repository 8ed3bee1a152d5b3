//! Reading strategies.

use chrono::NaiveDate;
use sqlx::{PgConnection, types::Json};

use super::model::{Strategy, StrategyState};
use crate::updates::model::Health;
use kernel::{
    ids::{OrganisationId, StrategyId},
    names::Names,
    trace::Trace,
    urls,
};
use platform::{
    auth::{Actor, Right},
    filter,
    web::listing::Tick,
};

/// One strategy, archived or not.
pub async fn strategy(db: &mut PgConnection, id: StrategyId) -> sqlx::Result<Option<Strategy>> {
    sqlx::query_as!(
        Strategy,
        r#"SELECT s.id as "id: StrategyId", s.code, s.name, s.name_nl, s.summary, s.state as "state: StrategyState",
                  s.starts_on, s.ends_on, s.lead_organisation_id as "lead_organisation_id: OrganisationId",
                  o.name as "lead_organisation?", s.archived_at, s.version,
                  (SELECT count(*) FROM measure m WHERE m.strategy_id = s.id AND m.archived_at IS NULL)
                      as "measures!"
           FROM strategy s LEFT JOIN organisation o ON o.id = s.lead_organisation_id
           WHERE s.id = $1"#,
        id.0
    )
    .fetch_optional(db)
    .await
}

/// A strategy in the list.
#[derive(Debug, Clone)]
pub struct StrategyRow {
    pub id: StrategyId,
    pub code: String,
    pub name: Names,
    pub state: StrategyState,
    pub lead_organisation: Option<String>,
    /// Who leads it, names separated by commas.
    pub leads: Option<String>,
    pub health: Option<Health>,
    pub update_on: Option<NaiveDate>,
    pub update_body: Option<String>,
    pub next_label: Option<String>,
    pub next_on: Option<NaiveDate>,
    pub measures: i64,
}

impl StrategyRow {
    /// The strategy's page.
    pub fn url(&self) -> String {
        urls::strategy(self.id)
    }

    /// The latest update, short and without marks.
    pub fn excerpt(&self) -> String {
        platform::markdown::excerpt(self.update_body.as_deref().unwrap_or_default(), 170)
    }
}

filter! {
    /// Which strategies the list shows.
    pub struct StrategyFilter at urls::strategies {
        archived: bool = Tick("archived"),
    }
}

/// Strategies at most in the list.
const LISTED: i64 = 200;

/// The strategies, in their order, each with its latest update and next milestone.
pub async fn list(
    db: &mut PgConnection,
    filter: &StrategyFilter,
) -> sqlx::Result<Vec<StrategyRow>> {
    sqlx::query_as!(
        StrategyRow,
        r#"SELECT s.id as "id: StrategyId", s.code, s.names as "name: Names",
                  s.state as "state: StrategyState", o.short_name as "lead_organisation?", l.leads, u.health as "health?: Health",
                  u.published_on as "update_on?", u.body as "update_body?",
                  d.label as "next_label?", d.due_on as "next_on?",
                  (SELECT count(*) FROM measure m WHERE m.strategy_id = s.id AND m.archived_at IS NULL)
                      as "measures!"
           FROM strategy s
           LEFT JOIN organisation o ON o.id = s.lead_organisation_id
           LEFT JOIN LATERAL (SELECT string_agg(p.name, ', ' ORDER BY fold(p.last_name)) AS leads
                              FROM membership m JOIN person p ON p.id = m.person_id
                              WHERE m.strategy_id = s.id AND m.role = 'coordinator' AND m.ended_on IS NULL) l
                     ON true
           LEFT JOIN LATERAL (SELECT health, published_on, body FROM status_update
                              WHERE strategy_id = s.id AND archived_at IS NULL
                              ORDER BY published_on DESC, id DESC LIMIT 1) u ON true
           LEFT JOIN LATERAL (SELECT label, due_on FROM milestone
                              WHERE strategy_id = s.id AND done_on IS NULL
                              ORDER BY due_on LIMIT 1) d ON true
           WHERE (s.archived_at IS NOT NULL) = $1
           ORDER BY s.position, s.code LIMIT $2"#,
        filter.archived,
        LISTED
    )
    .fetch_all(db)
    .await
}

/// An organisation to choose.
#[derive(Debug, Clone)]
pub struct OrganisationChoice {
    pub id: i64,
    pub name: String,
}

/// The organisations that can lead: those in use, and the one chosen already.
pub async fn organisations(
    db: &mut PgConnection,
    chosen: Option<OrganisationId>,
) -> sqlx::Result<Vec<OrganisationChoice>> {
    sqlx::query_as!(
        OrganisationChoice,
        "SELECT id, name FROM organisation WHERE archived_at IS NULL OR id = $1
         ORDER BY fold(name) LIMIT 2000",
        chosen.map(|id| id.0)
    )
    .fetch_all(db)
    .await
}

/// What meetings left about a strategy, as far as the reader may know of it.
pub async fn traces(
    db: &mut PgConnection,
    id: StrategyId,
    actor: &Actor,
) -> sqlx::Result<Vec<Trace>> {
    let meetings = actor.reach(Right::ReadMeeting);
    let drafts = actor.reach(Right::TakeNotes);
    let traces = sqlx::query_scalar!(
        r#"SELECT meetings_about($1, NULL, $2, $3, $4, $5, $6, $7, $8, $9) as "traces!: Json<Vec<Trace>>""#,
        id.0,
        actor.id.0,
        meetings.all,
        &meetings.groups,
        actor.can_somewhere(Right::ReadDecisions),
        actor.can_somewhere(Right::ReadFollowUp),
        drafts.all,
        &drafts.groups,
        actor.now
    )
    .fetch_one(db)
    .await?;
    Ok(traces.0)
}
