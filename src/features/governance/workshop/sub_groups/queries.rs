//! Reading sub-groups, and who can be in one.

use sqlx::PgConnection;

use super::model::{SubGroup, Writer};
use kernel::ids::{GovernanceLineId, GovernanceSubGroupId, GovernanceTableId, PersonId};

/// A table's sub-groups in their order, those in use; or one, archived or not.
async fn rows(
    db: &mut PgConnection,
    table: Option<GovernanceTableId>,
    one: Option<GovernanceSubGroupId>,
) -> sqlx::Result<Vec<SubGroup>> {
    sqlx::query_as!(
        SubGroup,
        r#"SELECT g.id as "id: GovernanceSubGroupId", g.table_id as "table_id: GovernanceTableId", g.name,
                  g.note_taker_id as "note_taker_id: PersonId", n.name as "note_taker?",
                  ARRAY(SELECT o.topic_id FROM governance_sub_group_topic o JOIN governance_line l ON l.id = o.topic_id
                        WHERE o.sub_group_id = g.id ORDER BY l.position, l.id)
                    as "topics!: Vec<GovernanceLineId>",
                  (SELECT coalesce(string_agg(l.title, ', ' ORDER BY l.position, l.id), '')
                   FROM governance_sub_group_topic o JOIN governance_line l ON l.id = o.topic_id
                   WHERE o.sub_group_id = g.id) as "topic_names!",
                  ARRAY(SELECT m.person_id FROM governance_sub_group_member m
                        WHERE m.sub_group_id = g.id ORDER BY m.person_id) as "members!: Vec<PersonId>",
                  (SELECT coalesce(string_agg(p.name, ', ' ORDER BY fold(p.last_name), fold(p.first_name), p.id), '')
                   FROM governance_sub_group_member m JOIN person p ON p.id = m.person_id
                   WHERE m.sub_group_id = g.id) as "member_names!",
                  g.archived_at, g.version
           FROM governance_sub_group g LEFT JOIN person n ON n.id = g.note_taker_id
           WHERE ($1::bigint IS NULL OR (g.table_id = $1 AND g.archived_at IS NULL))
             AND ($2::bigint IS NULL OR g.id = $2)
           ORDER BY g.position, g.id LIMIT 20"#,
        table.map(|id| id.0),
        one.map(|id| id.0)
    )
    .fetch_all(db)
    .await
}

/// A table's sub-groups, in their order.
pub async fn sub_groups(
    db: &mut PgConnection,
    table: GovernanceTableId,
) -> sqlx::Result<Vec<SubGroup>> {
    rows(db, Some(table), None).await
}

/// One sub-group, archived or not.
pub async fn sub_group(
    db: &mut PgConnection,
    id: GovernanceSubGroupId,
) -> sqlx::Result<Option<SubGroup>> {
    Ok(rows(db, None, Some(id)).await?.pop())
}

/// Who may write in a table: by a role, as the rights say, or invited.
pub async fn writers(db: &mut PgConnection, table: GovernanceTableId) -> sqlx::Result<Vec<Writer>> {
    sqlx::query_as!(
        Writer,
        r#"SELECT p.id as "id: PersonId", p.name as "name!", o.short_name as "organisation?"
           FROM person p LEFT JOIN organisation o ON o.id = p.organisation_id
           WHERE p.archived_at IS NULL
             AND EXISTS (SELECT FROM account a WHERE a.person_id = p.id AND a.active)
             AND (EXISTS (SELECT FROM governance_invited i WHERE i.table_id = $1 AND i.person_id = p.id)
                  OR EXISTS (SELECT FROM membership s LEFT JOIN working_group w ON w.id = s.group_id
                             WHERE s.person_id = p.id AND s.ended_on IS NULL
                               AND (s.role IN ('coordinator', 'pilot', 'facilitator', 'cabinet')
                                    OR (s.role = 'member' AND w.number = 0))))
           ORDER BY fold(p.last_name), fold(p.first_name), p.id LIMIT 500"#,
        table.0
    )
    .fetch_all(db)
    .await
}
