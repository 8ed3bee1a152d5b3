//! What meetings leave somebody to do: one statement for all kinds.

use chrono::NaiveDate;
use sqlx::PgConnection;

use super::model::{Task, TaskKind};
use kernel::ids::GroupId;
use platform::auth::{Actor, Role};

/// Lines of one kind at most.
const LISTED: i64 = 8;

/// Meetings to come, minutes to read, correct and send round, items and polls that wait for the
/// actor; the first due come first within each kind.
pub async fn tasks(
    db: &mut PgConnection,
    actor: &Actor,
    today: NaiveDate,
) -> sqlx::Result<Vec<Task>> {
    let ids = |groups: Vec<GroupId>| -> Vec<i64> { groups.into_iter().map(|id| id.0).collect() };
    let mut kept = ids(actor.groups(Role::Pilot));
    kept.extend(ids(actor.groups(Role::Facilitator)));
    let drafts = actor.draft_sight();
    sqlx::query_as!(
        Task,
        r#"
        (SELECT 'meeting' as "kind!: TaskKind", m.id as "id!", NULL::bigint as part, g.code as "label!",
                m.title as "title!", 1::bigint as "count!", m.starts_at as "since!",
                (m.starts_at AT TIME ZONE 'Europe/Brussels')::date as due_on,
                NULL::text as note, count(*) OVER () as "total!"
         FROM attendance a
         JOIN meeting m ON m.id = a.meeting_id AND m.archived_at IS NULL
           AND m.state IN ('planned', 'running') AND m.ends_at > $2
         JOIN working_group g ON g.id = m.group_id
         WHERE a.person_id = $1 AND a.standing IN ('invited', 'present')
         ORDER BY m.starts_at LIMIT $6)
        UNION ALL
        (SELECT 'poll', p.id, NULL, g.code, p.title, 1, i.mailed_at,
                (p.closes_at AT TIME ZONE 'Europe/Brussels')::date, NULL, count(*) OVER ()
         FROM poll_invitee i
         JOIN poll p ON p.id = i.poll_id AND p.state = 'open' AND p.archived_at IS NULL AND p.closes_at > $2
         JOIN working_group g ON g.id = p.group_id
         WHERE i.person_id = $1 AND i.answered_at IS NULL AND i.mailed_at IS NOT NULL
         ORDER BY p.closes_at LIMIT $6)
        UNION ALL
        (SELECT 'item', i.id, NULL, g.code, left(i.what, 160), 1, i.created_at, i.due_on, NULL,
                count(*) OVER ()
         FROM action_item i JOIN working_group g ON g.id = i.group_id
         WHERE i.owner_id = $1 AND i.archived_at IS NULL AND i.state IN ('open', 'in_progress')
           AND (i.entry_id IS NULL OR i.meeting_id NOT IN (SELECT * FROM hidden_drafts($1, $7, $8)))
         ORDER BY i.due_on NULLS LAST, i.id LIMIT $6)
        UNION ALL
        (SELECT 'correct', m.id, NULL, g.code, m.title, 1, n.circulated_at, n.corrections_due_on, NULL,
                count(*) OVER ()
         FROM attendance a
         JOIN minutes n ON n.meeting_id = a.meeting_id AND n.state = 'circulated'
           AND n.corrections_due_on >= $3
         JOIN meeting m ON m.id = a.meeting_id AND m.archived_at IS NULL
         JOIN working_group g ON g.id = m.group_id
         WHERE a.person_id = $1
         ORDER BY n.corrections_due_on LIMIT $6)
        UNION ALL
        (SELECT CASE WHEN n.state = 'draft' THEN 'send_round'
                     WHEN c.n > 0 THEN 'answer' ELSE 'approve' END,
                m.id, NULL, g.code, m.title, greatest(c.n, 1), m.ends_at,
                CASE WHEN n.state = 'circulated' THEN n.corrections_due_on END, NULL,
                count(*) OVER (PARTITION BY n.state, c.n > 0)
         FROM minutes n
         JOIN meeting m ON m.id = n.meeting_id AND m.archived_at IS NULL AND m.state = 'held'
         JOIN working_group g ON g.id = m.group_id
         LEFT JOIN attendance a ON a.meeting_id = m.id AND a.person_id = $1
         CROSS JOIN LATERAL (SELECT count(*) AS n FROM correction c
                             WHERE c.meeting_id = m.id AND c.state = 'proposed') c
         WHERE n.state IN ('draft', 'circulated')
           AND (n.note_taker_id = $1 OR a.takes_notes OR m.group_id = ANY($4) OR ($5 AND g.number = 0))
           AND (n.state = 'draft' OR c.n > 0 OR n.corrections_due_on < $3)
         ORDER BY m.ends_at LIMIT $6)
        "#,
        actor.id.0,
        actor.now,
        today,
        &kept,
        actor.is_coordination(),
        LISTED,
        drafts.all,
        &drafts.groups
    )
    .fetch_all(db)
    .await
}
