//! Writing entries. Each command records in the history.

use sqlx::PgConnection;

use super::{
    adding::snapshot,
    model::{Direction, NotedEntry},
    telling,
};
use kernel::{
    ids::{MeetingId, PersonId, PointId},
    meeting::{EntryKind, MeetingState, MeetingStep},
};
use meetings::{agenda::model::OutlinePoint, head};
use platform::{
    auth::{Permit, rights::permission::TakeNotes},
    errors::{AppError, OrStale as _, SaveError},
    history::Changes,
};
use register::from_notes;

pub use super::{
    adding::{NewEntry, Stored, When, add_entries, add_entry},
    register::{Promise, register},
};

/// Opens the minutes of a meeting where nobody has yet.
pub async fn open_minutes(
    db: &mut PgConnection,
    permit: &Permit<TakeNotes, MeetingId>,
) -> Result<(), SaveError> {
    sqlx::query!(
        "INSERT INTO minutes (meeting_id, note_taker_id, started_at) VALUES ($1, $2, $3)
         ON CONFLICT DO NOTHING",
        permit.on().0,
        permit.by().map(|id| id.0),
        permit.at()
    )
    .execute(db)
    .await?;
    Ok(())
}

/// An entry as changed.
#[derive(Debug, Clone)]
pub(crate) struct ChangedEntry {
    pub kind: EntryKind,
    pub point: Option<PointId>,
    pub speaker: Option<PersonId>,
    pub speaker_name: String,
    pub body: String,
    /// The version the writer saw.
    pub version: i32,
}

/// Changes an entry.
/// Fails: [`SaveError::Stale`] where somebody saved in between.
pub(crate) async fn update_entry(
    db: &mut PgConnection,
    permit: &Permit<TakeNotes, MeetingId>,
    before: &NotedEntry,
    entry: &ChangedEntry,
) -> Result<(), SaveError> {
    let meeting = permit.on();
    head::lock(db, meeting).await?;
    let stored = sqlx::query!(
        r#"UPDATE entry SET kind = $4, point_id = $5, speaker_id = $6, speaker_name = $7, body = $8,
                edited_by_id = $9, edited_at = $10, version = version + 1,
                change_no = nextval('entry_change_no'),
                parent_id = CASE WHEN point_id IS NOT DISTINCT FROM $5 THEN parent_id END,
                position = CASE WHEN point_id IS NOT DISTINCT FROM $5 THEN position
                                ELSE (SELECT coalesce(max(position), 0) + 1 FROM entry
                                      WHERE meeting_id = $2 AND point_id IS NOT DISTINCT FROM $5) END
         WHERE id = $1 AND meeting_id = $2 AND version = $3 AND archived_at IS NULL
         RETURNING kind as "kind: EntryKind", body,
                   coalesce((SELECT name FROM person WHERE id = speaker_id), speaker_name) as "speaker!",
                   (SELECT title FROM agenda_point WHERE id = point_id) as "point?",
                   (SELECT title FROM agenda_point WHERE id = $11) as "former_point?""#,
        before.id.0,
        meeting.0,
        entry.version,
        entry.kind.as_str(),
        entry.point.map(|id| id.0),
        entry.speaker.map(|id| id.0),
        entry.speaker_name,
        entry.body,
        permit.by().map(|id| id.0),
        permit.at(),
        before.point_id.map(|id| id.0)
    )
    .fetch_optional(&mut *db)
    .await?
    .ok_or(SaveError::Stale)?;
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
    let after =
        snapshot(stored.kind, &stored.speaker, &stored.body).optional("point", stored.point);
    let former =
        snapshot(before.kind, &before.speaker, &before.body).optional("point", stored.former_point);
    permit
        .record_change(db, before.id, "change_note", &former, &after, "")
        .await?;
    telling::tell(db, meeting).await?;
    Ok(())
}

/// Takes an entry out; its answers stay, at its place.
/// Fails: [`SaveError::Stale`] where somebody changed it in between.
pub(crate) async fn remove_entry(
    db: &mut PgConnection,
    permit: &Permit<TakeNotes, MeetingId>,
    entry: &NotedEntry,
    version: i32,
) -> Result<(), SaveError> {
    let meeting = permit.on();
    head::lock(db, meeting).await?;
    sqlx::query!(
        "UPDATE entry SET archived_at = $4, version = version + 1, change_no = nextval('entry_change_no')
         WHERE id = $1 AND meeting_id = $2 AND version = $3 AND archived_at IS NULL",
        entry.id.0,
        meeting.0,
        version,
        permit.at()
    )
    .execute(&mut *db)
    .await?
    .or_stale()?;
    let change = Changes::one("body", &entry.body, "");
    permit
        .record(db, entry.id, "remove_note", &change, "")
        .await?;
    from_notes::withdraw(db, permit, entry.id, None).await?;
    telling::tell(db, meeting).await?;
    Ok(())
}

/// Swaps an entry with its neighbour in the point: of the same section, or, an answer, of the same
/// question.
pub(crate) async fn shift_entry(
    db: &mut PgConnection,
    permit: &Permit<TakeNotes, MeetingId>,
    entry: &NotedEntry,
    direction: Direction,
) -> Result<(), SaveError> {
    let meeting = permit.on();
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
        permit.record_act(db, entry.id, "move_note").await?;
        telling::tell(db, meeting).await?;
    }
    Ok(())
}

/// Begins a meeting, ends it, or says that it was held; nothing where that is so already.
/// Fails: a conflict where it is called off, or has not begun and is to be ended.
pub async fn advance(
    db: &mut PgConnection,
    permit: &Permit<TakeNotes, MeetingId>,
    step: MeetingStep,
) -> Result<(), SaveError> {
    let meeting = permit.on();
    let from = head::lock_state(db, meeting).await?;
    let Ok(to) = from.next(step) else {
        return match (from, step) {
            (MeetingState::Held, _) | (MeetingState::Running, MeetingStep::Begin) => Ok(()),
            (MeetingState::Cancelled, _) => Err(AppError::Conflict("notes-of-cancelled").into()),
            _ => Err(AppError::Conflict("notes-not-begun").into()),
        };
    };
    sqlx::query!(
        "UPDATE meeting SET state = $2, version = version + 1 WHERE id = $1",
        meeting.0,
        to.as_str()
    )
    .execute(&mut *db)
    .await?;
    let action = match to {
        MeetingState::Held => "end_meeting",
        _ => "start_meeting",
    };
    permit.record_own_act(db, action).await?;
    Ok(())
}

/// Takes the beginning back, where nothing came of it: no note, no sub-group, no point under way, and no
/// minutes that were sent round.
/// Fails: a conflict where something did, or where the meeting is not running.
pub(crate) async fn take_back(
    db: &mut PgConnection,
    permit: &Permit<TakeNotes, MeetingId>,
) -> Result<(), SaveError> {
    let meeting = permit.on();
    let from = head::lock_state(db, meeting).await?;
    let Ok(to) = from.next(MeetingStep::TakeBack) else {
        return Err(AppError::Conflict("notes-unstart-late").into());
    };
    let is_used = sqlx::query_scalar!(
        r#"SELECT EXISTS (SELECT FROM entry WHERE meeting_id = $1 AND archived_at IS NULL)
               OR EXISTS (SELECT FROM minutes_section WHERE meeting_id = $1)
               OR EXISTS (SELECT FROM minutes WHERE meeting_id = $1 AND circulated_at IS NOT NULL)
               OR EXISTS (SELECT FROM agenda_point
                          WHERE meeting_id = $1 AND (started_at IS NOT NULL OR seconds_spent > 0)) as "used!""#,
        meeting.0
    )
    .fetch_one(&mut *db)
    .await?;
    if is_used {
        return Err(AppError::Conflict("notes-unstart-late").into());
    }
    sqlx::query!(
        "DELETE FROM minutes WHERE meeting_id = $1 AND editable",
        meeting.0
    )
    .execute(&mut *db)
    .await?;
    sqlx::query!(
        "UPDATE meeting SET state = $2, version = version + 1 WHERE id = $1",
        meeting.0,
        to.as_str()
    )
    .execute(&mut *db)
    .await?;
    permit.record_own_act(db, "unstart_meeting").await?;
    telling::tell(db, meeting).await?;
    Ok(())
}

/// Brings all notes of a branch of the agenda under another point, at its end, in their order.
pub(crate) async fn gather_entries(
    db: &mut PgConnection,
    permit: &Permit<TakeNotes, MeetingId>,
    branch: &[OutlinePoint],
    (to, label): (Option<PointId>, &str),
) -> Result<(), SaveError> {
    let meeting = permit.on();
    let ids: Vec<i64> = branch.iter().map(|p| p.id.0).collect();
    let done = sqlx::query!(
        "WITH last AS (SELECT coalesce(max(position), 0) AS position FROM entry
                       WHERE meeting_id = $1 AND point_id IS NOT DISTINCT FROM $3),
              moved AS (SELECT e.id, row_number() OVER (ORDER BY p.place, e.position, e.id) AS n
                        FROM unnest($2::bigint[]) WITH ORDINALITY AS p (id, place)
                        JOIN entry e ON e.point_id = p.id AND e.meeting_id = $1)
         UPDATE entry e SET point_id = $3, position = last.position + moved.n, version = version + 1,
                change_no = nextval('entry_change_no')
         FROM last, moved WHERE e.id = moved.id",
        meeting.0,
        &ids,
        to.map(|id| id.0)
    )
    .execute(&mut *db)
    .await?;
    if done.rows_affected() > 0 {
        let title = branch.first().map_or("", |point| point.title.as_str());
        let change = Changes::one("point", title, label);
        permit.record_own(db, "gather_notes", &change).await?;
        telling::tell(db, meeting).await?;
    }
    Ok(())
}
