//! Reading documents.

use sqlx::PgConnection;

use super::model::StoredFile;
use kernel::ids::{DocumentId, MeetingId};

/// The label of a document of the meeting.
pub(super) async fn label(
    db: &mut PgConnection,
    meeting: MeetingId,
    id: DocumentId,
) -> sqlx::Result<Option<String>> {
    sqlx::query_scalar!(
        "SELECT label FROM meeting_document WHERE id = $1 AND meeting_id = $2 AND archived_at IS NULL",
        id.0,
        meeting.0
    )
    .fetch_optional(db)
    .await
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
