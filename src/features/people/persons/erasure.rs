//! Erasing personal data on request: the row stays, for what it wrote; who it was goes.

use sqlx::PgConnection;

use super::model::Person;
use crate::platform::{
    auth::{Permit, rights::permission::ManageAccounts, session},
    errors::SaveError,
    history::Changes,
};

/// The name an erased person bears.
const ERASED: &str = "—";

/// Erases name, address and function, ends account, sessions, links and roles, and blanks the
/// person's own history and the mails sent to them.
///
/// # Errors
/// Where the database fails.
pub async fn erase(
    db: &mut PgConnection,
    permit: &Permit<ManageAccounts>,
    person: &Person,
) -> Result<(), SaveError> {
    // The history's trigger lets this transaction, and only this one, blank entries.
    sqlx::query!("SELECT set_config('jalon.erasure', 'on', true)")
        .fetch_one(&mut *db)
        .await?;
    sqlx::query!(
        "UPDATE history SET changes = '[]', note = '' WHERE subject_kind = 'person' AND subject_id = $1",
        person.id.0
    )
    .execute(&mut *db)
    .await?;
    sqlx::query!("SELECT set_config('jalon.erasure', 'off', true)")
        .fetch_one(&mut *db)
        .await?;
    sqlx::query!(
        "UPDATE mail SET recipient = $2, body = '', subject = '', sent_at = coalesce(sent_at, $3)
         WHERE lower(recipient) = lower($1)",
        person.email,
        ERASED,
        permit.at()
    )
    .execute(&mut *db)
    .await?;
    session::close_all(db, person.id, None).await?;
    sqlx::query!(
        "DELETE FROM account_token WHERE person_id = $1",
        person.id.0
    )
    .execute(&mut *db)
    .await?;
    sqlx::query!("DELETE FROM account WHERE person_id = $1", person.id.0)
        .execute(&mut *db)
        .await?;
    sqlx::query!(
        "UPDATE membership SET ended_on = greatest(since, $2) WHERE person_id = $1 AND ended_on IS NULL",
        person.id.0,
        crate::kernel::dates::brussels_date(permit.at())
    )
    .execute(&mut *db)
    .await?;
    sqlx::query!(
        "UPDATE person SET first_name = '', last_name = $2, email = 'erased-' || id || '@invalid.example',
                job_title = '', organisation_id = NULL, archived_at = coalesce(archived_at, $3),
                erased_at = $3, version = version + 1
         WHERE id = $1",
        person.id.0,
        ERASED,
        permit.at()
    )
    .execute(&mut *db)
    .await?;
    permit
        .record(db, person.id, "erase", &Changes::none(), "")
        .await?;
    Ok(())
}
