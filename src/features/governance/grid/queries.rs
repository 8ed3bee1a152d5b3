//! What stands in the cells of a table, in two statements.

use sqlx::{PgConnection, types::Json};

use super::model::{Decided, GridCard, Override};
use crate::model::{GovernanceTable, Participant};
use kernel::{
    governance::{CardKind, Completeness},
    ids::{GovernanceCardId, GovernanceLineId, GovernanceTableId},
};

/// Cards of a table shown at most.
const SHOWN: i64 = 2_000;

/// The cards of a table in their cells' order, those put away or merged left out: all, or but
/// for those that are not revealed to the reader yet. Of decisions those in force.
pub async fn cards(
    db: &mut PgConnection,
    table: &GovernanceTable,
    reader: impl Into<Participant>,
) -> sqlx::Result<Vec<GridCard>> {
    let reader = reader.into();
    sqlx::query_as!(
        GridCard,
        r#"WITH given AS MATERIALIZED (
               SELECT coalesce(h.leader_id, h.id) AS card_id, sum(v.points) AS points,
                      sum(v.points) FILTER (WHERE b.person_id IS NOT DISTINCT FROM $2
                                            AND b.invitee_id IS NOT DISTINCT FROM $5) AS mine
               FROM governance_ballot b
               JOIN governance_vote v ON v.ballot_id = b.id
               JOIN governance_card h ON h.id = v.card_id
               WHERE b.workshop_id = counted_workshop($1) GROUP BY 1)
           SELECT c.id as "id: GovernanceCardId", c.topic_id as "topic_id: GovernanceLineId",
                  c.level_id as "level_id: GovernanceLineId", c.position_version, c.kind as "kind: CardKind", c.body,
                  governance_author(c.author_shown, p.name, i.name) as "author?",
                  governance_wrote(c.author_id, c.author_invitee_id, $2, $5) as "own!", c.settled_at IS NOT NULL as "settled!",
                  EXISTS (SELECT FROM governance_card_link k JOIN agenda_point a ON a.id = k.point_id
                          WHERE k.card_id = c.id AND a.archived_at IS NULL)
                    as "on_agenda!",
                  (SELECT count(*) FROM governance_comment m WHERE m.card_id = c.id AND m.archived_at IS NULL)
                    as "comments!",
                  (SELECT count(*) FROM governance_card h WHERE h.leader_id = c.id) as "held!",
                  coalesce(g.points, 0) as "points!", coalesce(g.mine, 0) as "mine!",
                  (SELECT coalesce(json_agg(d ORDER BY d.code), '[]')
                   FROM governance_card_decision d WHERE d.card_id = c.id) as "decisions!: Json<Vec<Decided>>"
           FROM governance_card c
           LEFT JOIN person p ON p.id = c.author_id
           LEFT JOIN circle_invitee i ON i.id = c.author_invitee_id
           LEFT JOIN given g ON g.card_id = c.id
           WHERE c.table_id = $1 AND c.archived_at IS NULL AND c.leader_id IS NULL
             AND governance_seen(c.author_id, c.author_invitee_id, c.written_at, $2, $5, $3)
           ORDER BY c.position, c.id LIMIT $4"#,
        table.id.0,
        reader.person(),
        table.veiled_since,
        SHOWN,
        reader.invitee()
    )
    .fetch_all(db)
    .await
}

/// What the coordination says of cells.
pub async fn said(db: &mut PgConnection, table: GovernanceTableId) -> sqlx::Result<Vec<Override>> {
    sqlx::query_as!(
        Override,
        r#"SELECT topic_id as "topic_id: GovernanceLineId", level_id as "level_id: GovernanceLineId",
                  completeness as "completeness!: Completeness", reason, overridden_at as "at!"
           FROM governance_cell WHERE table_id = $1 AND completeness IS NOT NULL LIMIT 2000"#,
        table.0
    )
    .fetch_all(db)
    .await
}
