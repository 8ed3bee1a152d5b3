//! Reading notes.

use chrono::{DateTime, Utc};
use sqlx::PgConnection;

use super::model::{Heading, Note, NoteFile, NoteVersion, Section};
use crate::files::StoredFile;
use kernel::{
    circle::{NoteKind, NoteState},
    ids::{
        AxisId, CircleId, DecisionId, GroupId, NoteFileId, NoteId, NoteSectionId, NoteVersionId,
    },
    names::Names,
};

/// A note in a list, as its latest version stands.
#[derive(Debug, Clone)]
pub struct NoteRow {
    pub id: NoteId,
    pub title: String,
    pub kind: NoteKind,
    /// Of the latest version.
    pub number: i32,
    pub state: NoteState,
    /// When a version last left.
    pub sent_at: Option<DateTime<Utc>>,
    /// Why it left late; empty where it did not.
    pub late_reason: String,
}

/// The notes that are sent ahead of a circle.
pub async fn of_circle(db: &mut PgConnection, circle: CircleId) -> sqlx::Result<Vec<NoteRow>> {
    rows(db, None, Some(circle)).await
}

/// The notes of a group, the newest first.
pub async fn of_group(db: &mut PgConnection, group: GroupId) -> sqlx::Result<Vec<NoteRow>> {
    rows(db, Some(group), None).await
}

async fn rows(
    db: &mut PgConnection,
    group: Option<GroupId>,
    circle: Option<CircleId>,
) -> sqlx::Result<Vec<NoteRow>> {
    sqlx::query_as!(
        NoteRow,
        r#"SELECT n.id as "id: NoteId", n.title, n.kind as "kind: NoteKind", v.number as "number!",
                  v.state as "state!: NoteState", s.sent_at as "sent_at?",
                  coalesce(s.late_reason, '') as "late_reason!"
           FROM note n
           JOIN LATERAL (SELECT number, state FROM note_version WHERE note_id = n.id
                         ORDER BY number DESC LIMIT 1) v ON true
           LEFT JOIN LATERAL (SELECT sent_at, late_reason FROM note_version
                              WHERE note_id = n.id AND sent ORDER BY number DESC LIMIT 1) s ON true
           WHERE ($1::bigint IS NULL OR n.group_id = $1) AND ($2::bigint IS NULL OR n.circle_id = $2)
             AND n.archived_at IS NULL ORDER BY n.id DESC LIMIT 100"#,
        group.map(|id| id.0),
        circle.map(|id| id.0)
    )
    .fetch_all(db)
    .await
}

/// One note, archived or not.
pub async fn note(db: &mut PgConnection, id: NoteId) -> sqlx::Result<Option<Note>> {
    sqlx::query_as!(
        Note,
        r#"SELECT n.id as "id: NoteId", n.group_id as "group_id: GroupId", g.code as "group_code!",
                  g.names as "group_name: Names", n.circle_id as "circle_id: CircleId",
                  c.title as "circle_title?", m.starts_at as "circle_starts_at?", n.kind as "kind: NoteKind",
                  n.title, n.archived_at, n.version
           FROM note n
           JOIN working_group g ON g.id = n.group_id
           LEFT JOIN circle c ON c.id = n.circle_id
           LEFT JOIN meeting m ON m.id = c.meeting_id
           WHERE n.id = $1"#,
        id.0
    )
    .fetch_optional(db)
    .await
}

/// Holds a note until the transaction ends: versions and their steps go one by one.
pub async fn lock(db: &mut PgConnection, id: NoteId) -> sqlx::Result<()> {
    sqlx::query!("SELECT id FROM note WHERE id = $1 FOR NO KEY UPDATE", id.0)
        .fetch_optional(db)
        .await?;
    Ok(())
}

/// The versions of a note, the latest first.
pub async fn versions(db: &mut PgConnection, note: NoteId) -> sqlx::Result<Vec<NoteVersion>> {
    sqlx::query_as!(
        NoteVersion,
        r#"SELECT v.id as "id: NoteVersionId", v.number, v.name, v.changed, v.state as "state: NoteState",
                  v.submitted_at, v.return_reason, v.decision_id as "decision_id: DecisionId",
                  d.code as "decision_code?", v.validated_at, v.sent_at, v.late_reason,
                  p.name as "author?", v.created_at, v.edited_at, v.version
           FROM note_version v
           LEFT JOIN decision d ON d.id = v.decision_id
           LEFT JOIN person p ON p.id = v.created_by_id
           WHERE v.note_id = $1 ORDER BY v.number DESC LIMIT 200"#,
        note.0
    )
    .fetch_all(db)
    .await
}

/// The sections of a version, in their order.
pub async fn sections(db: &mut PgConnection, version: NoteVersionId) -> sqlx::Result<Vec<Section>> {
    sqlx::query_as!(
        Section,
        r#"SELECT id as "id: NoteSectionId", axis_id as "axis_id: AxisId", heading, body,
                  coalesce(thread, id) as "thread!"
           FROM note_section WHERE note_version_id = $1 ORDER BY position, id LIMIT 200"#,
        version.0
    )
    .fetch_all(db)
    .await
}

/// The files beside a version.
pub async fn files(db: &mut PgConnection, version: NoteVersionId) -> sqlx::Result<Vec<NoteFile>> {
    sqlx::query_as!(
        NoteFile,
        r#"SELECT id as "id: NoteFileId", file_name, length(content)::bigint as "size!"
           FROM note_file WHERE note_version_id = $1 AND archived_at IS NULL ORDER BY id LIMIT 50"#,
        version.0
    )
    .fetch_all(db)
    .await
}

/// A file of the note.
pub async fn file(
    db: &mut PgConnection,
    note: NoteId,
    id: NoteFileId,
) -> sqlx::Result<Option<StoredFile>> {
    sqlx::query_as!(
        StoredFile,
        "SELECT f.file_name, f.content FROM note_file f
         JOIN note_version v ON v.id = f.note_version_id
         WHERE f.id = $1 AND v.note_id = $2 AND f.archived_at IS NULL",
        id.0,
        note.0
    )
    .fetch_optional(db)
    .await
}

/// What a file was called that was removed from beside a note.
pub(super) async fn removed_file(
    db: &mut PgConnection,
    note: NoteId,
    id: NoteFileId,
) -> sqlx::Result<Option<String>> {
    sqlx::query_scalar!(
        "SELECT f.file_name FROM note_file f JOIN note_version v ON v.id = f.note_version_id
         WHERE f.id = $1 AND v.note_id = $2 AND f.archived_at IS NOT NULL",
        id.0,
        note.0
    )
    .fetch_optional(db)
    .await
}

/// The headings a new note of the group begins with: those of its last note of the kind, without the
/// axes', which follow the axes of now. Empty where there is none yet.
pub(super) async fn template(
    db: &mut PgConnection,
    group: GroupId,
    kind: NoteKind,
) -> sqlx::Result<Vec<String>> {
    sqlx::query_scalar!(
        "SELECT s.heading FROM note_section s
         WHERE s.axis_id IS NULL AND s.note_version_id = (
             SELECT v.id FROM note_version v JOIN note n ON n.id = v.note_id
             WHERE n.group_id = $1 AND n.kind = $2 AND n.archived_at IS NULL
             ORDER BY n.id DESC, v.number DESC LIMIT 1)
         ORDER BY s.position, s.id LIMIT 100",
        group.0,
        kind.as_str()
    )
    .fetch_all(db)
    .await
}

/// The template with a section for each axis after the first heading.
pub(super) fn with_axes(headings: Vec<String>, axes: Vec<Heading>) -> Vec<Heading> {
    let mut headings = headings
        .into_iter()
        .map(|text| Heading { axis: None, text });
    let first = headings.next();
    first.into_iter().chain(axes).chain(headings).collect()
}

/// A circle that a note may be sent ahead of.
#[derive(Debug, Clone)]
pub struct CircleChoice {
    pub id: CircleId,
    pub title: String,
}

/// The circles of a group.
pub async fn circles(db: &mut PgConnection, group: GroupId) -> sqlx::Result<Vec<CircleChoice>> {
    sqlx::query_as!(
        CircleChoice,
        r#"SELECT id as "id: CircleId", title FROM circle
           WHERE group_id = $1 AND archived_at IS NULL AND takes_place
           ORDER BY cycle DESC, number DESC LIMIT 50"#,
        group.0
    )
    .fetch_all(db)
    .await
}
