//! Meetings that people are expected at.

use sqlx::PgConnection;

use kernel::{ids::MeetingId, urls};
use platform::{
    auth::Actor,
    waiting::{Kind, Line, Section, sections},
};

/// Lines at most.
const LISTED: i64 = 8;

const KINDS: &[Kind] = &[Kind::new(
    "meeting",
    "task-meeting",
    |line| urls::meeting(MeetingId(line.id)),
    |_| urls::meetings(),
)
.bundled("task-series-count")
.appointment()];

/// The actor's meetings to come, the next one first; of a series its next one alone, with the number of
/// those to come.
pub async fn waiting(db: &mut PgConnection, actor: &Actor) -> sqlx::Result<Vec<Section>> {
    let lines = sqlx::query_as!(
        Line,
        r#"SELECT 'meeting' as "kind!", soon.id as "id!", NULL::bigint as part, soon.code as "label!",
                  soon.title as "title!", soon.in_series as "count!", soon.starts_at as "since!",
                  (soon.starts_at AT TIME ZONE 'Europe/Brussels')::date as due_on,
                  NULL::text as note, count(*) OVER () as "total!"
           FROM (SELECT DISTINCT ON (coalesce(m.series_id, -m.id)) m.id, m.title, m.starts_at, g.code,
                        count(*) OVER (PARTITION BY coalesce(m.series_id, -m.id)) as in_series
                 FROM attendance a
                 JOIN meeting m ON m.id = a.meeting_id AND m.archived_at IS NULL
                   AND m.pending AND m.ends_at > $2
                 JOIN working_group g ON g.id = m.group_id
                 WHERE a.person_id = $1 AND a.expected
                 ORDER BY coalesce(m.series_id, -m.id), m.starts_at) soon
           ORDER BY soon.starts_at LIMIT $3"#,
        actor.id.0,
        actor.now,
        LISTED
    )
    .fetch_all(db)
    .await?;
    Ok(sections(KINDS, lines, actor))
}
