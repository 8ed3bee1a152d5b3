//! The cards behind a point of an agenda.

use sqlx::{PgConnection, types::Json};

use super::model::{Decided, TakenCard};
use crate::policy::Listed;
use kernel::{
    governance::CardKind,
    ids::{GovernanceCardId, GovernanceTableId, PointId},
    names::Names,
};

/// The cards that were taken to a point, or to one that it was carried over from, in the tables that
/// the reader may know of.
pub async fn at_point(
    db: &mut PgConnection,
    point: PointId,
    listed: &Listed,
) -> sqlx::Result<Vec<TakenCard>> {
    sqlx::query_as!(
        TakenCard,
        r#"WITH RECURSIVE chain (id, earlier, step) AS (
               SELECT p.id, p.carried_from_id, 1 FROM agenda_point p WHERE p.id = $1
               UNION ALL
               SELECT p.id, p.carried_from_id, c.step + 1 FROM chain c
               JOIN agenda_point p ON p.id = c.earlier WHERE c.step < 100)
           SELECT c.id as "id: GovernanceCardId", c.table_id as "table_id: GovernanceTableId",
                  o.names as "topic: Names", l.names as "level: Names", c.kind as "kind: CardKind", c.body,
                  governance_author(c.author_shown, w.name, n.name) as "author?",
                  (SELECT coalesce(json_agg(d ORDER BY d.code), '[]')
                   FROM governance_card_decision d WHERE d.card_id = c.id) as "decisions!: Json<Vec<Decided>>"
           FROM governance_card c
           JOIN governance_table t ON t.id = c.table_id
           JOIN governance_line o ON o.id = c.topic_id
           JOIN governance_line l ON l.id = c.level_id
           LEFT JOIN person w ON w.id = c.author_id
           LEFT JOIN circle_invitee n ON n.id = c.author_invitee_id
           WHERE c.id IN (SELECT k.card_id FROM chain JOIN governance_card_link k ON k.point_id = chain.id)
             AND c.archived_at IS NULL
             AND governance_seen(c.author_id, c.author_invitee_id, c.written_at, $4, NULL,
                                 governance_veiled_since(c.table_id))
             AND ($2 OR ($3 AND t.opened)
                  OR EXISTS (SELECT FROM governance_invited i WHERE i.table_id = t.id AND i.person_id = $4))
           ORDER BY c.table_id, o.position, l.position, c.position, c.id LIMIT 500"#,
        point.0,
        listed.all,
        listed.opened,
        listed.person
    )
    .fetch_all(db)
    .await
}
