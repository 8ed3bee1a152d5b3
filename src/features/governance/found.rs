//! Cards, found by words.

use sqlx::PgConnection;

use super::policy;
use kernel::{ids::GovernanceCardId, urls};
use platform::{
    auth::Actor,
    found::{Hit, Kind, LISTED, Section, sections},
};

const KINDS: &[Kind] = &[Kind::new("card", "search-governance-cards", |id| {
    urls::governance_card(GovernanceCardId(id))
})
.in_markdown()];

/// What a text finds, in the tables the reader may know of.
pub async fn found(db: &mut PgConnection, text: &str, actor: &Actor) -> sqlx::Result<Vec<Section>> {
    let Ok(listed) = policy::listed(actor) else {
        return Ok(Vec::new());
    };
    let hits = sqlx::query_as!(
        Hit,
        r#"WITH q AS MATERIALIZED (SELECT search_query($1) AS words)
           SELECT 'card' as "kind!", c.id as "id!", '' as "label!", c.body as "title!",
                  name_in(o.names, $6) || ' · ' || name_in(l.names, $6) as "detail!",
                  ts_rank(c.search, (SELECT words FROM q)) as "rank!"
           FROM governance_card c
           JOIN governance_table t ON t.id = c.table_id AND t.archived_at IS NULL
           JOIN governance_line o ON o.id = c.topic_id
           JOIN governance_line l ON l.id = c.level_id
           WHERE c.search @@ (SELECT words FROM q) AND c.archived_at IS NULL
             AND governance_seen(c.author_id, c.author_invitee_id, c.written_at, $4, NULL,
                                 governance_veiled_since(t.id))
             AND ($2 OR ($3 AND t.opened)
                  OR EXISTS (SELECT FROM governance_invited i WHERE i.table_id = t.id AND i.person_id = $4))
           ORDER BY 6 DESC, c.id DESC LIMIT $5"#,
        text,
        listed.all,
        listed.opened,
        listed.person,
        LISTED,
        actor.lang.as_str()
    )
    .fetch_all(db)
    .await?;
    Ok(sections(KINDS, hits))
}
