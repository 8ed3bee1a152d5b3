//! Writing strategies.

use sqlx::PgConnection;

use super::{forms::StrategyForm, model::Strategy, queries};
use kernel::ids::StrategyId;
use platform::{
    auth::{
        Permit,
        rights::permission::{CreatePortfolio, EditPortfolio},
    },
    errors::{AppError, OrStale as _, SaveError},
};

/// Adds a strategy at the end.
/// Fails: the constraints of `forms::CONSTRAINTS`.
pub async fn create(
    db: &mut PgConnection,
    permit: &Permit<CreatePortfolio>,
    form: &StrategyForm,
) -> Result<StrategyId, SaveError> {
    let id = sqlx::query_scalar!(
        r#"INSERT INTO strategy (code, name, name_nl, summary, state, starts_on, ends_on, lead_organisation_id,
                                 position)
           VALUES ($1, $2, $8, $3, $4, $5, $6, $7, (SELECT coalesce(max(position), 0) + 1 FROM strategy))
           RETURNING id as "id: StrategyId""#,
        form.code,
        form.name,
        form.summary,
        form.state.as_str(),
        form.starts_on,
        form.ends_on,
        form.lead.map(|id| id.0),
        form.name_nl
    )
    .fetch_one(&mut *db)
    .await?;
    let changes = stored(db, id).await?.snapshot().created();
    permit.record(db, id, "create", &changes, "").await?;
    Ok(id)
}

/// Changes a strategy the writer saw at `form.version`.
/// Fails: [`SaveError::Stale`] where somebody saved in between; the constraints as in [`create`].
pub async fn update(
    db: &mut PgConnection,
    permit: &Permit<EditPortfolio, StrategyId>,
    before: &Strategy,
    form: &StrategyForm,
) -> Result<(), SaveError> {
    sqlx::query!(
        "UPDATE strategy SET code = $3, name = $4, summary = $5, state = $6, starts_on = $7, ends_on = $8,
                lead_organisation_id = $9, name_nl = $10, version = version + 1
         WHERE id = $1 AND version = $2",
        permit.on().0,
        form.version,
        form.code,
        form.name,
        form.summary,
        form.state.as_str(),
        form.starts_on,
        form.ends_on,
        form.lead.map(|id| id.0),
        form.name_nl
    )
    .execute(&mut *db)
    .await?
    .or_stale()?;
    let after = stored(db, permit.on()).await?.snapshot();
    Ok(permit.record_update(db, &before.snapshot(), &after).await?)
}

/// As it is stored.
pub async fn stored(db: &mut PgConnection, id: StrategyId) -> Result<Strategy, AppError> {
    queries::strategy(db, id).await?.ok_or(AppError::NotFound)
}
