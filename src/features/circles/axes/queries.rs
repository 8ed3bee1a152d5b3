//! Reading axes.

use sqlx::{PgConnection, types::Json};

use super::model::{Axis, AxisMeasure, AxisRow, MeasureBelow};
use kernel::{
    ids::{AxisId, AxisMeasureId, GroupId, MeasureId},
    names::Names,
};

/// One axis, archived or not.
pub async fn axis(db: &mut PgConnection, id: AxisId) -> sqlx::Result<Option<Axis>> {
    sqlx::query_as!(
        Axis,
        r#"SELECT a.id as "id: AxisId", a.group_id as "group_id: GroupId", g.code as "group_code!",
                  g.names as "group_name: Names", a.number, a.title, a.title_nl, a.aim, a.archived_at, a.version
           FROM axis a JOIN working_group g ON g.id = a.group_id WHERE a.id = $1"#,
        id.0
    )
    .fetch_optional(db)
    .await
}

/// The axes of a group in their order, each with its measures: those in use, or those put away.
pub async fn axes(
    db: &mut PgConnection,
    group: GroupId,
    archived: bool,
) -> sqlx::Result<Vec<AxisRow>> {
    sqlx::query_as!(
        AxisRow,
        r#"SELECT a.id as "id: AxisId", a.number, a.names as "name: Names", a.aim,
                  (SELECT coalesce(json_agg(json_build_object('id', m.id, 'name', m.names, 'measure', p.id,
                                                              'code', p.code) ORDER BY m.position, m.id), '[]')
                   FROM axis_measure m LEFT JOIN measure p ON p.id = m.measure_id
                   WHERE m.axis_id = a.id AND m.archived_at IS NULL) as "measures!: Json<Vec<AxisMeasure>>"
           FROM axis a WHERE a.group_id = $1 AND (a.archived_at IS NOT NULL) = $2
           ORDER BY a.position, a.id LIMIT 100"#,
        group.0,
        archived
    )
    .fetch_all(db)
    .await
}

/// The measures beneath one axis, in their order.
pub async fn measures(db: &mut PgConnection, axis: AxisId) -> sqlx::Result<Vec<AxisMeasure>> {
    sqlx::query_as!(
        AxisMeasure,
        r#"SELECT m.id as "id: AxisMeasureId", m.names as "name: Names", p.id as "measure?: MeasureId",
                  p.code as "code?"
           FROM axis_measure m LEFT JOIN measure p ON p.id = m.measure_id
           WHERE m.axis_id = $1 AND m.archived_at IS NULL ORDER BY m.position, m.id LIMIT 200"#,
        axis.0
    )
    .fetch_all(db)
    .await
}

/// One measure beneath an axis, in use.
pub async fn measure(
    db: &mut PgConnection,
    axis: AxisId,
    id: AxisMeasureId,
) -> sqlx::Result<Option<MeasureBelow>> {
    sqlx::query_as!(
        MeasureBelow,
        r#"SELECT m.id as "id: AxisMeasureId", m.axis_id as "axis_id: AxisId", m.title, m.title_nl,
                  coalesce(p.code, '') as "measure_code!", m.version
           FROM axis_measure m LEFT JOIN measure p ON p.id = m.measure_id
           WHERE m.axis_id = $1 AND m.id = $2 AND m.archived_at IS NULL"#,
        axis.0,
        id.0
    )
    .fetch_optional(db)
    .await
}

/// What a measure was called that was removed from beneath an axis.
pub(super) async fn removed_measure(
    db: &mut PgConnection,
    axis: AxisId,
    id: AxisMeasureId,
) -> sqlx::Result<Option<String>> {
    sqlx::query_scalar!(
        "SELECT title FROM axis_measure WHERE axis_id = $1 AND id = $2 AND archived_at IS NOT NULL",
        axis.0,
        id.0
    )
    .fetch_optional(db)
    .await
}

/// The PREC measure with a code, however it is written.
pub async fn prec_measure(db: &mut PgConnection, code: &str) -> sqlx::Result<Option<MeasureId>> {
    sqlx::query_scalar!(
        r#"SELECT measure_of_code(nullif($1, '')) as "id: MeasureId""#,
        code
    )
    .fetch_one(db)
    .await
}

/// The number a new axis of the group would have.
pub async fn next_number(db: &mut PgConnection, group: GroupId) -> sqlx::Result<i32> {
    sqlx::query_scalar!(
        r#"SELECT coalesce(max(number), 0) + 1 as "next!" FROM axis WHERE group_id = $1"#,
        group.0
    )
    .fetch_one(db)
    .await
}
