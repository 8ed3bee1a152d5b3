//! Counting for the board: three statements, whatever the number of measures shown.

use sqlx::{PgConnection, types::Json};

use super::model::{GroupLine, NotStarted, OutcomeCount, Totals};
use crate::kernel::ids::{GroupId, PersonId};

/// The groups that have measures or work on them, by number.
pub async fn lines(db: &mut PgConnection) -> sqlx::Result<Vec<GroupLine>> {
    sqlx::query_as!(
        GroupLine,
        r#"SELECT g.id as "id: GroupId", g.code as "code!", g.name, g.review_due_on,
                  coalesce(json_object_agg(c.state, c.n) FILTER (WHERE c.state IS NOT NULL), '{}')
                      as "counts!"
           FROM working_group g
           LEFT JOIN (SELECT group_id, state, count(*) AS n FROM measure
                      WHERE archived_at IS NULL GROUP BY group_id, state) c ON c.group_id = g.id
           WHERE g.archived_at IS NULL AND g.number > 0
           GROUP BY g.id ORDER BY g.number LIMIT 100"#
    )
    .fetch_all(db)
    .await
}

/// Counts over all measures.
pub async fn totals(db: &mut PgConnection) -> sqlx::Result<Totals> {
    sqlx::query_as!(
        Totals,
        r#"SELECT
             (SELECT count(*) FROM measure WHERE archived_at IS NULL) as "measures!",
             (SELECT count(*) FROM measure
              WHERE archived_at IS NULL AND group_id IS NULL AND strategy_id IS NULL) as "orphans!",
             (SELECT count(*) FROM bilateral b JOIN measure m ON m.id = b.measure_id
              WHERE m.archived_at IS NULL AND b.state NOT IN ('held', 'dropped')) as "open_bilaterals!",
             (SELECT coalesce(json_agg(json_build_object('outcome', o.outcome, 'count', o.n)), '[]')
              FROM (SELECT a.outcome, count(*) AS n
                    FROM arbitration_measure am
                    JOIN arbitration a ON a.id = am.arbitration_id
                    JOIN measure m ON m.id = am.measure_id AND m.archived_at IS NULL
                    WHERE am.superseded_by_id IS NULL GROUP BY a.outcome) o)
                as "decided!: Json<Vec<OutcomeCount>>",
             (SELECT coalesce(json_agg(json_build_object('outcome', o.proposal, 'count', o.n)), '[]')
              FROM (SELECT r.proposal, count(*) AS n
                    FROM review r JOIN measure m ON m.id = r.measure_id AND m.archived_at IS NULL
                    WHERE r.proposal IS NOT NULL AND r.submitted_at IS NOT NULL GROUP BY r.proposal) o)
                as "proposed!: Json<Vec<OutcomeCount>>""#
    )
    .fetch_one(db)
    .await
}

/// Pilots with measures of whom none has been begun.
pub async fn not_started(db: &mut PgConnection) -> sqlx::Result<Vec<NotStarted>> {
    sqlx::query_as!(
        NotStarted,
        r#"SELECT p.id as "id: PersonId", p.name, string_agg(DISTINCT g.code, ', ') as groups,
                  count(*) as "measures!"
           FROM measure m
           JOIN person p ON p.id = m.pilot_id
           LEFT JOIN working_group g ON g.id = m.group_id
           WHERE m.archived_at IS NULL
           GROUP BY p.id HAVING bool_and(m.state = 'to_review')
           ORDER BY count(*) DESC, fold(p.last_name), p.id LIMIT 50"#
    )
    .fetch_all(db)
    .await
}
