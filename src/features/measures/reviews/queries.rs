//! Reading reviews and what stands beside them.

use chrono::{DateTime, NaiveDate, Utc};
use serde::Deserialize;
use sqlx::{PgConnection, types::Json};

use super::model::{Answers, Capacity, Confidence, Coverage, Relevance, Review, Stance};
use crate::{
    bilaterals::model::BilateralState,
    facts,
    head::{MeasureHead, head_of},
    workflow::Step,
};
use kernel::{
    ids::{GroupId, MeasureId, OrganisationId, PersonId, ReviewId, StrategyId},
    lang::Lang,
    review_state::{Outcome, ReviewState},
};
use platform::i18n::Said;

/// A measure, archived or not, with its review if one was begun.
pub(crate) async fn with_review(
    db: &mut PgConnection,
    measure: MeasureId,
) -> sqlx::Result<Option<(MeasureHead, Option<Review>)>> {
    let row = sqlx::query!(
        r#"SELECT m.id as "id: MeasureId", m.code, m.title, m.state as "state: ReviewState", m.state_since,
                  m.group_id as "group_id: GroupId", g.code as "group_code?",
                  m.strategy_id as "strategy_id: StrategyId", ms.code as "strategy_code?",
                  m.pilot_id as "pilot_id: PersonId", mp.name as "pilot?",
                  m.thematic_coordinator_id as "thematic_coordinator_id: PersonId",
                  g.review_due_on as "review_due_on?", m.archived_at, m.version,
                  r.id as "review_id?: ReviewId", r.coverage as "coverage?: Coverage",
                  r.covered_by as "covered_by?", r.relevance as "relevance?: Relevance",
                  r.proposal as "proposal?: Outcome", r.merge_into as "merge_into?",
                  r.hand_over_to_id as "hand_over_to_id?: StrategyId", s.code as "hand_over_code?",
                  r.staff as "staff?: Capacity", r.money as "money?: Capacity", r.reason as "reason?",
                  r.confidence as "confidence?: Confidence", p.name as "prepared_by?",
                  r.saved_at as "saved_at?", r.submitted_by_id as "submitted_by_id?: PersonId",
                  r.submitted_at as "submitted_at?", r.version as "review_version?",
                  (SELECT coalesce(array_agg(c.organisation_id ORDER BY c.organisation_id), '{}')
                   FROM review_consultation c WHERE c.review_id = r.id) as "consult!: Vec<OrganisationId>",
                  (SELECT coalesce(string_agg(o.short_name, ', ' ORDER BY o.short_name), '')
                   FROM review_consultation c JOIN organisation o ON o.id = c.organisation_id
                   WHERE c.review_id = r.id) as "consult_names!"
           FROM measure m
           LEFT JOIN working_group g ON g.id = m.group_id
           LEFT JOIN strategy ms ON ms.id = m.strategy_id
           LEFT JOIN person mp ON mp.id = m.pilot_id
           LEFT JOIN review r ON r.measure_id = m.id
           LEFT JOIN strategy s ON s.id = r.hand_over_to_id
           LEFT JOIN person p ON p.id = r.prepared_by_id
           WHERE m.id = $1"#,
        measure.0
    )
    .fetch_optional(db)
    .await?;
    let Some(row) = row else { return Ok(None) };
    let review =
        row.review_id
            .zip(row.saved_at)
            .zip(row.review_version)
            .map(|((id, saved_at), version)| Review {
                id,
                measure,
                answers: Answers {
                    coverage: row.coverage,
                    covered_by: row.covered_by.unwrap_or_default(),
                    relevance: row.relevance,
                    proposal: row.proposal,
                    merge_into: row.merge_into.unwrap_or_default(),
                    hand_over_to: row.hand_over_to_id,
                    staff: row.staff,
                    money: row.money,
                    consult: row.consult,
                    reason: row.reason.unwrap_or_default(),
                    confidence: row.confidence,
                },
                hand_over_code: row.hand_over_code,
                consult_names: row.consult_names,
                prepared_by: row.prepared_by.unwrap_or_default(),
                saved_at,
                submitted_by: row.submitted_by_id,
                submitted_at: row.submitted_at,
                version,
            });
    let head = head_of!(row, thematic_coordinator_id);
    Ok(Some((head, review)))
}

/// The review of a measure, if one was begun.
pub async fn review(db: &mut PgConnection, measure: MeasureId) -> sqlx::Result<Option<Review>> {
    let read = with_review(db, measure).await?;
    Ok(read.and_then(|(_, review)| review))
}

/// A step somebody took.
#[derive(Debug, Clone, Deserialize)]
pub struct StepTaken {
    pub event: Step,
    pub to_state: ReviewState,
    pub reason: String,
    pub by: Option<String>,
    pub at: DateTime<Utc>,
}

impl StepTaken {
    /// Translation key of what was done.
    pub fn key(&self) -> String {
        format!("history-action-{}", self.event.as_str().replace('_', "-"))
    }
}

/// A bilateral in a few words.
#[derive(Debug, Clone, Deserialize)]
pub struct BilateralBrief {
    pub name: String,
    pub state: BilateralState,
    pub planned_on: Option<NaiveDate>,
}

/// The facts beside the questions.
#[derive(Debug, Clone)]
pub struct Facts {
    pub measure: facts::Measure,
    pub steps: Json<Vec<StepTaken>>,
    pub bilaterals: Json<Vec<BilateralBrief>>,
    pub opinion_stance: Option<Stance>,
    pub opinion_body: Option<String>,
    pub comments: i64,
}

impl Facts {
    /// The returns to the pilot, newest first.
    pub fn returns(&self) -> Vec<&StepTaken> {
        let returns = self.steps.0.iter().filter(|s| s.event == Step::Return);
        returns.rev().collect()
    }

    /// Bilaterals neither held nor dropped.
    pub(crate) fn open_bilaterals(&self) -> usize {
        self.bilaterals
            .0
            .iter()
            .filter(|b| b.state.pending())
            .count()
    }
}

/// What a pilot needs to know of a measure to review it.
pub async fn facts(db: &mut PgConnection, measure: MeasureId) -> sqlx::Result<Facts> {
    let stored = facts::queries::measure(db, measure).await?;
    let row = sqlx::query!(
        r#"SELECT (SELECT coalesce(json_agg(json_build_object('event', s.event, 'to_state', s.to_state,
                              'reason', s.reason, 'by', p.name, 'at', s.at) ORDER BY s.id), '[]')
                   FROM measure_step s LEFT JOIN person p ON p.id = s.by_id
                   WHERE s.measure_id = m.id) as "steps!: Json<Vec<StepTaken>>",
                  (SELECT coalesce(json_agg(json_build_object('name', bo.short_name, 'state', b.state,
                              'planned_on', b.planned_on) ORDER BY bo.short_name), '[]')
                   FROM bilateral b JOIN organisation bo ON bo.id = b.organisation_id
                   WHERE b.measure_id = m.id) as "bilaterals!: Json<Vec<BilateralBrief>>",
                  op.stance as "opinion_stance?: Stance", op.body as "opinion_body?",
                  (SELECT count(*) FROM comment c WHERE c.measure_id = m.id AND c.archived_at IS NULL)
                      as "comments!"
           FROM measure m LEFT JOIN opinion op ON op.measure_id = m.id
           WHERE m.id = $1"#,
        measure.0
    )
    .fetch_one(db)
    .await?;
    Ok(Facts {
        measure: stored.ok_or(sqlx::Error::RowNotFound)?,
        steps: row.steps,
        bilaterals: row.bilaterals,
        opinion_stance: row.opinion_stance,
        opinion_body: row.opinion_body,
        comments: row.comments,
    })
}

/// Something to choose, by name.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct Named {
    pub id: i64,
    pub name: String,
    /// A line more: an organisation's full name.
    #[serde(default)]
    pub more: String,
}

/// A strategy to hand a measure over to.
#[derive(Debug, Clone, Deserialize)]
pub struct StrategyOffer {
    pub id: i64,
    pub label: Said,
}

/// What the form offers.
#[derive(Debug, Clone)]
pub struct Offers {
    pub strategies: Json<Vec<StrategyOffer>>,
    /// Carriers of the measure and those already ticked.
    pub near: Json<Vec<Named>>,
    /// The other organisations, by name; at most 200.
    pub others: Json<Vec<Named>>,
}

/// The strategies to hand over to and the organisations to consult.
pub async fn offers(
    db: &mut PgConnection,
    measure: MeasureId,
    ticked: &[OrganisationId],
    lang: Lang,
) -> sqlx::Result<Offers> {
    let ticked: Vec<i64> = ticked.iter().map(|id| id.0).collect();
    sqlx::query_as!(
        Offers,
        r#"WITH near AS (
             SELECT carrier_id AS id FROM measure WHERE id = $1 AND carrier_id IS NOT NULL
             UNION SELECT organisation_id FROM measure_carrier WHERE measure_id = $1
             UNION SELECT unnest($2::bigint[]))
           SELECT
             (SELECT coalesce(json_agg(json_build_object('id', s.id, 'label', said_in(s.code || ' · ', s.names, $3))
                         ORDER BY s.position, s.code), '[]')
              FROM (SELECT * FROM strategy WHERE archived_at IS NULL ORDER BY position, code LIMIT 100) s)
                 as "strategies!: Json<Vec<StrategyOffer>>",
             (SELECT coalesce(json_agg(json_build_object('id', o.id, 'name', o.short_name, 'more', o.name)
                         ORDER BY fold(o.name)), '[]')
              FROM near JOIN organisation o ON o.id = near.id) as "near!: Json<Vec<Named>>",
             (SELECT coalesce(json_agg(json_build_object('id', o.id, 'name', o.short_name, 'more', o.name)
                         ORDER BY fold(o.name)), '[]')
              FROM (SELECT * FROM organisation
                    WHERE archived_at IS NULL AND id NOT IN (SELECT id FROM near)
                    ORDER BY kind <> 'administration', kind <> 'agency', fold(name) LIMIT 200) o)
                 as "others!: Json<Vec<Named>>""#,
        measure.0,
        &ticked,
        lang.as_str()
    )
    .fetch_one(db)
    .await
}

/// The last step taken, and by whom.
pub async fn last_step(
    db: &mut PgConnection,
    measure: MeasureId,
) -> sqlx::Result<Option<(Step, Option<PersonId>)>> {
    let row = sqlx::query!(
        r#"SELECT event as "event: Step", by_id as "by_id: PersonId" FROM measure_step
           WHERE measure_id = $1 ORDER BY id DESC LIMIT 1"#,
        measure.0
    )
    .fetch_optional(db)
    .await?;
    Ok(row.map(|row| (row.event, row.by_id)))
}

/// Address and language of the pilot to tell of a return: the one assigned, else the one who
/// submitted; nobody where that is the actor, or has no account.
pub(crate) async fn reviewer_to_tell(
    db: &mut PgConnection,
    measure: MeasureId,
    actor: PersonId,
) -> sqlx::Result<Option<(String, Lang)>> {
    let row = sqlx::query!(
        r#"SELECT p.email, p.lang as "lang: Lang"
           FROM measure m LEFT JOIN review r ON r.measure_id = m.id
           JOIN person p ON p.id = coalesce(m.pilot_id, r.submitted_by_id)
           JOIN account a ON a.person_id = p.id AND a.active
           WHERE m.id = $1 AND p.id <> $2 AND p.archived_at IS NULL"#,
        measure.0,
        actor.0
    )
    .fetch_optional(db)
    .await?;
    Ok(row.map(|row| (row.email, row.lang)))
}
