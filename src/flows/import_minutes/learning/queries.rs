//! Reading what was learned.

use chrono::{DateTime, Utc};
use sqlx::PgConnection;

use super::LessonKind;
use kernel::ids::{GroupId, MinutesLessonId};
use minutes_reader::parse::Learned;
use platform::auth::Reach;

/// A line of the list.
#[derive(Debug, Clone)]
pub(crate) struct LessonRow {
    pub id: MinutesLessonId,
    pub code: String,
    pub kind: LessonKind,
    pub written: String,
    /// Whom a name means.
    pub person: Option<String>,
    pub learned_by: Option<String>,
    pub learned_at: DateTime<Utc>,
    pub total: i64,
}

/// A page of what was learned where somebody adds meetings, the newest first.
pub(crate) async fn list(
    db: &mut PgConnection,
    reach: &Reach,
    limit: i64,
    offset: i64,
) -> sqlx::Result<Vec<LessonRow>> {
    sqlx::query_as!(
        LessonRow,
        r#"SELECT l.id as "id: MinutesLessonId", g.code as "code!",
                  l.kind as "kind: LessonKind", l.written, p.name as "person?", b.name as "learned_by?",
                  l.learned_at, count(*) OVER () as "total!"
           FROM minutes_lesson l JOIN working_group g ON g.id = l.group_id
           LEFT JOIN person p ON p.id = l.person_id
           LEFT JOIN person b ON b.id = l.learned_by_id
           WHERE l.withdrawn_at IS NULL AND ($1 OR l.group_id = ANY($2))
           ORDER BY l.learned_at DESC, l.id DESC LIMIT $3 OFFSET $4"#,
        reach.all,
        &reach.groups,
        limit,
        offset
    )
    .fetch_all(db)
    .await
}

/// The group of a lesson.
pub(crate) async fn group(
    db: &mut PgConnection,
    id: MinutesLessonId,
) -> sqlx::Result<Option<GroupId>> {
    sqlx::query_scalar!(
        r#"SELECT group_id as "group_id: GroupId" FROM minutes_lesson WHERE id = $1"#,
        id.0
    )
    .fetch_optional(db)
    .await
}

/// What the reader is to know of each group, by its number: the newest of it.
pub(crate) async fn learned(db: &mut PgConnection) -> sqlx::Result<Vec<(i32, Learned)>> {
    let rows = sqlx::query!(
        r#"SELECT g.number, l.kind as "kind: LessonKind", l.written
           FROM minutes_lesson l JOIN working_group g ON g.id = l.group_id
           WHERE l.withdrawn_at IS NULL ORDER BY l.learned_at DESC, l.id DESC LIMIT 2000"#
    )
    .fetch_all(db)
    .await?;
    let mut all: Vec<(i32, Learned)> = Vec::new();
    for row in rows {
        let at = all.iter().position(|(number, _)| *number == row.number);
        let at = at.unwrap_or_else(|| {
            all.push((row.number, Learned::default()));
            all.len() - 1
        });
        let learned = &mut all[at].1;
        match row.kind {
            LessonKind::Person => learned.names.push(row.written),
            LessonKind::Label => learned.labels.push(row.written),
            LessonKind::Decides => learned.decides.push(row.written),
        }
    }
    Ok(all)
}
