//! Writing couplings, recorded on the strategy and on the group.

use sqlx::PgConnection;

use super::queries::{self, Coupling};
use kernel::ids::{CouplingId, GroupId, StrategyId};
use platform::{
    auth::{Permit, rights::permission::EditCouplings},
    errors::SaveError,
    history::Snapshot,
};

type Editing = Permit<EditCouplings, (StrategyId, GroupId)>;

/// What a writer says of a pair.
#[derive(Debug, Clone)]
pub struct CouplingForm {
    pub strength: i32,
    pub reason: String,
    /// The version seen; 0 where there was no coupling.
    pub version: i32,
}

/// Says how a pair is coupled; a new coupling has version 1. Gives its id.
/// Fails: [`SaveError::Stale`] where somebody wrote in between.
pub async fn save(
    db: &mut PgConnection,
    permit: &Editing,
    label: &str,
    before: Option<&Coupling>,
    form: &CouplingForm,
) -> Result<CouplingId, SaveError> {
    let (strategy, group) = permit.on();
    let done = sqlx::query!(
        "INSERT INTO coupling (strategy_id, group_id, strength, reason)
         SELECT $1, $2, $3, $4 WHERE $5 = 0
         ON CONFLICT (strategy_id, group_id) DO NOTHING",
        strategy.0,
        group.0,
        form.strength,
        form.reason,
        form.version
    )
    .execute(&mut *db)
    .await?
    .rows_affected();
    let changed = sqlx::query!(
        "UPDATE coupling SET strength = $3, reason = $4, version = version + 1
         WHERE strategy_id = $1 AND group_id = $2 AND version = $5 AND $5 > 0",
        strategy.0,
        group.0,
        form.strength,
        form.reason,
        form.version
    )
    .execute(&mut *db)
    .await?
    .rows_affected();
    if done + changed == 0 {
        return Err(SaveError::Stale);
    }
    let stored = queries::pair(db, strategy, group).await?;
    let stored = stored.and_then(|pair| pair.coupling);
    let stored = stored.ok_or(SaveError::Stale)?;
    let after = snapshot(Some(&stored));
    let before = snapshot(before);
    permit
        .record_change(db, strategy, "couple", &before, &after, label)
        .await?;
    permit
        .record_change(db, group, "couple", &before, &after, label)
        .await?;
    Ok(stored.id)
}

fn snapshot(coupling: Option<&Coupling>) -> Snapshot {
    Snapshot::new()
        .optional("strength", coupling.map(|c| c.strength))
        .optional("coupling_reason", coupling.map(|c| &c.reason))
}

/// Ends a coupling; the history keeps it.
pub async fn remove(
    db: &mut PgConnection,
    permit: &Editing,
    label: &str,
    before: &Coupling,
) -> Result<(), SaveError> {
    let (strategy, group) = permit.on();
    let done = sqlx::query!("DELETE FROM coupling WHERE id = $1", before.id.0)
        .execute(&mut *db)
        .await?;
    if done.rows_affected() == 1 {
        let changes = snapshot(None).since(&snapshot(Some(before)));
        permit
            .record(db, strategy, "uncouple", &changes, label)
            .await?;
        permit
            .record(db, group, "uncouple", &changes, label)
            .await?;
    }
    Ok(())
}
