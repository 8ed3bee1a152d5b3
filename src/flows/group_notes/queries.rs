//! Where a sub-group takes its notes, and which.

use sqlx::PgConnection;

use kernel::{
    ids::{
        EntryId, GovernanceCardId, GovernanceSubGroupId, GovernanceTableId, MeetingId, SectionId,
    },
    meeting::EntryKind,
};

/// The meeting of a table's workshop: of the one that goes on, else of the last that has one.
pub(super) async fn meeting(
    db: &mut PgConnection,
    table: GovernanceTableId,
) -> sqlx::Result<Option<MeetingId>> {
    sqlx::query_scalar!(
        r#"SELECT meeting_id as "meeting!: MeetingId" FROM governance_workshop
           WHERE table_id = $1 AND meeting_id IS NOT NULL AND archived_at IS NULL
           ORDER BY running DESC, id DESC LIMIT 1"#,
        table.0
    )
    .fetch_optional(db)
    .await
}

/// The section of the meeting's minutes in which the sub-group takes its notes.
pub(super) async fn section(
    db: &mut PgConnection,
    group: GovernanceSubGroupId,
    meeting: MeetingId,
) -> sqlx::Result<Option<SectionId>> {
    sqlx::query_scalar!(
        r#"SELECT s.id as "section: SectionId" FROM governance_sub_group g JOIN minutes_section s ON s.id = g.section_id
           WHERE g.id = $1 AND s.meeting_id = $2"#,
        group.0,
        meeting.0
    )
    .fetch_optional(db)
    .await
}

/// A note of the sub-group.
#[derive(Debug, Clone)]
pub(super) struct Note {
    pub id: EntryId,
    pub kind: EntryKind,
    /// Markdown.
    pub body: String,
    /// Who said it; may be empty.
    pub speaker: String,
    /// The card that says the same.
    pub card: Option<GovernanceCardId>,
}

/// The notes of a section, in their order.
pub(super) async fn notes(
    db: &mut PgConnection,
    meeting: MeetingId,
    section: SectionId,
) -> sqlx::Result<Vec<Note>> {
    sqlx::query_as!(
        Note,
        r#"SELECT e.id as "id: EntryId", e.kind as "kind: EntryKind", e.body,
                  coalesce(p.name, e.speaker_name) as "speaker!",
                  (SELECT k.card_id FROM governance_card_link k JOIN governance_card c ON c.id = k.card_id
                   WHERE k.entry_id = e.id AND k.made_of AND c.archived_at IS NULL ORDER BY k.id LIMIT 1)
                    as "card: GovernanceCardId"
           FROM entry e
           LEFT JOIN agenda_point a ON a.id = e.point_id
           LEFT JOIN person p ON p.id = e.speaker_id
           WHERE e.meeting_id = $1 AND e.section_id = $2 AND e.archived_at IS NULL
           ORDER BY a.position NULLS FIRST, e.point_id, e.position, e.id LIMIT 500"#,
        meeting.0,
        section.0
    )
    .fetch_all(db)
    .await
}

/// The cards of a table that a note of the meeting says too.
pub(super) async fn noted(
    db: &mut PgConnection,
    table: GovernanceTableId,
    meeting: MeetingId,
) -> sqlx::Result<Vec<GovernanceCardId>> {
    sqlx::query_scalar!(
        r#"SELECT DISTINCT k.card_id as "card: GovernanceCardId"
           FROM governance_card c
           JOIN governance_card_link k ON k.card_id = c.id AND k.made_of
           JOIN entry e ON e.id = k.entry_id
           WHERE c.table_id = $1 AND c.archived_at IS NULL AND e.meeting_id = $2 AND e.archived_at IS NULL"#,
        table.0,
        meeting.0
    )
    .fetch_all(db)
    .await
}

/// Holds a note until the transaction ends.
pub(super) async fn hold(db: &mut PgConnection, entry: EntryId) -> sqlx::Result<()> {
    sqlx::query!(
        "SELECT id FROM entry WHERE id = $1 FOR NO KEY UPDATE",
        entry.0
    )
    .fetch_optional(db)
    .await?;
    Ok(())
}
