//! Date polls, found by words.

use sqlx::PgConnection;

use super::policy;
use kernel::{ids::PollId, urls};
use platform::{
    auth::Actor,
    found::{Hit, Kind, LISTED, Section, sections},
};

const KINDS: &[Kind] = &[Kind::new("poll", "polls-title", |id| {
    urls::poll(PollId(id))
})];

/// What a text finds: drafts for those who manage them, the others for the group and for whom they
/// ask; nothing for somebody without any role.
pub async fn found(db: &mut PgConnection, text: &str, actor: &Actor) -> sqlx::Result<Vec<Section>> {
    let Ok(listed) = policy::listed(actor) else {
        return Ok(Vec::new());
    };
    let hits = sqlx::query_as!(
        Hit,
        r#"
        WITH q AS MATERIALIZED (SELECT search_query($1) AS words)
        SELECT 'poll' as "kind!", p.id as "id!", '' as "label!", p.title as "title!",
               concat_ws(' · ', g.code, to_char(p.closes_at AT TIME ZONE 'Europe/Brussels', 'DD/MM/YYYY')) as "detail!",
               ts_rank(p.search, (SELECT words FROM q)) as "rank!"
        FROM poll p JOIN working_group g ON g.id = p.group_id
        WHERE p.search @@ (SELECT words FROM q) AND p.archived_at IS NULL
          AND (($3 OR p.group_id = ANY($4)
                OR EXISTS (SELECT FROM poll_invitee i WHERE i.poll_id = p.id AND i.person_id = $2))
               AND p.shown OR $5 OR p.group_id = ANY($6))
        ORDER BY 6 DESC, p.id DESC LIMIT $7
        "#,
        text,
        actor.id.0,
        listed.known.all,
        &listed.known.groups,
        listed.managed.all,
        &listed.managed.groups,
        LISTED
    )
    .fetch_all(db)
    .await?;
    Ok(sections(KINDS, hits))
}
