//! Putting a card together with another one, and taking it apart. Recorded in the history of both. The
//! caller holds them.

use sqlx::PgConnection;

use crate::{
    cards::{model::Card, policy::OnCard},
    votes::merged,
};
use platform::{
    errors::{OrStale as _, SaveError},
    history::Changes,
};

/// A card, and the permit to change it.
pub type Held<'a> = (&'a Card, &'a OnCard);

/// The permits of two cards that are put together or taken apart: unnamed on both where their writer
/// acts unnamed on one, for a name at the same moment on the other would say whose that one is.
pub fn alike(one: &OnCard, other: &OnCard) -> (OnCard, OnCard) {
    let (first, second) = (one.narrowed(one.on()), other.narrowed(other.on()));
    match one.by().and(other.by()) {
        Some(_) => (first, second),
        None => (first.unnamed(), second.unnamed()),
    }
}

/// Puts a card together with one that leads it from now on. How many points that gives back, over what
/// people may give to one card.
/// Fails: [`SaveError::Stale`] where it is merged already.
pub async fn merge(
    db: &mut PgConnection,
    (card, permit): Held<'_>,
    (leader, of_leader): Held<'_>,
) -> Result<i64, SaveError> {
    sqlx::query!(
        "UPDATE governance_card SET leader_id = $2, position_version = position_version + 1, version = version + 1
         WHERE id = $1 AND leader_id IS NULL AND archived_at IS NULL",
        permit.on().0,
        of_leader.on().0
    )
    .execute(&mut *db)
    .await?
    .or_stale()?;
    sqlx::query!(
        "INSERT INTO governance_merge (leader_id, card_id, topic_id, level_id, position, leader_body, merged_by_id,
                                       merged_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
        of_leader.on().0,
        permit.on().0,
        card.topic_id.0,
        card.level_id.0,
        card.position,
        leader.body,
        permit.by().map(|id| id.0),
        permit.at()
    )
    .execute(&mut *db)
    .await?;
    let given_back = merged::give_back(db, permit, of_leader).await?;
    touch(db, of_leader).await?;
    let led = Changes::one("governance_leader", "", leader.label());
    permit.record(db, card.id, "merge_card", &led, "").await?;
    let holds = Changes::one("governance_held", "", card.label());
    of_leader
        .record(db, leader.id, "merge_card", &holds, "")
        .await?;
    Ok(given_back)
}

/// Takes a card out of the one that leads it: it stands where it stood. What the leading one said before.
/// Fails: [`SaveError::Stale`] where it leads itself already.
pub async fn unmerge(
    db: &mut PgConnection,
    (card, permit): Held<'_>,
    (leader, of_leader): Held<'_>,
) -> Result<Option<String>, SaveError> {
    sqlx::query!(
        "UPDATE governance_card SET leader_id = NULL, position_version = position_version + 1, version = version + 1
         WHERE id = $1 AND leader_id = $2",
        permit.on().0,
        of_leader.on().0
    )
    .execute(&mut *db)
    .await?
    .or_stale()?;
    let former = sqlx::query_scalar!(
        "UPDATE governance_merge SET unmerged_at = $2 WHERE card_id = $1 AND unmerged_at IS NULL
         RETURNING leader_body",
        permit.on().0,
        permit.at()
    )
    .fetch_optional(&mut *db)
    .await?;
    merged::take_again(db, permit).await?;
    touch(db, of_leader).await?;
    let led = Changes::one("governance_leader", leader.label(), "");
    permit.record(db, card.id, "unmerge_card", &led, "").await?;
    let holds = Changes::one("governance_held", card.label(), "");
    of_leader
        .record(db, leader.id, "unmerge_card", &holds, "")
        .await?;
    Ok(former)
}

/// The leading card lists something else now, though it says the same: whoever looks on sees it.
async fn touch(db: &mut PgConnection, leader: &OnCard) -> sqlx::Result<()> {
    sqlx::query!(
        "UPDATE governance_card SET version = version + 1 WHERE id = $1",
        leader.on().0
    )
    .execute(db)
    .await?;
    Ok(())
}
