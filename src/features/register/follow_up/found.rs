//! Follow-up items, found by words, the newest first where a word is frequent.

use sqlx::PgConnection;

use kernel::{ids::ActionItemId, urls};
use platform::{
    auth::{Actor, Right},
    found::{Hit, Kind, LISTED, Section, sections},
};

const KINDS: &[Kind] = &[Kind::new("item", "search-items", |id| {
    urls::action_item(ActionItemId(id))
})
.in_markdown()];

/// What a text finds among the items of the reader's groups and the reader's own; nothing for
/// somebody without any role.
pub async fn found(db: &mut PgConnection, text: &str, actor: &Actor) -> sqlx::Result<Vec<Section>> {
    if actor.takes_part().is_err() {
        return Ok(Vec::new());
    }
    let known = actor.reach(Right::ReadFollowUp);
    let drafts = actor.reach(Right::TakeNotes);
    let hits = sqlx::query_as!(
        Hit,
        r#"
        WITH q AS MATERIALIZED (SELECT search_query($1) AS words),
        hidden AS MATERIALIZED (SELECT h AS meeting_id FROM hidden_drafts($2, $5, $6) h),
        late AS MATERIALIZED (
            SELECT i.id, i.search
            FROM (SELECT id, group_id, owner_id, entry_id, meeting_id, search FROM action_item WHERE archived_at IS NULL
                  ORDER BY id DESC LIMIT 3000) i
            WHERE i.search @@ (SELECT words FROM q)
              AND (i.entry_id IS NULL OR i.meeting_id NOT IN (SELECT meeting_id FROM hidden))
              AND ($3 OR i.group_id = ANY($4) OR i.owner_id = $2)),
        hit AS MATERIALIZED (
            SELECT * FROM late
            UNION ALL
            (SELECT i.id, i.search FROM action_item i
             WHERE (SELECT count(*) FROM late) < 60
               AND i.search @@ (SELECT words FROM q) AND i.archived_at IS NULL
               AND (i.entry_id IS NULL OR i.meeting_id NOT IN (SELECT meeting_id FROM hidden))
               AND ($3 OR i.group_id = ANY($4) OR i.owner_id = $2)
             LIMIT 200))
        SELECT 'item' as "kind!", i.id as "id!", '' as "label!", left(i.what, 160) as "title!",
               concat_ws(' · ', g.code, coalesce(p.name, i.owner_name)) as "detail!", h.rank as "rank!"
        FROM (SELECT DISTINCT id, ts_rank(search, (SELECT words FROM q)) AS rank FROM hit
              ORDER BY 2 DESC, 1 DESC LIMIT $7) h
        JOIN action_item i ON i.id = h.id JOIN working_group g ON g.id = i.group_id
        LEFT JOIN person p ON p.id = i.owner_id
        "#,
        text,
        actor.id.0,
        known.all,
        &known.groups,
        drafts.all,
        &drafts.groups,
        LISTED
    )
    .fetch_all(db)
    .await?;
    Ok(sections(KINDS, hits))
}
