//! Giving points. Whoever votes holds their own ballot until the transaction ends: of any number of
//! votes at once none goes over what one may give. Who gave what is in no history: the pages show sums.

use sqlx::PgConnection;

use crate::model::Participant;
use kernel::{
    governance::Phase,
    ids::{GovernanceCardId, GovernanceWorkshopId},
};
use platform::{
    auth::{Permit, rights::permission::WriteGovernance},
    errors::{AppError, Result},
};

/// What a workshop lets one give.
struct Rules {
    phase: Phase,
    per_person: i32,
    per_card: i32,
}

/// What somebody has given so far.
struct Given {
    ballot: i64,
    spent: i32,
    /// To cards that the one in question holds.
    held: i64,
    /// To all of them and to itself.
    together: i64,
}

/// Points on one card at most, whatever a workshop says.
const MOST: i32 = 100;

/// So many points, as a form says it.
/// Fails: a bad request where it is no such number.
pub fn points(typed: &str) -> Result<i32> {
    let points: Option<i32> = typed.parse().ok();
    let points = points.filter(|points| (0..=MOST).contains(points));
    points.ok_or(AppError::BadRequest("error-not-valid"))
}

/// Makes so many points what somebody gives to a card and to what it holds, together. What is left.
/// Fails: a conflict where the vote is over, the card is none to vote on, or the points are too
/// many.
pub async fn give(
    db: &mut PgConnection,
    permit: &Permit<WriteGovernance, GovernanceCardId>,
    workshop: GovernanceWorkshopId,
    voter: impl Into<Participant>,
    points: i32,
) -> Result<i32> {
    let voter = voter.into();
    let card = permit.on();
    let rules = rules(db, workshop).await?;
    if !rules.phase.votes() {
        return Err(AppError::Conflict("governance-vote-over"));
    }
    hold_card(db, card).await?;
    let given = given(db, workshop, voter, card).await?;
    let more = i64::from(points) - given.together;
    if more > 0 && points > rules.per_card {
        return Err(AppError::Conflict("governance-vote-card-full"));
    }
    if more > 0 && i64::from(given.spent) + more > i64::from(rules.per_person) {
        return Err(AppError::Conflict("governance-vote-none-left"));
    }
    let spent = store(db, &given, card, points).await?;
    Ok((rules.per_person - spent).max(0))
}

/// The rules, which do not change until the transaction ends.
async fn rules(db: &mut PgConnection, workshop: GovernanceWorkshopId) -> Result<Rules> {
    let found = sqlx::query_as!(
        Rules,
        r#"SELECT phase as "phase: Phase", points_per_person as per_person, points_per_card as per_card
           FROM governance_workshop WHERE id = $1 AND archived_at IS NULL FOR SHARE"#,
        workshop.0
    )
    .fetch_optional(db)
    .await?;
    found.ok_or(AppError::NotFound)
}

/// The card stays where it is, and leads itself, until the transaction ends.
async fn hold_card(db: &mut PgConnection, card: GovernanceCardId) -> Result<()> {
    let found = sqlx::query!(
        r#"SELECT archived_at IS NOT NULL as "archived!", leader_id IS NOT NULL as "merged!"
           FROM governance_card WHERE id = $1 FOR SHARE"#,
        card.0
    )
    .fetch_optional(db)
    .await?;
    let found = found.ok_or(AppError::NotFound)?;
    if found.archived {
        return Err(AppError::Conflict("governance-card-archived"));
    }
    match found.merged {
        true => Err(AppError::Conflict("governance-vote-merged")),
        false => Ok(()),
    }
}

/// The voter's ballot, held until the transaction ends.
async fn given(
    db: &mut PgConnection,
    workshop: GovernanceWorkshopId,
    voter: Participant,
    card: GovernanceCardId,
) -> Result<Given> {
    sqlx::query!(
        "INSERT INTO governance_ballot (workshop_id, person_id, invitee_id) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING",
        workshop.0,
        voter.person(),
        voter.invitee()
    )
    .execute(&mut *db)
    .await?;
    let ballot = sqlx::query!(
        "SELECT id, spent FROM governance_ballot
         WHERE workshop_id = $1 AND person_id IS NOT DISTINCT FROM $2 AND invitee_id IS NOT DISTINCT FROM $3
         FOR UPDATE",
        workshop.0,
        voter.person(),
        voter.invitee()
    )
    .fetch_one(&mut *db)
    .await?;
    let votes = sqlx::query!(
        r#"SELECT coalesce(sum(v.points), 0) as "together!",
                  coalesce(sum(v.points) FILTER (WHERE v.card_id <> $2), 0) as "held!"
           FROM governance_vote v JOIN governance_card c ON c.id = v.card_id
           WHERE v.ballot_id = $1 AND (c.id = $2 OR c.leader_id = $2)"#,
        ballot.id,
        card.0
    )
    .fetch_one(db)
    .await?;
    Ok(Given {
        ballot: ballot.id,
        spent: ballot.spent,
        held: votes.held,
        together: votes.together,
    })
}

/// Stores the points. What was given to cards before they were merged stays with them, so that it is
/// theirs again when they are taken out, unless the voter takes it back. What is spent now.
async fn store(
    db: &mut PgConnection,
    given: &Given,
    card: GovernanceCardId,
    points: i32,
) -> Result<i32> {
    let points = i64::from(points);
    let own = if points < given.held {
        sqlx::query!(
            "UPDATE governance_vote SET points = 0, given_back = 0
             WHERE ballot_id = $1 AND card_id IN (SELECT id FROM governance_card WHERE leader_id = $2)",
            given.ballot,
            card.0
        )
        .execute(&mut *db)
        .await?;
        points
    } else {
        points - given.held
    };
    sqlx::query!(
        "INSERT INTO governance_vote (ballot_id, card_id, points) VALUES ($1, $2, $3::bigint::int)
         ON CONFLICT (ballot_id, card_id) DO UPDATE SET points = excluded.points",
        given.ballot,
        card.0,
        own
    )
    .execute(&mut *db)
    .await?;
    let spent = sqlx::query_scalar!(
        "UPDATE governance_ballot SET spent = (SELECT coalesce(sum(points), 0) FROM governance_vote
                                               WHERE ballot_id = $1)
         WHERE id = $1 RETURNING spent",
        given.ballot
    )
    .fetch_one(db)
    .await?;
    Ok(spent)
}
