//! Counting for the board: four statements, whatever the number of measures shown.

use sqlx::{PgConnection, types::Json};

use super::model::{GroupLine, MeetingFigures, NextMeeting, NotStarted, OutcomeCount, Totals};
use kernel::ids::{GroupId, PersonId};
use platform::auth::Actor;

/// The groups that have measures or work on them, by number.
pub async fn lines(db: &mut PgConnection) -> sqlx::Result<Vec<GroupLine>> {
    sqlx::query_as!(
        GroupLine,
        r#"SELECT g.id as "id: GroupId", g.code as "code!", g.name, g.review_due_on,
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

/// Counts over all measures.
pub async fn totals(db: &mut PgConnection) -> sqlx::Result<Totals> {
    sqlx::query_as!(
        Totals,
        r#"SELECT
             (SELECT coalesce(sum(n), 0)::bigint FROM measure_count) as "measures!",
             (SELECT coalesce(sum(n), 0)::bigint FROM measure_count
              WHERE group_id IS NULL AND strategy_id IS NULL) as "orphans!",
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
        r#"SELECT p.id as "id: PersonId", p.name, x.groups, x.n as "measures!"
           FROM (SELECT c.pilot_id, sum(c.n)::bigint AS n, string_agg(DISTINCT g.code, ', ') AS groups
                 FROM (SELECT pilot_id, group_id, state, sum(n) AS n FROM measure_count
                       WHERE pilot_id IS NOT NULL GROUP BY 1, 2, 3 HAVING sum(n) > 0) c
                 LEFT JOIN working_group g ON g.id = c.group_id
                 GROUP BY c.pilot_id HAVING bool_and(c.state = 'to_review')) x
           JOIN person p ON p.id = x.pilot_id
           ORDER BY x.n DESC, fold(p.last_name), p.id LIMIT 50"#
    )
    .fetch_all(db)
    .await
}

/// Meetings, minutes, decisions and promises of all groups.
pub async fn meetings(db: &mut PgConnection, actor: &Actor) -> sqlx::Result<MeetingFigures> {
    let drafts = actor.draft_sight();
    sqlx::query_as!(
        MeetingFigures,
        r#"WITH hidden AS (SELECT h AS meeting_id FROM hidden_drafts($2, $3, $4) h)
           SELECT
             (SELECT json_build_object('id', m.id, 'code', g.code, 'title', m.title, 'starts_at', m.starts_at)
              FROM meeting m JOIN working_group g ON g.id = m.group_id
              WHERE m.archived_at IS NULL AND m.state = 'planned' AND m.starts_at > $1
              ORDER BY m.starts_at, m.id LIMIT 1) as "next: Json<NextMeeting>",
             (SELECT count(*) FROM meeting
              WHERE archived_at IS NULL AND state = 'planned' AND ends_at >= $1) as "coming!",
             (SELECT count(*) FROM minutes n JOIN meeting m ON m.id = n.meeting_id
              WHERE n.state = 'circulated' AND m.archived_at IS NULL AND m.ends_at < $1) as "to_approve!",
             (SELECT count(*) FROM decision WHERE archived_at IS NULL AND state = 'proposed'
                AND (entry_id IS NULL OR meeting_id NOT IN (SELECT meeting_id FROM hidden))) as "proposed!",
             (SELECT count(*) FROM decision WHERE archived_at IS NULL AND state = 'taken'
                AND (entry_id IS NULL OR meeting_id NOT IN (SELECT meeting_id FROM hidden))) as "taken!",
             (SELECT count(*) FROM action_item
              WHERE archived_at IS NULL AND state IN ('open', 'in_progress')
                AND (entry_id IS NULL OR meeting_id NOT IN (SELECT meeting_id FROM hidden))) as "open_items!",
             (SELECT count(*) FROM action_item
              WHERE archived_at IS NULL AND state IN ('open', 'in_progress')
                AND (entry_id IS NULL OR meeting_id NOT IN (SELECT meeting_id FROM hidden))
                AND due_on < ($1 AT TIME ZONE 'Europe/Brussels')::date) as "overdue_items!""#,
        actor.now,
        drafts.reader,
        drafts.all,
        &drafts.groups
    )
    .fetch_one(db)
    .await
}
