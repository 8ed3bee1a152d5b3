//! Reading couplings.

use sqlx::{PgConnection, types::Json};

use kernel::{
    ids::{CouplingId, GovernanceTableId, GroupId, PersonId, StrategyId},
    names::Names,
    urls,
};

/// A coupling in the matrix.
#[derive(Debug, Clone, serde::Deserialize)]
pub struct Cell {
    pub strategy_id: StrategyId,
    pub group_id: GroupId,
    /// 1 weak, 2 medium, 3 strong.
    pub strength: i32,
    pub reason: String,
}

/// A line or column of the matrix.
#[derive(Debug, Clone, serde::Deserialize)]
pub struct Axis<Id> {
    pub id: Id,
    pub code: String,
    pub name: Names,
}

impl Axis<StrategyId> {
    /// The strategy's page.
    pub fn url(&self) -> String {
        urls::strategy(self.id)
    }
}

impl Axis<GroupId> {
    /// The group's page.
    pub fn url(&self) -> String {
        urls::group(self.id)
    }
}

/// The whole matrix.
#[derive(Debug)]
pub struct Matrix {
    pub strategies: Json<Vec<Axis<StrategyId>>>,
    pub groups: Json<Vec<Axis<GroupId>>>,
    pub cells: Json<Vec<Cell>>,
}

impl Matrix {
    /// The coupling of a strategy and a group.
    pub fn cell(&self, strategy: &StrategyId, group: &GroupId) -> Option<&Cell> {
        self.cells
            .0
            .iter()
            .find(|c| c.strategy_id == *strategy && c.group_id == *group)
    }
}

/// Strategies, groups and couplings in one statement (at most 60 of each).
pub async fn matrix(db: &mut PgConnection) -> sqlx::Result<Matrix> {
    sqlx::query_as!(
        Matrix,
        r#"SELECT
             (SELECT coalesce(json_agg(json_build_object('id', s.id, 'code', s.code, 'name', s.names)
                                       ORDER BY s.position, s.code), '[]')
              FROM (SELECT * FROM strategy WHERE archived_at IS NULL ORDER BY position, code LIMIT 60) s)
                as "strategies!: Json<Vec<Axis<StrategyId>>>",
             (SELECT coalesce(json_agg(json_build_object('id', g.id, 'code', g.code, 'name', g.names)
                                       ORDER BY g.number), '[]')
              FROM (SELECT * FROM working_group WHERE archived_at IS NULL ORDER BY number LIMIT 60) g)
                as "groups!: Json<Vec<Axis<GroupId>>>",
             (SELECT coalesce(json_agg(json_build_object('strategy_id', c.strategy_id, 'group_id', c.group_id,
                                       'strength', c.strength, 'reason', c.reason)
                                       ORDER BY c.strength DESC, c.id), '[]')
              FROM coupling c
              JOIN strategy s ON s.id = c.strategy_id AND s.archived_at IS NULL
              JOIN working_group g ON g.id = c.group_id AND g.archived_at IS NULL)
                as "cells!: Json<Vec<Cell>>""#
    )
    .fetch_one(db)
    .await
}

/// A strategy whose governance the current governance table tells good practices of.
#[derive(Debug, Clone)]
pub struct Practising {
    pub table: GovernanceTableId,
    pub strategy: StrategyId,
    pub name: Names,
    pub practices: i64,
}

/// Who is looking at the governance tables.
#[derive(Debug, Clone, Copy)]
pub struct TableReader {
    pub person: PersonId,
    /// At all of them, or at those that were opened.
    pub all: bool,
    pub opened: bool,
}

/// The strategies of which the current governance table has good practices, where the reader may see
/// it.
pub async fn practising(
    db: &mut PgConnection,
    reader: TableReader,
) -> sqlx::Result<Vec<Practising>> {
    sqlx::query_as!(
        Practising,
        r#"SELECT t.id as "table: GovernanceTableId", s.id as "strategy: StrategyId", s.names as "name: Names",
                  count(*) as "practices!"
           FROM governance_current cu
           JOIN governance_table t ON t.id = cu.table_id AND t.archived_at IS NULL
           JOIN governance_card c ON c.table_id = t.id AND c.archived_at IS NULL AND c.leader_id IS NULL
             AND c.kind = 'good_practice'
           JOIN governance_card_link k ON k.card_id = c.id AND k.strategy_id IS NOT NULL
           JOIN strategy s ON s.id = k.strategy_id
           WHERE ($1 OR ($2 AND t.opened)
                  OR EXISTS (SELECT FROM governance_invited i WHERE i.table_id = t.id AND i.person_id = $3))
             AND governance_seen(c.author_id, c.author_invitee_id, c.written_at, $3, NULL,
                                 governance_veiled_since(t.id))
           GROUP BY t.id, s.id ORDER BY s.position, s.code LIMIT 100"#,
        reader.all,
        reader.opened,
        reader.person.0
    )
    .fetch_all(db)
    .await
}

/// A stored coupling.
#[derive(Debug, Clone)]
pub struct Coupling {
    pub id: CouplingId,
    pub strength: i32,
    pub reason: String,
    pub version: i32,
}

/// A pair of strategy and group, with their coupling if there is one.
#[derive(Debug, Clone)]
pub struct Pair {
    pub strategy_code: String,
    pub strategy_name: Names,
    pub group_code: String,
    pub group_name: Names,
    pub coupling: Option<Coupling>,
}

/// The pair, if both exist.
pub async fn pair(
    db: &mut PgConnection,
    strategy: StrategyId,
    group: GroupId,
) -> sqlx::Result<Option<Pair>> {
    let row = sqlx::query!(
        r#"SELECT s.code as strategy_code, s.names as "strategy_name: Names", g.code as "group_code!",
                  g.names as "group_name: Names", c.id as "id?: CouplingId", c.strength as "strength?",
                  c.reason as "reason?", c.version as "version?"
           FROM strategy s CROSS JOIN working_group g
           LEFT JOIN coupling c ON c.strategy_id = s.id AND c.group_id = g.id
           WHERE s.id = $1 AND g.id = $2"#,
        strategy.0,
        group.0
    )
    .fetch_optional(db)
    .await?;
    Ok(row.map(|row| Pair {
        strategy_code: row.strategy_code,
        strategy_name: row.strategy_name,
        group_code: row.group_code,
        group_name: row.group_name,
        coupling: row.id.map(|id| Coupling {
            id,
            strength: row.strength.unwrap_or(1),
            reason: row.reason.unwrap_or_default(),
            version: row.version.unwrap_or(0),
        }),
    }))
}
