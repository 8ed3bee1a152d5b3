//! What was noted in meetings, found by words as far as the reader may read it.
//!
//! What a word finds among the newest 3,000 comes first. Where that is enough, it is a frequent word,
//! and ranking all it finds would be slow and tell nothing; else some of the others follow. Decisions
//! and follow-up items are found so too.

use sqlx::PgConnection;

use kernel::{ids::EntryId, urls};
use platform::{
    auth::{Actor, Right},
    found::{Hit, Kind, LISTED, Section, sections},
};

const KINDS: &[Kind] = &[
    Kind::new("entry", "search-entries", |id| urls::entry(EntryId(id)))
        .in_markdown()
        .explained(),
];

/// What a text finds; nothing for who may not know of meetings.
pub async fn found(db: &mut PgConnection, text: &str, actor: &Actor) -> sqlx::Result<Vec<Section>> {
    if actor.takes_part().is_err() {
        return Ok(Vec::new());
    }
    let known = actor.reach(Right::ReadMeeting);
    let drafts = actor.reach(Right::TakeNotes);
    let hits = sqlx::query_as!(
        Hit,
        r#"
        WITH q AS MATERIALIZED (SELECT search_query($1) AS words),
        hidden AS MATERIALIZED (SELECT h AS meeting_id FROM hidden_drafts($2, $5, $6) h),
        own AS MATERIALIZED (SELECT meeting_id FROM attendance WHERE person_id = $2),
        known AS NOT MATERIALIZED (
            SELECT m.id
            FROM meeting m
            WHERE m.archived_at IS NULL
              AND ($3 OR m.group_id = ANY($4) OR m.id IN (SELECT meeting_id FROM own))),
        late AS MATERIALIZED (
            SELECT e.id, e.search
            FROM (SELECT id, meeting_id, search FROM entry WHERE archived_at IS NULL ORDER BY id DESC LIMIT 3000) e
            JOIN known k ON k.id = e.meeting_id
            WHERE e.search @@ (SELECT words FROM q)
              AND k.id NOT IN (SELECT meeting_id FROM hidden)),
        hit AS MATERIALIZED (
            SELECT * FROM late
            UNION ALL
            (SELECT e.id, e.search
             FROM entry e JOIN known k ON k.id = e.meeting_id
             WHERE (SELECT count(*) FROM late) < 60
               AND e.search @@ (SELECT words FROM q) AND e.archived_at IS NULL
               AND k.id NOT IN (SELECT meeting_id FROM hidden)
             LIMIT 200))
        SELECT 'entry' as "kind!", e.id as "id!", '' as "label!", left(e.body, 160) as "title!",
               concat_ws(' · ', m.title, to_char(m.starts_at AT TIME ZONE 'Europe/Brussels', 'DD/MM/YYYY')) as "detail!",
               h.rank as "rank!"
        FROM (SELECT DISTINCT id, ts_rank(search, (SELECT words FROM q)) AS rank FROM hit
              ORDER BY 2 DESC, 1 DESC LIMIT $7) h
        JOIN entry e ON e.id = h.id JOIN meeting m ON m.id = e.meeting_id
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
