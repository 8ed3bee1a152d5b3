//! The workshop that goes on in a table, as somebody who takes part sees it. The rooms within share it.

use chrono::{DateTime, Utc};
use sqlx::PgConnection;

use crate::model::Participant;
use kernel::{
    dates::clock_time,
    governance::Phase,
    ids::{GovernanceLineId, GovernanceWorkshopId},
};

/// The workshop, and how the reader stands to it.
#[derive(Debug, Clone)]
pub struct Running {
    pub id: GovernanceWorkshopId,
    pub title: String,
    pub phase: Phase,
    /// One may give so many in all, and so many to one card.
    pub points_per_person: i32,
    pub points_per_card: i32,
    /// When the phase's time is over.
    pub timer_ends_at: Option<DateTime<Utc>>,
    /// What the reader has given.
    pub spent: i32,
    /// What came back to the reader from cards that were put together.
    pub given_back: i64,
    /// Topics of the reader's sub-groups.
    pub topics: Vec<GovernanceLineId>,
}

impl Running {
    /// What the reader may still give.
    pub fn left(&self) -> i32 {
        (self.points_per_person - self.spent).max(0)
    }

    /// Key of why the reader, who gave so many to a card, gives it no more; none: they may.
    pub fn withholds(&self, mine: i64) -> Option<&'static str> {
        if mine >= i64::from(self.points_per_card) {
            Some("governance-vote-most")
        } else if self.left() == 0 {
            Some("governance-vote-spent")
        } else {
            None
        }
    }

    /// Until when, in Brussels.
    pub fn until(&self) -> Option<String> {
        self.timer_ends_at.map(clock_time)
    }

    /// The reader's sub-group fills it.
    pub fn is_mine(&self, topic: &GovernanceLineId) -> bool {
        self.topics.contains(topic)
    }
}

/// A workshop that goes on.
pub async fn running(
    db: &mut PgConnection,
    reader: impl Into<Participant>,
    id: GovernanceWorkshopId,
) -> sqlx::Result<Option<Running>> {
    let reader = reader.into();
    sqlx::query_as!(
        Running,
        r#"SELECT w.id as "id: GovernanceWorkshopId", w.title, w.phase as "phase: Phase", w.points_per_person,
                  w.points_per_card, w.timer_ends_at,
                  coalesce((SELECT b.spent FROM governance_ballot b
                            WHERE b.workshop_id = w.id AND b.person_id IS NOT DISTINCT FROM $2
                              AND b.invitee_id IS NOT DISTINCT FROM $3), 0) as "spent!",
                  coalesce((SELECT sum(v.given_back) FROM governance_ballot b
                            JOIN governance_vote v ON v.ballot_id = b.id
                            WHERE b.workshop_id = w.id AND b.person_id IS NOT DISTINCT FROM $2
                              AND b.invitee_id IS NOT DISTINCT FROM $3), 0) as "given_back!",
                  ARRAY(SELECT DISTINCT o.topic_id FROM governance_sub_group g
                        JOIN governance_sub_group_topic o ON o.sub_group_id = g.id
                        WHERE g.table_id = w.table_id AND g.archived_at IS NULL
                          AND (g.note_taker_id = $2
                               OR EXISTS (SELECT FROM governance_sub_group_member m
                                          WHERE m.sub_group_id = g.id AND m.person_id = $2)))
                    as "topics!: Vec<GovernanceLineId>"
           FROM governance_workshop w WHERE w.id = $1"#,
        id.0,
        reader.person(),
        reader.invitee()
    )
    .fetch_optional(db)
    .await
}
