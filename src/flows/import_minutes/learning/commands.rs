//! Keeping what was learned, and taking it back; it stands in the history of the group.

use sqlx::{Connection as _, PgConnection};

use super::{LessonKind, NewLesson};
use kernel::ids::{GroupId, MinutesLessonId};
use platform::{
    auth::{Permit, rights::permission::EditMeeting},
    errors::{AppError, SaveError},
};

/// Keeps what a correction teaches of a group's minutes; what was learned otherwise before is
/// corrected by it.
pub(crate) async fn learn(
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
    permit.record_own(db, "learn_lesson", &changes).await?;
    Ok(())
}

/// Takes a lesson of the group back. Twice the same is once.
/// Fails: [`AppError::NotFound`] where the group has no such lesson.
pub(crate) async fn forget(
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
    permit.record_own(db, "forget_lesson", &changes).await?;
    Ok(())
}

/// So an entry says whom a name meant, where that person was erased: as `people` names them.
const NAMELESS: &str = "N.N. #";

/// Forgets how minutes wrote people who were erased, and what the history of the groups says of it.
pub async fn forget_erased(db: &mut PgConnection) -> sqlx::Result<()> {
    let mut tx = db.begin().await?;
    let gone = sqlx::query!(
        r#"DELETE FROM minutes_lesson l USING person p
           WHERE p.id = l.person_id AND p.erased_at IS NOT NULL
           RETURNING l.group_id, l.written, p.id as "person!""#
    )
    .fetch_all(&mut *tx)
    .await?;
    if gone.is_empty() {
        return Ok(());
    }
    let groups: Vec<i64> = gone.iter().map(|row| row.group_id).collect();
    let persons: Vec<String> = gone
        .iter()
        .map(|row| format!("{NAMELESS}{}", row.person))
        .collect();
    let written: Vec<String> = gone.into_iter().map(|row| row.written).collect();
    // The history's trigger lets this transaction, and only this one, change entries.
    sqlx::query!("SELECT set_config('jalon.erasure', 'on', true)")
        .fetch_one(&mut *tx)
        .await?;
    // By what was written, and by whom it meant: another spelling may have been taken back before.
    sqlx::query!(
        "UPDATE history h SET changes = '[]'
         WHERE h.subject_kind = 'group' AND h.subject_id = ANY($1)
           AND h.action IN ('learn_lesson', 'forget_lesson')
           AND EXISTS (SELECT FROM jsonb_array_elements(
                           CASE jsonb_typeof(h.changes) WHEN 'array' THEN h.changes ELSE '[]' END) AS change
                       WHERE change->>0 = 'lesson_written' AND change->>2 = ANY($2)
                          OR change->>0 = 'lesson_person' AND change->>2 = ANY($3))",
        &groups,
        &written,
        &persons
    )
    .execute(&mut *tx)
    .await?;
    sqlx::query!("SELECT set_config('jalon.erasure', 'off', true)")
        .fetch_one(&mut *tx)
        .await?;
    tx.commit().await
}
