//! Personal links: one unguessable secret for all that an invitee may do in a circle; only its hash
//! is stored. None is used up: a link lives until it is revoked, and each action has its own window.

use chrono::{DateTime, TimeDelta, Utc};
use sqlx::PgConnection;

use kernel::{
    circle::InviteeState,
    ids::{CircleId, CircleInviteeId, PersonId},
    lang::Lang,
};
use platform::auth::{Permit, rights::permission::PrepareCircle, token::Secret};

/// How long a mail with a link may wait for a server that takes it.
pub const IN_MAIL: TimeDelta = TimeDelta::days(365);

/// Makes an invitee's link; earlier ones keep working.
pub async fn issue<P>(
    db: &mut PgConnection,
    permit: &Permit<P, CircleInviteeId>,
) -> sqlx::Result<Secret> {
    let secret = Secret::random();
    sqlx::query!(
        "INSERT INTO circle_link (token_hash, invitee_id, created_at) VALUES ($1, $2, $3)",
        secret.hash(),
        permit.on().0,
        permit.at()
    )
    .execute(db)
    .await?;
    Ok(secret)
}

/// Makes a link for each of these invitees of the circle, in their order; earlier ones keep working.
pub async fn issue_each(
    db: &mut PgConnection,
    permit: &Permit<PrepareCircle, CircleId>,
    invitees: &[CircleInviteeId],
) -> sqlx::Result<Vec<Secret>> {
    let secrets: Vec<Secret> = invitees.iter().map(|_| Secret::random()).collect();
    let hashes: Vec<Vec<u8>> = secrets.iter().map(Secret::hash).collect();
    let ids: Vec<i64> = invitees.iter().map(|id| id.0).collect();
    sqlx::query!(
        "INSERT INTO circle_link (token_hash, invitee_id, created_at)
         SELECT l.token_hash, i.id, $3
         FROM unnest($1::bytea[], $2::bigint[]) AS l (token_hash, invitee_id)
         JOIN circle_invitee i ON i.id = l.invitee_id AND i.circle_id = $4",
        &hashes,
        &ids,
        permit.at(),
        permit.on().0
    )
    .execute(db)
    .await?;
    Ok(secrets)
}

/// Ends an invitee's links.
pub async fn revoke<P>(
    db: &mut PgConnection,
    permit: &Permit<P, CircleInviteeId>,
) -> sqlx::Result<u64> {
    let done = sqlx::query!(
        "UPDATE circle_link SET revoked_at = $2 WHERE invitee_id = $1 AND revoked_at IS NULL",
        permit.on().0,
        permit.at()
    )
    .execute(db)
    .await?;
    Ok(done.rows_affected())
}

/// A link that works, and whose it is.
#[derive(Debug, Clone)]
pub struct OpenLink {
    pub circle: CircleId,
    pub invitee: CircleInviteeId,
    pub person: Option<PersonId>,
    /// As typed; may be empty.
    pub name: String,
    pub lang: Lang,
    pub state: InviteeState,
}

/// What an address under `/c/` is.
#[derive(Debug, Clone)]
pub enum Found {
    Open(OpenLink),
    /// It worked once: revoked, or the circle was put away.
    Over(Lang),
    /// It never was one.
    Unknown,
}

/// Looks a link up.
pub async fn find(
    db: &mut PgConnection,
    secret: &Secret,
    now: DateTime<Utc>,
) -> sqlx::Result<Found> {
    let row = sqlx::query!(
        r#"SELECT i.circle_id as "circle: CircleId", i.id as "invitee: CircleInviteeId",
                  i.person_id as "person: PersonId", i.name, i.lang as "lang: Lang",
                  i.state as "state: InviteeState",
                  (l.revoked_at IS NULL AND l.expires_at > $2 AND i.archived_at IS NULL
                   AND i.erased_at IS NULL AND c.archived_at IS NULL) as "works!"
           FROM circle_link l
           JOIN circle_invitee i ON i.id = l.invitee_id
           JOIN circle c ON c.id = i.circle_id
           WHERE l.token_hash = $1"#,
        secret.hash(),
        now
    )
    .fetch_optional(db)
    .await?;
    Ok(match row {
        None => Found::Unknown,
        Some(row) if row.works => Found::Open(OpenLink {
            circle: row.circle,
            invitee: row.invitee,
            person: row.person,
            name: row.name,
            lang: row.lang,
            state: row.state,
        }),
        Some(row) => Found::Over(row.lang),
    })
}

/// Removes links that have not worked for that many days.
pub async fn sweep(db: &mut PgConnection, now: DateTime<Utc>, days: u32) -> sqlx::Result<()> {
    let before = now - TimeDelta::days(days.into());
    sqlx::query!(
        "DELETE FROM circle_link WHERE least(revoked_at, expires_at) < $1",
        before
    )
    .execute(db)
    .await?;
    Ok(())
}
