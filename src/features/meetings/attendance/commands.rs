//! Writing attendance, recorded on the meeting.

use sqlx::PgConnection;

use crate::{
    kernel::ids::{MeetingId, PersonId},
    platform::{
        auth::{Permit, rights::permission::EditMeeting},
        errors::SaveError,
        history::Changes,
    },
};

/// Puts people on the attendance list as invited; who stands there already is left alone.
/// How many were added.
///
/// # Errors
/// Where the database fails.
pub async fn invite(
    db: &mut PgConnection,
    permit: &Permit<EditMeeting>,
    meeting: MeetingId,
    people: &[PersonId],
) -> Result<usize, SaveError> {
    let ids: Vec<i64> = people.iter().map(|id| id.0).collect();
    let names = sqlx::query_scalar!(
        r#"WITH added AS (
               INSERT INTO attendance (meeting_id, person_id)
               SELECT $1, person_id FROM unnest($2::bigint[]) AS person_id
               ON CONFLICT DO NOTHING RETURNING person_id)
           SELECT p.name as "name!" FROM added JOIN person p ON p.id = added.person_id ORDER BY p.name"#,
        meeting.0,
        &ids
    )
    .fetch_all(&mut *db)
    .await?;
    if !names.is_empty() {
        let change = Changes::one("invited", "", names.join(", "));
        permit
            .record(db, meeting, "invite_people", &change, "")
            .await?;
    }
    Ok(names.len())
}
