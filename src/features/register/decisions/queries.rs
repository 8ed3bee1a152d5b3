//! Reading the register.

use chrono::NaiveDate;
use sqlx::{FromRow, PgConnection, Postgres, QueryBuilder};

use super::{
    filter::DecisionFilter,
    model::{Decision, DecisionState, RegisterKind, ScopeKind},
    policy::Sight,
};
use crate::drafts;
use kernel::{
    ids::{DecisionId, EntryId, GroupId, MeasureId, MeetingId, StrategyId},
    lang::Lang,
    review_state::Outcome,
};
use platform::{
    auth::Reach,
    errors::{AppError, Result},
    i18n::Said,
    web::listing::{FacetCount, Facets},
};

/// Codes of an arbitration's measures that a line names.
const NAMED: i32 = 8;

/// A line of the register.
#[derive(Debug, Clone, FromRow)]
pub struct DecisionRow {
    pub kind: RegisterKind,
    pub id: i64,
    pub code: String,
    pub former_code: Option<String>,
    /// Markdown; of an arbitration its reason.
    pub text: String,
    pub state: DecisionState,
    /// What GT0 arbitrated.
    pub outcome: Option<Outcome>,
    /// The strategy or action that takes an arbitrated measure over; may be empty.
    pub destination: String,
    pub decided_on: NaiveDate,
    /// How the votes fell; empty where nobody said.
    pub votes: String,
    pub group_code: String,
    pub scope: ScopeKind,
    /// What it is about; of an arbitration the codes of its measures.
    pub scope_name: String,
    /// How many measures are not named there.
    pub more: i64,
    pub meeting_id: Option<MeetingId>,
    pub meeting: Option<String>,
    /// The codes of what replaces it; empty where nothing does.
    pub successor: String,
    /// Follow-up items linked to it that are not done.
    pub open_items: i64,
}

impl DecisionRow {
    /// Its page.
    pub fn url(&self) -> String {
        self.kind.url(self.id)
    }
}

/// A page of the register.
pub async fn list(
    db: &mut PgConnection,
    filter: &DecisionFilter,
    sight: &Sight,
    (limit, offset): (i64, i64),
) -> sqlx::Result<Vec<DecisionRow>> {
    // Written out: the plan is made for a page, not for a tenth of the register.
    let page = format!(" LIMIT {limit} OFFSET {offset}");
    let mut sql = listed(filter, sight, &page, NAMED);
    sql.build_query_as().fetch_all(db).await
}

/// All that the list shows, all its pages, with all measures named.
pub fn whole(filter: &DecisionFilter, sight: &Sight) -> QueryBuilder<Postgres> {
    listed(filter, sight, "", i32::MAX)
}

/// Finds the lines of the register, or a page: they are found first, only those are joined.
fn listed(
    filter: &DecisionFilter,
    sight: &Sight,
    page: &str,
    named: i32,
) -> QueryBuilder<Postgres> {
    let mut sql = QueryBuilder::<Postgres>::new("WITH page AS (SELECT d.* FROM ");
    filter.push_from(&mut sql, sight);
    sql.push(" d LEFT JOIN working_group g ON g.id = d.group_id WHERE");
    filter.push_where(&mut sql, sight);
    filter.push_order(&mut sql);
    sql.push(page).push(format!(
        ") SELECT d.kind, d.id, d.code, d.former_code, d.text, d.state, d.outcome, d.decided_on, d.scope,
                coalesce(own.votes, '') AS votes, coalesce(g.code, 'GT0') AS group_code,
                coalesce(array_to_string(t.codes[1:{named}], ', '), sg.code, ss.code, sm.code,
                         own.governance_cell, '') AS scope_name,
                greatest(cardinality(t.codes) - {named}, 0)::bigint AS more,
                CASE WHEN d.kind = 'arbitration' THEN coalesce(ss.code, a.destination) ELSE '' END AS destination,
                d.meeting_id, m.title AS meeting, coalesce(t.successors, n.code, '') AS successor,
                (SELECT count(*) FROM action_item i WHERE d.kind = 'decision' AND i.decision_id = d.id
                   AND i.archived_at IS NULL AND i.pending",
    ));
    drafts::push_readable(&mut sql, "i", &sight.drafts);
    sql.push(
        ") AS open_items
         FROM page d
         LEFT JOIN working_group g ON g.id = d.group_id
         LEFT JOIN decision own ON d.kind = 'decision' AND own.id = d.id
         LEFT JOIN arbitration a ON d.kind = 'arbitration' AND a.id = d.id
         LEFT JOIN working_group sg ON sg.id = own.scope_group_id
         LEFT JOIN strategy ss ON ss.id = d.strategy_id
         LEFT JOIN measure sm ON sm.id = d.measure_id
         LEFT JOIN meeting m ON m.id = d.meeting_id
         LEFT JOIN decision n ON n.id = own.superseded_by_id
         LEFT JOIN LATERAL (
             SELECT array_agg(am_measure.code ORDER BY am_measure.code) AS codes,
                    string_agg(DISTINCT later.code, ', ') AS successors
             FROM arbitration_measure am
             JOIN measure am_measure ON am_measure.id = am.measure_id
             LEFT JOIN arbitration later ON later.id = am.superseded_by_id
             WHERE am.arbitration_id = a.id) t ON d.kind = 'arbitration'",
    );
    filter.push_order(&mut sql);
    sql
}

/// Counts per value of each facet, the other filters applied; for a meeting and a measure their
/// names.
pub async fn counts(
    db: &mut PgConnection,
    filter: &DecisionFilter,
    sight: &Sight,
    lang: Lang,
) -> sqlx::Result<Facets> {
    let facets = filter.facets();
    let mut sql = QueryBuilder::<Postgres>::new("WITH hit AS (SELECT ");
    for (_, column, _) in &facets {
        sql.push(column.trim_end_matches("::text")).push(", ");
    }
    sql.push("count(*) AS n FROM ");
    filter.push_from(&mut sql, sight);
    sql.push(" d WHERE");
    filter.push_base(&mut sql, sight);
    sql.push(" GROUP BY 1, 2, 3, 4, 5, 6, 7), seen AS (SELECT h.*");
    for (name, column, value) in &facets {
        match value {
            Some(value) => sql.push(format!(", {column} = ")).push_bind(value.clone()),
            None => sql.push(", true"),
        };
        sql.push(format!(" AS in_{name}"));
    }
    sql.push(format!(
        " FROM hit h)
         SELECT f.facet, f.value, f.count,
                coalesce(said_in(g.code || ' · ', g.names, '{lang}'),
                         said_in(s.code || ' · ', s.names, '{lang}'), ARRAY[f.value]) AS label
         FROM ("
    ));
    for (index, (name, column, _)) in facets.iter().enumerate() {
        let union = if index == 0 { "" } else { " UNION ALL " };
        let others = facets.iter().filter(|(other, _, _)| other != name);
        let others: Vec<String> = others.map(|(other, _, _)| format!("in_{other}")).collect();
        sql.push(format!(
            "{union}SELECT '{name}' AS facet, {column} AS value, sum(n)::bigint AS count FROM seen
             WHERE {column} IS NOT NULL AND {} GROUP BY 2",
            others.join(" AND ")
        ));
    }
    sql.push(
        ") f
         LEFT JOIN working_group g ON f.facet = 'group' AND g.id::text = f.value
         LEFT JOIN strategy s ON f.facet = 'strategy' AND s.id::text = f.value
         UNION ALL SELECT 'meeting', m.id::text, 0, ARRAY[m.title] FROM meeting m
         WHERE EXISTS (SELECT FROM hit) AND m.id = ",
    )
    .push_bind(filter.meeting.map(|id| id.0))
    .push(
        " UNION ALL SELECT 'measure', m.id::text, 0, ARRAY[m.code] FROM measure m
         WHERE EXISTS (SELECT FROM hit) AND m.id = ",
    )
    .push_bind(filter.measure.map(|id| id.0))
    .push(" ORDER BY 1, 4, 2");
    let counts: Vec<FacetCount> = sql.build_query_as().fetch_all(db).await?;
    Ok(counts.into())
}

/// How many lines the list has, from its counts.
pub fn total(counts: &Facets, filter: &DecisionFilter) -> i64 {
    counts.sum("state", |value| {
        filter.state.is_none_or(|state| state.as_str() == value)
    })
}

/// One decision, archived or not.
/// Fails: [`AppError::NotFound`] where there is none, or a draft hides it.
pub async fn decision(db: &mut PgConnection, id: DecisionId, drafts: &Reach) -> Result<Decision> {
    let found = sqlx::query_as!(
        Decision,
        r#"SELECT d.id as "id: DecisionId", d.code, d.former_code, d.text, d.state as "state: DecisionState",
                  d.decided_on, d.votes, d.group_id as "group_id: GroupId", g.code as "group_code!",
                  d.scope as "scope: ScopeKind",
                  d.scope_group_id as "scope_group_id: GroupId",
                  d.scope_strategy_id as "scope_strategy_id: StrategyId",
                  d.scope_measure_id as "scope_measure_id: MeasureId",
                  coalesce(sg.code, ss.code, sm.code, '') as "scope_code!", d.governance_cell,
                  d.meeting_id as "meeting_id: MeetingId", m.title as "meeting?",
                  d.entry_id as "entry_id: EntryId", d.archived_at IS NOT NULL as "archived!", d.version
           FROM decision d
           JOIN working_group g ON g.id = d.group_id
           LEFT JOIN working_group sg ON sg.id = d.scope_group_id
           LEFT JOIN strategy ss ON ss.id = d.scope_strategy_id
           LEFT JOIN measure sm ON sm.id = d.scope_measure_id
           LEFT JOIN meeting m ON m.id = d.meeting_id
           WHERE d.id = $1
             AND (d.entry_id IS NULL OR d.meeting_id NOT IN (SELECT * FROM hidden_drafts($2, $3, $4)))"#,
        id.0,
        drafts.person,
        drafts.all,
        &drafts.groups
    )
    .fetch_optional(db)
    .await?;
    found.ok_or(AppError::NotFound)
}

/// Something linked to a decision.
#[derive(Debug, Clone)]
pub(crate) struct Related {
    /// `before` (what it replaces), `after` (what replaces it), `item`, `arbitration` or `card`.
    pub kind: String,
    pub id: i64,
    /// A follow-up item has none.
    pub code: String,
    pub text: String,
    pub state: String,
    pub person: String,
    pub on_day: Option<NaiveDate>,
}

/// The chain of superseding in both directions, the follow-up items, the cards of governance tables that
/// led to it and GT0's decisions on the measure it is about (for those who may read them).
pub(crate) async fn related(
    db: &mut PgConnection,
    decision: &Decision,
    sight: &Sight,
) -> sqlx::Result<Vec<Related>> {
    sqlx::query_as!(
        Related,
        r#"WITH RECURSIVE hidden AS (SELECT h AS meeting_id FROM hidden_drafts($6, $7, $8) h),
           before (id, step) AS (
             SELECT d.id, 1 FROM decision d WHERE d.superseded_by_id = $1
             UNION SELECT d.id, step + 1 FROM decision d JOIN before b ON d.superseded_by_id = b.id WHERE step < 20),
           after (id, step) AS (
             SELECT d.superseded_by_id, 1 FROM decision d WHERE d.id = $1 AND d.superseded_by_id IS NOT NULL
             UNION SELECT d.superseded_by_id, step + 1 FROM decision d JOIN after a ON d.id = a.id
                   WHERE d.superseded_by_id IS NOT NULL AND step < 20),
           chain (kind, id, step) AS (
             SELECT 'before', id, -step FROM before UNION ALL SELECT 'after', id, step FROM after)
           (SELECT c.kind as "kind!", d.id as "id!", d.code as "code!", d.text as "text!", d.state as "state!", '' as "person!", d.decided_on as on_day
            FROM chain c JOIN decision d ON d.id = c.id
            WHERE ($2 OR d.group_id = ANY($3))
              AND (d.entry_id IS NULL OR d.meeting_id NOT IN (SELECT meeting_id FROM hidden))
            ORDER BY c.step)
           UNION ALL
           (SELECT 'item', i.id, '', i.what, i.state, coalesce(p.name, i.owner_name), i.due_on
            FROM action_item i LEFT JOIN person p ON p.id = i.owner_id
            WHERE i.decision_id = $1 AND i.archived_at IS NULL AND ($2 OR i.group_id = ANY($3))
              AND (i.entry_id IS NULL OR i.meeting_id NOT IN (SELECT meeting_id FROM hidden))
            ORDER BY i.due_on, i.id LIMIT 100)
           UNION ALL
           (SELECT 'arbitration', a.id, a.code, a.reason, a.outcome, '', a.taken_on
            FROM arbitration_measure am JOIN arbitration a ON a.id = am.arbitration_id
            WHERE $5 AND am.measure_id = $4 ORDER BY a.taken_on DESC, a.id DESC LIMIT 20)
           UNION ALL
           (SELECT 'card', c.id, '', c.body, c.kind, coalesce(governance_author(c.author_shown, p.name, n.name), ''),
                   NULL
            FROM governance_card_link k JOIN governance_card c ON c.id = k.card_id
            JOIN governance_table t ON t.id = c.table_id
            LEFT JOIN person p ON p.id = c.author_id
            LEFT JOIN circle_invitee n ON n.id = c.author_invitee_id
            WHERE k.decision_id = $1 AND c.archived_at IS NULL
              AND governance_seen(c.author_id, c.author_invitee_id, c.written_at, $6, NULL,
                                  governance_veiled_since(c.table_id))
              AND ($9 OR ($10 AND t.opened)
                   OR EXISTS (SELECT FROM governance_invited i WHERE i.table_id = t.id AND i.person_id = $6))
            ORDER BY c.table_id, c.id LIMIT 100)"#,
        decision.id.0,
        sight.known.all,
        &sight.known.groups,
        decision.scope_measure_id.map(|id| id.0),
        sight.arbitrations,
        sight.drafts.person,
        sight.drafts.all,
        &sight.drafts.groups,
        sight.tables,
        sight.opened_tables
    )
    .fetch_all(db)
    .await
}

/// Something a form offers to choose: a group, a strategy or a meeting.
#[derive(Debug, Clone)]
pub struct Offer {
    /// `group`, `strategy` or `meeting`.
    pub kind: String,
    pub id: i64,
    pub label: Said,
}

/// What the form offers: groups, strategies, and the latest meetings (the chosen one too).
pub async fn offers(
    db: &mut PgConnection,
    chosen: Option<MeetingId>,
    lang: Lang,
) -> sqlx::Result<Vec<Offer>> {
    sqlx::query_as!(
        Offer,
        r#"(SELECT 'group' as "kind!", id as "id!", said_in(code || ' · ', names, $2) as "label!: Said"
            FROM working_group
            WHERE archived_at IS NULL ORDER BY number LIMIT 50)
           UNION ALL
           (SELECT 'strategy', id, said_in(code || ' · ', names, $2) FROM strategy
            WHERE archived_at IS NULL ORDER BY code LIMIT 200)
           UNION ALL
           (SELECT 'meeting', m.id, ARRAY[to_char(m.starts_at AT TIME ZONE 'Europe/Brussels', 'DD/MM/YYYY')
                   || ' · ' || g.code || ' · ' || m.title]
            FROM meeting m JOIN working_group g ON g.id = m.group_id
            WHERE m.archived_at IS NULL OR m.id = $1
            ORDER BY m.id = $1 DESC NULLS LAST, m.starts_at DESC LIMIT 100)"#,
        chosen.map(|id| id.0),
        lang.as_str()
    )
    .fetch_all(db)
    .await
}

/// The names of what a form names, for the history and to find out what does not exist.
#[derive(Debug, Clone)]
pub struct Named {
    pub group: Option<String>,
    pub strategy: Option<String>,
    pub measure_id: Option<MeasureId>,
    pub measure: Option<String>,
    pub meeting: Option<String>,
}

/// Looks up what a form names.
pub async fn named(
    db: &mut PgConnection,
    group: Option<GroupId>,
    strategy: Option<StrategyId>,
    measure_code: &str,
    meeting: Option<MeetingId>,
) -> sqlx::Result<Named> {
    sqlx::query_as!(
        Named,
        r#"SELECT (SELECT code FROM working_group WHERE id = $1) as "group",
                  (SELECT code FROM strategy WHERE id = $2) as strategy,
                  m.id as "measure_id?: MeasureId", m.code as "measure?",
                  (SELECT title FROM meeting WHERE id = $4) as meeting
           FROM (SELECT) one LEFT JOIN measure m ON m.id = measure_of_code(nullif($3, ''))"#,
        group.map(|id| id.0),
        strategy.map(|id| id.0),
        measure_code,
        meeting.map(|id| id.0)
    )
    .fetch_one(db)
    .await
}
