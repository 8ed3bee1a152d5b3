//! Reading imports and what they are matched with.

use chrono::{DateTime, NaiveDate, Utc};
use sqlx::{PgConnection, types::Json};

use super::matching::Person;
use kernel::workflow;
use kernel::{
    ids::{ActionItemId, EntryId, GroupId, MeetingId, MinutesImportId, PersonId},
    names::Names,
    text_enum,
};
use minutes_reader::parse::ParsedMinutes;

text_enum! {
    /// Where an import stands.
    pub enum ImportState {
        ToCheck = "to_check" / "minutes-import-state-to-check" / "warning",
        Done = "done" / "minutes-import-state-done" / "success",
        Cancelled = "cancelled" / "minutes-import-state-cancelled" / "neutral",
    }
}

/// What happens to an import.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ImportStep {
    /// What was understood is corrected, any number of times.
    Correct,
    /// It becomes a meeting.
    Write,
    Cancel,
    /// What it wrote is taken back.
    Reopen,
}

workflow! {
    ImportState by ImportStep {
        Correct: ToCheck => ToCheck;
        Write: ToCheck => Done;
        Cancel: ToCheck => Cancelled;
        Reopen: Done => ToCheck;
    }
}

/// An import with its result.
#[derive(Debug, Clone)]
pub struct Import {
    pub id: MinutesImportId,
    pub source_name: String,
    pub source: String,
    pub result: Json<ParsedMinutes>,
    pub state: ImportState,
    pub meeting_id: Option<MeetingId>,
    /// The meeting came with it: it is not one that was planned before.
    pub made_meeting: bool,
    pub changed_at: DateTime<Utc>,
    pub version: i32,
}

/// A line of the list.
#[derive(Debug, Clone)]
pub struct ImportRow {
    pub id: MinutesImportId,
    pub title: String,
    pub source_name: String,
    pub state: ImportState,
    pub meeting_id: Option<MeetingId>,
    pub created_at: DateTime<Utc>,
    pub total: i64,
}

/// A page of somebody's own imports, the newest first.
pub async fn list(
    db: &mut PgConnection,
    by: PersonId,
    limit: i64,
    offset: i64,
) -> sqlx::Result<Vec<ImportRow>> {
    sqlx::query_as!(
        ImportRow,
        r#"SELECT id as "id: MinutesImportId", coalesce(result->'facts'->>'title', '') as "title!", source_name,
                  state as "state: ImportState", meeting_id as "meeting_id: MeetingId", created_at,
                  count(*) OVER () as "total!"
           FROM minutes_import WHERE by_id = $1 ORDER BY id DESC LIMIT $2 OFFSET $3"#,
        by.0,
        limit,
        offset
    )
    .fetch_all(db)
    .await
}

/// Somebody's own import; locked where it is to be changed.
pub async fn import(
    db: &mut PgConnection,
    by: PersonId,
    id: MinutesImportId,
) -> sqlx::Result<Option<Import>> {
    sqlx::query_as!(
        Import,
        r#"SELECT id as "id: MinutesImportId", source_name, source, result as "result: Json<ParsedMinutes>",
                  state as "state: ImportState", meeting_id as "meeting_id: MeetingId", made_meeting, changed_at,
                  version
           FROM minutes_import WHERE id = $1 AND by_id = $2"#,
        id.0,
        by.0
    )
    .fetch_optional(db)
    .await
}

/// What was read first of an import that is open.
pub async fn first_read(
    db: &mut PgConnection,
    id: MinutesImportId,
) -> sqlx::Result<Option<ParsedMinutes>> {
    let found = sqlx::query_scalar!(
        r#"SELECT first_read as "first_read: Json<ParsedMinutes>" FROM minutes_import WHERE id = $1"#,
        id.0
    )
    .fetch_one(db)
    .await?;
    Ok(found.map(|Json(read)| read))
}

/// Locks an import, so that a double confirmation waits for the first; where it stands.
pub async fn lock(db: &mut PgConnection, id: MinutesImportId) -> sqlx::Result<ImportState> {
    sqlx::query_scalar!(
        r#"SELECT state as "state: ImportState" FROM minutes_import WHERE id = $1 FOR UPDATE"#,
        id.0
    )
    .fetch_one(db)
    .await
}

/// A group to choose.
#[derive(Debug, Clone)]
pub struct GroupChoice {
    pub id: GroupId,
    pub number: i32,
    pub code: String,
    pub name: Names,
}

/// The groups.
pub async fn groups(db: &mut PgConnection) -> sqlx::Result<Vec<GroupChoice>> {
    sqlx::query_as!(
        GroupChoice,
        r#"SELECT id as "id: GroupId", number, code as "code!", names as "name: Names" FROM working_group
           WHERE archived_at IS NULL ORDER BY number LIMIT 50"#
    )
    .fetch_all(db)
    .await
}

/// The people names are matched with, those with a role in the group first.
pub async fn people(db: &mut PgConnection, group: Option<i32>) -> sqlx::Result<Vec<Person>> {
    sqlx::query_as!(
        Person,
        r#"SELECT p.id, p.name as "name!",
                  EXISTS (SELECT FROM membership m JOIN working_group g ON g.id = m.group_id
                          WHERE m.person_id = p.id AND g.number = $1) as "in_group!",
                  coalesce(l.called, '{}') as "called!"
           FROM person p
           LEFT JOIN (SELECT s.person_id, array_agg(s.written ORDER BY s.id) AS called
                      FROM minutes_lesson s JOIN working_group w ON w.id = s.group_id
                      WHERE w.number = $1 AND s.kind = 'person' AND s.withdrawn_at IS NULL
                      GROUP BY s.person_id) l ON l.person_id = p.id
           WHERE p.archived_at IS NULL AND p.erased_at IS NULL
           ORDER BY 3 DESC, p.id LIMIT 5000"#,
        group
    )
    .fetch_all(db)
    .await
}

/// A meeting of that group and day.
#[derive(Debug, Clone)]
pub struct SameDay {
    pub id: MeetingId,
    pub title: String,
    pub number: i32,
    pub starts_at: DateTime<Utc>,
    pub ends_at: DateTime<Utc>,
    pub place: String,
    pub video_url: String,
    /// Something is noted there already.
    pub has_notes: bool,
}

/// The meetings of a group on a day.
pub async fn same_day(
    db: &mut PgConnection,
    group: i32,
    day: NaiveDate,
) -> sqlx::Result<Vec<SameDay>> {
    sqlx::query_as!(
        SameDay,
        r#"SELECT m.id as "id: MeetingId", m.title, m.number, m.starts_at, m.ends_at, m.place, m.video_url,
                  EXISTS (SELECT FROM entry e WHERE e.meeting_id = m.id AND e.archived_at IS NULL) as "has_notes!"
           FROM meeting m JOIN working_group g ON g.id = m.group_id
           WHERE g.number = $1 AND m.archived_at IS NULL AND NOT m.called_off
             AND (m.starts_at AT TIME ZONE 'Europe/Brussels')::date = $2
           ORDER BY m.starts_at LIMIT 10"#,
        group,
        day
    )
    .fetch_all(db)
    .await
}

/// The items that a meeting's notes promise, and that are open; as many as minutes hold.
pub async fn open_items(
    db: &mut PgConnection,
    meeting: MeetingId,
) -> sqlx::Result<Vec<ActionItemId>> {
    sqlx::query_scalar!(
        r#"SELECT id as "id: ActionItemId" FROM action_item
           WHERE meeting_id = $1 AND entry_id IS NOT NULL AND pending AND archived_at IS NULL ORDER BY id"#,
        meeting.0
    )
    .fetch_all(db)
    .await
}

/// The notes of a meeting that decide or promise something the register holds.
pub async fn registered(db: &mut PgConnection, meeting: MeetingId) -> sqlx::Result<Vec<EntryId>> {
    sqlx::query_scalar!(
        r#"SELECT e.id as "id: EntryId" FROM entry e
           WHERE e.meeting_id = $1
             AND (EXISTS (SELECT FROM decision d WHERE d.entry_id = e.id AND d.archived_at IS NULL)
                  OR EXISTS (SELECT FROM action_item i WHERE i.entry_id = e.id AND i.archived_at IS NULL))
           ORDER BY e.id"#,
        meeting.0
    )
    .fetch_all(db)
    .await
}
