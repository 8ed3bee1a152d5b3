//! Tests of `features/governance`: one file a room within; what they share is here.

mod by_code;
pub mod cards;
pub mod exports;
mod guests;
pub mod links;
pub mod live;
pub mod merging;
mod moderation;
mod moving;
mod notes;
mod points;
pub mod tables;
mod unnamed;
mod veiled;
pub mod votes;
pub mod workshop;

use kernel::ids::{
    GovernanceCardId, GovernanceLineId, GovernanceTableId, GovernanceWorkshopId, PersonId,
};

use crate::support::{MeetingBase, SampleIds, TestApp};

/// Whoever sits in GT0 sees a table that is not opened, and writes in it.
pub const WRITE: &str = "s -oo oo oo -o -- - o-";
/// The coordination alone steers it.
pub const STEER: &str = "s -ox xx xx -x -- - x-";

/// A table with one cell and one card in it, by somebody who is not the visitor.
pub async fn samples(app: &TestApp, base: &MeetingBase) -> SampleIds {
    let table = app.governance_table("Gouvernance d’essai").await;
    let topic = app.governance_line(table, "topic", "Représentation").await;
    let level = app.governance_line(table, "level", "Comité").await;
    let card = app
        .governance_card(table, (topic, level), base.other, "question", "Qui siège ?")
        .await;
    let comment: i64 = one!(app,
        "INSERT INTO governance_comment (card_id, body, author_id, author_shown, written_at)
         VALUES ($1, 'À voir', $2, true, $3) RETURNING id";
        card.0, base.other.0, app.clock.now());
    let workshop = app.governance_workshop(table, "planned").await;
    let group: i64 = one!(app,
        "INSERT INTO governance_sub_group (table_id, position, name) VALUES ($1, 1, 'Sous-groupe 1') RETURNING id";
        table.0);
    let link: i64 = one!(app,
        "INSERT INTO governance_card_link (card_id, group_id) VALUES ($1, $2) RETURNING id";
        card.0, base.group.0);
    let point = app.point(base.meeting, "Cartes").await;
    SampleIds {
        ids: vec![
            ("/governance/workshops/", workshop.to_string()),
            ("/governance/sub-groups/", group.to_string()),
            ("/governance/tables/", table.to_string()),
            ("/governance/lines/", topic.to_string()),
            ("/governance/cards/", card.to_string()),
        ],
        named: vec![
            ("governance_topic", topic.to_string()),
            ("governance_level", level.to_string()),
            ("governance_card", card.to_string()),
            ("governance_comment", comment.to_string()),
            ("governance_link", link.to_string()),
            ("card_point", point.to_string()),
        ],
    }
}

impl TestApp {
    /// A governance table; the first one is the current one.
    pub async fn governance_table(&self, title: &str) -> GovernanceTableId {
        let id: i64 = one!(self,
            "WITH made AS (INSERT INTO governance_table (title) VALUES ($1) RETURNING id),
             now_current AS (INSERT INTO governance_current (table_id) SELECT id FROM made ON CONFLICT DO NOTHING)
             SELECT id FROM made";
            title);
        GovernanceTableId(id)
    }

    /// A topic or level of a table, after the others.
    pub async fn governance_line(
        &self,
        table: GovernanceTableId,
        side: &str,
        title: &str,
    ) -> GovernanceLineId {
        GovernanceLineId(
            sqlx::query_scalar(
                "INSERT INTO governance_line (table_id, side, position, title)
                 VALUES ($1, $2, (SELECT count(*) + 1 FROM governance_line WHERE table_id = $1 AND side = $2), $3)
                 RETURNING id",
            )
            .bind(table.0)
            .bind(side)
            .bind(title)
            .fetch_one(&self.pool)
            .await
            .unwrap(),
        )
    }

    /// A card in the cell of a topic and a level, after the others, under its writer's name.
    pub async fn governance_card(
        &self,
        table: GovernanceTableId,
        (topic, level): (GovernanceLineId, GovernanceLineId),
        author: PersonId,
        kind: &str,
        body: &str,
    ) -> GovernanceCardId {
        let id: i64 = one!(self,
            "INSERT INTO governance_card (table_id, topic_id, level_id, position, kind, body, author_id, author_shown,
                                          written_at)
             VALUES ($1, $2, $3, (SELECT count(*) + 1 FROM governance_card WHERE topic_id = $2 AND level_id = $3),
                     $4, $5, $6, true, $7) RETURNING id";
            table.0, topic.0, level.0, kind, body, author.0, self.clock.now());
        run!(self,
            "INSERT INTO governance_card_version (card_id, version, kind, body) VALUES ($1, 1, $2, $3)";
            id, kind, body);
        GovernanceCardId(id)
    }

    /// A workshop on a table, in a phase; six points a person, three a card.
    pub async fn governance_workshop(
        &self,
        table: GovernanceTableId,
        phase: &str,
    ) -> GovernanceWorkshopId {
        GovernanceWorkshopId(
            sqlx::query_scalar(
                "INSERT INTO governance_workshop (table_id, title, phase) VALUES ($1, 'Atelier', $2) RETURNING id",
            )
            .bind(table.0)
            .bind(phase)
            .fetch_one(&self.pool)
            .await
            .unwrap(),
        )
    }

    /// Puts the table's workshop into a phase.
    pub async fn set_phase(&self, workshop: GovernanceWorkshopId, phase: &str) {
        run!(self, "UPDATE governance_workshop SET phase = $2 WHERE id = $1"; workshop.0, phase);
    }

    /// The beginnings of the cards of a cell, in their order.
    pub async fn cards_of(&self, topic: GovernanceLineId, level: GovernanceLineId) -> Vec<String> {
        sqlx::query_scalar(
            "SELECT body FROM governance_card WHERE topic_id = $1 AND level_id = $2 AND archived_at IS NULL
             ORDER BY position, id",
        )
        .bind(topic.0)
        .bind(level.0)
        .fetch_all(&self.pool)
        .await
        .unwrap()
    }
}
