//! Writing status updates, recorded on their owner.

use sqlx::PgConnection;

use super::{forms::UpdateForm, model::StatusUpdate, policy::OwnUpdate, queries};
use crate::owner::Owner;
use kernel::ids::{PersonId, StatusUpdateId};
use platform::{
    auth::{Permit, rights::permission::WriteStatus},
    errors::{AppError, OrStale as _, SaveError},
    history::Changes,
};

/// Publishes an update; gives the permit on it.
pub async fn create(
    db: &mut PgConnection,
    permit: &Permit<WriteStatus, Owner>,
    author: PersonId,
    form: &UpdateForm,
) -> Result<Permit<WriteStatus, StatusUpdateId>, SaveError> {
    let id = sqlx::query_scalar!(
        r#"INSERT INTO status_update (strategy_id, group_id, published_on, health, body, author_id)
           VALUES ($1, $2, $3, $4, $5, $6) RETURNING id as "id: StatusUpdateId""#,
        permit.on().strategy(),
        permit.on().group(),
        form.published_on,
        form.health.as_str(),
        form.body,
        author.0
    )
    .fetch_one(&mut *db)
    .await?;
    let changes = stored(db, id).await?.snapshot().created();
    permit.record_own(db, "publish_update", &changes).await?;
    Ok(permit.narrowed(id))
}

/// Changes an update the writer saw at `form.version`.
/// Fails: [`SaveError::Stale`] where somebody saved in between.
pub async fn update(
    db: &mut PgConnection,
    permit: &Permit<WriteStatus, OwnUpdate>,
    before: &StatusUpdate,
    form: &UpdateForm,
) -> Result<(), SaveError> {
    let (id, owner) = permit.on();
    sqlx::query!(
        "UPDATE status_update SET published_on = $3, health = $4, body = $5, version = version + 1
         WHERE id = $1 AND version = $2 AND archived_at IS NULL",
        id.0,
        form.version,
        form.published_on,
        form.health.as_str(),
        form.body
    )
    .execute(&mut *db)
    .await?
    .or_stale()?;
    let after = stored(db, id).await?.snapshot();
    permit
        .record_change(db, owner, "change_update", &before.snapshot(), &after, "")
        .await?;
    Ok(())
}

async fn stored(db: &mut PgConnection, id: StatusUpdateId) -> Result<StatusUpdate, AppError> {
    queries::update(db, id).await?.ok_or(AppError::NotFound)
}

/// Withdraws an update, whose text the history keeps, or publishes it again.
pub(crate) async fn set_withdrawn(
    db: &mut PgConnection,
    permit: &Permit<WriteStatus, OwnUpdate>,
    update: &StatusUpdate,
    withdrawn: bool,
) -> Result<(), SaveError> {
    let (id, owner) = permit.on();
    let done = sqlx::query!(
        "UPDATE status_update SET archived_at = $2, version = version + 1
         WHERE id = $1 AND (archived_at IS NULL) = $3",
        id.0,
        withdrawn.then(|| permit.at()),
        withdrawn
    )
    .execute(&mut *db)
    .await?;
    if done.rows_affected() == 1 {
        let action = if withdrawn {
            "withdraw_update"
        } else {
            "restore_update"
        };
        let body = update.body.as_str();
        let (was, is) = if withdrawn { (body, "") } else { ("", body) };
        let change = Changes::one("update", was, is);
        permit.record(db, owner, action, &change, "").await?;
    }
    Ok(())
}
