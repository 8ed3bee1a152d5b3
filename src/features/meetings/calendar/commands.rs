//! Making and revoking one's private calendar address, recorded on the person.

use sqlx::PgConnection;

use kernel::ids::PersonId;
use platform::{
    auth::{Own, Permit, token::Secret},
    errors::SaveError,
};

/// Makes an address; an earlier one stops working.
pub(super) async fn make(
    db: &mut PgConnection,
    permit: &Permit<Own, PersonId>,
) -> Result<Secret, SaveError> {
    close(db, permit).await?;
    let person = permit.on();
    let secret = Secret::random();
    sqlx::query!(
        "INSERT INTO calendar_feed (token_hash, person_id, created_at) VALUES ($1, $2, $3)",
        secret.hash(),
        person.0,
        permit.at()
    )
    .execute(&mut *db)
    .await?;
    permit.record_own_act(db, "make_calendar").await?;
    Ok(secret)
}

/// Revokes the address. False where there was none.
pub(super) async fn revoke(
    db: &mut PgConnection,
    permit: &Permit<Own, PersonId>,
) -> Result<bool, SaveError> {
    let closed = close(db, permit).await?;
    if closed {
        permit.record_own_act(db, "revoke_calendar").await?;
    }
    Ok(closed)
}

async fn close(db: &mut PgConnection, permit: &Permit<Own, PersonId>) -> Result<bool, SaveError> {
    let done = sqlx::query!(
        "UPDATE calendar_feed SET revoked_at = $2 WHERE person_id = $1 AND revoked_at IS NULL",
        permit.on().0,
        permit.at()
    )
    .execute(&mut *db)
    .await?;
    Ok(done.rows_affected() > 0)
}
