//! Reading and writing what signing in needs.

use chrono::{DateTime, TimeDelta, Utc};
use sqlx::PgConnection;

use kernel::{
    ids::{PersonId, SessionId},
    lang::Lang,
    look::Look,
};
use platform::auth::{
    Own, Permit, session,
    token::{self, Secret},
};

/// An account that may sign in.
#[derive(Debug)]
pub(crate) struct OpenAccount {
    pub id: PersonId,
    pub name: String,
    pub email: String,
    pub lang: Lang,
    /// None until the invitation is answered.
    pub password_hash: Option<String>,
    pub email_changed_at: Option<DateTime<Utc>>,
}

/// That long after the address changed, nobody but an administrator sends a reset to it: whoever
/// was told at the old one can still object.
const AFTER_NEW_ADDRESS: TimeDelta = TimeDelta::hours(24);

/// When a reset may follow a changed address; none: it may now.
pub(crate) fn reset_waits_until(
    changed_at: Option<DateTime<Utc>>,
    now: DateTime<Utc>,
) -> Option<DateTime<Utc>> {
    changed_at
        .map(|at| at + AFTER_NEW_ADDRESS)
        .filter(|until| *until > now)
}

/// The active account of a mail address, in any case.
pub(crate) async fn by_email(
    db: &mut PgConnection,
    email: &str,
) -> sqlx::Result<Option<OpenAccount>> {
    sqlx::query_as!(
        OpenAccount,
        r#"SELECT p.id as "id: PersonId", p.name, p.email, p.lang as "lang: Lang", a.password_hash,
                  a.email_changed_at
           FROM person p JOIN account a ON a.person_id = p.id
           WHERE lower(p.email) = lower($1) AND p.archived_at IS NULL AND a.active"#,
        email
    )
    .fetch_optional(db)
    .await
}

/// Words that are somebody's own, and so no password of theirs.
pub(crate) async fn own_words(
    db: &mut PgConnection,
    person: PersonId,
) -> sqlx::Result<Vec<String>> {
    let row = sqlx::query!(
        r#"SELECT p.first_name, p.last_name, p.email,
                  coalesce(o.name, '') as "organisation!", coalesce(o.short_name, '') as "short_name!"
           FROM person p LEFT JOIN organisation o ON o.id = p.organisation_id WHERE p.id = $1"#,
        person.0
    )
    .fetch_one(db)
    .await?;
    Ok(vec![
        row.first_name,
        row.last_name,
        row.email,
        row.organisation,
        row.short_name,
    ])
}

/// Notes that somebody signed in: whose session this is, which was just opened.
pub async fn signed_in(
    db: &mut PgConnection,
    opened: &Secret,
    now: DateTime<Utc>,
) -> sqlx::Result<()> {
    sqlx::query!(
        "UPDATE account SET last_sign_in_at = $2
         WHERE person_id = (SELECT person_id FROM session WHERE token_hash = $1)",
        opened.hash(),
        now
    )
    .execute(db)
    .await?;
    Ok(())
}

/// Stores one's own new password; other sessions than `but` end, and all open links.
pub async fn set_password(
    db: &mut PgConnection,
    permit: &Permit<Own, PersonId>,
    hash: &str,
    but: Option<SessionId>,
) -> sqlx::Result<()> {
    let person = permit.on();
    sqlx::query!(
        "UPDATE account SET password_hash = $2, version = version + 1 WHERE person_id = $1",
        person.0,
        hash
    )
    .execute(&mut *db)
    .await?;
    session::close_all(db, person, but).await?;
    token::revoke_all(db, person, permit.at()).await?;
    permit.record_own_act(db, "set_password").await
}

/// Keeps the theme and density chosen in the menu.
pub(crate) async fn set_look(
    db: &mut PgConnection,
    permit: &Permit<Own, PersonId>,
    look: Look,
) -> sqlx::Result<()> {
    sqlx::query!(
        "UPDATE person SET theme = $2, density = $3 WHERE id = $1",
        permit.on().0,
        look.theme.as_str(),
        look.density.as_str()
    )
    .execute(db)
    .await?;
    Ok(())
}

/// Switches keys that act alone on or off.
pub(crate) async fn set_single_keys(
    db: &mut PgConnection,
    permit: &Permit<Own, PersonId>,
    on: bool,
) -> sqlx::Result<()> {
    sqlx::query!(
        "UPDATE account SET single_keys = $2 WHERE person_id = $1",
        permit.on().0,
        on
    )
    .execute(db)
    .await?;
    Ok(())
}

/// Keeps the language chosen in the switch.
pub(crate) async fn set_lang(
    db: &mut PgConnection,
    permit: &Permit<Own, PersonId>,
    lang: Lang,
) -> sqlx::Result<()> {
    sqlx::query!(
        "UPDATE person SET lang = $2 WHERE id = $1",
        permit.on().0,
        lang.as_str()
    )
    .execute(db)
    .await?;
    Ok(())
}
