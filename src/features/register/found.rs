//! Decisions, found by their codes, of today and of before, and by words; follow-up items, found by
//! words. The newest come first where a word is frequent.

use sqlx::PgConnection;

use crate::decisions::policy;
use kernel::{
    codes::Reference,
    ids::{ActionItemId, DecisionId},
    urls,
};
use platform::{
    auth::{Actor, Right},
    found::{Hit, Kind, LISTED, Section, sections},
};

const KINDS: &[Kind] = &[
    Kind::new("decision", "decisions-title", |id| {
        urls::decision(DecisionId(id))
    })
    .in_markdown(),
    Kind::new("item", "follow-up-title", |id| {
        urls::action_item(ActionItemId(id))
    })
    .in_markdown(),
];

/// What a text finds among the decisions and items of the reader's groups, and the reader's own items;
/// nothing for somebody without any role.
pub async fn found(db: &mut PgConnection, text: &str, actor: &Actor) -> sqlx::Result<Vec<Section>> {
    let Ok(sight) = policy::visible(actor) else {
        return Ok(Vec::new());
    };
    let items = actor.reach(Right::ReadFollowUp);
    let code = Reference::read(text);
    let bare = code.as_ref().filter(|code| code.code.is_none());
    let hits = sqlx::query_as!(
        Hit,
        r#"
        WITH q AS MATERIALIZED (SELECT search_query($1) AS words),
        hidden AS MATERIALIZED (SELECT h AS meeting_id FROM hidden_drafts($2, $5, $6) h),
        late AS MATERIALIZED (
            SELECT d.id, d.search
            FROM (SELECT id, group_id, entry_id, meeting_id, search FROM decision WHERE archived_at IS NULL
                  ORDER BY id DESC LIMIT 3000) d
            WHERE (d.entry_id IS NULL OR d.meeting_id NOT IN (SELECT meeting_id FROM hidden))
              AND d.search @@ (SELECT words FROM q) AND ($3 OR d.group_id = ANY($4))),
        hit AS MATERIALIZED (
            SELECT * FROM late
            UNION ALL
            (SELECT d.id, d.search FROM decision d
             WHERE (SELECT count(*) FROM late) < 60
               AND d.search @@ (SELECT words FROM q) AND d.archived_at IS NULL AND ($3 OR d.group_id = ANY($4))
               AND (d.entry_id IS NULL OR d.meeting_id NOT IN (SELECT meeting_id FROM hidden))
             LIMIT 200)
            UNION ALL
            (SELECT d.id, d.search FROM decision d
             WHERE (d.code = $8 OR d.former_code = $8 OR d.year = $9 AND d.number = $10)
               AND d.archived_at IS NULL
               AND (d.entry_id IS NULL OR d.meeting_id NOT IN (SELECT meeting_id FROM hidden))
               AND ($3 OR d.group_id = ANY($4)))),
        late_item AS MATERIALIZED (
            SELECT i.id, i.search
            FROM (SELECT id, group_id, owner_id, entry_id, meeting_id, search FROM action_item WHERE archived_at IS NULL
                  ORDER BY id DESC LIMIT 3000) i
            WHERE i.search @@ (SELECT words FROM q)
              AND (i.entry_id IS NULL OR i.meeting_id NOT IN (SELECT meeting_id FROM hidden))
              AND ($11 OR i.group_id = ANY($12) OR i.owner_id = $2)),
        item_hit AS MATERIALIZED (
            SELECT * FROM late_item
            UNION ALL
            (SELECT i.id, i.search FROM action_item i
             WHERE (SELECT count(*) FROM late_item) < 60
               AND i.search @@ (SELECT words FROM q) AND i.archived_at IS NULL
               AND (i.entry_id IS NULL OR i.meeting_id NOT IN (SELECT meeting_id FROM hidden))
               AND ($11 OR i.group_id = ANY($12) OR i.owner_id = $2)
             LIMIT 200))
        SELECT 'decision' as "kind!", d.id as "id!",
               CASE WHEN d.former_code = $8 THEN d.former_code ELSE d.code END as "label!",
               left(d.text, 160) as "title!", g.code as "detail!", h.rank as "rank!"
        FROM (SELECT DISTINCT id, (1 + ts_rank(search, (SELECT words FROM q)))::real AS rank FROM hit
              ORDER BY 2 DESC, 1 DESC LIMIT $7) h
        JOIN decision d ON d.id = h.id JOIN working_group g ON g.id = d.group_id
        UNION ALL
        SELECT 'item' as "kind!", i.id as "id!", '' as "label!", left(i.what, 160) as "title!",
               concat_ws(' · ', g.code, coalesce(p.name, i.owner_name)) as "detail!", h.rank as "rank!"
        FROM (SELECT DISTINCT id, ts_rank(search, (SELECT words FROM q)) AS rank FROM item_hit
              ORDER BY 2 DESC, 1 DESC LIMIT $7) h
        JOIN action_item i ON i.id = h.id JOIN working_group g ON g.id = i.group_id
        LEFT JOIN person p ON p.id = i.owner_id
        "#,
        text,
        actor.id.0,
        sight.known.all,
        &sight.known.groups,
        sight.drafts.all,
        &sight.drafts.groups,
        LISTED,
        code.as_ref().map(Reference::former),
        bare.map(|code| code.year),
        bare.map(|code| code.number),
        items.all,
        &items.groups
    )
    .fetch_all(db)
    .await?;
    Ok(sections(KINDS, hits))
}
