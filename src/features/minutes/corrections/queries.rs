//! Reading corrections.

use sqlx::PgConnection;

use super::model::{Correction, CorrectionState};
use kernel::{
    ids::{CorrectionId, EntryId, MeetingId, PersonId, PointId},
    lang::Lang,
};

/// The corrections of a meeting's minutes, those to answer first, then the latest.
pub async fn of(db: &mut PgConnection, meeting: MeetingId) -> sqlx::Result<Vec<Correction>> {
    read(db, meeting, None).await
}

/// One of them.
pub async fn one(
    db: &mut PgConnection,
    meeting: MeetingId,
    id: CorrectionId,
) -> sqlx::Result<Option<Correction>> {
    Ok(read(db, meeting, Some(id)).await?.into_iter().next())
}

async fn read(
    db: &mut PgConnection,
    meeting: MeetingId,
    id: Option<CorrectionId>,
) -> sqlx::Result<Vec<Correction>> {
    sqlx::query_as!(
        Correction,
        r#"SELECT c.id as "id: CorrectionId", c.entry_id as "entry_id: EntryId", c.point_id as "point_id: PointId",
                  coalesce(p.title, '') as "point!", c.base_text, e.body as "entry_text?", c.proposed_text,
                  c.remark, c.proposed_by_id as "proposed_by_id: PersonId", by.name as "proposed_by!",
                  c.proposed_at, c.state as "state: CorrectionState", c.answer,
                  who.name as "answered_by?", c.answered_at
           FROM correction c
           JOIN person by ON by.id = c.proposed_by_id
           LEFT JOIN entry e ON e.id = c.entry_id AND e.archived_at IS NULL
           LEFT JOIN agenda_point p ON p.id = coalesce(c.point_id, e.point_id)
           LEFT JOIN person who ON who.id = c.answered_by_id
           WHERE c.meeting_id = $1 AND ($2::bigint IS NULL OR c.id = $2)
           ORDER BY NOT c.pending, CASE WHEN c.pending THEN c.id ELSE -c.id END
           LIMIT 500"#,
        meeting.0,
        id.map(|id| id.0)
    )
    .fetch_all(db)
    .await
}

/// A passage of the minutes, or a point, to propose something at.
#[derive(Debug, Clone)]
pub struct Place {
    pub entry: Option<EntryId>,
    pub point: Option<PointId>,
    /// The point's title; empty before the first point.
    pub title: String,
    /// What the passage says; empty for a point.
    pub text: String,
}

/// A passage that stands in the minutes.
pub async fn passage(
    db: &mut PgConnection,
    meeting: MeetingId,
    entry: EntryId,
) -> sqlx::Result<Option<Place>> {
    sqlx::query_as!(
        Place,
        r#"SELECT e.id as "entry: EntryId", NULL::bigint as "point: PointId", coalesce(p.title, '') as "title!",
                  e.body as "text!"
           FROM entry e LEFT JOIN agenda_point p ON p.id = e.point_id
           WHERE e.id = $2 AND e.meeting_id = $1 AND e.archived_at IS NULL"#,
        meeting.0,
        entry.0
    )
    .fetch_optional(db)
    .await
}

/// A point of the agenda.
pub async fn point(
    db: &mut PgConnection,
    meeting: MeetingId,
    point: PointId,
) -> sqlx::Result<Option<Place>> {
    sqlx::query_as!(
        Place,
        r#"SELECT NULL::bigint as "entry: EntryId", id as "point: PointId", title as "title!", '' as "text!"
           FROM agenda_point WHERE id = $2 AND meeting_id = $1"#,
        meeting.0,
        point.0
    )
    .fetch_optional(db)
    .await
}

/// Who proposed a correction, to be written to.
#[derive(Debug, Clone)]
pub struct Proposer {
    pub name: String,
    pub email: String,
    pub lang: Lang,
}

/// The proposer, where they can be written to.
pub async fn proposer(db: &mut PgConnection, person: PersonId) -> sqlx::Result<Option<Proposer>> {
    sqlx::query_as!(
        Proposer,
        r#"SELECT name as "name!", email, lang as "lang: Lang" FROM person
           WHERE id = $1 AND archived_at IS NULL AND erased_at IS NULL"#,
        person.0
    )
    .fetch_optional(db)
    .await
}
