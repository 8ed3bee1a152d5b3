//! Writing what is said about a card. Recorded in the card's history.

use sqlx::PgConnection;

use super::{model::Comment, policy::OnCard};
use crate::model::Participant;
use kernel::{governance::Signature, ids::GovernanceCommentId};
use platform::errors::SaveError;

/// Says something about a card.
pub async fn write(
    db: &mut PgConnection,
    permit: &OnCard,
    author: impl Into<Participant>,
    body: &str,
    signed: Signature,
) -> Result<GovernanceCommentId, SaveError> {
    let author = author.into();
    let id = sqlx::query_scalar!(
        r#"INSERT INTO governance_comment (card_id, body, author_id, author_shown, written_at, author_invitee_id)
           VALUES ($1, $2, $3, $4, $5, $6) RETURNING id as "id: GovernanceCommentId""#,
        permit.on().0,
        body,
        author.person(),
        signed == Signature::Named,
        permit.at(),
        author.invitee()
    )
    .fetch_one(&mut *db)
    .await?;
    permit.record_own_act(db, "comment_card").await?;
    Ok(id)
}

/// Withdraws a comment; twice the same click records nothing more.
pub async fn withdraw(
    db: &mut PgConnection,
    permit: &OnCard,
    comment: &Comment,
) -> Result<(), SaveError> {
    let done = sqlx::query!(
        "UPDATE governance_comment SET archived_at = $3, version = version + 1
         WHERE id = $1 AND card_id = $2 AND archived_at IS NULL",
        comment.id.0,
        permit.on().0,
        permit.at()
    )
    .execute(&mut *db)
    .await?;
    if done.rows_affected() == 1 {
        permit.record_own_act(db, "withdraw_card_comment").await?;
    }
    Ok(())
}
