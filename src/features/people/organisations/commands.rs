//! Writing organisations. Each command records in the history.

use sqlx::PgConnection;

use super::{forms::OrganisationForm, model::Organisation, queries};
use kernel::ids::OrganisationId;
use platform::{
    auth::{Permit, rights::permission::EditPeople},
    errors::{AppError, OrStale as _, SaveError},
};

/// Adds an organisation.
/// Fails: `organisation_name_key` or `organisation_short_name_key` where the name is taken.
pub async fn create(
    db: &mut PgConnection,
    permit: &Permit<EditPeople>,
    form: &OrganisationForm,
) -> Result<OrganisationId, SaveError> {
    let id = sqlx::query_scalar!(
        r#"INSERT INTO organisation (name, short_name, kind, website) VALUES ($1, $2, $3, $4)
           RETURNING id as "id: OrganisationId""#,
        form.name,
        form.short_name,
        form.kind.as_str(),
        form.website
    )
    .fetch_one(&mut *db)
    .await?;
    let changes = stored(db, id).await?.snapshot().created();
    permit.record(db, id, "create", &changes, "").await?;
    Ok(id)
}

/// Changes an organisation the writer saw at `form.version`.
/// Fails: [`SaveError::Stale`] where somebody saved in between; the name constraints as in
/// [`create`].
pub async fn update(
    db: &mut PgConnection,
    permit: &Permit<EditPeople, OrganisationId>,
    before: &Organisation,
    form: &OrganisationForm,
) -> Result<(), SaveError> {
    sqlx::query!(
        "UPDATE organisation SET name = $3, short_name = $4, kind = $5, website = $6, version = version + 1
         WHERE id = $1 AND version = $2",
        permit.on().0,
        form.version,
        form.name,
        form.short_name,
        form.kind.as_str(),
        form.website
    )
    .execute(&mut *db)
    .await?
    .or_stale()?;
    let after = stored(db, permit.on()).await?.snapshot();
    Ok(permit.record_update(db, &before.snapshot(), &after).await?)
}

/// As it is stored.
pub async fn stored(db: &mut PgConnection, id: OrganisationId) -> Result<Organisation, AppError> {
    let found = queries::organisation(db, id).await?;
    found.ok_or(AppError::NotFound)
}
