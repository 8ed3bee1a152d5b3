//! The cards that one can be merged into.

use sqlx::PgConnection;

use crate::cards::model::Card;
use kernel::{ids::GovernanceCardId, lang::Lang};

/// A card that may lead others.
#[derive(Debug, Clone)]
pub(super) struct Candidate {
    pub id: GovernanceCardId,
    /// Markdown.
    pub body: String,
    pub topic: String,
    pub level: String,
}

/// The other cards of a card's table that are neither put away nor merged: those of its cell first.
pub(super) async fn candidates(
    db: &mut PgConnection,
    card: &Card,
    lang: Lang,
) -> sqlx::Result<Vec<Candidate>> {
    sqlx::query_as!(
        Candidate,
        r#"SELECT c.id as "id: GovernanceCardId", c.body, name_in(o.names, $5) as "topic!",
                  name_in(l.names, $5) as "level!"
           FROM governance_card c
           JOIN governance_line o ON o.id = c.topic_id AND o.archived_at IS NULL
           JOIN governance_line l ON l.id = c.level_id AND l.archived_at IS NULL
           WHERE c.table_id = $1 AND c.id <> $2 AND c.archived_at IS NULL AND c.leader_id IS NULL
           ORDER BY NOT (c.topic_id = $3 AND c.level_id = $4), o.position, o.id, l.position, l.id,
                    c.position, c.id LIMIT 500"#,
        card.table_id.0,
        card.id.0,
        card.topic_id.0,
        card.level_id.0,
        lang.as_str()
    )
    .fetch_all(db)
    .await
}

/// Holds two cards until the transaction ends, always in the same order.
pub(super) async fn lock(db: &mut PgConnection, cards: [GovernanceCardId; 2]) -> sqlx::Result<()> {
    let ids: Vec<i64> = cards.iter().map(|id| id.0).collect();
    sqlx::query!(
        "SELECT id FROM governance_card WHERE id = ANY($1) ORDER BY id FOR NO KEY UPDATE",
        &ids
    )
    .fetch_all(db)
    .await?;
    Ok(())
}
