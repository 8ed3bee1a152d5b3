//! Reading cards. No row of it says who wrote what, unless they are named.

use sqlx::PgConnection;

use super::model::{Card, Comment, Said};
use crate::model::Cell;
use kernel::{
    governance::CardKind,
    ids::{GovernanceCardId, GovernanceCommentId, GovernanceLineId, GovernanceTableId, PersonId},
    names::Names,
};

/// A card as this reader stands to it; archived ones too.
pub async fn card(
    db: &mut PgConnection,
    reader: Option<PersonId>,
    id: GovernanceCardId,
) -> sqlx::Result<Option<Card>> {
    sqlx::query_as!(
        Card,
        r#"SELECT c.id as "id: GovernanceCardId", c.table_id as "table_id: GovernanceTableId",
                  c.topic_id as "topic_id: GovernanceLineId", c.level_id as "level_id: GovernanceLineId",
                  o.names as "topic: Names", l.names as "level: Names", c.position, c.position_version,
                  c.kind as "kind: CardKind", c.body, CASE WHEN c.author_shown THEN p.name END as "author?",
                  c.author_shown, coalesce(c.author_id = $2, false) as "own!", c.settled_at,
                  EXISTS (SELECT FROM governance_card_link k WHERE k.card_id = c.id
                          AND (k.point_id IS NOT NULL OR k.decision_id IS NOT NULL)) as "bound!",
                  c.written_at, c.archived_at, c.version
           FROM governance_card c
           JOIN governance_line o ON o.id = c.topic_id
           JOIN governance_line l ON l.id = c.level_id
           LEFT JOIN person p ON p.id = c.author_id
           WHERE c.id = $1"#,
        id.0,
        reader.map(|id| id.0)
    )
    .fetch_optional(db)
    .await
}

/// Holds a card until the transaction ends.
pub async fn lock(db: &mut PgConnection, id: GovernanceCardId) -> sqlx::Result<()> {
    sqlx::query!(
        "SELECT id FROM governance_card WHERE id = $1 FOR NO KEY UPDATE",
        id.0
    )
    .fetch_optional(db)
    .await?;
    Ok(())
}

/// What a card said at a version; archivals and the like have none of their own.
pub async fn said_at(
    db: &mut PgConnection,
    id: GovernanceCardId,
    version: i32,
) -> sqlx::Result<Option<Said>> {
    sqlx::query_as!(
        Said,
        r#"SELECT kind as "kind: CardKind", body FROM governance_card_version
           WHERE card_id = $1 AND version <= $2 ORDER BY version DESC LIMIT 1"#,
        id.0,
        version
    )
    .fetch_optional(db)
    .await
}

/// A card of a cell, as a place to go after.
#[derive(Debug, Clone)]
pub struct Neighbour {
    pub id: GovernanceCardId,
    /// Markdown.
    pub body: String,
}

/// The cards of a cell in their order, those put away or merged left out.
pub async fn neighbours(db: &mut PgConnection, cell: Cell) -> sqlx::Result<Vec<Neighbour>> {
    sqlx::query_as!(
        Neighbour,
        r#"SELECT id as "id: GovernanceCardId", body FROM governance_card
           WHERE topic_id = $1 AND level_id = $2 AND archived_at IS NULL AND leader_id IS NULL
           ORDER BY position, id LIMIT 500"#,
        cell.topic.0,
        cell.level.0
    )
    .fetch_all(db)
    .await
}

/// What was said about a card, the oldest first.
pub async fn comments(
    db: &mut PgConnection,
    reader: Option<PersonId>,
    card: GovernanceCardId,
) -> sqlx::Result<Vec<Comment>> {
    sqlx::query_as!(
        Comment,
        r#"SELECT m.id as "id: GovernanceCommentId", m.body, CASE WHEN m.author_shown THEN p.name END as "author?",
                  m.author_shown, coalesce(m.author_id = $2, false) as "own!", m.written_at
           FROM governance_comment m LEFT JOIN person p ON p.id = m.author_id
           WHERE m.card_id = $1 AND m.archived_at IS NULL ORDER BY m.written_at, m.id LIMIT 500"#,
        card.0,
        reader.map(|id| id.0)
    )
    .fetch_all(db)
    .await
}

/// Whether a comment on a card was withdrawn.
pub async fn is_withdrawn(
    db: &mut PgConnection,
    card: GovernanceCardId,
    comment: GovernanceCommentId,
) -> sqlx::Result<bool> {
    sqlx::query_scalar!(
        r#"SELECT EXISTS (SELECT FROM governance_comment
                          WHERE card_id = $1 AND id = $2 AND archived_at IS NOT NULL) as "withdrawn!""#,
        card.0,
        comment.0
    )
    .fetch_one(db)
    .await
}
