//! Reading what an answer should know.

use sqlx::PgConnection;

use crate::model::Poll;
use kernel::ids::{PersonId, SlotId};

/// The slots at which somebody is expected at another meeting.
pub async fn busy(
    db: &mut PgConnection,
    poll: &Poll,
    person: PersonId,
) -> sqlx::Result<Vec<SlotId>> {
    sqlx::query_scalar!(
        r#"SELECT DISTINCT s.id as "id: SlotId"
           FROM attendance a
           JOIN meeting m ON m.id = a.meeting_id
           JOIN poll_slot s ON s.poll_id = $1
                AND m.starts_at < s.starts_at + make_interval(mins => $3) AND m.ends_at > s.starts_at
           WHERE a.person_id = $2 AND a.expected
             AND m.archived_at IS NULL AND m.pending"#,
        poll.id.0,
        person.0,
        poll.duration_minutes
    )
    .fetch_all(db)
    .await
}
