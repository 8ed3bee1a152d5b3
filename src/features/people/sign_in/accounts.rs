//! Reading and writing what signing in needs.

use chrono::{DateTime, Utc};
use sqlx::PgConnection;

use crate::kernel::{ids::PersonId, lang::Lang};

/// An account that may sign in.
#[derive(Debug)]
pub struct OpenAccount {
    pub id: PersonId,
    pub name: String,
    pub email: String,
    pub lang: Lang,
    /// None until the invitation is answered.
    pub password_hash: Option<String>,
}

/// The active account of a mail address, in any case.
pub async fn by_email(db: &mut PgConnection, email: &str) -> sqlx::Result<Option<OpenAccount>> {
    sqlx::query_as!(
        OpenAccount,
        r#"SELECT p.id as "id: PersonId", p.name, p.email, p.lang as "lang: Lang", a.password_hash
           FROM person p JOIN account a ON a.person_id = p.id
           WHERE lower(p.email) = lower($1) AND p.archived_at IS NULL AND a.active"#,
        email
    )
    .fetch_optional(db)
    .await
}

/// Notes that somebody signed in.
pub async fn signed_in(
    db: &mut PgConnection,
    person: PersonId,
    now: DateTime<Utc>,
) -> sqlx::Result<()> {
    sqlx::query!(
        "UPDATE account SET last_sign_in_at = $2 WHERE person_id = $1",
        person.0,
        now
    )
    .execute(db)
    .await?;
    Ok(())
}

/// Stores a new password.
pub async fn set_password(db: &mut PgConnection, person: PersonId, hash: &str) -> sqlx::Result<()> {
    sqlx::query!(
        "UPDATE account SET password_hash = $2, version = version + 1 WHERE person_id = $1",
        person.0,
        hash
    )
    .execute(db)
    .await?;
    Ok(())
}

/// Keeps the language chosen in the switch.
pub async fn set_lang(db: &mut PgConnection, person: PersonId, lang: Lang) -> sqlx::Result<()> {
    sqlx::query!(
        "UPDATE person SET lang = $2 WHERE id = $1",
        person.0,
        lang.as_str()
    )
    .execute(db)
    .await?;
    Ok(())
}
