//! Polls that people are asked in.

use sqlx::PgConnection;

use kernel::{ids::PollId, urls};
use platform::{
    auth::Actor,
    waiting::{Kind, Line, Section, sections},
};

/// Lines at most.
const LISTED: i64 = 8;

const KINDS: &[Kind] = &[Kind::new(
    "poll",
    "task-poll",
    |line| urls::poll(PollId(line.id)),
    |_| urls::polls(),
)];

/// The open polls that the actor has not answered, the first to close first.
pub async fn waiting(db: &mut PgConnection, actor: &Actor) -> sqlx::Result<Vec<Section>> {
    let lines = sqlx::query_as!(
        Line,
        r#"SELECT 'poll' as "kind!", p.id as "id!", NULL::bigint as part, g.code as "label!",
                  p.title as "title!", 1::bigint as "count!", i.mailed_at as "since!",
                  (p.closes_at AT TIME ZONE 'Europe/Brussels')::date as due_on,
                  NULL::text as note, count(*) OVER () as "total!"
           FROM poll_invitee i
           JOIN poll p ON p.id = i.poll_id AND p.open AND p.archived_at IS NULL AND p.closes_at > $2
           JOIN working_group g ON g.id = p.group_id
           WHERE i.person_id = $1 AND i.answered_at IS NULL AND i.mailed_at IS NOT NULL
           ORDER BY p.closes_at LIMIT $3"#,
        actor.id.0,
        actor.now,
        LISTED
    )
    .fetch_all(db)
    .await?;
    Ok(sections(KINDS, lines, actor))
}
