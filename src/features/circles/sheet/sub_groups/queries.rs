//! Reading sub-groups.

use sqlx::PgConnection;

use super::model::{NoteTaker, SubGroup};
use kernel::ids::{AxisId, CircleId, PersonId, SubGroupId};

/// A circle's sub-groups, in their order: all, or one; in use, or those removed.
async fn rows(
    db: &mut PgConnection,
    circle: CircleId,
    one: Option<SubGroupId>,
    removed: bool,
) -> sqlx::Result<Vec<SubGroup>> {
    sqlx::query_as!(
        SubGroup,
        r#"SELECT s.id as "id: SubGroupId", s.name, s.room, s.video_url,
                  s.note_taker_id as "note_taker_id: PersonId", coalesce(p.name, s.note_taker) as "note_taker!",
                  s.note_taker as note_taker_typed,
                  ARRAY(SELECT a.id FROM sub_group_axis sa JOIN axis a ON a.id = sa.axis_id
                        WHERE sa.sub_group_id = s.id ORDER BY a.position, a.id) as "axes!: Vec<AxisId>",
                  (SELECT coalesce(string_agg(a.number::text, ', ' ORDER BY a.position, a.id), '')
                   FROM sub_group_axis sa JOIN axis a ON a.id = sa.axis_id
                   WHERE sa.sub_group_id = s.id) as "axis_numbers!",
                  s.version
           FROM sub_group s LEFT JOIN person p ON p.id = s.note_taker_id
           WHERE s.circle_id = $1 AND ($2::bigint IS NULL OR s.id = $2) AND (s.archived_at IS NOT NULL) = $3
           ORDER BY s.position, s.id LIMIT 20"#,
        circle.0,
        one.map(|id| id.0),
        removed
    )
    .fetch_all(db)
    .await
}

/// A circle's sub-groups, in their order.
pub async fn sub_groups(db: &mut PgConnection, circle: CircleId) -> sqlx::Result<Vec<SubGroup>> {
    rows(db, circle, None, false).await
}

/// One sub-group: in use, or removed.
pub async fn sub_group(
    db: &mut PgConnection,
    circle: CircleId,
    id: SubGroupId,
    removed: bool,
) -> sqlx::Result<Option<SubGroup>> {
    Ok(rows(db, circle, Some(id), removed).await?.pop())
}

/// Who can take notes: whoever can sign in.
pub async fn note_takers(db: &mut PgConnection) -> sqlx::Result<Vec<NoteTaker>> {
    sqlx::query_as!(
        NoteTaker,
        r#"SELECT p.id as "id: PersonId", p.name as "name!"
           FROM account a JOIN person p ON p.id = a.person_id
           WHERE a.active AND p.archived_at IS NULL
           ORDER BY fold(p.last_name), fold(p.first_name), p.id LIMIT 1000"#
    )
    .fetch_all(db)
    .await
}
