//! Saying how a cell stands. Recorded in the history of the table.

use sqlx::PgConnection;

use super::{
    forms::CellForm,
    queries::{self, SaidCell},
};
use crate::model::{Cell, cell_label};
use kernel::ids::GovernanceTableId;
use platform::{
    auth::{Permit, rights::permission::SteerGovernance},
    errors::{AppError, OrStale as _, SaveError},
    history::Snapshot,
};

/// Says how a cell stands, dated, or leaves it to what is counted.
/// Fails: [`SaveError::Stale`] where somebody said something else in between.
pub async fn say(
    db: &mut PgConnection,
    permit: &Permit<SteerGovernance, GovernanceTableId>,
    cell: Cell,
    before: &SaidCell,
    form: &CellForm,
) -> Result<(), SaveError> {
    let said = form.completeness;
    sqlx::query!(
        "INSERT INTO governance_cell (topic_id, level_id, table_id, completeness, reason, overridden_by_id,
                                      overridden_at, version)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8 + 1)
         ON CONFLICT (topic_id, level_id) DO UPDATE SET
             completeness = excluded.completeness, reason = excluded.reason,
             overridden_by_id = excluded.overridden_by_id, overridden_at = excluded.overridden_at,
             version = governance_cell.version + 1
         WHERE governance_cell.version = $8",
        cell.topic.0,
        cell.level.0,
        permit.on().0,
        said.map(|word| word.as_str()),
        form.reason,
        said.and(permit.by()).map(|id| id.0),
        said.map(|_| permit.at()),
        form.version
    )
    .execute(&mut *db)
    .await?
    .or_stale()?;
    let after = queries::cell(db, cell).await?.ok_or(AppError::NotFound)?;
    let told = Snapshot::new()
        .text("governance_cell", cell_label(&after.topic, &after.level))
        .optional_word("governance_completeness", after.completeness)
        .text("governance_cell_reason", &after.reason);
    let was = Snapshot::new()
        .optional_word("governance_completeness", before.completeness)
        .text("governance_cell_reason", &before.reason);
    permit
        .record_change(db, permit.on(), "say_governance_cell", &was, &told, "")
        .await?;
    Ok(())
}
