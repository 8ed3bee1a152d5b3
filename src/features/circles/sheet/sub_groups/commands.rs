//! Writing sub-groups, recorded on the circle.

use sqlx::PgConnection;

use super::{forms::SubGroupForm, model::SubGroup, queries};
use crate::events;
use kernel::ids::{CircleId, SubGroupId};
use platform::{
    auth::{Permit, rights::permission::PrepareCircle},
    errors::{AppError, OrStale as _, SaveError},
    history::Changes,
};

/// Adds a sub-group after the others.
pub(super) async fn create(
    db: &mut PgConnection,
    permit: &Permit<PrepareCircle, CircleId>,
    form: &SubGroupForm,
) -> Result<SubGroupId, SaveError> {
    let circle = permit.on();
    let id = sqlx::query_scalar!(
        r#"INSERT INTO sub_group (circle_id, position, name, room, video_url, note_taker_id, note_taker)
           VALUES ($1, (SELECT coalesce(max(position), 0) + 1 FROM sub_group WHERE circle_id = $1), $2, $3, $4, $5, $6)
           RETURNING id as "id: SubGroupId""#,
        circle.0,
        form.name,
        form.room,
        form.video_url,
        form.note_taker_id.map(|id| id.0),
        form.note_taker
    )
    .fetch_one(&mut *db)
    .await?;
    set_axes(db, id, form).await?;
    let changes = stored(db, circle, id).await?.snapshot().created();
    permit.record_own(db, "add_sub_group", &changes).await?;
    events::tell(db, circle).await?;
    Ok(id)
}

/// As it is stored.
pub(super) async fn stored(
    db: &mut PgConnection,
    circle: CircleId,
    id: SubGroupId,
) -> Result<SubGroup, AppError> {
    let found = queries::sub_group(db, circle, id, false).await?;
    found.ok_or(AppError::NotFound)
}

/// Changes a sub-group that the writer saw at `form.version`.
/// Fails: [`SaveError::Stale`] where somebody saved in between.
pub(super) async fn update(
    db: &mut PgConnection,
    permit: &Permit<PrepareCircle, CircleId>,
    before: &SubGroup,
    form: &SubGroupForm,
) -> Result<(), SaveError> {
    let circle = permit.on();
    sqlx::query!(
        "UPDATE sub_group SET name = $3, room = $4, video_url = $5, note_taker_id = $6, note_taker = $7,
                version = version + 1
         WHERE id = $1 AND version = $2",
        before.id.0,
        form.version,
        form.name,
        form.room,
        form.video_url,
        form.note_taker_id.map(|id| id.0),
        form.note_taker
    )
    .execute(&mut *db)
    .await?
    .or_stale()?;
    set_axes(db, before.id, form).await?;
    let after = stored(db, circle, before.id).await?.snapshot();
    permit
        .record_change(
            db,
            circle,
            "change_sub_group",
            &before.snapshot(),
            &after,
            &before.name,
        )
        .await?;
    events::tell(db, circle).await?;
    Ok(())
}

async fn set_axes(
    db: &mut PgConnection,
    id: SubGroupId,
    form: &SubGroupForm,
) -> Result<(), SaveError> {
    let axes: Vec<i64> = form.axes.iter().map(|id| id.0).collect();
    sqlx::query!(
        "DELETE FROM sub_group_axis WHERE sub_group_id = $1 AND axis_id <> ALL($2)",
        id.0,
        &axes
    )
    .execute(&mut *db)
    .await?;
    sqlx::query!(
        "INSERT INTO sub_group_axis (sub_group_id, axis_id) SELECT $1, axis_id FROM unnest($2::bigint[]) AS axis_id
         ON CONFLICT DO NOTHING",
        id.0,
        &axes
    )
    .execute(&mut *db)
    .await?;
    Ok(())
}

/// Takes a sub-group away: its points that are to come are for all together. Or puts it back: its points
/// are chosen anew.
pub(super) async fn set_removed(
    db: &mut PgConnection,
    permit: &Permit<PrepareCircle, CircleId>,
    group: &SubGroup,
    removed: bool,
) -> Result<(), SaveError> {
    sqlx::query!(
        "UPDATE sub_group SET archived_at = $2, version = version + 1
         WHERE id = $1 AND (archived_at IS NULL) = $3",
        group.id.0,
        removed.then(|| permit.at()),
        removed
    )
    .execute(&mut *db)
    .await?;
    if removed {
        sqlx::query!(
            "UPDATE sheet_point SET sub_group_id = NULL, version = version + 1
         WHERE sub_group_id = $1 AND started_at IS NULL AND archived_at IS NULL",
            group.id.0
        )
        .execute(&mut *db)
        .await?;
    }
    let action = if removed {
        "remove_sub_group"
    } else {
        "restore_sub_group"
    };
    let name = group.name.as_str();
    let (was, is) = if removed { (name, "") } else { ("", name) };
    let changes = Changes::one("sub_group", was, is);
    permit.record_own(db, action, &changes).await?;
    events::tell(db, permit.on()).await?;
    Ok(())
}
