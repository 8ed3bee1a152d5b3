//! Reading run sheets.

use sqlx::PgConnection;

use super::model::SheetPoint;
use kernel::{
    circle::{Round, SheetKind},
    ids::{AxisId, CircleId, SheetPointId, SubGroupId},
    names::Names,
};

/// A circle's points, in their order: all, or one; in use, or those removed.
async fn rows(
    db: &mut PgConnection,
    circle: CircleId,
    one: Option<SheetPointId>,
    removed: bool,
) -> sqlx::Result<Vec<SheetPoint>> {
    sqlx::query_as!(
        SheetPoint,
        r#"SELECT p.id as "id: SheetPointId", p.sub_group_id as "sub_group_id: SubGroupId",
                  s.name as "sub_group?", p.kind as "kind: SheetKind", p.axis_id as "axis_id: AxisId",
                  a.number as "axis_number?", a.names as "axis_name?: Names", p.round as "round: Round",
                  p.title, p.question, p.planned_minutes, p.started_at, p.ended_at, p.ends_at, p.version
           FROM sheet_point p
           LEFT JOIN sub_group s ON s.id = p.sub_group_id
           LEFT JOIN axis a ON a.id = p.axis_id
           WHERE p.circle_id = $1 AND ($2::bigint IS NULL OR p.id = $2) AND (p.archived_at IS NOT NULL) = $3
           ORDER BY p.position, p.id LIMIT 200"#,
        circle.0,
        one.map(|id| id.0),
        removed
    )
    .fetch_all(db)
    .await
}

/// A circle's points, in their order.
pub async fn points(db: &mut PgConnection, circle: CircleId) -> sqlx::Result<Vec<SheetPoint>> {
    rows(db, circle, None, false).await
}

/// The points that run: of all together, or one of each sub-group.
pub async fn running(db: &mut PgConnection, circle: CircleId) -> sqlx::Result<Vec<SheetPoint>> {
    let points = points(db, circle).await?;
    Ok(points.into_iter().filter(SheetPoint::is_running).collect())
}

/// One point: in use, or removed.
pub async fn point(
    db: &mut PgConnection,
    circle: CircleId,
    id: SheetPointId,
    removed: bool,
) -> sqlx::Result<Option<SheetPoint>> {
    Ok(rows(db, circle, Some(id), removed).await?.pop())
}
