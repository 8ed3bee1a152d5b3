//! Writing topics and levels. Each command records in the history of the topic or level.

use sqlx::PgConnection;

use super::{forms::LineForm, model::Line, queries};
use kernel::{
    governance::Side,
    ids::{GovernanceLineId, GovernanceTableId},
};
use platform::{
    auth::{Permit, rights::permission::SteerGovernance},
    errors::{AppError, OrStale as _, SaveError},
};

/// As it is stored.
/// Fails: [`AppError::NotFound`] where there is none.
pub async fn stored(db: &mut PgConnection, id: GovernanceLineId) -> Result<Line, AppError> {
    queries::line(db, id).await?.ok_or(AppError::NotFound)
}

/// Adds a topic or level after the others of its side. The caller holds the table.
pub async fn create(
    db: &mut PgConnection,
    permit: &Permit<SteerGovernance, GovernanceTableId>,
    side: Side,
    form: &LineForm,
) -> Result<GovernanceLineId, SaveError> {
    let id = sqlx::query_scalar!(
        r#"INSERT INTO governance_line (table_id, side, position, title, title_nl, about)
           VALUES ($1, $2, (SELECT coalesce(max(position), 0) + 1 FROM governance_line
                            WHERE table_id = $1 AND side = $2), $3, $4, $5)
           RETURNING id as "id: GovernanceLineId""#,
        permit.on().0,
        side.as_str(),
        form.title,
        form.title_nl,
        form.about
    )
    .fetch_one(&mut *db)
    .await?;
    let changes = stored(db, id).await?.snapshot().created();
    permit.record(db, id, "create", &changes, "").await?;
    Ok(id)
}

/// Changes a topic or level the writer saw at `form.version`.
/// Fails: [`SaveError::Stale`] where somebody saved in between.
pub async fn update(
    db: &mut PgConnection,
    permit: &Permit<SteerGovernance, GovernanceLineId>,
    before: &Line,
    form: &LineForm,
) -> Result<(), SaveError> {
    sqlx::query!(
        "UPDATE governance_line SET title = $3, title_nl = $4, about = $5, version = version + 1
         WHERE id = $1 AND version = $2",
        permit.on().0,
        form.version,
        form.title,
        form.title_nl,
        form.about
    )
    .execute(&mut *db)
    .await?
    .or_stale()?;
    let after = stored(db, permit.on()).await?.snapshot();
    Ok(permit.record_update(db, &before.snapshot(), &after).await?)
}

/// Moves one a place towards the beginning or the end among those in use of its side. The caller
/// holds the table.
pub async fn shift(
    db: &mut PgConnection,
    permit: &Permit<SteerGovernance, GovernanceLineId>,
    line: &Line,
    forward: bool,
) -> Result<(), SaveError> {
    let step: i64 = if forward { -1 } else { 1 };
    let done = sqlx::query!(
        "WITH ordered AS (
             SELECT id, row_number() OVER (ORDER BY position, id) AS place
             FROM governance_line WHERE table_id = $1 AND side = $2 AND archived_at IS NULL),
         moved AS (
             SELECT o.place, n.place AS target FROM ordered o JOIN ordered n ON n.place = o.place + $4
             WHERE o.id = $3)
         UPDATE governance_line SET position = CASE WHEN o.place = m.place THEN m.target
                                                    WHEN o.place = m.target THEN m.place
                                                    ELSE o.place END
         FROM ordered o, moved m WHERE governance_line.id = o.id",
        line.table_id.0,
        line.side.as_str(),
        permit.on().0,
        step
    )
    .execute(&mut *db)
    .await?;
    if done.rows_affected() > 0 {
        permit.record_own_act(db, "move_governance_line").await?;
    }
    Ok(())
}
