//! Follow-up items that people answer for.

use sqlx::PgConnection;

use kernel::{ids::ActionItemId, urls};
use platform::{
    auth::{Actor, Right},
    waiting::{Kind, Line, Section, sections},
};

/// Lines at most.
const LISTED: i64 = 8;

const KINDS: &[Kind] = &[Kind::new(
    "item",
    "task-item",
    |line| urls::action_item(ActionItemId(line.id)),
    |actor| format!("{}?person={}", urls::follow_up(), actor.id),
)];

/// The actor's open items, the first due first.
pub async fn waiting(db: &mut PgConnection, actor: &Actor) -> sqlx::Result<Vec<Section>> {
    let drafts = actor.reach(Right::TakeNotes);
    let lines = sqlx::query_as!(
        Line,
        r#"SELECT 'item' as "kind!", i.id as "id!", NULL::bigint as part, g.code as "label!",
                  left(i.what, 160) as "title!", 1::bigint as "count!", i.created_at as "since!",
                  i.due_on, NULL::text as note, count(*) OVER () as "total!"
           FROM action_item i JOIN working_group g ON g.id = i.group_id
           WHERE i.owner_id = $1 AND i.archived_at IS NULL AND i.pending
             AND (i.entry_id IS NULL OR i.meeting_id NOT IN (SELECT * FROM hidden_drafts($1, $3, $4)))
           ORDER BY i.due_on NULLS LAST, i.id LIMIT $2"#,
        actor.id.0,
        LISTED,
        drafts.all,
        &drafts.groups
    )
    .fetch_all(db)
    .await?;
    Ok(sections(KINDS, lines, actor))
}
