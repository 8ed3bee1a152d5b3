//! Adding entries: several in one statement, so that the meeting's writers wait for each other no
//! longer than that.

use std::collections::HashMap;

use sqlx::PgConnection;

use super::{model::MOST_EVER, telling};
use kernel::{
    ids::{EntryId, MeetingId, PersonId, PointId, SectionId},
    meeting::EntryKind,
};
use meetings::head;
use platform::{
    auth::{Permit, rights::permission::TakeNotes},
    errors::{AppError, SaveError},
    history::Snapshot,
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

/// Adds an entry; one sent again under the same key gives the entry already stored.
/// Fails: [`AppError::Conflict`] where the notes have no room for it; where the database fails.
pub async fn add_entry(
    db: &mut PgConnection,
    permit: &Permit<TakeNotes, MeetingId>,
    new: &NewEntry,
) -> Result<EntryId, SaveError> {
    let stored = add_entries(db, permit, std::slice::from_ref(new), When::Always).await?;
    let stored = stored.get(&new.client_key);
    Ok(stored.ok_or(AppError::Conflict("notes-full"))?.id)
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
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stored {
    pub id: EntryId,
    /// Not sent before under the same key.
    pub new: bool,
    /// By name.
    pub speaker: String,
}

/// Adds entries in their order, by their keys; one sent again under the same key gives the entry
/// already stored, one that has no place any more none: its point is gone, or the notes are full.
/// Writers of the same meeting wait for each other from here to the end of the transaction, so
/// everything that can be read before is: what is seen under the lock is seen by the one statement
/// that writes.
pub async fn add_entries(
    db: &mut PgConnection,
    permit: &Permit<TakeNotes, MeetingId>,
    new: &[NewEntry],
    when: When,
) -> Result<HashMap<String, Stored>, SaveError> {
    telling::tell(db, permit.on()).await?;
    head::lock(db, permit.on()).await?;
    let stored = insert(db, permit, new, when).await?;
    let entries: Vec<_> = new
        .iter()
        .filter_map(|entry| {
            let stored = stored.get(&entry.client_key).filter(|stored| stored.new)?;
            let snapshot = snapshot(entry.kind, &stored.speaker, &entry.body);
            Some((stored.id.into(), snapshot.created()))
        })
        .collect();
    if !entries.is_empty() {
        permit.record_many(db, "note", &entries, "").await?;
    }
    Ok(stored)
}

/// For the history.
pub(super) fn snapshot(kind: EntryKind, speaker: &str, body: &str) -> Snapshot {
    Snapshot::new()
        .word("entry_kind", kind)
        .text("speaker", speaker)
        .text("body", body)
}

async fn insert(
    db: &mut PgConnection,
    permit: &Permit<TakeNotes, MeetingId>,
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
           room AS (SELECT least($13 - count(*) FILTER (WHERE archived_at IS NULL), $14 - count(*)) AS lines
                    FROM entry WHERE meeting_id = $1),
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
                 AND l.n <= (SELECT lines FROM room)
                 AND (NOT $12
                      OR EXISTS (SELECT FROM minutes m WHERE m.meeting_id = $1 AND m.editable)
                         AND (l.point_id IS NULL
                              OR EXISTS (SELECT FROM agenda_point p WHERE p.id = l.point_id
                                           AND p.meeting_id = $1 AND p.archived_at IS NULL))
                         AND (l.section_id IS NULL
                              OR EXISTS (SELECT FROM minutes_section s WHERE s.id = l.section_id
                                           AND s.meeting_id = $1)))
               ORDER BY l.n
               ON CONFLICT (meeting_id, client_key) DO NOTHING
               RETURNING id, client_key,
                         coalesce((SELECT name FROM person WHERE person.id = speaker_id), speaker_name) AS speaker)
           SELECT id as "id!: EntryId", client_key as "key!", true as "new!", speaker as "speaker!" FROM added
           UNION ALL SELECT id, client_key, false, '' FROM known"#,
        permit.on().0,
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
        when == When::Live,
        i64::from(kernel::meeting::MOST_ENTRIES),
        i64::from(MOST_EVER)
    )
    .fetch_all(db)
    .await?;
    let stored = rows.into_iter().map(|row| {
        let (id, new, speaker) = (row.id, row.new, row.speaker);
        (row.key, Stored { id, new, speaker })
    });
    Ok(stored.collect())
}
