//! Personal links of invitations: unguessable, for one line of one list; only their hash is
//! stored. They live for a year after the meeting; what may be done there has its own window:
//! answers are taken until the meeting begins (`Invitation::is_open`).

use chrono::{DateTime, TimeDelta, Utc};
use sqlx::PgConnection;

use kernel::ids::{AttendanceId, MeetingId};
use platform::auth::{Permit, rights::permission::EditMeeting, token::Secret};

/// How long after its meeting a mail with a link may still leave: then it invites nobody any more.
pub const GRACE: TimeDelta = TimeDelta::days(14);

/// Makes a link for each line of the lists of these meetings, in their order.
pub async fn issue(
    db: &mut PgConnection,
    permits: &[Permit<EditMeeting, MeetingId>],
    lines: &[AttendanceId],
) -> sqlx::Result<Vec<String>> {
    let Some(first) = permits.first() else {
        return Ok(Vec::new());
    };
    let meetings: Vec<i64> = permits.iter().map(|permit| permit.on().0).collect();
    let secrets: Vec<Secret> = lines.iter().map(|_| Secret::random()).collect();
    let hashes: Vec<Vec<u8>> = secrets.iter().map(Secret::hash).collect();
    let ids: Vec<i64> = lines.iter().map(|id| id.0).collect();
    sqlx::query!(
        "INSERT INTO attendance_link (token_hash, attendance_id, created_at, expires_at)
         SELECT l.token_hash, l.id, $3, m.ends_at + interval '12 months'
         FROM unnest($1::bytea[], $2::bigint[]) AS l (token_hash, id)
         JOIN attendance a ON a.id = l.id JOIN meeting m ON m.id = a.meeting_id AND m.id = ANY($4)",
        &hashes,
        &ids,
        first.at(),
        &meetings
    )
    .execute(db)
    .await?;
    Ok(secrets.iter().map(Secret::to_text).collect())
}

/// What an address under `/invitation/` is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Found {
    Open(AttendanceId),
    /// It worked once; or its person was taken off the list.
    Over,
    /// It never was one.
    Unknown,
}

/// Looks a link up.
pub async fn find(
    db: &mut PgConnection,
    secret: &Secret,
    now: DateTime<Utc>,
) -> sqlx::Result<Found> {
    let row = sqlx::query!(
        r#"SELECT l.attendance_id as "line: AttendanceId",
                  (greatest(l.expires_at, m.ends_at + interval '12 months') > $2
                   AND p.archived_at IS NULL AND p.erased_at IS NULL) as "works!"
           FROM attendance_link l
           LEFT JOIN attendance a ON a.id = l.attendance_id
           LEFT JOIN meeting m ON m.id = a.meeting_id
           LEFT JOIN person p ON p.id = a.person_id
           WHERE l.token_hash = $1"#,
        secret.hash(),
        now
    )
    .fetch_optional(db)
    .await?;
    Ok(match row {
        None => Found::Unknown,
        Some(row) => match row.line.filter(|_| row.works) {
            Some(line) => Found::Open(line),
            None => Found::Over,
        },
    })
}
