//! Counting, whatever the number of measures.

use chrono::{DateTime, NaiveDate, Utc};
use sqlx::{PgConnection, types::Json};

use super::model::{GroupLine, GroupProgress, Moved, NotStarted, OutcomeCount, Totals};
use kernel::{ids::GroupId, names::Names, review_state::ReviewState};
use platform::auth::Actor;

/// The groups that have measures or work on them, by number.
pub async fn lines(db: &mut PgConnection) -> sqlx::Result<Vec<GroupLine>> {
    sqlx::query_as!(
        GroupLine,
        r#"SELECT g.id as "id: GroupId", g.code as "code!", g.names as "name: Names",
                  (SELECT string_agg(p.name, ', ' ORDER BY fold(p.last_name), p.id)
                   FROM membership m JOIN person p ON p.id = m.person_id
                   WHERE m.group_id = g.id AND m.role = 'pilot' AND m.ended_on IS NULL) as pilots,
                  g.review_due_on,
                  coalesce(json_object_agg(c.state, c.n) FILTER (WHERE c.state IS NOT NULL), '{}')
                      as "counts!"
           FROM working_group g
           LEFT JOIN (SELECT group_id, state, sum(n)::bigint AS n FROM measure_count
                      GROUP BY group_id, state HAVING sum(n) > 0) c ON c.group_id = g.id
           WHERE g.archived_at IS NULL AND g.number > 0
           GROUP BY g.id ORDER BY g.number LIMIT 100"#
    )
    .fetch_all(db)
    .await
}

/// Counts over all measures; the pilots of whom none has been begun.
pub async fn totals(db: &mut PgConnection, today: NaiveDate) -> sqlx::Result<Totals> {
    sqlx::query_as!(
        Totals,
        r#"SELECT
             (SELECT coalesce(json_object_agg(c.state, c.n), '{}')
              FROM (SELECT state, sum(n)::bigint AS n FROM measure_count
                    GROUP BY state HAVING sum(n) > 0) c) as "counts!",
             (SELECT coalesce(sum(n), 0)::bigint FROM measure_count
              WHERE group_id IS NULL AND strategy_id IS NULL) as "orphans!",
             b.open as "open_bilaterals!", b.blocked as "blocked_bilaterals!",
             (SELECT string_agg(w.short_name, ', ' ORDER BY w.n DESC, w.short_name)
              FROM (SELECT o.short_name, count(*) AS n
                    FROM bilateral b
                    JOIN measure m ON m.id = b.measure_id AND m.archived_at IS NULL
                    JOIN organisation o ON o.id = b.organisation_id
                    WHERE bilateral_is_blocked(b.pending, b.planned_on, m.to_decide, $1)
                    GROUP BY o.id ORDER BY 2 DESC, o.short_name LIMIT 3) w) as blocked_with,
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
                as "proposed!: Json<Vec<OutcomeCount>>",
             (SELECT coalesce(json_agg(json_build_object('id', n.id, 'name', n.name, 'groups', n.groups,
                                                         'measures', n.n)
                                       ORDER BY n.n DESC, fold(n.last_name), n.id), '[]')
              FROM (SELECT p.id, p.name, p.last_name, x.groups, x.n
                    FROM (SELECT c.pilot_id, sum(c.n)::bigint AS n, string_agg(DISTINCT g.code, ', ') AS groups
                          FROM (SELECT pilot_id, group_id, state, sum(n) AS n FROM measure_count
                                WHERE pilot_id IS NOT NULL GROUP BY 1, 2, 3 HAVING sum(n) > 0) c
                          LEFT JOIN working_group g ON g.id = c.group_id
                          GROUP BY c.pilot_id HAVING bool_and(c.state = 'to_review')) x
                    JOIN person p ON p.id = x.pilot_id
                    ORDER BY x.n DESC, fold(p.last_name), p.id LIMIT 50) n)
                as "not_started!: Json<Vec<NotStarted>>"
           FROM (SELECT count(*) AS open,
                        count(*) FILTER (WHERE bilateral_is_blocked(b.pending, b.planned_on, m.to_decide, $1))
                            AS blocked
                 FROM bilateral b JOIN measure m ON m.id = b.measure_id
                 WHERE m.archived_at IS NULL AND b.pending) b"#,
        today
    )
    .fetch_one(db)
    .await
}

/// The steps that the reviews took since a moment, by day; not those of archived measures.
pub async fn moved(db: &mut PgConnection, since: DateTime<Utc>) -> sqlx::Result<Vec<Moved>> {
    sqlx::query_as!(
        Moved,
        r#"SELECT (s.at AT TIME ZONE 'Europe/Brussels')::date as "day!",
                  s.from_state as "from: ReviewState", s.to_state as "to: ReviewState",
                  count(*) as "count!"
           FROM measure_step s
           WHERE s.at >= $1
             AND NOT EXISTS (SELECT FROM measure m WHERE m.id = s.measure_id AND m.archived_at IS NOT NULL)
           GROUP BY 1, 2, 3 ORDER BY 1"#,
        since
    )
    .fetch_all(db)
    .await
}

/// How far the groups of the reader are (all groups for the coordination).
pub async fn progress(db: &mut PgConnection, actor: &Actor) -> sqlx::Result<Vec<GroupProgress>> {
    let groups: Vec<i64> = actor
        .memberships
        .iter()
        .filter_map(|m| m.group)
        .map(|id| id.0)
        .collect();
    sqlx::query_as!(
        GroupProgress,
        r#"SELECT g.id as "id: GroupId", g.code as "code!", g.names as "name: Names", sum(c.n)::bigint as "total!",
                  coalesce(sum(c.n) FILTER (WHERE NOT c.to_submit), 0)::bigint
                      as "reviewed!",
                  g.review_due_on
           FROM working_group g JOIN measure_count c ON c.group_id = g.id
           WHERE g.archived_at IS NULL AND ($2 OR g.id = ANY($1))
           GROUP BY g.id HAVING sum(c.n) > 0 ORDER BY g.number LIMIT 20"#,
        &groups,
        actor.is_coordination()
    )
    .fetch_all(db)
    .await
}
