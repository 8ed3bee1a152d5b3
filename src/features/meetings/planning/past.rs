//! Meetings that were held before Jalon knew of them.

use sqlx::PgConnection;

use crate::{
    kernel::ids::MeetingId,
    platform::{
        auth::{Permit, rights::permission::EditMeeting},
        errors::SaveError,
    },
};

/// Gives a meeting the number it had, where no other has it. True where it has it now.
///
/// # Errors
/// Where the database fails.
pub async fn renumber(
    db: &mut PgConnection,
    _permit: &Permit<EditMeeting>,
    id: MeetingId,
    number: i32,
) -> Result<bool, SaveError> {
    let done = sqlx::query!(
        "UPDATE meeting m SET number = $2 WHERE id = $1 AND NOT EXISTS (
             SELECT FROM meeting o WHERE o.group_id = m.group_id AND o.kind = m.kind AND o.year = m.year
                AND o.number = $2 AND o.id <> m.id)",
        id.0,
        number
    )
    .execute(db)
    .await?;
    Ok(done.rows_affected() == 1)
}
