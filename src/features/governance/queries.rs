//! Reading governance tables: one, and which there are.

use sqlx::PgConnection;

use super::{model::GovernanceTable, policy::Listed};
use kernel::{
    governance::{MergedBy, Phase},
    ids::{
        CircleId, GovernanceCardId, GovernanceTableId, GovernanceWorkshopId, GroupId, PersonId,
        StrategyId,
    },
    names::Names,
};

/// A table as this reader stands to it; archived ones too.
pub async fn table(
    db: &mut PgConnection,
    reader: Option<PersonId>,
    id: GovernanceTableId,
) -> sqlx::Result<Option<GovernanceTable>> {
    sqlx::query_as!(
        GovernanceTable,
        r#"SELECT t.id as "id: GovernanceTableId", t.title, t.title_nl, t.about,
                  t.strategy_id as "strategy_id: StrategyId", s.name as "strategy?", t.opened,
                  EXISTS (SELECT FROM governance_current c WHERE c.table_id = t.id) as "current!",
                  t.archived_at, t.version,
                  EXISTS (SELECT FROM governance_invited i WHERE i.table_id = t.id AND i.person_id = $2) as "invited!",
                  w.id as "workshop_id?: GovernanceWorkshopId", w.phase as "phase?: Phase",
                  CASE WHEN governance_veils(w.phase, w.hidden, w.revealed_at)
                       THEN coalesce(w.began_at, to_timestamp(0)) END as "veiled_since?",
                  coalesce(NOT w.authors_shown, false) as "unsigned!", w.merged_by as "merged_by?: MergedBy",
                  EXISTS (SELECT FROM governance_sub_group g WHERE g.table_id = t.id AND g.note_taker_id = $2
                          AND g.archived_at IS NULL) as "takes_notes!",
                  (SELECT g.id FROM working_group g WHERE g.number = 0) as "gt0?: GroupId"
           FROM governance_table t
           LEFT JOIN strategy s ON s.id = t.strategy_id
           LEFT JOIN governance_workshop w ON w.table_id = t.id AND w.running AND w.archived_at IS NULL
           WHERE t.id = $1"#,
        id.0,
        reader.map(|id| id.0)
    )
    .fetch_optional(db)
    .await
}

/// Holds the table until the transaction ends: its topics and levels change one by one.
pub async fn lock(db: &mut PgConnection, id: GovernanceTableId) -> sqlx::Result<()> {
    sqlx::query!(
        "SELECT id FROM governance_table WHERE id = $1 FOR NO KEY UPDATE",
        id.0
    )
    .fetch_optional(db)
    .await?;
    Ok(())
}

/// The table whose workshop goes on with a circle.
pub async fn of_circle(
    db: &mut PgConnection,
    circle: CircleId,
) -> sqlx::Result<Option<GovernanceTableId>> {
    sqlx::query_scalar!(
        r#"SELECT table_id as "table: GovernanceTableId" FROM governance_workshop
           WHERE circle_id = $1 AND running AND archived_at IS NULL ORDER BY id DESC LIMIT 1"#,
        circle.0
    )
    .fetch_optional(db)
    .await
}

/// Keeps the phases of a table's workshops until the transaction ends: what is written in one is written
/// before the next begins. Nobody who writes waits for another.
pub async fn keep_phase(db: &mut PgConnection, id: GovernanceTableId) -> sqlx::Result<()> {
    sqlx::query!(
        "SELECT id FROM governance_workshop WHERE table_id = $1 AND archived_at IS NULL ORDER BY id FOR SHARE",
        id.0
    )
    .fetch_all(db)
    .await?;
    Ok(())
}

/// The same, of the table that a card is in.
pub async fn keep_phase_of(db: &mut PgConnection, card: GovernanceCardId) -> sqlx::Result<()> {
    sqlx::query!(
        "SELECT w.id FROM governance_card c
         JOIN governance_workshop w ON w.table_id = c.table_id AND w.archived_at IS NULL
         WHERE c.id = $1 ORDER BY w.id FOR SHARE OF w",
        card.0
    )
    .fetch_all(db)
    .await?;
    Ok(())
}

/// A table in a list.
#[derive(Debug, Clone)]
pub struct TableRow {
    pub id: GovernanceTableId,
    pub name: Names,
    pub current: bool,
    pub archived: bool,
    /// Its cards.
    pub cards: i64,
}

/// The tables a reader may know of: the current one first, those put away last.
pub async fn tables(db: &mut PgConnection, listed: &Listed) -> sqlx::Result<Vec<TableRow>> {
    sqlx::query_as!(
        TableRow,
        r#"SELECT t.id as "id: GovernanceTableId", t.names as "name: Names",
                  c.table_id IS NOT NULL as "current!", t.archived_at IS NOT NULL as "archived!",
                  (SELECT count(*) FROM governance_card k WHERE k.table_id = t.id AND k.archived_at IS NULL) as "cards!"
           FROM governance_table t LEFT JOIN governance_current c ON c.table_id = t.id
           WHERE (t.archived_at IS NULL OR $3)
             AND ($1 OR ($2 AND t.opened)
                  OR EXISTS (SELECT FROM governance_invited i WHERE i.table_id = t.id AND i.person_id = $4))
           ORDER BY t.archived_at IS NOT NULL, c.table_id IS NULL, t.id DESC LIMIT 50"#,
        listed.all,
        listed.opened,
        listed.archived,
        listed.person
    )
    .fetch_all(db)
    .await
}
