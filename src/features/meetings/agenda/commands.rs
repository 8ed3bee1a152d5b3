//! Writing agendas, recorded on the meeting.

use sqlx::PgConnection;

use super::{
    forms::PointForm,
    model::{NewPoint, OutlinePoint},
    queries,
};
use crate::head;
use kernel::{
    ids::{MeetingId, PointId, StatusUpdateId},
    meeting::LEVELS,
};
use platform::{
    auth::{
        Permit,
        rights::permission::{EditMeeting, WriteStatus},
    },
    errors::{AppError, OrStale as _, SaveError},
    history::Changes,
};

/// Points of an agenda, at most: as many as its pages show.
const MOST: i64 = 500;

/// Why no point stands below another one: that is on the last level already. A translation key.
pub const TOO_DEEP: &str = "agenda-too-deep";

/// Makes sure that an agenda shows all that was added to it.
/// Fails: [`AppError::Conflict`] where that is more than it has room for.
pub(super) async fn still_fits(db: &mut PgConnection, meeting: MeetingId) -> Result<(), SaveError> {
    let points = sqlx::query_scalar!(
        r#"SELECT count(*) as "points!" FROM agenda_point WHERE meeting_id = $1 AND archived_at IS NULL"#,
        meeting.0
    )
    .fetch_one(db)
    .await?;
    if points > MOST {
        return Err(AppError::Conflict("agenda-full").into());
    }
    Ok(())
}

/// What a new point stands below, and its level: a parent that is gone from the agenda is none.
/// Fails: [`AppError::Conflict`] ([`TOO_DEEP`]) where nothing stands below it.
pub(super) async fn below(
    db: &mut PgConnection,
    meeting: MeetingId,
    parent: Option<PointId>,
) -> Result<(Option<PointId>, i16), SaveError> {
    let Some(parent) = parent else {
        return Ok((None, 1));
    };
    let level = sqlx::query_scalar!(
        "SELECT level FROM agenda_point WHERE id = $1 AND meeting_id = $2 AND archived_at IS NULL",
        parent.0,
        meeting.0
    )
    .fetch_optional(db)
    .await?;
    match level {
        None => Ok((None, 1)),
        Some(level) if level < i16::from(LEVELS) => Ok((Some(parent), level + 1)),
        Some(_) => Err(AppError::Conflict(TOO_DEEP).into()),
    }
}

/// Adds a point; at the top level where its parent is gone.
/// Fails: [`AppError::Conflict`] where the agenda has no room for it, or its parent none below it
/// ([`TOO_DEEP`]).
pub async fn add_point(
    db: &mut PgConnection,
    permit: &Permit<EditMeeting, MeetingId>,
    new: &NewPoint,
) -> Result<PointId, SaveError> {
    let meeting = permit.on();
    head::lock(db, meeting).await?;
    let (parent, level) = below(db, meeting, new.parent).await?;
    let id = sqlx::query_scalar!(
        r#"INSERT INTO agenda_point (meeting_id, parent_id, level, position, title, kind, round, body,
                                     minutes_planned, presenter_id, presenter_name, title_nl)
           VALUES ($1, $2, $10,
                   (SELECT coalesce(max(position), 0) + 1 FROM agenda_point
                    WHERE meeting_id = $1 AND parent_id IS NOT DISTINCT FROM $2 AND archived_at IS NULL),
                   $3, $4, $5, $6, $7, $8, $9, $11)
           RETURNING id as "id: PointId""#,
        meeting.0,
        parent.map(|id| id.0),
        new.title,
        new.kind.as_str(),
        new.round.as_str(),
        new.body,
        new.minutes_planned,
        new.presenter.map(|id| id.0),
        new.presenter_name,
        level,
        new.title_nl
    )
    .fetch_one(&mut *db)
    .await?;
    let change = Changes::one("point", "", &new.title);
    permit.record_own(db, "add_point", &change).await?;
    still_fits(db, meeting).await?;
    Ok(id)
}

/// Changes a point the writer saw at `form.version`, and what it is about; its place stays.
/// `measures` are those whose codes the form holds.
/// Fails: [`SaveError::Stale`] where somebody saved in between.
pub(crate) async fn update_point(
    db: &mut PgConnection,
    permit: &Permit<EditMeeting, MeetingId>,
    before: &OutlinePoint,
    form: &PointForm,
    measures: &[i64],
) -> Result<(), SaveError> {
    let meeting = permit.on();
    // A title that comes back as it was read, in whichever language, is not changed.
    let kept = [&before.title, &before.title_nl].contains(&&form.point.title);
    let (title, title_nl) = match kept {
        true => (before.title.as_str(), before.title_nl.as_str()),
        false => (form.point.title.as_str(), ""),
    };
    sqlx::query!(
        "UPDATE agenda_point SET title = $4, kind = $5, round = $6, body = $7, minutes_planned = $8,
                presenter_id = $9, presenter_name = $10, title_nl = $11, version = version + 1
         WHERE id = $1 AND meeting_id = $2 AND version = $3 AND archived_at IS NULL",
        before.id.0,
        meeting.0,
        form.version,
        title,
        form.point.kind.as_str(),
        form.point.round.as_str(),
        form.point.body,
        form.point.minutes_planned,
        form.point.presenter.map(|id| id.0),
        form.point.presenter_name,
        title_nl
    )
    .execute(&mut *db)
    .await?
    .or_stale()?;
    set_subjects(db, before.id, &form.subjects, measures).await?;
    let stored = queries::point(db, meeting, before.id).await?;
    let after = stored.ok_or(AppError::NotFound)?.snapshot();
    let (then, title) = (before.snapshot(), &before.title);
    permit
        .record_change(db, meeting, "change_point", &then, &after, title)
        .await?;
    Ok(())
}

/// Says what a point is about: `strategy:3`, `group:4`, and measures.
async fn set_subjects(
    db: &mut PgConnection,
    point: PointId,
    subjects: &[String],
    measures: &[i64],
) -> sqlx::Result<()> {
    let of = |prefix: &str| -> Vec<i64> {
        let ids = subjects.iter().filter_map(|s| s.strip_prefix(prefix));
        ids.filter_map(|id| id.parse().ok()).collect()
    };
    sqlx::query!(
        "DELETE FROM agenda_point_subject WHERE point_id = $1",
        point.0
    )
    .execute(&mut *db)
    .await?;
    sqlx::query!(
        "INSERT INTO agenda_point_subject (point_id, strategy_id, group_id, measure_id)
         SELECT $1::bigint, id, NULL::bigint, NULL::bigint FROM unnest($2::bigint[]) AS id
         UNION ALL SELECT $1::bigint, NULL, id, NULL FROM unnest($3::bigint[]) AS id
         UNION ALL SELECT $1::bigint, NULL, NULL, id FROM unnest($4::bigint[]) AS id",
        point.0,
        &of("strategy:"),
        &of("group:"),
        measures
    )
    .execute(&mut *db)
    .await?;
    Ok(())
}

/// Says which status update was noted at a round's sub-point; who may write that update may. It is of
/// whom the point is.
/// Fails: [`SaveError::Stale`] where somebody noted or changed something there in between.
pub async fn keep_update(
    db: &mut PgConnection,
    permit: &Permit<WriteStatus, StatusUpdateId>,
    meeting: MeetingId,
    point: &OutlinePoint,
    version: i32,
) -> Result<(), SaveError> {
    sqlx::query!(
        "UPDATE agenda_point p SET status_update_id = u.id, version = p.version + 1
         FROM status_update u
         WHERE p.id = $1 AND p.meeting_id = $2 AND p.version = $3 AND p.archived_at IS NULL AND u.id = $4
           AND (u.strategy_id = p.strategy_id OR u.group_id = p.group_id)",
        point.id.0,
        meeting.0,
        version,
        permit.on().0
    )
    .execute(&mut *db)
    .await?
    .or_stale()?;
    let change = Changes::one("point", "", &point.title);
    permit
        .record(db, meeting, "note_update", &change, "")
        .await?;
    Ok(())
}

/// Takes the first point of a branch off the agenda, with all that stands below it.
pub(crate) async fn remove_point(
    db: &mut PgConnection,
    permit: &Permit<EditMeeting, MeetingId>,
    branch: &[OutlinePoint],
) -> Result<(), SaveError> {
    let meeting = permit.on();
    let Some(point) = branch.first() else {
        return Ok(());
    };
    let ids: Vec<i64> = branch.iter().map(|p| p.id.0).collect();
    let done = sqlx::query!(
        "UPDATE agenda_point SET archived_at = $3
         WHERE meeting_id = $1 AND id = ANY($2) AND archived_at IS NULL",
        meeting.0,
        &ids,
        permit.at()
    )
    .execute(&mut *db)
    .await?;
    if done.rows_affected() > 0 {
        let change = Changes::one("point", &point.title, "");
        permit.record_own(db, "remove_point", &change).await?;
    }
    Ok(())
}
