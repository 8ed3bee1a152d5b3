//! Meetings, found by words.

use sqlx::PgConnection;

use kernel::{ids::MeetingId, urls};
use platform::{
    auth::{Actor, Right},
    found::{Hit, Kind, LISTED, Section, sections},
};

const KINDS: &[Kind] = &[Kind::new("meeting", "meetings-title", |id| {
    urls::meeting(MeetingId(id))
})];

/// What a text finds, the newest 500 of it ranked; nothing for who may not know of meetings.
pub async fn found(db: &mut PgConnection, text: &str, actor: &Actor) -> sqlx::Result<Vec<Section>> {
    if actor.takes_part().is_err() {
        return Ok(Vec::new());
    }
    let known = actor.reach(Right::ReadMeeting);
    let hits = sqlx::query_as!(
        Hit,
        r#"
        WITH q AS MATERIALIZED (SELECT search_query($1) AS words),
        own AS MATERIALIZED (SELECT meeting_id FROM attendance WHERE person_id = $2)
        SELECT 'meeting' as "kind!", k.id as "id!", '' as "label!", k.title as "title!",
               concat_ws(' · ', g.code, to_char(k.starts_at AT TIME ZONE 'Europe/Brussels', 'DD/MM/YYYY')) as "detail!",
               k.rank as "rank!"
        FROM (SELECT y.id, y.title, y.group_id, y.starts_at, ts_rank(y.search, (SELECT words FROM q)) AS rank
              FROM (SELECT m.id, m.title, m.starts_at, m.search, m.group_id
                    FROM meeting m
                    WHERE m.archived_at IS NULL
                      AND ($3 OR m.group_id = ANY($4) OR m.id IN (SELECT meeting_id FROM own))
                      AND m.search @@ (SELECT words FROM q)
                    ORDER BY m.starts_at DESC LIMIT 500) y
              ORDER BY 5 DESC, 4 DESC LIMIT $5) k
        JOIN working_group g ON g.id = k.group_id
        "#,
        text,
        actor.id.0,
        known.all,
        &known.groups,
        LISTED
    )
    .fetch_all(db)
    .await?;
    Ok(sections(KINDS, hits))
}
