//! Personal links: unguessable, for one person and one poll; only their hash is stored.

use chrono::{DateTime, Utc};
use sqlx::PgConnection;

use super::model::{LINK_GRACE, Poll, PollState};
use kernel::{
    ids::{InviteeId, PersonId, PollId},
    lang::Lang,
};
use platform::auth::{Permit, token::Secret};

/// Makes a link for each of these invitees of the poll, in their order.
pub async fn issue<P>(
    db: &mut PgConnection,
    permit: &Permit<P, PollId>,
    poll: &Poll,
    invitees: &[i64],
) -> sqlx::Result<Vec<Secret>> {
    let secrets: Vec<Secret> = invitees.iter().map(|_| Secret::random()).collect();
    let hashes: Vec<Vec<u8>> = secrets.iter().map(Secret::hash).collect();
    sqlx::query!(
        "INSERT INTO poll_link (token_hash, invitee_id, created_at, expires_at)
         SELECT l.token_hash, i.id, $3, $4
         FROM unnest($1::bytea[], $2::bigint[]) AS l (token_hash, invitee_id)
         JOIN poll_invitee i ON i.id = l.invitee_id AND i.poll_id = $5",
        &hashes,
        invitees,
        permit.at(),
        poll.closes_at + LINK_GRACE,
        permit.on().0
    )
    .execute(db)
    .await?;
    Ok(secrets)
}

/// A link that works, and whose it is.
#[derive(Debug, Clone)]
pub struct OpenLink {
    pub poll: PollId,
    pub invitee: InviteeId,
    pub person: PersonId,
    pub lang: Lang,
}

/// What an address under `/poll/` is.
#[derive(Debug, Clone)]
pub enum Found {
    Open(OpenLink),
    /// It worked once: expired, revoked, or the poll was called off.
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
        r#"SELECT i.poll_id as "poll: PollId", i.id as "invitee: InviteeId", i.person_id as "person: PersonId",
                  p.lang as "lang: Lang",
                  (l.revoked_at IS NULL AND l.expires_at > $2 AND p.archived_at IS NULL
                   AND q.archived_at IS NULL) as "works!",
                  q.state as "state: PollState"
           FROM poll_link l
           JOIN poll_invitee i ON i.id = l.invitee_id
           JOIN poll q ON q.id = i.poll_id
           JOIN person p ON p.id = i.person_id
           WHERE l.token_hash = $1"#,
        secret.hash(),
        now
    )
    .fetch_optional(db)
    .await?;
    Ok(match row {
        None => Found::Unknown,
        Some(row) if row.works && row.state != PollState::Cancelled => Found::Open(OpenLink {
            poll: row.poll,
            invitee: row.invitee,
            person: row.person,
            lang: row.lang,
        }),
        Some(row) => Found::Over(row.lang),
    })
}
