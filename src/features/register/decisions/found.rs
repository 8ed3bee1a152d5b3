//! Decisions of the register, found by their codes, of today and of before, and by words, the newest
//! first where a word is frequent.

use sqlx::PgConnection;

use super::policy;
use kernel::{codes::Reference, ids::DecisionId, urls};
use platform::{
    auth::Actor,
    found::{Hit, Kind, LISTED, Section, sections},
};

const KINDS: &[Kind] = &[Kind::new("decision", "search-decisions", |id| {
    urls::decision(DecisionId(id))
})
.in_markdown()];

/// What a text finds; nothing for who may not see the register.
pub async fn found(db: &mut PgConnection, text: &str, actor: &Actor) -> sqlx::Result<Vec<Section>> {
    let Ok(sight) = policy::visible(actor) else {
        return Ok(Vec::new());
    };
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
               AND ($3 OR d.group_id = ANY($4))))
        SELECT 'decision' as "kind!", d.id as "id!",
               CASE WHEN d.former_code = $8 THEN d.former_code ELSE d.code END as "label!",
               left(d.text, 160) as "title!", g.code as "detail!", h.rank as "rank!"
        FROM (SELECT DISTINCT id, (1 + ts_rank(search, (SELECT words FROM q)))::real AS rank FROM hit
              ORDER BY 2 DESC, 1 DESC LIMIT $7) h
        JOIN decision d ON d.id = h.id JOIN working_group g ON g.id = d.group_id
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
        bare.map(|code| code.number)
    )
    .fetch_all(db)
    .await?;
    Ok(sections(KINDS, hits))
}
