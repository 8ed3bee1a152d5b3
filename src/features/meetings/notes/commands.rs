//! Writing entries. Each command records in the history.

use sqlx::PgConnection;

use crate::{
    features::meetings::model::EntryKind,
    kernel::ids::{EntryId, MeetingId, PersonId, PointId, SectionId},
    platform::{
        auth::{Permit, rights::permission::TakeNotes},
        errors::SaveError,
        history::Snapshot,
    },
};

/// An entry to add at the end of its point (or, an answer, of its question's thread).
#[derive(Debug, Clone)]
pub struct NewEntry {
    pub point: Option<PointId>,
    pub section: Option<SectionId>,
    /// An answer's question.
    pub parent: Option<EntryId>,
    pub kind: EntryKind,
    pub speaker: Option<PersonId>,
    /// Somebody Jalon does not know.
    pub speaker_name: String,
    /// Markdown.
    pub body: String,
    /// Made by the writer: what is sent twice is stored once.
    pub client_key: String,
}

/// Opens the minutes of a meeting where nobody has yet.
///
/// # Errors
/// Where the database fails.
pub async fn open_minutes(
    db: &mut PgConnection,
    permit: &Permit<TakeNotes>,
    meeting: MeetingId,
) -> Result<(), SaveError> {
    sqlx::query!(
        "INSERT INTO minutes (meeting_id, note_taker_id, started_at) VALUES ($1, $2, $3)
         ON CONFLICT DO NOTHING",
        meeting.0,
        permit.by().map(|id| id.0),
        permit.at()
    )
    .execute(db)
    .await?;
    Ok(())
}

/// Adds an entry; one sent again under the same key gives the entry already stored.
///
/// # Errors
/// Where the database fails.
pub async fn add_entry(
    db: &mut PgConnection,
    permit: &Permit<TakeNotes>,
    meeting: MeetingId,
    new: &NewEntry,
) -> Result<EntryId, SaveError> {
    let added = sqlx::query_scalar!(
        r#"INSERT INTO entry (meeting_id, point_id, section_id, parent_id, position, kind, speaker_id,
                              speaker_name, body, client_key, written_by_id, written_at, change_no)
           VALUES ($1, $2, $3, $4,
                   (SELECT coalesce(max(position), 0) + 1 FROM entry
                    WHERE meeting_id = $1 AND point_id IS NOT DISTINCT FROM $2),
                   $5, $6, $7, $8, $9, $10, $11, nextval('entry_change_no'))
           ON CONFLICT (meeting_id, client_key) DO NOTHING
           RETURNING id as "id: EntryId""#,
        meeting.0,
        new.point.map(|id| id.0),
        new.section.map(|id| id.0),
        new.parent.map(|id| id.0),
        new.kind.as_str(),
        new.speaker.map(|id| id.0),
        new.speaker_name,
        new.body,
        new.client_key,
        permit.by().map(|id| id.0),
        permit.at()
    )
    .fetch_optional(&mut *db)
    .await?;
    let Some(id) = added else {
        let id = sqlx::query_scalar!(
            r#"SELECT id as "id: EntryId" FROM entry WHERE meeting_id = $1 AND client_key = $2"#,
            meeting.0,
            new.client_key
        )
        .fetch_one(db)
        .await?;
        return Ok(id);
    };
    let snapshot = Snapshot::new()
        .word("kind", new.kind)
        .text("speaker", &new.speaker_name)
        .text("body", &new.body);
    permit
        .record(db, id, "note", &snapshot.created(), "")
        .await?;
    Ok(id)
}
