//! What every page about one measure begins with.

use chrono::{DateTime, NaiveDate, Utc};
use sqlx::PgConnection;

use kernel::{
    ids::{GroupId, MeasureId, PersonId, StrategyId},
    review_state::ReviewState,
    urls,
};
use platform::{
    auth::{Relation, Target},
    errors::{AppError, Result},
};

/// A measure's identity, place and state.
#[derive(Debug, Clone)]
pub struct MeasureHead {
    pub id: MeasureId,
    pub code: String,
    pub title: String,
    pub state: ReviewState,
    pub state_since: DateTime<Utc>,
    pub group_id: Option<GroupId>,
    /// `GT3`
    pub group_code: Option<String>,
    pub strategy_id: Option<StrategyId>,
    /// `RENOLUTION`
    pub strategy_code: Option<String>,
    pub pilot_id: Option<PersonId>,
    pub pilot: Option<String>,
    pub thematic_coordinator_id: Option<PersonId>,
    /// When the group's reviews are due.
    pub review_due_on: Option<NaiveDate>,
    pub archived_at: Option<DateTime<Utc>>,
    pub version: i32,
}

/// A head from a row that is read with more.
macro_rules! head_of {
    ($row:ident, $thematic_coordinator_id:ident) => {
        $crate::head::MeasureHead {
            id: $row.id,
            code: $row.code,
            title: $row.title,
            state: $row.state,
            state_since: $row.state_since,
            group_id: $row.group_id,
            group_code: $row.group_code,
            strategy_id: $row.strategy_id,
            strategy_code: $row.strategy_code,
            pilot_id: $row.pilot_id,
            pilot: $row.pilot,
            thematic_coordinator_id: $row.$thematic_coordinator_id,
            review_due_on: $row.review_due_on,
            archived_at: $row.archived_at,
            version: $row.version,
        }
    };
}
pub(crate) use head_of;

impl MeasureHead {
    /// What rights on the measure are asked on.
    pub fn target(&self) -> Target {
        Target::of(self.group_id, self.strategy_id)
            .with(Relation::AssignedPilot, self.pilot_id)
            .with(Relation::ThematicCoordinator, self.thematic_coordinator_id)
    }

    /// The review is due and not submitted.
    pub fn is_late(&self, today: &NaiveDate) -> bool {
        self.state.to_submit() && self.review_due_on.is_some_and(|due| due < *today)
    }

    /// The measure's page.
    pub fn url(&self) -> String {
        urls::measure(self.id)
    }
}

/// The heads of the measures `m` that a condition finds.
macro_rules! heads {
    ($found:literal, $ids:expr) => {
        sqlx::query_as!(
            MeasureHead,
            r#"SELECT m.id as "id: MeasureId", m.code, m.title, m.state as "state: ReviewState", m.state_since,
                  m.group_id as "group_id: GroupId", g.code as "group_code?",
                  m.strategy_id as "strategy_id: StrategyId", s.code as "strategy_code?",
                  m.pilot_id as "pilot_id: PersonId", p.name as "pilot?",
                  m.thematic_coordinator_id as "thematic_coordinator_id: PersonId",
                  g.review_due_on as "review_due_on?", m.archived_at, m.version
           FROM measure m
           LEFT JOIN working_group g ON g.id = m.group_id
           LEFT JOIN strategy s ON s.id = m.strategy_id
           LEFT JOIN person p ON p.id = m.pilot_id
           WHERE "# + $found,
            $ids
        )
    };
}

/// One measure's head, archived or not.
pub async fn head(db: &mut PgConnection, id: MeasureId) -> sqlx::Result<Option<MeasureHead>> {
    heads!("m.id = $1", id.0).fetch_optional(db).await
}

/// The same, of one that there is.
pub async fn stored(db: &mut PgConnection, id: MeasureId) -> Result<MeasureHead> {
    head(db, id).await?.ok_or(AppError::NotFound)
}

/// Several measures' heads, by code; locked until the transaction ends, so that their states
/// cannot change between asking and writing.
pub async fn heads(db: &mut PgConnection, ids: &[MeasureId]) -> sqlx::Result<Vec<MeasureHead>> {
    let ids: Vec<i64> = ids.iter().map(|id| id.0).collect();
    let heads = heads!("m.id = ANY($1) ORDER BY m.code FOR UPDATE OF m", &ids);
    heads.fetch_all(db).await
}
