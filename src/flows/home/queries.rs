//! Reading what waits for somebody: one statement for all kinds.

use chrono::{DateTime, Utc};
use sqlx::PgConnection;

use super::model::{Deadline, GroupProgress, Task, TaskKind};
use kernel::ids::GroupId;
use platform::auth::{Actor, Right, Role};

/// Lines of one kind at most.
const LISTED: i64 = 12;

/// All that waits for the actor, oldest first within each kind. Mails that wait since before
/// `stuck_before` should have left.
pub async fn tasks(
    db: &mut PgConnection,
    actor: &Actor,
    stuck_before: Option<DateTime<Utc>>,
) -> sqlx::Result<Vec<Task>> {
    let ids = |groups: Vec<GroupId>| -> Vec<i64> { groups.into_iter().map(|id| id.0).collect() };
    let piloted = ids(actor.groups(Role::Pilot));
    let facilitated = ids(actor.groups(Role::Facilitator));
    let mut tasks = sqlx::query_as!(
        Task,
        r#"
        WITH counted AS MATERIALIZED (
            SELECT group_id, strategy_id, pilot_id, state, sum(n)::bigint AS n
            FROM measure_count GROUP BY 1, 2, 3, 4)
        (SELECT 'mention' as "kind!: TaskKind", c.measure_id as "id!", c.id as part, m.code as "label!",
                left(c.body, 160) as "title!", 1::bigint as "count!", c.written_at as "since!",
                NULL::date as due_on, NULL::text as note, count(*) OVER () as "total!"
         FROM comment_mention n
         JOIN comment c ON c.id = n.comment_id AND c.archived_at IS NULL
         JOIN measure m ON m.id = c.measure_id
         WHERE n.person_id = $1 AND n.seen_at IS NULL
         ORDER BY c.written_at LIMIT $8)
        UNION ALL
        (SELECT 'review', m.id, NULL, m.code, m.title, 1, m.state_since, g.review_due_on,
                (SELECT s.reason FROM measure_step s WHERE s.measure_id = m.id
                 ORDER BY s.id DESC LIMIT 1), count(*) OVER ()
         FROM measure m LEFT JOIN working_group g ON g.id = m.group_id
         WHERE m.archived_at IS NULL AND m.state IN ('to_review', 'in_review')
           AND (m.pilot_id = $1 OR (m.pilot_id IS NULL AND m.group_id = ANY($2)))
         ORDER BY g.review_due_on NULLS LAST, m.state_since, m.code LIMIT $8)
        UNION ALL
        (SELECT 'bilateral', b.organisation_id, NULL, o.short_name, o.name, count(*),
                min(m.state_since), min(b.planned_on), NULL, count(*) OVER ()
         FROM bilateral b
         JOIN organisation o ON o.id = b.organisation_id
         JOIN measure m ON m.id = b.measure_id AND m.archived_at IS NULL
         WHERE b.contact_id = $1 AND b.state IN ('to_contact', 'contacted', 'planned')
         GROUP BY b.organisation_id, o.short_name, o.name
         ORDER BY min(b.planned_on) NULLS LAST, min(m.state_since) LIMIT $8)
        UNION ALL
        (SELECT 'opinion', m.id, NULL, m.code, m.title, 1, m.state_since, NULL, NULL, count(*) OVER ()
         FROM measure m
         WHERE $4 AND m.archived_at IS NULL AND m.thematic_coordinator_id = $1
           AND m.state IN ('submitted', 'examined')
           AND NOT EXISTS (SELECT FROM opinion o WHERE o.measure_id = m.id)
         ORDER BY m.state_since, m.code LIMIT $8)
        UNION ALL
        (SELECT 'evaluate', m.id, NULL, m.code, m.title, 1, m.state_since, NULL, NULL, count(*) OVER ()
         FROM measure m
         JOIN arbitration_measure am ON am.measure_id = m.id AND am.superseded_by_id IS NULL
         WHERE $5 AND m.archived_at IS NULL AND m.state = 'political_evaluation'
           AND NOT EXISTS (SELECT FROM political_evaluation e
                           WHERE e.measure_id = m.id AND e.arbitration_id = am.arbitration_id
                             AND e.author_id = $1)
         ORDER BY m.state_since, m.code LIMIT $8)
        UNION ALL
        (SELECT s.kind, g.id, NULL, g.code, g.name, c.n, m.since, NULL, NULL,
                count(*) OVER (PARTITION BY s.kind)
         FROM (VALUES ('examine', 'submitted'), ('arbitrate', 'examined')) s (kind, state)
         JOIN (SELECT group_id, state, sum(n)::bigint AS n FROM counted GROUP BY 1, 2) c
           ON c.state = s.state AND c.n > 0
         JOIN working_group g ON g.id = c.group_id AND ($6 OR (s.kind = 'examine' AND g.id = ANY($3)))
         CROSS JOIN LATERAL (
             SELECT min(state_since) AS since FROM measure
             WHERE group_id = g.id AND state = s.state AND archived_at IS NULL) m
         ORDER BY m.since LIMIT 2 * $8)
        UNION ALL
        (SELECT CASE m.state WHEN 'arbitrated' THEN 'send' ELSE 'close' END, a.id, NULL,
                'GT0-' || a.year || '-' || lpad(a.number::text, 3, '0'), left(a.reason, 160), count(*),
                min(m.state_since), NULL, NULL, count(*) OVER (PARTITION BY m.state)
         FROM measure m
         JOIN arbitration_measure am ON am.measure_id = m.id AND am.superseded_by_id IS NULL
         JOIN arbitration a ON a.id = am.arbitration_id
         WHERE $6 AND m.archived_at IS NULL
           AND (m.state = 'arbitrated'
                OR (m.state = 'political_evaluation'
                    AND EXISTS (SELECT FROM political_evaluation e
                                WHERE e.measure_id = m.id AND e.arbitration_id = a.id)))
         GROUP BY m.state, a.id ORDER BY min(m.state_since) LIMIT $8)
        UNION ALL
        (SELECT 'orphans', 0, NULL, '', '', sum(n)::bigint,
                (SELECT min(m.state_since) FROM measure m
                 WHERE m.archived_at IS NULL AND m.group_id IS NULL AND m.strategy_id IS NULL), NULL, NULL, 1
         FROM counted WHERE $6 AND group_id IS NULL AND strategy_id IS NULL HAVING sum(n) > 0)
        UNION ALL
        (SELECT 'mail', 0, NULL, '', '', count(*), min(created_at), NULL, NULL, 1
         FROM mail
         WHERE $7 AND (failed_at IS NOT NULL AND swept_at IS NULL
                       OR sent_at IS NULL AND failed_at IS NULL AND NOT by_hand
                          AND coalesce(retried_at, created_at) < $9)
         HAVING count(*) > 0)
        UNION ALL
        (SELECT 'prepare', m.id, NULL, m.code, m.title, 1, m.state_since, g.review_due_on, NULL,
                (SELECT sum(n)::bigint FROM counted
                 WHERE group_id = ANY($3) AND NOT group_id = ANY($2)
                   AND state IN ('to_review', 'in_review') AND pilot_id IS DISTINCT FROM $1)
         FROM working_group g
         CROSS JOIN (VALUES ('to_review'), ('in_review')) s (state)
         CROSS JOIN LATERAL (
             SELECT id, code, title, state_since FROM measure
             WHERE group_id = g.id AND state = s.state AND archived_at IS NULL
               AND pilot_id IS DISTINCT FROM $1
             ORDER BY state_since, code LIMIT $8) m
         WHERE g.id = ANY($3) AND NOT g.id = ANY($2)
         ORDER BY g.review_due_on NULLS LAST, m.state_since, m.code LIMIT $8)
        "#,
        actor.id.0,
        &piloted,
        &facilitated,
        actor.is(Role::ThematicCoordinator),
        actor.is(Role::Cabinet),
        actor.is_coordination(),
        actor.can_anywhere(Right::ReadAdministration),
        LISTED,
        stuck_before
    )
    .fetch_all(db)
    .await?;
    tasks.iter_mut().for_each(Task::without_marks);
    Ok(tasks)
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
        r#"SELECT g.id as "id: GroupId", g.code as "code!", g.name, sum(c.n)::bigint as "total!",
                  coalesce(sum(c.n) FILTER (WHERE c.state NOT IN ('to_review', 'in_review')), 0)::bigint
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

/// The open milestones that come next or are past, of the reader's groups and strategies;
/// immovable ones are everybody's who may see the portfolio.
pub async fn deadlines(db: &mut PgConnection, actor: &Actor) -> sqlx::Result<Vec<Deadline>> {
    let ids = |of: fn(&platform::auth::Membership) -> Option<i64>| -> Vec<i64> {
        actor.memberships.iter().filter_map(of).collect()
    };
    let groups = ids(|m| m.group.map(|id| id.0));
    let strategies = ids(|m| m.strategy.map(|id| id.0));
    sqlx::query_as!(
        Deadline,
        r#"SELECT d.label, d.due_on, d.immovable, coalesce(g.code, s.code) as "owner!",
                  coalesce('/groups/' || d.group_id, '/strategies/' || d.strategy_id) as "url!"
           FROM milestone d
           LEFT JOIN working_group g ON g.id = d.group_id
           LEFT JOIN strategy s ON s.id = d.strategy_id
           WHERE d.done_on IS NULL
             AND ($3 OR (d.immovable AND $4) OR d.group_id = ANY($1) OR d.strategy_id = ANY($2))
           ORDER BY d.immovable DESC, d.due_on LIMIT 8"#,
        &groups,
        &strategies,
        actor.is_coordination(),
        actor.can_anywhere(Right::ReadPortfolio)
    )
    .fetch_all(db)
    .await
}
