//! Circles, axes and notes, found by words.

use sqlx::PgConnection;

use super::policy;
use kernel::{
    ids::{AxisId, CircleId, NoteId},
    urls,
};
use platform::{
    auth::Actor,
    found::{Hit, Kind, LISTED, Section, sections},
};

const KINDS: &[Kind] = &[
    Kind::new("circle", "circles-title", |id| urls::circle(CircleId(id))),
    Kind::new("axis", "axes-title", |id| urls::axis(AxisId(id))),
    Kind::new("note", "search-circle-notes", |id| {
        urls::circle_note(NoteId(id))
    }),
];

/// What a text finds, of the groups the reader may know of.
pub async fn found(db: &mut PgConnection, text: &str, actor: &Actor) -> sqlx::Result<Vec<Section>> {
    let Ok(listed) = policy::listed(actor) else {
        return Ok(Vec::new());
    };
    let hits = sqlx::query_as!(
        Hit,
        r#"
        WITH q AS MATERIALIZED (SELECT search_query($1) AS words)
        (SELECT 'circle' as "kind!", c.id as "id!", '' as "label!", c.title as "title!",
                concat_ws(' · ', g.code, to_char(m.starts_at AT TIME ZONE 'Europe/Brussels', 'DD/MM/YYYY')) as "detail!",
                ts_rank(c.search, (SELECT words FROM q)) as "rank!"
         FROM circle c JOIN working_group g ON g.id = c.group_id LEFT JOIN meeting m ON m.id = c.meeting_id
         WHERE c.search @@ (SELECT words FROM q) AND c.archived_at IS NULL AND ($2 OR c.group_id = ANY($3))
         ORDER BY 6 DESC, c.id DESC LIMIT $4)
        UNION ALL
        (SELECT 'axis', a.id, '', a.number || '. ' || a.title, g.code, ts_rank(a.search, (SELECT words FROM q))
         FROM axis a JOIN working_group g ON g.id = a.group_id
         WHERE a.search @@ (SELECT words FROM q) AND a.archived_at IS NULL AND ($2 OR a.group_id = ANY($3))
         ORDER BY 6 DESC, a.id DESC LIMIT $4)
        UNION ALL
        (SELECT 'note', n.id, '', n.title, g.code, max(ts_rank(n.search || coalesce(s.search, ''), (SELECT words FROM q)))
         FROM note n JOIN working_group g ON g.id = n.group_id
         LEFT JOIN note_version v ON v.note_id = n.id
           AND v.number = (SELECT max(number) FROM note_version o WHERE o.note_id = n.id)
         LEFT JOIN note_section s ON s.note_version_id = v.id
         WHERE (n.search @@ (SELECT words FROM q) OR s.search @@ (SELECT words FROM q))
           AND n.archived_at IS NULL AND ($2 OR n.group_id = ANY($3))
         GROUP BY n.id, g.code ORDER BY 6 DESC, n.id DESC LIMIT $4)
        "#,
        text,
        listed.all,
        &listed.groups,
        LISTED
    )
    .fetch_all(db)
    .await?;
    Ok(sections(KINDS, hits))
}
