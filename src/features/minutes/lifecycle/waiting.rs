//! Minutes to read, finish, answer for and have approved.

use sqlx::PgConnection;

use kernel::{
    dates::brussels_date,
    ids::{GroupId, MeetingId},
    urls,
};
use platform::{
    auth::{Actor, Role},
    waiting::{Kind, Line, Section, sections},
};

/// Lines of one kind at most.
const LISTED: i64 = 8;

const KINDS: &[Kind] = &[
    Kind::new("correct", "task-correct", minutes, |_| urls::meetings()),
    Kind::new("send_round", "task-send-round", minutes, |_| {
        urls::meetings()
    }),
    Kind::new(
        "answer",
        "task-answer",
        |line| urls::corrections(MeetingId(line.id)),
        |_| urls::meetings(),
    )
    .bundled("task-answer-count"),
    Kind::new("approve", "task-approve", minutes, |_| urls::meetings()),
];

fn minutes(line: &Line) -> String {
    urls::minutes(MeetingId(line.id))
}

/// The minutes that the actor may correct or has to lead on; the first due come first within each
/// kind.
pub async fn waiting(db: &mut PgConnection, actor: &Actor) -> sqlx::Result<Vec<Section>> {
    let ids = |groups: Vec<GroupId>| -> Vec<i64> { groups.into_iter().map(|id| id.0).collect() };
    let mut kept = ids(actor.groups(Role::Pilot));
    kept.extend(ids(actor.groups(Role::Facilitator)));
    let lines = sqlx::query_as!(
        Line,
        r#"
        (SELECT 'correct' as "kind!", m.id as "id!", NULL::bigint as part, g.code as "label!",
                m.title as "title!", 1::bigint as "count!", n.circulated_at as "since!",
                n.corrections_due_on as due_on, NULL::text as note, count(*) OVER () as "total!"
         FROM attendance a
         JOIN minutes n ON n.meeting_id = a.meeting_id AND n.correctable
           AND n.corrections_due_on >= $2
         JOIN meeting m ON m.id = a.meeting_id AND m.archived_at IS NULL
         JOIN working_group g ON g.id = m.group_id
         WHERE a.person_id = $1
         ORDER BY n.corrections_due_on LIMIT $5)
        UNION ALL
        (SELECT CASE WHEN n.editable THEN 'send_round'
                     WHEN c.n > 0 THEN 'answer' ELSE 'approve' END,
                m.id, NULL, g.code, m.title, greatest(c.n, 1), m.ends_at,
                CASE WHEN n.correctable THEN n.corrections_due_on END, NULL,
                count(*) OVER (PARTITION BY n.state, c.n > 0)
         FROM minutes n
         JOIN meeting m ON m.id = n.meeting_id AND m.archived_at IS NULL AND m.held
         JOIN working_group g ON g.id = m.group_id
         LEFT JOIN attendance a ON a.meeting_id = m.id AND a.person_id = $1
         CROSS JOIN LATERAL (SELECT count(*) AS n FROM correction c
                             WHERE c.meeting_id = m.id AND c.pending) c
         WHERE n.pending
           AND (n.note_taker_id = $1 OR a.takes_notes OR m.group_id = ANY($3) OR ($4 AND g.number = 0))
           AND (n.editable OR c.n > 0 OR n.corrections_due_on < $2)
         ORDER BY m.ends_at LIMIT $5)
        "#,
        actor.id.0,
        brussels_date(actor.now),
        &kept,
        actor.is_coordination(),
        LISTED
    )
    .fetch_all(db)
    .await?;
    Ok(sections(KINDS, lines, actor))
}
