//! Writing sub-groups. Each command records in the history of the sub-group.

use sqlx::PgConnection;

use super::{forms::SubGroupForm, model::SubGroup, queries};
use kernel::ids::{GovernanceSubGroupId, GovernanceTableId, SectionId};
use platform::{
    auth::{
        Permit,
        rights::permission::{SteerGovernance, WriteGovernance},
    },
    errors::{AppError, OrStale as _, SaveError},
    history::Changes,
};

/// As it is stored.
/// Fails: [`AppError::NotFound`] where there is none.
pub async fn stored(db: &mut PgConnection, id: GovernanceSubGroupId) -> Result<SubGroup, AppError> {
    let found = queries::sub_group(db, id).await?;
    found.ok_or(AppError::NotFound)
}

/// From now on the sub-group takes its notes in that section of a meeting's minutes. Twice the same
/// changes and records nothing more.
pub async fn note_in(
    db: &mut PgConnection,
    permit: &Permit<WriteGovernance, GovernanceSubGroupId>,
    section: SectionId,
    name: &str,
) -> Result<(), SaveError> {
    let done = sqlx::query!(
        "UPDATE governance_sub_group SET section_id = $2 WHERE id = $1 AND section_id IS DISTINCT FROM $2",
        permit.on().0,
        section.0
    )
    .execute(&mut *db)
    .await?;
    if done.rows_affected() == 1 {
        let changes = Changes::one("section", "", name);
        permit.record_own(db, "open_section", &changes).await?;
    }
    Ok(())
}

/// Adds a sub-group after the others. The caller holds the table.
pub async fn create(
    db: &mut PgConnection,
    permit: &Permit<SteerGovernance, GovernanceTableId>,
    form: &SubGroupForm,
) -> Result<GovernanceSubGroupId, SaveError> {
    let id = sqlx::query_scalar!(
        r#"INSERT INTO governance_sub_group (table_id, position, name, note_taker_id)
           VALUES ($1, (SELECT coalesce(max(position), 0) + 1 FROM governance_sub_group WHERE table_id = $1), $2, $3)
           RETURNING id as "id: GovernanceSubGroupId""#,
        permit.on().0,
        form.name,
        form.note_taker.map(|id| id.0)
    )
    .fetch_one(&mut *db)
    .await?;
    set_parts(db, id, form).await?;
    let changes = stored(db, id).await?.snapshot().created();
    permit.record(db, id, "create", &changes, "").await?;
    Ok(id)
}

/// Changes a sub-group that the writer saw at `form.version`.
/// Fails: [`SaveError::Stale`] where somebody saved in between.
pub async fn update(
    db: &mut PgConnection,
    permit: &Permit<SteerGovernance, GovernanceSubGroupId>,
    before: &SubGroup,
    form: &SubGroupForm,
) -> Result<(), SaveError> {
    sqlx::query!(
        "UPDATE governance_sub_group SET name = $3, note_taker_id = $4, version = version + 1
         WHERE id = $1 AND version = $2",
        permit.on().0,
        form.version,
        form.name,
        form.note_taker.map(|id| id.0)
    )
    .execute(&mut *db)
    .await?
    .or_stale()?;
    let id = permit.on();
    set_parts(db, id, form).await?;
    let after = stored(db, id).await?.snapshot();
    Ok(permit.record_update(db, &before.snapshot(), &after).await?)
}

/// Its topics and its members.
async fn set_parts(
    db: &mut PgConnection,
    id: GovernanceSubGroupId,
    form: &SubGroupForm,
) -> Result<(), SaveError> {
    let topics: Vec<i64> = form.topics.iter().map(|id| id.0).collect();
    let members: Vec<i64> = form.members.iter().map(|id| id.0).collect();
    sqlx::query!(
        "DELETE FROM governance_sub_group_topic WHERE sub_group_id = $1 AND topic_id <> ALL($2)",
        id.0,
        &topics
    )
    .execute(&mut *db)
    .await?;
    sqlx::query!(
        "INSERT INTO governance_sub_group_topic (sub_group_id, topic_id)
         SELECT $1, topic_id FROM unnest($2::bigint[]) AS topic_id ON CONFLICT DO NOTHING",
        id.0,
        &topics
    )
    .execute(&mut *db)
    .await?;
    sqlx::query!(
        "DELETE FROM governance_sub_group_member WHERE sub_group_id = $1 AND person_id <> ALL($2)",
        id.0,
        &members
    )
    .execute(&mut *db)
    .await?;
    sqlx::query!(
        "INSERT INTO governance_sub_group_member (sub_group_id, person_id)
         SELECT $1, person_id FROM unnest($2::bigint[]) AS person_id ON CONFLICT DO NOTHING",
        id.0,
        &members
    )
    .execute(&mut *db)
    .await?;
    Ok(())
}
