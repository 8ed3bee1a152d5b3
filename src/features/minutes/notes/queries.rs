//! Reading notes.

use sqlx::PgConnection;

use super::model::{MOST_EVER, NotedEntry};
use kernel::{
    ids::{ActionItemId, DecisionId, EntryId, GroupId, MeetingId, PersonId, PointId, SectionId},
    meeting::EntryKind,
};

/// The entries of a meeting in order, without those taken out: one statement.
pub(crate) async fn entries_of(
    db: &mut PgConnection,
    meeting: MeetingId,
) -> sqlx::Result<Vec<NotedEntry>> {
    let mut entries = changed_since(db, meeting, -1).await?;
    entries.retain(|entry| !entry.removed);
    Ok(entries)
}

/// The entries that the minutes show, in order: with those that an amendment took out, without
/// those of sub-groups that are not merged.
pub(crate) async fn entries_to_read(
    db: &mut PgConnection,
    meeting: MeetingId,
) -> sqlx::Result<Vec<NotedEntry>> {
    let mut entries = changed_since(db, meeting, -1).await?;
    entries.retain(|entry| entry.in_minutes && (!entry.removed || entry.amended_at.is_some()));
    Ok(entries)
}

/// The entries changed after a change number, those taken out too, in order.
pub(crate) async fn changed_since(
    db: &mut PgConnection,
    meeting: MeetingId,
    since: i64,
) -> sqlx::Result<Vec<NotedEntry>> {
    read(db, meeting, since, None).await
}

/// One entry of a meeting.
pub async fn entry(
    db: &mut PgConnection,
    meeting: MeetingId,
    id: EntryId,
) -> sqlx::Result<Option<NotedEntry>> {
    Ok(read(db, meeting, -1, Some(id)).await?.into_iter().next())
}

/// Minutes name a decision by the code under which they were written: what was sent round stays true.
async fn read(
    db: &mut PgConnection,
    meeting: MeetingId,
    since: i64,
    id: Option<EntryId>,
) -> sqlx::Result<Vec<NotedEntry>> {
    sqlx::query_as!(
        NotedEntry,
        r#"SELECT e.id as "id: EntryId", e.point_id as "point_id: PointId",
                  e.section_id as "section_id: SectionId", e.parent_id as "parent_id: EntryId", e.position,
                  e.kind as "kind: EntryKind", e.speaker_id as "speaker_id: PersonId",
                  coalesce(p.name, e.speaker_name) as "speaker!", e.body,
                  d.id as "decision_id?: DecisionId",
                  coalesce(d.former_code, d.code) as "decision", coalesce(d.votes, '') as "votes!",
                  i.id as "item_id?: ActionItemId",
                  CASE WHEN i.id IS NOT NULL THEN coalesce(o.name, nullif(i.owner_name, ''))
                       WHEN e.kind = 'follow_up' THEN nullif(coalesce(p.name, e.speaker_name), '') END as "owner",
                  CASE WHEN i.id IS NOT NULL THEN i.due_on
                       WHEN e.kind = 'follow_up' THEN e.due_on END as "due_on", e.archived_at IS NOT NULL as "removed!", e.amended_at,
                  e.amendment_reason, coalesce(s.name, '') as "section!",
                  e.section_id IS NULL OR s.merged_at IS NOT NULL as "in_minutes!",
                  e.change_no, e.version
           FROM entry e
           LEFT JOIN minutes_section s ON s.id = e.section_id
           LEFT JOIN person p ON p.id = e.speaker_id
           LEFT JOIN decision d ON d.entry_id = e.id AND d.archived_at IS NULL
           LEFT JOIN action_item i ON i.entry_id = e.id AND i.archived_at IS NULL
           LEFT JOIN person o ON o.id = i.owner_id
           WHERE e.meeting_id = $1 AND e.change_no > $2 AND ($3::bigint IS NULL OR e.id = $3)
           ORDER BY e.position, e.id"#,
        meeting.0,
        since,
        id.map(|id| id.0)
    )
    .fetch_all(db)
    .await
}

/// A question that can be answered.
#[derive(Debug, Clone, Copy)]
pub struct Asked {
    pub id: EntryId,
    pub point: Option<PointId>,
    pub section: Option<SectionId>,
}

/// The questions of a meeting, in the order of their points' entries.
pub async fn questions(db: &mut PgConnection, meeting: MeetingId) -> sqlx::Result<Vec<Asked>> {
    sqlx::query_as!(
        Asked,
        r#"SELECT id as "id: EntryId", point_id as "point: PointId", section_id as "section: SectionId"
           FROM entry WHERE meeting_id = $1 AND kind = 'question' AND archived_at IS NULL
           ORDER BY position, id"#,
        meeting.0
    )
    .fetch_all(db)
    .await
}

/// Whether the notes of a meeting have room for no entry more.
pub(crate) async fn are_full(db: &mut PgConnection, meeting: MeetingId) -> sqlx::Result<bool> {
    sqlx::query_scalar!(
        r#"SELECT count(*) FILTER (WHERE archived_at IS NULL) >= $2 OR count(*) >= $3 as "full!"
           FROM entry WHERE meeting_id = $1"#,
        meeting.0,
        i64::from(kernel::meeting::MOST_ENTRIES),
        i64::from(MOST_EVER)
    )
    .fetch_one(db)
    .await
}

/// Whether the minutes are a draft still.
pub(crate) async fn is_draft(db: &mut PgConnection, meeting: MeetingId) -> sqlx::Result<bool> {
    sqlx::query_scalar!(
        r#"SELECT EXISTS (SELECT FROM minutes WHERE meeting_id = $1 AND editable) as "draft!""#,
        meeting.0
    )
    .fetch_one(db)
    .await
}

/// How far a meeting's notes have come, and whether they can be written still.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Pulse {
    /// The number of the last change.
    pub last: i64,
    pub open: bool,
}

/// How far a meeting's notes have come.
pub(crate) async fn pulse(db: &mut PgConnection, meeting: MeetingId) -> sqlx::Result<Pulse> {
    sqlx::query_as!(
        Pulse,
        r#"SELECT (SELECT coalesce(max(change_no), 0) FROM entry WHERE meeting_id = $1) as "last!",
                  EXISTS (SELECT FROM minutes mi JOIN meeting m ON m.id = mi.meeting_id
                          WHERE mi.meeting_id = $1 AND mi.editable AND m.archived_at IS NULL) as "open!""#,
        meeting.0
    )
    .fetch_one(db)
    .await
}

/// Whether a point stands on the meeting's agenda.
pub(crate) async fn has_point(
    db: &mut PgConnection,
    meeting: MeetingId,
    point: PointId,
) -> sqlx::Result<bool> {
    sqlx::query_scalar!(
        r#"SELECT EXISTS (SELECT FROM agenda_point WHERE id = $2 AND meeting_id = $1
                             AND archived_at IS NULL) as "has!""#,
        meeting.0,
        point.0
    )
    .fetch_one(db)
    .await
}

/// The meeting of an entry.
pub(crate) async fn meeting_of(
    db: &mut PgConnection,
    id: EntryId,
) -> sqlx::Result<Option<(MeetingId, GroupId)>> {
    let row = sqlx::query!(
        r#"SELECT e.meeting_id as "meeting: MeetingId", m.group_id as "group: GroupId"
           FROM entry e JOIN meeting m ON m.id = e.meeting_id WHERE e.id = $1"#,
        id.0
    )
    .fetch_optional(db)
    .await?;
    Ok(row.map(|row| (row.meeting, row.group)))
}
