//! Reading decisions.

use chrono::{DateTime, NaiveDate, Utc};
use sqlx::{PgConnection, types::Json};

use super::model::{Arbitration, Stance, body_on, stance_on};
use kernel::{
    ids::{ArbitrationId, GroupId, MeasureId, MeetingId, PersonId, StrategyId},
    lang::Lang,
    review_state::{Outcome, ReviewState, Step},
    trace::Trace,
    urls,
};
use platform::{
    auth::{Actor, Right},
    i18n::Said,
};

/// One decision.
pub async fn arbitration(
    db: &mut PgConnection,
    id: ArbitrationId,
) -> sqlx::Result<Option<Arbitration>> {
    sqlx::query_as!(
        Arbitration,
        r#"SELECT a.id as "id: ArbitrationId", a.code, a.taken_on, a.outcome as "outcome: Outcome",
                  a.reason, a.strategy_id as "strategy_id: StrategyId", s.code as "strategy_code?",
                  a.destination, a.meeting_id as "meeting_id: MeetingId", m.title as "meeting?",
                  a.recorded_by_id as "recorded_by_id: PersonId", p.name as recorded_by, a.recorded_at
           FROM arbitration a
           JOIN person p ON p.id = a.recorded_by_id
           LEFT JOIN strategy s ON s.id = a.strategy_id
           LEFT JOIN meeting m ON m.id = a.meeting_id
           WHERE a.id = $1"#,
        id.0
    )
    .fetch_optional(db)
    .await
}

/// A measure under a decision.
#[derive(Debug, Clone)]
pub(crate) struct DecidedMeasure {
    pub id: MeasureId,
    pub code: String,
    pub title: String,
    pub state: ReviewState,
    pub group_code: Option<String>,
    /// What the pilot proposes.
    pub proposal: Option<Outcome>,
    /// The later decision that took it over.
    pub superseded_by: Option<ArbitrationId>,
    pub superseding_code: Option<String>,
    /// Cabinets that have evaluated it under this decision.
    pub evaluations: i64,
    pub rejections: i64,
    /// What the reader said of it under this decision.
    pub own_stance: Option<Stance>,
    pub own_body: Option<String>,
}

impl DecidedMeasure {
    /// The fields of its row in the table of evaluations.
    pub(crate) fn stance_field(&self) -> String {
        stance_on(self.id)
    }

    pub(crate) fn body_field(&self) -> String {
        body_on(self.id)
    }

    /// The measure's page.
    pub(crate) fn url(&self) -> String {
        urls::measure(self.id)
    }

    /// Whether cabinets evaluate it under this decision now.
    pub(crate) fn is_open(&self) -> bool {
        self.allows(Step::Close)
    }

    /// Whether the decision still rules it and its state allows the step.
    pub(crate) fn allows(&self, step: Step) -> bool {
        self.superseded_by.is_none() && self.state.next(step).is_ok()
    }

    /// The decision that took it over: address and code.
    pub(crate) fn superseding(&self) -> Option<(String, &str)> {
        let code = self.superseding_code.as_deref()?;
        Some((urls::arbitration(self.superseded_by?), code))
    }
}

/// The measures of a decision, by code, with what a reader said of them.
pub(crate) async fn measures_of(
    db: &mut PgConnection,
    id: ArbitrationId,
    reader: PersonId,
) -> sqlx::Result<Vec<DecidedMeasure>> {
    sqlx::query_as!(
        DecidedMeasure,
        r#"SELECT m.id as "id: MeasureId", m.code, m.title, m.state as "state: ReviewState",
                  g.code as "group_code?", r.proposal as "proposal?: Outcome",
                  am.superseded_by_id as "superseded_by: ArbitrationId", l.code as "superseding_code?",
                  own.stance as "own_stance?: Stance", own.body as "own_body?",
                  (SELECT count(*) FROM political_evaluation e
                   WHERE e.measure_id = m.id AND e.arbitration_id = $1) as "evaluations!",
                  (SELECT count(*) FROM political_evaluation e
                   WHERE e.measure_id = m.id AND e.arbitration_id = $1 AND e.stance = 'rejected') as "rejections!"
           FROM arbitration_measure am
           JOIN measure m ON m.id = am.measure_id
           LEFT JOIN working_group g ON g.id = m.group_id
           LEFT JOIN review r ON r.measure_id = m.id
           LEFT JOIN arbitration l ON l.id = am.superseded_by_id
           LEFT JOIN political_evaluation own
                ON own.measure_id = m.id AND own.arbitration_id = $1 AND own.author_id = $2
           WHERE am.arbitration_id = $1 ORDER BY m.code"#,
        id.0,
        reader.0
    )
    .fetch_all(db)
    .await
}

/// The decisions that one took measures over from: ids and codes.
pub(crate) async fn replaced(
    db: &mut PgConnection,
    id: ArbitrationId,
) -> sqlx::Result<Vec<(ArbitrationId, String)>> {
    let rows = sqlx::query!(
        r#"SELECT id as "id: ArbitrationId", code FROM arbitration
           WHERE id IN (SELECT arbitration_id FROM arbitration_measure WHERE superseded_by_id = $1)
           ORDER BY id"#,
        id.0
    )
    .fetch_all(db)
    .await?;
    Ok(rows.into_iter().map(|row| (row.id, row.code)).collect())
}

/// How many evaluations these measures have under the decisions in force.
pub(crate) async fn evaluations(db: &mut PgConnection, measures: &[i64]) -> sqlx::Result<i64> {
    sqlx::query_scalar!(
        r#"SELECT count(*) as "count!" FROM political_evaluation e
           JOIN arbitration_measure am ON am.measure_id = e.measure_id AND am.arbitration_id = e.arbitration_id
           WHERE e.measure_id = ANY($1) AND am.superseded_by_id IS NULL"#,
        measures
    )
    .fetch_one(db)
    .await
}

/// A measure GT0 may decide on.
#[derive(Debug, Clone)]
pub struct Candidate {
    pub id: MeasureId,
    pub code: String,
    pub title: String,
    pub state: ReviewState,
    pub group_id: Option<GroupId>,
    pub group_code: Option<String>,
    /// What the pilot proposes.
    pub proposal: Option<Outcome>,
    pub reason: Option<String>,
    pub hand_over_to: Option<String>,
    pub hand_over_to_id: Option<StrategyId>,
    pub merge_into: Option<String>,
    /// The thematic coordinator's stance, a stored word.
    pub opinion: Option<String>,
    /// Bilaterals not yet held or dropped.
    pub open_bilaterals: i64,
    /// The decision in force, if there is one.
    pub decided: Option<Outcome>,
}

impl Candidate {
    /// The measure's page.
    pub fn url(&self) -> String {
        urls::measure(self.id)
    }

    /// Translation key of the thematic coordinator's stance.
    pub(crate) fn opinion_key(&self) -> Option<String> {
        self.opinion.as_ref().map(|word| format!("opinion-{word}"))
    }

    /// Whether somebody may be surprised by this outcome (none: that proposed): the pilot proposes
    /// another one, or a bilateral about it is open.
    pub(crate) fn is_doubtful(&self, outcome: Option<Outcome>) -> bool {
        let differs = |outcome| self.proposal.is_some_and(|proposed| proposed != outcome);
        self.open_bilaterals > 0 || outcome.is_some_and(differs)
    }

    /// What a decision that follows the proposal says: the outcome, the strategy that takes the
    /// measure over, the action that it is merged into. None where nothing whole is proposed.
    pub(crate) fn proposed(&self) -> Option<(Outcome, Option<StrategyId>, String)> {
        let action = self.merge_into.clone().unwrap_or_default();
        match self.proposal? {
            Outcome::Merge if action.trim().is_empty() => None,
            Outcome::Merge => Some((Outcome::Merge, None, action)),
            Outcome::HandOver => Some((
                Outcome::HandOver,
                Some(self.hand_over_to_id?),
                String::new(),
            )),
            outcome => Some((outcome, None, String::new())),
        }
    }

    /// The pilot's reason without marks, short.
    pub(crate) fn reason_line(&self) -> String {
        platform::markdown::excerpt(self.reason.as_deref().unwrap_or_default(), 180)
    }
}

/// Candidates at most on the page: GT0 decides on what it can read.
pub(crate) const CANDIDATES: i64 = 300;

/// What can be decided on: the examined measures, or just the chosen ones if there are any
/// (those may be decided already), narrowed to a group or a proposal.
pub async fn candidates(
    db: &mut PgConnection,
    chosen: &[MeasureId],
    group: Option<GroupId>,
    proposal: Option<Outcome>,
) -> sqlx::Result<Vec<Candidate>> {
    let chosen: Vec<i64> = chosen.iter().map(|id| id.0).collect();
    sqlx::query_as!(
        Candidate,
        r#"SELECT m.id as "id: MeasureId", m.code, m.title, m.state as "state: ReviewState",
                  m.group_id as "group_id: GroupId", g.code as "group_code?",
                  r.proposal as "proposal?: Outcome", r.reason as "reason?", h.code as "hand_over_to?",
                  r.hand_over_to_id as "hand_over_to_id?: StrategyId",
                  r.merge_into as "merge_into?", o.stance as "opinion?",
                  (SELECT count(*) FROM bilateral b
                   WHERE b.measure_id = m.id AND b.pending) as "open_bilaterals!",
                  a.outcome as "decided?: Outcome"
           FROM measure m
           LEFT JOIN working_group g ON g.id = m.group_id
           LEFT JOIN review r ON r.measure_id = m.id
           LEFT JOIN strategy h ON h.id = r.hand_over_to_id
           LEFT JOIN opinion o ON o.measure_id = m.id
           LEFT JOIN arbitration_measure am ON am.measure_id = m.id AND am.superseded_by_id IS NULL
           LEFT JOIN arbitration a ON a.id = am.arbitration_id
           WHERE m.archived_at IS NULL
             AND CASE WHEN cardinality($1::bigint[]) > 0
                      THEN m.id = ANY($1) AND m.examined
                      ELSE m.state = 'examined' END
             AND ($2::bigint IS NULL OR m.group_id = $2)
             AND ($3::text IS NULL OR r.proposal = $3)
           ORDER BY g.number NULLS LAST, m.code LIMIT $4"#,
        &chosen,
        group.map(|id| id.0),
        proposal as Option<Outcome>,
        CANDIDATES
    )
    .fetch_all(db)
    .await
}

/// Something a form offers to choose.
#[derive(Debug, Clone)]
pub struct Offer {
    /// `group`, `strategy` or `meeting`.
    pub kind: String,
    pub id: i64,
    pub label: Said,
}

/// The groups, by number; the sister strategies a measure can be handed to; GT0's meetings, the
/// latest first.
pub async fn offers(db: &mut PgConnection, lang: Lang) -> sqlx::Result<Vec<Offer>> {
    sqlx::query_as!(
        Offer,
        r#"(SELECT 'group' as "kind!", id as "id!", said_in(code || ' · ', names, $1) as "label!: Said" FROM working_group
            WHERE archived_at IS NULL ORDER BY number LIMIT 200)
           UNION ALL
           (SELECT 'strategy', id, said_in('', names, $1) FROM strategy
            WHERE archived_at IS NULL AND code NOT IN ('PREC', 'SRTE') ORDER BY position, code LIMIT 200)
           UNION ALL
           (SELECT 'meeting', m.id, ARRAY[to_char(m.starts_at AT TIME ZONE 'Europe/Brussels', 'DD/MM/YYYY') || ' · ' || m.title]
            FROM meeting m JOIN working_group g ON g.id = m.group_id AND g.number = 0
            WHERE m.archived_at IS NULL AND NOT m.called_off
            ORDER BY m.starts_at DESC LIMIT 60)"#,
        lang.as_str()
    )
    .fetch_all(db)
    .await
}

/// A cabinet's evaluation of a measure under a decision.
#[derive(Debug, Clone, serde::Deserialize)]
pub struct Evaluation {
    pub author_id: PersonId,
    pub author: String,
    pub stance: Stance,
    /// Markdown.
    pub body: String,
    pub given_at: DateTime<Utc>,
}

/// A decision on one measure, in force or not.
#[derive(Debug, Clone, serde::Deserialize)]
pub struct DecisionOn {
    pub id: ArbitrationId,
    /// `GT0-2021-003`.
    pub code: String,
    pub taken_on: NaiveDate,
    pub outcome: Outcome,
    pub reason: String,
    pub strategy_code: Option<String>,
    pub destination: String,
    pub in_force: bool,
    /// Newest first.
    pub evaluations: Vec<Evaluation>,
}

impl DecisionOn {
    /// The decision's page.
    pub fn url(&self) -> String {
        urls::arbitration(self.id)
    }
}

/// What was decided on a measure, and what meetings left about it.
#[derive(Debug)]
pub struct Decided {
    /// The one in force first.
    pub decisions: Json<Vec<DecisionOn>>,
    /// As far as the reader may know of it.
    pub traces: Json<Vec<Trace>>,
}

/// All decisions on a measure and the traces of meetings: one statement.
pub async fn decided(
    db: &mut PgConnection,
    measure: MeasureId,
    actor: &Actor,
) -> sqlx::Result<Decided> {
    let meetings = actor.reach(Right::ReadMeeting);
    let drafts = actor.reach(Right::TakeNotes);
    sqlx::query_as!(
        Decided,
        r#"SELECT
             (SELECT coalesce(json_agg(x ORDER BY x.in_force DESC, x.year DESC, x.number DESC), '[]') FROM (
                SELECT a.id, a.code, a.year, a.number, a.taken_on, a.outcome, a.reason, s.code AS strategy_code,
                       a.destination, am.superseded_by_id IS NULL AS in_force,
                       (SELECT coalesce(json_agg(json_build_object(
                                   'author_id', e.author_id, 'author', p.name, 'stance', e.stance,
                                   'body', e.body, 'given_at', e.given_at) ORDER BY e.id DESC), '[]')
                        FROM political_evaluation e JOIN person p ON p.id = e.author_id
                        WHERE e.measure_id = $1 AND e.arbitration_id = a.id) AS evaluations
                FROM arbitration_measure am
                JOIN arbitration a ON a.id = am.arbitration_id
                LEFT JOIN strategy s ON s.id = a.strategy_id
                WHERE am.measure_id = $1
                ORDER BY in_force DESC, a.year DESC, a.number DESC LIMIT 20) x)
                as "decisions!: Json<Vec<DecisionOn>>",
             meetings_about(NULL, $1, $2, $3, $4, $5, $6, $7, $8, $9) as "traces!: Json<Vec<Trace>>""#,
        measure.0,
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
    .await
}
