//! Writing groups.

use sqlx::PgConnection;

use super::{forms::GroupForm, model::Group, queries};
use kernel::ids::GroupId;
use platform::{
    auth::{
        Permit,
        rights::permission::{CreatePortfolio, EditPortfolio},
    },
    errors::{AppError, OrStale as _, SaveError},
};

/// Adds a group.
/// Fails: the constraints of `forms::CONSTRAINTS`.
pub async fn create(
    db: &mut PgConnection,
    permit: &Permit<CreatePortfolio>,
    form: &GroupForm,
) -> Result<GroupId, SaveError> {
    let id = sqlx::query_scalar!(
        r#"INSERT INTO working_group (number, name, name_nl, mandate, state, first_circle_stage, first_circle_on,
                                      second_circle_stage, second_circle_on, circle_note, review_due_on)
           VALUES ($1, $2, $11, $3, $4, $5, $6, $7, $8, $9, $10) RETURNING id as "id: GroupId""#,
        form.number,
        form.name,
        form.mandate,
        form.state.as_str(),
        form.first_circle_stage.as_str(),
        form.first_circle_on,
        form.second_circle_stage.as_str(),
        form.second_circle_on,
        form.circle_note,
        form.review_due_on,
        form.name_nl
    )
    .fetch_one(&mut *db)
    .await?;
    let changes = stored(db, id).await?.snapshot().created();
    permit.record(db, id, "create", &changes, "").await?;
    Ok(id)
}

/// Changes a group the writer saw at `form.version`.
/// Fails: [`SaveError::Stale`] where somebody saved in between; the constraints as in [`create`].
pub async fn update(
    db: &mut PgConnection,
    permit: &Permit<EditPortfolio, GroupId>,
    before: &Group,
    form: &GroupForm,
) -> Result<(), SaveError> {
    sqlx::query!(
        "UPDATE working_group SET number = $3, name = $4, mandate = $5, state = $6, first_circle_stage = $7,
                first_circle_on = $8, second_circle_stage = $9, second_circle_on = $10, circle_note = $11,
                review_due_on = $12, name_nl = $13, version = version + 1
         WHERE id = $1 AND version = $2",
        permit.on().0,
        form.version,
        form.number,
        form.name,
        form.mandate,
        form.state.as_str(),
        form.first_circle_stage.as_str(),
        form.first_circle_on,
        form.second_circle_stage.as_str(),
        form.second_circle_on,
        form.circle_note,
        form.review_due_on,
        form.name_nl
    )
    .execute(&mut *db)
    .await?
    .or_stale()?;
    let after = stored(db, permit.on()).await?.snapshot();
    Ok(permit.record_update(db, &before.snapshot(), &after).await?)
}

/// As it is stored.
pub async fn stored(db: &mut PgConnection, id: GroupId) -> Result<Group, AppError> {
    queries::group(db, id).await?.ok_or(AppError::NotFound)
}
