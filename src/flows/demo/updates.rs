//! Status updates of strategies and groups.

use sqlx::PgConnection;

use super::{Calendar, data::Update, people::People, plan::Stored};
use kernel::ids::{GroupId, PersonId, StrategyId};

/// Stores the status updates, each by somebody responsible.
pub(super) async fn load(
    db: &mut PgConnection,
    calendar: Calendar,
    stored: &Stored,
    people: &People,
) -> anyhow::Result<()> {
    for strategy in &stored.data.strategy {
        let id = stored.strategies[&strategy.code];
        let author = people.lead(&strategy.code);
        store(db, calendar, Some(id), None, author, &strategy.updates).await?;
    }
    for group in &stored.data.group {
        let id = stored.groups[&group.number];
        let author = people.pilot(group.number, 0);
        store(db, calendar, None, Some(id), author, &group.updates).await?;
    }
    Ok(())
}

async fn store(
    db: &mut PgConnection,
    calendar: Calendar,
    strategy: Option<StrategyId>,
    group: Option<GroupId>,
    author: PersonId,
    updates: &[Update],
) -> anyhow::Result<()> {
    for (health, on, body) in updates {
        sqlx::query!(
            "INSERT INTO status_update (strategy_id, group_id, published_on, health, body, author_id)
             VALUES ($1, $2, $3, $4, $5, $6)",
            strategy.map(|id| id.0),
            group.map(|id| id.0),
            calendar.day(*on),
            health,
            body,
            author.0
        )
        .execute(&mut *db)
        .await?;
    }
    Ok(())
}
