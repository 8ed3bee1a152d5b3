//! What the page of somebody invited shows besides their answer: who was named instead, the note that
//! was sent.

use chrono::{DateTime, NaiveDate, Utc};
use sqlx::PgConnection;

use kernel::{
    circle::InviteeState,
    ids::{CircleId, CircleInviteeId, NoteFileId, NoteVersionId},
};

/// The note that was sent last ahead of a circle.
#[derive(Debug, Clone)]
pub(super) struct SentNote {
    pub version: NoteVersionId,
    pub title: String,
    pub number: i32,
    pub sent_at: Option<DateTime<Utc>>,
    /// When this participant said that they read it.
    pub read_on: Option<NaiveDate>,
}

/// The note, as this invitee stands to it.
pub(super) async fn note(
    db: &mut PgConnection,
    circle: CircleId,
    invitee: CircleInviteeId,
) -> sqlx::Result<Option<SentNote>> {
    sqlx::query_as!(
        SentNote,
        r#"SELECT v.id as "version: NoteVersionId", n.title, v.number, v.sent_at, r.read_on as "read_on?"
           FROM note_version v
           JOIN note n ON n.id = v.note_id
           LEFT JOIN note_reading r ON r.note_version_id = v.id AND r.invitee_id = $2
           WHERE v.id = circle_sent_note($1)"#,
        circle.0,
        invitee.0
    )
    .fetch_optional(db)
    .await
}

/// A section of it.
#[derive(Debug, Clone)]
pub(super) struct Section {
    pub heading: String,
    /// Markdown.
    pub body: String,
}

/// Its sections, in order.
pub(super) async fn sections(
    db: &mut PgConnection,
    version: NoteVersionId,
) -> sqlx::Result<Vec<Section>> {
    sqlx::query_as!(
        Section,
        "SELECT heading, body FROM note_section WHERE note_version_id = $1 ORDER BY position, id LIMIT 200",
        version.0
    )
    .fetch_all(db)
    .await
}

/// A file beside it.
#[derive(Debug, Clone)]
pub(super) struct FileBeside {
    pub id: NoteFileId,
    pub name: String,
}

/// Its files.
pub(super) async fn files(
    db: &mut PgConnection,
    version: NoteVersionId,
) -> sqlx::Result<Vec<FileBeside>> {
    sqlx::query_as!(
        FileBeside,
        r#"SELECT id as "id: NoteFileId", file_name as name FROM note_file
           WHERE note_version_id = $1 AND archived_at IS NULL ORDER BY id LIMIT 50"#,
        version.0
    )
    .fetch_all(db)
    .await
}

/// What a file holds, and what it is called.
#[derive(Debug)]
pub(super) struct FileContent {
    pub name: String,
    pub content: Vec<u8>,
}

/// A file of this version.
pub(super) async fn file(
    db: &mut PgConnection,
    version: NoteVersionId,
    id: NoteFileId,
) -> sqlx::Result<Option<FileContent>> {
    sqlx::query_as!(
        FileContent,
        "SELECT file_name as name, content FROM note_file
         WHERE id = $1 AND note_version_id = $2 AND archived_at IS NULL",
        id.0,
        version.0
    )
    .fetch_optional(db)
    .await
}

/// Somebody who was named instead of another.
#[derive(Debug, Clone)]
pub(super) struct Delegate {
    pub id: CircleInviteeId,
    /// The name, or the address where nobody wrote one.
    pub name: String,
    pub state: InviteeState,
    /// They answered themselves.
    pub answered: bool,
}

/// Comes, or would where a place was free: of somebody in that state who answered themselves, or did not.
pub(super) fn said_yes(state: InviteeState, answered: bool) -> bool {
    let wants = state.waiting() || state.offered();
    state.coming() || wants && answered
}

impl Delegate {
    /// Said that they come, whether a place was free or not.
    pub(super) fn said_yes(&self) -> bool {
        said_yes(self.state, self.answered)
    }

    /// Was asked, and said nothing yet.
    pub(super) fn is_open(&self) -> bool {
        !self.state.away() && !self.said_yes()
    }
}

/// Whether who was named last instead of somebody, or by that one again, is on the list no more: taken
/// off it, withdrawn, or erased.
pub(super) async fn named_is_gone(
    db: &mut PgConnection,
    id: CircleInviteeId,
) -> sqlx::Result<bool> {
    sqlx::query_scalar!(
        r#"WITH RECURSIVE named AS (
             SELECT $1::bigint AS id
             UNION
             SELECT (SELECT r.delegate_id FROM invitee_reply r
                     WHERE r.invitee_id = i.id AND r.delegate_id IS NOT NULL
                     ORDER BY r.at DESC, r.id DESC LIMIT 1)
             FROM named n JOIN circle_invitee i ON i.id = n.id
             WHERE i.state = 'instead' AND i.archived_at IS NULL)
           SELECT EXISTS (SELECT FROM named n JOIN circle_invitee i ON i.id = n.id
                          WHERE i.id <> $1 AND (i.archived_at IS NOT NULL OR i.erased_at IS NOT NULL)) as "gone!""#,
        id.0
    )
    .fetch_one(db)
    .await
}

/// Who was named instead of somebody, and by those again. Who stood on the list on their own account is
/// not among them.
pub(super) async fn delegates(
    db: &mut PgConnection,
    id: CircleInviteeId,
) -> sqlx::Result<Vec<Delegate>> {
    sqlx::query_as!(
        Delegate,
        r#"WITH RECURSIVE named AS (
             SELECT i.id FROM circle_invitee i WHERE i.delegate_of_id = $1
             UNION
             SELECT i.id FROM circle_invitee i JOIN named n ON i.delegate_of_id = n.id)
           SELECT i.id as "id: CircleInviteeId", coalesce(nullif(i.name, ''), i.email, '') as "name!",
                  i.state as "state: InviteeState", i.answered_at IS NOT NULL as "answered!"
           FROM named n JOIN circle_invitee i ON i.id = n.id
           WHERE i.id <> $1 AND i.archived_at IS NULL AND i.erased_at IS NULL
           ORDER BY i.id LIMIT 20"#,
        id.0
    )
    .fetch_all(db)
    .await
}

/// Which doors a circle has open now.
#[derive(Debug, Clone, Copy)]
pub(super) struct Doors {
    /// What came out of it can be read.
    pub out: bool,
    /// Phones are let in.
    pub live: bool,
    /// A workshop on the governance table goes on with it.
    pub workshop: bool,
}

/// Which doors a circle has open now.
pub(super) async fn doors(db: &mut PgConnection, circle: CircleId) -> sqlx::Result<Doors> {
    sqlx::query_as!(
        Doors,
        r#"SELECT EXISTS (SELECT FROM synthesis WHERE circle_id = $1 AND out) as "out!",
                  EXISTS (SELECT FROM live_session WHERE circle_id = $1 AND open) as "live!",
                  EXISTS (SELECT FROM governance_workshop WHERE circle_id = $1 AND running AND archived_at IS NULL)
                    as "workshop!""#,
        circle.0
    )
    .fetch_one(db)
    .await
}
