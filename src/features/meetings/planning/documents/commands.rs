//! Adding and removing documents, recorded on the meeting.

use sqlx::PgConnection;

use super::model;
use kernel::ids::{DocumentId, MeetingId};
use platform::{
    auth::{Permit, rights::permission::EditMeeting},
    errors::SaveError,
    history::Changes,
};

/// Adds a link.
pub(super) async fn add_link(
    db: &mut PgConnection,
    permit: &Permit<EditMeeting, MeetingId>,
    label: &str,
    url: &str,
) -> Result<(), SaveError> {
    sqlx::query!(
        "INSERT INTO meeting_document (meeting_id, label, url, added_by_id, added_at)
         VALUES ($1, $2, $3, $4, $5)",
        permit.on().0,
        label,
        url,
        permit.by().map(|id| id.0),
        permit.at()
    )
    .execute(&mut *db)
    .await?;
    let change = Changes::one("document", "", label);
    permit
        .record(db, permit.on(), "add_document", &change, url)
        .await?;
    Ok(())
}

/// Keeps a file.
pub(crate) async fn add_file(
    db: &mut PgConnection,
    permit: &Permit<EditMeeting, MeetingId>,
    (label, name): (&str, &str),
    content: &[u8],
) -> Result<(), SaveError> {
    sqlx::query!(
        "INSERT INTO meeting_document (meeting_id, label, file_name, content_type, content, added_by_id, added_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7)",
        permit.on().0,
        label,
        name,
        model::content_type(model::split_name(name).1),
        content,
        permit.by().map(|id| id.0),
        permit.at()
    )
    .execute(&mut *db)
    .await?;
    let change = Changes::one("document", "", label);
    permit
        .record(db, permit.on(), "add_document", &change, name)
        .await?;
    Ok(())
}

/// Takes a document off the meeting; it stays in the archive.
pub(super) async fn remove(
    db: &mut PgConnection,
    permit: &Permit<EditMeeting, MeetingId>,
    id: DocumentId,
    label: &str,
) -> Result<(), SaveError> {
    let done = sqlx::query!(
        "UPDATE meeting_document SET archived_at = $3
         WHERE id = $1 AND meeting_id = $2 AND archived_at IS NULL",
        id.0,
        permit.on().0,
        permit.at()
    )
    .execute(&mut *db)
    .await?;
    if done.rows_affected() == 1 {
        let change = Changes::one("document", label, "");
        permit.record_own(db, "remove_document", &change).await?;
    }
    Ok(())
}
