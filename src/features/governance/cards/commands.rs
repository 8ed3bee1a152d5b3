//! Writing cards. Each command records in the history of the card, under the name its permit bears:
//! none, where its writer is not named.

use sqlx::PgConnection;

use super::{
    forms::NewCard,
    merge::merged,
    model::{Card, Said},
    moving,
    policy::OnCard,
    queries,
};
use crate::model::{Participant, cell_label};
use kernel::{
    governance::Signature,
    ids::{GovernanceCardId, GovernanceTableId},
};
use platform::{
    auth::{Permit, rights::permission::WriteGovernance},
    errors::{AppError, OrStale as _, SaveError},
};

/// As it is stored.
/// Fails: [`AppError::NotFound`] where there is none.
async fn stored(db: &mut PgConnection, id: GovernanceCardId) -> Result<Card, AppError> {
    let found = queries::card(db, None, id).await?;
    found.ok_or(AppError::NotFound)
}

/// Puts a card into a cell, after the others.
pub async fn create(
    db: &mut PgConnection,
    permit: &Permit<WriteGovernance, GovernanceTableId>,
    author: impl Into<Participant>,
    form: &NewCard,
) -> Result<GovernanceCardId, SaveError> {
    let author = author.into();
    moving::hold_cell(db, permit, form.cell).await?;
    let id = sqlx::query_scalar!(
        r#"INSERT INTO governance_card (table_id, topic_id, level_id, position, kind, body, author_id, author_shown,
                                        written_at, author_invitee_id, by_code)
           VALUES ($1, $2, $3, (SELECT coalesce(max(position), 0) + 1 FROM governance_card
                                WHERE topic_id = $2 AND level_id = $3), $4, $5, $6, $7, $8, $9, $10)
           RETURNING id as "id: GovernanceCardId""#,
        permit.on().0,
        form.cell.topic.0,
        form.cell.level.0,
        form.said.kind.as_str(),
        form.said.body,
        author.person(),
        form.signed == Signature::Named,
        permit.at(),
        author.invitee(),
        author == Participant::Phone
    )
    .fetch_one(&mut *db)
    .await?;
    keep_version(db, id, 1, &form.said).await?;
    let card = stored(db, id).await?;
    let cell = cell_label(&card.topic, &card.level);
    let changes = card.snapshot().text("governance_cell", cell).created();
    let named = permit.narrowed(id);
    let permit = match form.signed {
        Signature::Named => named,
        Signature::Unnamed => named.unnamed(),
    };
    permit.record(db, id, "create", &changes, "").await?;
    Ok(id)
}

/// Keeps what a card said at a version, for whoever saves late.
async fn keep_version(
    db: &mut PgConnection,
    id: GovernanceCardId,
    version: i32,
    said: &Said,
) -> sqlx::Result<()> {
    sqlx::query!(
        "INSERT INTO governance_card_version (card_id, version, kind, body) VALUES ($1, $2, $3, $4)",
        id.0,
        version,
        said.kind.as_str(),
        said.body
    )
    .execute(db)
    .await?;
    Ok(())
}

/// Changes what a card says, as its writer typed it who saw it at `seen`. Where somebody changed
/// another field since, both changes stand: then it answers so. The caller holds the card.
/// Fails: [`SaveError::Stale`] where both changed the same field.
pub async fn update(
    db: &mut PgConnection,
    permit: &OnCard,
    before: &Card,
    typed: &Said,
    seen: i32,
) -> Result<bool, SaveError> {
    let stored_now = Said {
        kind: before.kind,
        body: before.body.clone(),
    };
    let late = seen != before.version;
    let said = if late {
        let base = queries::said_at(db, before.id, seen).await?;
        let base = base.ok_or(SaveError::Stale)?;
        merged(&base, &stored_now, typed).ok_or(SaveError::Stale)?
    } else {
        typed.clone()
    };
    if said == stored_now {
        return Ok(false);
    }
    sqlx::query!(
        "UPDATE governance_card SET kind = $3, body = $4, version = version + 1 WHERE id = $1 AND version = $2",
        permit.on().0,
        before.version,
        said.kind.as_str(),
        said.body
    )
    .execute(&mut *db)
    .await?
    .or_stale()?;
    keep_version(db, permit.on(), before.version + 1, &said).await?;
    let after = stored(db, permit.on()).await?.snapshot();
    permit
        .record_change(db, permit.on(), "update", &before.snapshot(), &after, "")
        .await?;
    Ok(late && said != *typed)
}

/// Names the card's writer after all, for good.
pub async fn sign(db: &mut PgConnection, permit: &OnCard) -> Result<(), SaveError> {
    let done = sqlx::query!(
        "UPDATE governance_card SET author_shown = true, version = version + 1 WHERE id = $1 AND NOT author_shown",
        permit.on().0
    )
    .execute(&mut *db)
    .await?;
    if done.rows_affected() == 1 {
        permit.record_own_act(db, "sign_card").await?;
    }
    Ok(())
}

/// Says that a question or risk is settled, or open again.
pub async fn set_settled(
    db: &mut PgConnection,
    permit: &OnCard,
    settled: bool,
) -> Result<(), SaveError> {
    let done = sqlx::query!(
        "UPDATE governance_card SET settled_at = $2, version = version + 1
         WHERE id = $1 AND (settled_at IS NULL) = $3",
        permit.on().0,
        settled.then(|| permit.at()),
        settled
    )
    .execute(&mut *db)
    .await?;
    if done.rows_affected() == 1 {
        let action = if settled {
            "settle_card"
        } else {
            "reopen_card"
        };
        permit.record_own_act(db, action).await?;
    }
    Ok(())
}
