//! What the governance of other strategies does: good practices of a table, by the strategy that each
//! is about.

use sqlx::PgConnection;

use crate::model::GovernanceTable;
use kernel::{
    ids::{GovernanceCardId, GovernanceLineId, PersonId, StrategyId},
    names::Names,
};
use platform::markdown;

/// A good practice of a strategy.
#[derive(Debug, Clone)]
pub struct Practice {
    pub card: GovernanceCardId,
    pub topic: GovernanceLineId,
    pub strategy: StrategyId,
    pub name: Names,
    /// Markdown.
    pub body: String,
}

impl Practice {
    /// Its beginning.
    pub fn excerpt(&self) -> String {
        markdown::excerpt(&self.body, 140)
    }
}

/// The good practices of a table that are about a strategy, each once for each strategy.
pub async fn practices(
    db: &mut PgConnection,
    table: &GovernanceTable,
    reader: PersonId,
) -> sqlx::Result<Vec<Practice>> {
    sqlx::query_as!(
        Practice,
        r#"SELECT c.id as "card: GovernanceCardId", c.topic_id as "topic: GovernanceLineId",
                  s.id as "strategy: StrategyId", s.names as "name: Names", c.body
           FROM governance_card c
           JOIN governance_card_link k ON k.card_id = c.id AND k.strategy_id IS NOT NULL
           JOIN strategy s ON s.id = k.strategy_id
           WHERE c.table_id = $1 AND c.archived_at IS NULL AND c.leader_id IS NULL AND c.kind = 'good_practice'
             AND governance_seen(c.author_id, c.author_invitee_id, c.written_at, $2, NULL, $3)
           ORDER BY s.position, s.code, c.position, c.id LIMIT 1000"#,
        table.id.0,
        reader.0,
        table.veiled_since
    )
    .fetch_all(db)
    .await
}

/// The practices of one strategy, beside the table.
#[derive(Debug, Clone)]
pub struct Compared {
    pub name: Names,
    practices: Vec<Practice>,
}

impl Compared {
    /// Of this strategy, where it has any.
    pub fn of(all: &[Practice], strategy: StrategyId) -> Option<Self> {
        let practices = all.iter().filter(|one| one.strategy == strategy);
        let practices: Vec<Practice> = practices.cloned().collect();
        let name = practices.first()?.name.clone();
        Some(Self { name, practices })
    }

    /// What it does about a topic.
    pub fn about(&self, topic: &GovernanceLineId) -> Vec<&Practice> {
        let practices = self.practices.iter();
        practices.filter(|one| one.topic == *topic).collect()
    }
}

/// The strategies that have practices, each once, in their order.
pub fn strategies(all: &[Practice]) -> Vec<(StrategyId, Names)> {
    let mut found: Vec<(StrategyId, Names)> = Vec::new();
    for one in all {
        if found.iter().all(|(id, _)| *id != one.strategy) {
            found.push((one.strategy, one.name.clone()));
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    fn practice(card: i64, topic: i64, strategy: i64) -> Practice {
        Practice {
            card: GovernanceCardId(card),
            topic: GovernanceLineId(topic),
            strategy: StrategyId(strategy),
            name: Names::from("Renolution"),
            body: "Une alliance".into(),
        }
    }

    #[test]
    fn practices_stand_beside_their_topic_and_strategy() {
        let all = [practice(1, 5, 8), practice(2, 5, 9), practice(3, 6, 8)];
        let names: Vec<i64> = strategies(&all).iter().map(|(id, _)| id.0).collect();
        assert_eq!(names, [8, 9]);
        let compared = Compared::of(&all, StrategyId(8)).unwrap();
        let about = |topic| {
            let found = compared.about(&GovernanceLineId(topic));
            found.iter().map(|one| one.card.0).collect::<Vec<_>>()
        };
        assert_eq!(about(5), [1]);
        assert_eq!(about(6), [3]);
        assert!(about(7).is_empty());
        assert!(Compared::of(&all, StrategyId(7)).is_none());
    }
}
