//! Reading what a session examines.

use chrono::{DateTime, Utc};
use sqlx::PgConnection;

use crate::reviews::model::{Capacity, Confidence, Stance};
use kernel::{
    ids::{GroupId, MeasureId},
    names::Names,
    review_state::Outcome,
};

/// Measures on one page: a session does not examine more.
pub(super) const LIMIT: i64 = 200;

/// The group, with what it has to examine.
#[derive(Debug, Clone)]
pub(crate) struct SessionGroup {
    pub id: GroupId,
    pub code: String,
    pub name: Names,
    /// Reviews not submitted yet.
    pub unsubmitted: i64,
    pub submitted: i64,
    /// Examined or further.
    pub examined: i64,
}

/// One group.
pub(super) async fn group(
    db: &mut PgConnection,
    id: GroupId,
) -> sqlx::Result<Option<SessionGroup>> {
    sqlx::query_as!(
        SessionGroup,
        r#"SELECT g.id as "id: GroupId", g.code, g.names as "name: Names",
                  coalesce(sum(c.n) FILTER (WHERE c.to_submit), 0)::bigint
                      as "unsubmitted!",
                  coalesce(sum(c.n) FILTER (WHERE c.state = 'submitted'), 0)::bigint as "submitted!",
                  coalesce(sum(c.n) FILTER (WHERE c.examined), 0)::bigint
                      as "examined!"
           FROM working_group g LEFT JOIN measure_count c ON c.group_id = g.id
           WHERE g.id = $1 GROUP BY g.id"#,
        id.0
    )
    .fetch_optional(db)
    .await
}

/// The groups that have measures, in their order.
pub(crate) async fn groups(db: &mut PgConnection) -> sqlx::Result<Vec<SessionGroup>> {
    sqlx::query_as!(
        SessionGroup,
        r#"SELECT g.id as "id: GroupId", g.code, g.names as "name: Names",
                  coalesce(sum(c.n) FILTER (WHERE c.to_submit), 0)::bigint as "unsubmitted!",
                  coalesce(sum(c.n) FILTER (WHERE c.state = 'submitted'), 0)::bigint as "submitted!",
                  coalesce(sum(c.n) FILTER (WHERE c.examined), 0)::bigint as "examined!"
           FROM working_group g JOIN measure_count c ON c.group_id = g.id
           WHERE g.archived_at IS NULL
           GROUP BY g.id HAVING sum(c.n) > 0 ORDER BY g.number LIMIT 100"#
    )
    .fetch_all(db)
    .await
}

/// A submitted measure.
#[derive(Debug, Clone)]
pub(super) struct SessionRow {
    pub id: MeasureId,
    pub code: String,
    pub title: String,
    pub pilot: Option<String>,
    pub proposal: Option<Outcome>,
    pub merge_into: String,
    pub hand_over_code: Option<String>,
    pub staff: Option<Capacity>,
    pub money: Option<Capacity>,
    pub confidence: Option<Confidence>,
    /// Markdown.
    pub reason: String,
    pub submitted_at: Option<DateTime<Utc>>,
    pub stance: Option<Stance>,
    pub opinion: Option<String>,
    pub opinion_by: Option<String>,
    pub open_bilaterals: i64,
    pub comments: i64,
}

/// The group's submitted measures, by code.
pub(super) async fn submitted(
    db: &mut PgConnection,
    group: GroupId,
) -> sqlx::Result<Vec<SessionRow>> {
    sqlx::query_as!(
        SessionRow,
        r#"SELECT m.id as "id: MeasureId", m.code, m.title, p.name as "pilot?",
                  r.proposal as "proposal?: Outcome", coalesce(r.merge_into, '') as "merge_into!",
                  s.code as "hand_over_code?", r.staff as "staff?: Capacity", r.money as "money?: Capacity",
                  r.confidence as "confidence?: Confidence", coalesce(r.reason, '') as "reason!",
                  r.submitted_at as "submitted_at?", o.stance as "stance?: Stance", o.body as "opinion?",
                  op.name as "opinion_by?",
                  (SELECT count(*) FROM bilateral b WHERE b.measure_id = m.id
                      AND b.pending) as "open_bilaterals!",
                  (SELECT count(*) FROM comment c WHERE c.measure_id = m.id AND c.archived_at IS NULL)
                      as "comments!"
           FROM measure m
           LEFT JOIN person p ON p.id = m.pilot_id
           LEFT JOIN review r ON r.measure_id = m.id
           LEFT JOIN strategy s ON s.id = r.hand_over_to_id
           LEFT JOIN opinion o ON o.measure_id = m.id
           LEFT JOIN person op ON op.id = o.author_id
           WHERE m.group_id = $1 AND m.state = 'submitted' AND m.archived_at IS NULL
           ORDER BY m.code LIMIT $2"#,
        group.0,
        LIMIT
    )
    .fetch_all(db)
    .await
}
