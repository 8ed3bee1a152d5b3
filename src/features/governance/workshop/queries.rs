//! Reading workshops, and who has how many points left in one.

use sqlx::PgConnection;

use super::model::{Ballot, Workshop};
use kernel::{
    governance::{MergedBy, Phase},
    ids::{CircleId, GovernanceTableId, GovernanceWorkshopId, MeetingId},
};

/// A table's workshops, or one of all; archived ones too. What runs comes first, then the last made.
async fn rows(
    db: &mut PgConnection,
    table: Option<GovernanceTableId>,
    one: Option<GovernanceWorkshopId>,
) -> sqlx::Result<Vec<Workshop>> {
    sqlx::query_as!(
        Workshop,
        r#"SELECT w.id as "id: GovernanceWorkshopId", w.table_id as "table_id: GovernanceTableId", w.title,
                  w.meeting_id as "meeting_id: MeetingId", m.title as "meeting?",
                  w.circle_id as "circle_id: CircleId", c.title as "circle?",
                  w.phase as "phase: Phase", w.points_per_person, w.points_per_card, w.authors_shown, w.hidden,
                  governance_veils(w.phase, w.hidden, w.revealed_at) as "veiled!",
                  w.revealed_at, w.merged_by as "merged_by: MergedBy", w.timer_seconds, w.timer_ends_at, w.archived_at,
                  w.version
           FROM governance_workshop w
           LEFT JOIN meeting m ON m.id = w.meeting_id
           LEFT JOIN circle c ON c.id = w.circle_id
           WHERE ($1::bigint IS NULL OR w.table_id = $1) AND ($2::bigint IS NULL OR w.id = $2)
           ORDER BY w.archived_at IS NOT NULL, w.running DESC, w.id DESC LIMIT 50"#,
        table.map(|id| id.0),
        one.map(|id| id.0)
    )
    .fetch_all(db)
    .await
}

/// One workshop, archived or not.
pub async fn workshop(
    db: &mut PgConnection,
    id: GovernanceWorkshopId,
) -> sqlx::Result<Option<Workshop>> {
    Ok(rows(db, None, Some(id)).await?.pop())
}

/// The workshops of a table.
pub async fn workshops(
    db: &mut PgConnection,
    table: GovernanceTableId,
) -> sqlx::Result<Vec<Workshop>> {
    rows(db, Some(table), None).await
}

/// Holds a workshop until the transaction ends: who votes waits, and phases come one after the other.
pub async fn lock(db: &mut PgConnection, id: GovernanceWorkshopId) -> sqlx::Result<()> {
    sqlx::query!(
        "SELECT id FROM governance_workshop WHERE id = $1 FOR NO KEY UPDATE",
        id.0
    )
    .fetch_optional(db)
    .await?;
    Ok(())
}

/// Who has voted in a workshop, and how many points they gave: who gave too many first.
pub async fn ballots(db: &mut PgConnection, id: GovernanceWorkshopId) -> sqlx::Result<Vec<Ballot>> {
    sqlx::query_as!(
        Ballot,
        r#"SELECT coalesce(p.name, i.name) as "name!", b.spent, greatest(b.spent - w.points_per_person, 0) as "excess!"
           FROM governance_ballot b
           JOIN governance_workshop w ON w.id = b.workshop_id
           LEFT JOIN person p ON p.id = b.person_id
           LEFT JOIN circle_invitee i ON i.id = b.invitee_id
           WHERE b.workshop_id = $1 AND b.spent > 0
           ORDER BY 3 DESC, fold(coalesce(p.last_name, i.name)), fold(coalesce(p.first_name, '')), b.id LIMIT 500"#,
        id.0
    )
    .fetch_all(db)
    .await
}

/// What anybody gave most: in all, and to one card.
#[derive(Debug, Clone, Copy)]
pub struct Most {
    pub spent: i32,
    pub on_card: i32,
}

/// What anybody gave most in a workshop. The caller holds it.
pub async fn most(db: &mut PgConnection, id: GovernanceWorkshopId) -> sqlx::Result<Most> {
    sqlx::query_as!(
        Most,
        r#"SELECT coalesce(max(b.spent), 0) as "spent!", coalesce(max(v.points), 0) as "on_card!"
           FROM governance_ballot b LEFT JOIN governance_vote v ON v.ballot_id = b.id
           WHERE b.workshop_id = $1"#,
        id.0
    )
    .fetch_one(db)
    .await
}
