//! Reading cards. No row of it says who wrote what, unless they are named.

use sqlx::PgConnection;

use super::model::{Card, Comment, Held, Points, Said};
use crate::model::{Cell, Participant, Veil};
use kernel::{
    governance::CardKind,
    ids::{GovernanceCardId, GovernanceCommentId, GovernanceLineId, GovernanceTableId, PersonId},
    names::Names,
};

/// A card as this reader stands to it; archived ones too.
pub async fn card(
    db: &mut PgConnection,
    reader: Option<Participant>,
    id: GovernanceCardId,
) -> sqlx::Result<Option<Card>> {
    sqlx::query_as!(
        Card,
        r#"SELECT c.id as "id: GovernanceCardId", c.table_id as "table_id: GovernanceTableId",
                  c.topic_id as "topic_id: GovernanceLineId", c.level_id as "level_id: GovernanceLineId",
                  o.names as "topic: Names", l.names as "level: Names", c.position, c.position_version,
                  fo.id as "from_topic_id?: GovernanceLineId", fl.id as "from_level_id?: GovernanceLineId",
                  fo.names as "from_topic?: Names", fl.names as "from_level?: Names",
                  c.kind as "kind: CardKind", c.body, governance_author(c.author_shown, p.name, i.name) as "author?",
                  c.author_shown, governance_wrote(c.author_id, c.author_invitee_id, $2, $3) as "own!", c.settled_at,
                  EXISTS (SELECT FROM governance_card_link k WHERE k.card_id = c.id
                          AND (k.point_id IS NOT NULL OR k.decision_id IS NOT NULL)) as "bound!",
                  c.leader_id as "leader_id: GovernanceCardId",
                  (SELECT count(*) FROM governance_card h WHERE h.leader_id = c.id) as "held!", c.written_at, c.archived_at, c.version
           FROM governance_card c
           JOIN governance_line o ON o.id = c.topic_id
           JOIN governance_line l ON l.id = c.level_id
           LEFT JOIN person p ON p.id = c.author_id
           LEFT JOIN circle_invitee i ON i.id = c.author_invitee_id
           LEFT JOIN governance_line fo ON fo.id = c.from_topic_id AND fo.archived_at IS NULL
           LEFT JOIN governance_line fl ON fl.id = c.from_level_id AND fl.archived_at IS NULL
           WHERE c.id = $1"#,
        id.0,
        reader.and_then(Participant::person),
        reader.and_then(Participant::invitee)
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

/// The cards of a cell in their order, those put away or merged left out; `veil`: and what that
/// reader does not see.
pub async fn neighbours(
    db: &mut PgConnection,
    cell: Cell,
    veil: Option<Veil>,
) -> sqlx::Result<Vec<Neighbour>> {
    sqlx::query_as!(
        Neighbour,
        r#"SELECT id as "id: GovernanceCardId", body FROM governance_card
           WHERE topic_id = $1 AND level_id = $2 AND archived_at IS NULL AND leader_id IS NULL
             AND governance_seen(author_id, author_invitee_id, written_at, $3, NULL, $4)
           ORDER BY position, id LIMIT 500"#,
        cell.topic.0,
        cell.level.0,
        veil.map(|veil| veil.reader.0),
        veil.map(|veil| veil.since)
    )
    .fetch_all(db)
    .await
}

/// The cards that one holds, as they were merged into it.
pub async fn held(db: &mut PgConnection, leader: GovernanceCardId) -> sqlx::Result<Vec<Held>> {
    sqlx::query_as!(
        Held,
        r#"SELECT c.id as "id: GovernanceCardId", c.kind as "kind: CardKind", c.body,
                  governance_author(c.author_shown, p.name, i.name) as "author?", o.names as "topic: Names",
                  l.names as "level: Names",
                  (SELECT coalesce(sum(v.points), 0) FROM governance_vote v
                   JOIN governance_ballot b ON b.id = v.ballot_id
                   WHERE v.card_id = c.id AND b.workshop_id = counted_workshop(c.table_id)) as "points!",
                  CASE WHEN m.leader_body <> f.body THEN m.leader_body END as "former?"
           FROM governance_card c
           JOIN governance_card f ON f.id = c.leader_id
           JOIN governance_line o ON o.id = c.topic_id
           JOIN governance_line l ON l.id = c.level_id
           LEFT JOIN governance_merge m ON m.card_id = c.id AND m.unmerged_at IS NULL
           LEFT JOIN person p ON p.id = c.author_id
           LEFT JOIN circle_invitee i ON i.id = c.author_invitee_id
           WHERE c.leader_id = $1 ORDER BY m.id, c.id LIMIT 200"#,
        leader.0
    )
    .fetch_all(db)
    .await
}

/// The points of a card and of what it holds.
pub async fn points(db: &mut PgConnection, reader: PersonId, card: &Card) -> sqlx::Result<Points> {
    sqlx::query_as!(
        Points,
        r#"SELECT coalesce(sum(v.points), 0) as "all!",
                  coalesce(sum(v.points) FILTER (WHERE b.person_id = $3), 0) as "mine!"
           FROM governance_vote v
           JOIN governance_ballot b ON b.id = v.ballot_id AND b.workshop_id = counted_workshop($2)
           WHERE v.card_id IN (SELECT id FROM governance_card WHERE id = $1 OR leader_id = $1)"#,
        card.id.0,
        card.table_id.0,
        reader.0
    )
    .fetch_one(db)
    .await
}

/// What was said about a card, the oldest first.
pub async fn comments(
    db: &mut PgConnection,
    reader: Option<Participant>,
    card: GovernanceCardId,
) -> sqlx::Result<Vec<Comment>> {
    sqlx::query_as!(
        Comment,
        r#"SELECT m.id as "id: GovernanceCommentId", m.body, governance_author(m.author_shown, p.name, i.name) as "author?",
                  m.author_shown, governance_wrote(m.author_id, m.author_invitee_id, $2, $3) as "own!", m.written_at
           FROM governance_comment m
           LEFT JOIN person p ON p.id = m.author_id
           LEFT JOIN circle_invitee i ON i.id = m.author_invitee_id
           WHERE m.card_id = $1 AND m.archived_at IS NULL ORDER BY m.written_at, m.id LIMIT 500"#,
        card.0,
        reader.and_then(Participant::person),
        reader.and_then(Participant::invitee)
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
