//! Points of cards that are put together while a workshop goes on: whoever gave both of them more than
//! one card may get has what is over back, to give elsewhere. Taken apart, the card has it again, as far
//! as it was not given elsewhere meanwhile. The caller holds both cards and the phase: nobody votes now.

use sqlx::PgConnection;

use kernel::ids::GovernanceCardId;
use platform::auth::{Permit, rights::permission::WriteGovernance};

type OnCard = Permit<WriteGovernance, GovernanceCardId>;

/// Holds the ballots with points of a card, so that those who merge at once come one after the other.
async fn hold(db: &mut PgConnection, card: GovernanceCardId) -> sqlx::Result<()> {
    sqlx::query!(
        "SELECT id FROM governance_ballot
         WHERE id IN (SELECT ballot_id FROM governance_vote WHERE card_id = $1) ORDER BY id FOR UPDATE",
        card.0
    )
    .fetch_all(db)
    .await?;
    Ok(())
}

/// Gives back what a card that was just merged has over what its leader may get from one person. How
/// many points in all.
pub async fn give_back(
    db: &mut PgConnection,
    permit: &OnCard,
    of_leader: &OnCard,
) -> sqlx::Result<i64> {
    hold(db, permit.on()).await?;
    sqlx::query_scalar!(
        r#"WITH held AS (
               SELECT v.ballot_id, v.points, w.points_per_card,
                      (SELECT sum(o.points) FROM governance_vote o JOIN governance_card c ON c.id = o.card_id
                       WHERE o.ballot_id = v.ballot_id AND (c.id = $2 OR c.leader_id = $2)) AS together
               FROM governance_vote v
               JOIN governance_ballot b ON b.id = v.ballot_id
               JOIN governance_workshop w ON w.id = b.workshop_id AND w.running AND w.archived_at IS NULL
               WHERE v.card_id = $1),
           surplus AS (
               SELECT ballot_id, least(points, together - points_per_card)::int AS points FROM held
               WHERE together > points_per_card),
           returned AS (
               UPDATE governance_vote v
               SET points = v.points - s.points, given_back = v.given_back + s.points
               FROM surplus s WHERE v.ballot_id = s.ballot_id AND v.card_id = $1),
           lighter AS (
               UPDATE governance_ballot b SET spent = b.spent - s.points
               FROM surplus s WHERE b.id = s.ballot_id)
           SELECT coalesce(sum(points), 0) as "points!" FROM surplus"#,
        permit.on().0,
        of_leader.on().0
    )
    .fetch_one(db)
    .await
}

/// A card that was taken apart has the points again that its merge gave back, as far as their givers
/// have them still.
pub async fn take_again(db: &mut PgConnection, permit: &OnCard) -> sqlx::Result<()> {
    hold(db, permit.on()).await?;
    sqlx::query!(
        "WITH due AS (
             SELECT b.id, least(v.given_back, greatest(w.points_per_person - b.spent, 0)) AS points
             FROM governance_vote v
             JOIN governance_ballot b ON b.id = v.ballot_id
             JOIN governance_workshop w ON w.id = b.workshop_id
             WHERE v.card_id = $1 AND v.given_back > 0),
         again AS (
             UPDATE governance_vote v SET points = v.points + d.points, given_back = 0
             FROM due d WHERE v.ballot_id = d.id AND v.card_id = $1)
         UPDATE governance_ballot b SET spent = b.spent + d.points FROM due d WHERE b.id = d.id",
        permit.on().0
    )
    .execute(db)
    .await?;
    Ok(())
}
