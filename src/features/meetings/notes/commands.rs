//! Writing entries. Each command records in the history.

use std::collections::HashMap;

use chrono::NaiveDate;
use sqlx::PgConnection;

use super::{
    live,
    model::{Direction, NotedEntry},
    register,
};
use crate::{
    features::meetings::{
        head,
        model::{EntryKind, MeetingState},
    },
    kernel::ids::{EntryId, MeetingId, PersonId, PointId, SectionId},
    platform::{
        auth::{Permit, rights::permission::TakeNotes},
        errors::{AppError, SaveError},
        history::{Changes, Snapshot},
    },
};

pub use super::register::register;

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
    let stored = add_entries(db, permit, meeting, std::slice::from_ref(new), When::Always).await?;
    let stored = stored.get(&new.client_key);
    Ok(stored.ok_or(AppError::NotFound)?.id)
}

/// What entries are added to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum When {
    /// Any minutes: the caller knows them.
    Always,
    /// Notes being taken: only while they are a draft, under points and for sections that are there.
    Live,
}

/// What became of a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Stored {
    pub id: EntryId,
    /// Not sent before under the same key.
    pub new: bool,
}

/// Adds entries in their order, by their keys; one sent again under the same key gives the entry
/// already stored, one that has no place any more none. Writers of the same meeting wait for
/// each other from here to the end of the transaction, so everything that can be read before is:
/// what is seen under the lock is seen by the one statement that writes.
///
/// # Errors
/// Where the database fails.
pub async fn add_entries(
    db: &mut PgConnection,
    permit: &Permit<TakeNotes>,
    meeting: MeetingId,
    new: &[NewEntry],
    when: When,
) -> Result<HashMap<String, Stored>, SaveError> {
    live::tell(db, meeting).await?;
    head::lock(db, meeting).await?;
    let stored = insert(db, permit, meeting, new, when).await?;
    let entries: Vec<_> = new
        .iter()
        .filter_map(|entry| {
            let stored = stored.get(&entry.client_key).filter(|stored| stored.new)?;
            let snapshot = snapshot(entry.kind, &entry.speaker_name, &entry.body);
            Some((stored.id.into(), snapshot.created()))
        })
        .collect();
    if !entries.is_empty() {
        permit.record_many(db, "note", &entries, "").await?;
    }
    Ok(stored)
}

async fn insert(
    db: &mut PgConnection,
    permit: &Permit<TakeNotes>,
    meeting: MeetingId,
    new: &[NewEntry],
    when: When,
) -> sqlx::Result<HashMap<String, Stored>> {
    let ids = |of: fn(&NewEntry) -> Option<i64>| new.iter().map(of).collect::<Vec<_>>();
    let texts = |of: fn(&NewEntry) -> &str| new.iter().map(of).collect::<Vec<_>>();
    let rows = sqlx::query!(
        r#"WITH line AS (
               SELECT * FROM unnest($2::bigint[], $3::bigint[], $4::bigint[], $5::text[], $6::bigint[],
                                    $7::text[], $8::text[], $9::text[]) WITH ORDINALITY
                    AS l (point_id, section_id, parent_id, kind, speaker_id, speaker_name, body, client_key, n)),
           known AS (SELECT id, client_key FROM entry WHERE meeting_id = $1 AND client_key = ANY ($9)),
           added AS (
               INSERT INTO entry (meeting_id, point_id, section_id, parent_id, kind, speaker_id, speaker_name,
                                  body, client_key, written_by_id, written_at, position, change_no)
               SELECT $1, l.point_id, l.section_id, l.parent_id, l.kind, l.speaker_id, l.speaker_name,
                      l.body, l.client_key, $10, $11,
                      coalesce(CASE WHEN l.point_id IS NULL
                                    THEN (SELECT max(position) FROM entry WHERE meeting_id = $1 AND point_id IS NULL)
                                    ELSE (SELECT max(position) FROM entry WHERE point_id = l.point_id) END, 0)
                      + row_number() OVER (PARTITION BY l.point_id ORDER BY l.n),
                      nextval('entry_change_no')
               FROM line l
               WHERE l.client_key NOT IN (SELECT client_key FROM known)
                 AND (NOT $12
                      OR EXISTS (SELECT FROM minutes m WHERE m.meeting_id = $1 AND m.state = 'draft')
                         AND (l.point_id IS NULL
                              OR EXISTS (SELECT FROM agenda_point p WHERE p.id = l.point_id
                                           AND p.meeting_id = $1 AND p.archived_at IS NULL))
                         AND (l.section_id IS NULL
                              OR EXISTS (SELECT FROM minutes_section s WHERE s.id = l.section_id
                                           AND s.meeting_id = $1)))
               ORDER BY l.n
               ON CONFLICT (meeting_id, client_key) DO NOTHING
               RETURNING id, client_key)
           SELECT id as "id!: EntryId", client_key as "key!", true as "new!" FROM added
           UNION ALL SELECT id, client_key, false FROM known"#,
        meeting.0,
        &ids(|e| e.point.map(|id| id.0)) as &[Option<i64>],
        &ids(|e| e.section.map(|id| id.0)) as &[Option<i64>],
        &ids(|e| e.parent.map(|id| id.0)) as &[Option<i64>],
        &texts(|e| e.kind.as_str()) as &[&str],
        &ids(|e| e.speaker.map(|id| id.0)) as &[Option<i64>],
        &texts(|e| &e.speaker_name) as &[&str],
        &texts(|e| &e.body) as &[&str],
        &texts(|e| &e.client_key) as &[&str],
        permit.by().map(|id| id.0),
        permit.at(),
        when == When::Live
    )
    .fetch_all(db)
    .await?;
    let stored = |id, new| Stored { id, new };
    Ok(rows
        .into_iter()
        .map(|row| (row.key, stored(row.id, row.new)))
        .collect())
}

/// For the history.
fn snapshot(kind: EntryKind, speaker: &str, body: &str) -> Snapshot {
    Snapshot::new()
        .word("entry_kind", kind)
        .text("speaker", speaker)
        .text("body", body)
}

/// Who answers for a follow-up item, and by when.
#[derive(Debug, Clone, Default)]
pub struct Promise {
    pub owner: Option<PersonId>,
    /// Somebody Jalon does not know.
    pub owner_name: String,
    pub due_on: Option<NaiveDate>,
}

/// An entry as changed.
#[derive(Debug, Clone)]
pub struct ChangedEntry {
    pub kind: EntryKind,
    pub point: Option<PointId>,
    pub speaker: Option<PersonId>,
    pub speaker_name: String,
    pub body: String,
    /// The version the writer saw.
    pub version: i32,
}

/// Changes an entry.
///
/// # Errors
/// [`SaveError::Stale`] where somebody saved in between.
pub async fn update_entry(
    db: &mut PgConnection,
    permit: &Permit<TakeNotes>,
    meeting: MeetingId,
    before: &NotedEntry,
    entry: &ChangedEntry,
) -> Result<(), SaveError> {
    head::lock(db, meeting).await?;
    let done = sqlx::query!(
        "UPDATE entry SET kind = $4, point_id = $5, speaker_id = $6, speaker_name = $7, body = $8,
                edited_by_id = $9, edited_at = $10, version = version + 1,
                change_no = nextval('entry_change_no'),
                parent_id = CASE WHEN point_id IS NOT DISTINCT FROM $5 THEN parent_id END,
                position = CASE WHEN point_id IS NOT DISTINCT FROM $5 THEN position
                                ELSE (SELECT coalesce(max(position), 0) + 1 FROM entry
                                      WHERE meeting_id = $2 AND point_id IS NOT DISTINCT FROM $5) END
         WHERE id = $1 AND meeting_id = $2 AND version = $3 AND archived_at IS NULL",
        before.id.0,
        meeting.0,
        entry.version,
        entry.kind.as_str(),
        entry.point.map(|id| id.0),
        entry.speaker.map(|id| id.0),
        entry.speaker_name,
        entry.body,
        permit.by().map(|id| id.0),
        permit.at()
    )
    .execute(&mut *db)
    .await?;
    if done.rows_affected() == 0 {
        return Err(SaveError::Stale);
    }
    if entry.point != before.point_id {
        // A question takes its answers along.
        sqlx::query!(
            "UPDATE entry e SET point_id = $2, change_no = nextval('entry_change_no'),
                    position = q.position + (SELECT count(*) FROM entry o
                                             WHERE o.parent_id = $1 AND o.position <= e.position)
             FROM entry q WHERE q.id = $1 AND e.parent_id = $1",
            before.id.0,
            entry.point.map(|id| id.0)
        )
        .execute(&mut *db)
        .await?;
    }
    let changes = snapshot(entry.kind, &entry.speaker_name, &entry.body).since(&snapshot(
        before.kind,
        &before.speaker,
        &before.body,
    ));
    if !changes.is_empty() {
        permit
            .record(db, before.id, "change_note", &changes, "")
            .await?;
    }
    live::tell(db, meeting).await?;
    Ok(())
}

/// Takes an entry out; its answers stay, at its place.
///
/// # Errors
/// [`SaveError::Stale`] where somebody changed it in between.
pub async fn remove_entry(
    db: &mut PgConnection,
    permit: &Permit<TakeNotes>,
    meeting: MeetingId,
    entry: &NotedEntry,
    version: i32,
) -> Result<(), SaveError> {
    head::lock(db, meeting).await?;
    let done = sqlx::query!(
        "UPDATE entry SET archived_at = $4, version = version + 1, change_no = nextval('entry_change_no')
         WHERE id = $1 AND meeting_id = $2 AND version = $3 AND archived_at IS NULL",
        entry.id.0,
        meeting.0,
        version,
        permit.at()
    )
    .execute(&mut *db)
    .await?;
    if done.rows_affected() == 0 {
        return Err(SaveError::Stale);
    }
    let change = Changes::one("body", &entry.body, "");
    permit
        .record(db, entry.id, "remove_note", &change, "")
        .await?;
    register::withdraw(db, permit, entry.id).await?;
    live::tell(db, meeting).await?;
    Ok(())
}

/// Swaps an entry with its neighbour in the point: of the same section, or, an answer, of the same
/// question.
///
/// # Errors
/// Where the database fails.
pub async fn shift_entry(
    db: &mut PgConnection,
    permit: &Permit<TakeNotes>,
    meeting: MeetingId,
    entry: &NotedEntry,
    direction: Direction,
) -> Result<(), SaveError> {
    head::lock(db, meeting).await?;
    let up = direction == Direction::Up;
    let done = sqlx::query!(
        r#"WITH other AS (
               SELECT id, position FROM entry
               WHERE meeting_id = $1 AND point_id IS NOT DISTINCT FROM $3 AND archived_at IS NULL
                 AND parent_id IS NOT DISTINCT FROM $4 AND id <> $2
                 AND ($4::bigint IS NOT NULL OR section_id IS NOT DISTINCT FROM $7)
                 AND CASE WHEN $5 THEN position < $6 ELSE position > $6 END
               ORDER BY CASE WHEN $5 THEN -position ELSE position END LIMIT 1)
           UPDATE entry e
           SET position = CASE WHEN e.id = $2 THEN other.position ELSE $6 END,
               change_no = nextval('entry_change_no')
           FROM other WHERE e.id IN ($2, other.id)"#,
        meeting.0,
        entry.id.0,
        entry.point_id.map(|id| id.0),
        entry.parent_id.map(|id| id.0),
        up,
        entry.position,
        entry.section_id.map(|id| id.0)
    )
    .execute(&mut *db)
    .await?;
    if done.rows_affected() > 0 {
        permit
            .record(db, entry.id, "move_note", &Changes::none(), "")
            .await?;
        live::tell(db, meeting).await?;
    }
    Ok(())
}

/// Says that a meeting runs, or that it was held.
///
/// # Errors
/// Where the database fails.
pub async fn set_state(
    db: &mut PgConnection,
    permit: &Permit<TakeNotes>,
    meeting: MeetingId,
    state: MeetingState,
) -> Result<(), SaveError> {
    let done = sqlx::query!(
        "UPDATE meeting SET state = $2, version = version + 1
         WHERE id = $1 AND state <> $2 AND state <> 'cancelled'",
        meeting.0,
        state.as_str()
    )
    .execute(&mut *db)
    .await?;
    if done.rows_affected() == 1 {
        let action = match state {
            MeetingState::Held => "end_meeting",
            _ => "start_meeting",
        };
        permit
            .record(db, meeting, action, &Changes::none(), "")
            .await?;
    }
    Ok(())
}

/// Brings all notes of a point and its sub-points under another one, at its end, in their order.
///
/// # Errors
/// Where the database fails.
pub async fn gather_entries(
    db: &mut PgConnection,
    permit: &Permit<TakeNotes>,
    meeting: MeetingId,
    (point, title): (PointId, &str),
    (to, label): (Option<PointId>, &str),
) -> Result<(), SaveError> {
    let done = sqlx::query!(
        "WITH last AS (SELECT coalesce(max(position), 0) AS position FROM entry
                       WHERE meeting_id = $1 AND point_id IS NOT DISTINCT FROM $3),
              moved AS (SELECT e.id, row_number() OVER (
                            ORDER BY p.parent_id IS NOT NULL, p.position, p.id, e.position, e.id) AS n
                        FROM entry e JOIN agenda_point p ON p.id = e.point_id
                        WHERE e.meeting_id = $1 AND (p.id = $2 OR p.parent_id = $2))
         UPDATE entry e SET point_id = $3, position = last.position + moved.n, version = version + 1,
                change_no = nextval('entry_change_no')
         FROM last, moved WHERE e.id = moved.id",
        meeting.0,
        point.0,
        to.map(|id| id.0)
    )
    .execute(&mut *db)
    .await?;
    if done.rows_affected() > 0 {
        let change = Changes::one("point", title, label);
        permit
            .record(db, meeting, "gather_notes", &change, "")
            .await?;
        live::tell(db, meeting).await?;
    }
    Ok(())
}
