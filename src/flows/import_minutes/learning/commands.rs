//! Keeping what was learned, and taking it back; it stands in the history of the group.

use sqlx::PgConnection;

use super::{LessonKind, NewLesson};
use kernel::ids::{GroupId, MinutesLessonId};
use platform::{
    auth::{Permit, rights::permission::EditMeeting},
    errors::{AppError, SaveError},
};

/// Keeps what a correction teaches of a group's minutes; what was learned otherwise before is
/// corrected by it.
pub async fn learn(
    db: &mut PgConnection,
    permit: &Permit<EditMeeting, GroupId>,
    lesson: &NewLesson,
) -> Result<(), SaveError> {
    let person = sqlx::query_scalar!(
        r#"INSERT INTO minutes_lesson AS l (group_id, kind, written, person_id, learned_by_id, learned_at)
           VALUES ($1, $2, $3, $4, $5, $6)
           ON CONFLICT (group_id, kind, fold(written)) DO UPDATE
               SET person_id = excluded.person_id, learned_by_id = excluded.learned_by_id,
                   learned_at = excluded.learned_at, withdrawn_at = NULL
               WHERE l.withdrawn_at IS NOT NULL OR l.person_id IS DISTINCT FROM excluded.person_id
           RETURNING coalesce((SELECT p.name FROM person p WHERE p.id = l.person_id), '') as "person!""#,
        permit.on().0,
        lesson.kind.as_str(),
        lesson.written,
        lesson.person,
        permit.by().map(|id| id.0),
        permit.at()
    )
    .fetch_optional(&mut *db)
    .await?;
    // Known already.
    let Some(person) = person else { return Ok(()) };
    let changes = lesson.snapshot(&person).created();
    permit
        .record(db, permit.on(), "learn_lesson", &changes, "")
        .await?;
    Ok(())
}

/// Takes a lesson of the group back. Twice the same is once.
///
/// # Errors
/// [`AppError::NotFound`] where the group has no such lesson.
pub async fn forget(
    db: &mut PgConnection,
    permit: &Permit<EditMeeting, GroupId>,
    id: MinutesLessonId,
) -> Result<(), SaveError> {
    let gone = sqlx::query!(
        r#"WITH before AS (SELECT id, withdrawn_at FROM minutes_lesson
                           WHERE id = $1 AND group_id = $2 FOR UPDATE)
           UPDATE minutes_lesson l SET withdrawn_at = coalesce(l.withdrawn_at, $3)
           FROM before WHERE l.id = before.id
           RETURNING l.kind as "kind: LessonKind", l.written, l.person_id,
                     coalesce((SELECT p.name FROM person p WHERE p.id = l.person_id), '') as "person!",
                     before.withdrawn_at IS NULL as "now!""#,
        id.0,
        permit.on().0,
        permit.at()
    )
    .fetch_optional(&mut *db)
    .await?;
    let gone = gone.ok_or(AppError::NotFound)?;
    if !gone.now {
        return Ok(());
    }
    let lesson = NewLesson {
        kind: gone.kind,
        written: gone.written,
        person: gone.person_id,
    };
    let changes = lesson.snapshot(&gone.person).created();
    permit
        .record(db, permit.on(), "forget_lesson", &changes, "")
        .await?;
    Ok(())
}
