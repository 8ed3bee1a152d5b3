//! Reading documents.

use sqlx::PgConnection;

use super::model::StoredFile;
use kernel::ids::{DocumentId, MeetingId};

/// The label of a document of the meeting, and whether it was removed.
pub(super) async fn label(
    db: &mut PgConnection,
    meeting: MeetingId,
    id: DocumentId,
) -> sqlx::Result<Option<(String, bool)>> {
    let found = sqlx::query!(
        r#"SELECT label, archived_at IS NOT NULL as "removed!" FROM meeting_document
           WHERE id = $1 AND meeting_id = $2"#,
        id.0,
        meeting.0
    )
    .fetch_optional(db)
    .await?;
    Ok(found.map(|found| (found.label, found.removed)))
}

/// A file of the meeting.
pub(super) async fn file(
    db: &mut PgConnection,
    meeting: MeetingId,
    id: DocumentId,
) -> sqlx::Result<Option<StoredFile>> {
    sqlx::query_as!(
        StoredFile,
        r#"SELECT file_name as "file_name!", content as "content!" FROM meeting_document
           WHERE id = $1 AND meeting_id = $2 AND archived_at IS NULL AND content IS NOT NULL"#,
        id.0,
        meeting.0
    )
    .fetch_optional(db)
    .await
}
