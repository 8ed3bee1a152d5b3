//! Sessions of signed-in people, in the database so that any instance serves them.

use std::sync::Arc;

use chrono::{DateTime, TimeDelta, Utc};
use sqlx::{PgConnection, types::Json};

use super::{
    actor::{Actor, IDLE},
    device,
    token::Secret,
};
use kernel::{
    ids::{PersonId, SessionId},
    lang::Lang,
    look::{Density, Look, Theme},
    roles::Membership,
};

/// However used, a session ends then.
pub const LIFETIME: TimeDelta = TimeDelta::hours(12);
/// The second step of signing in is taken within that time.
pub const SECOND_STEP: TimeDelta = TimeDelta::minutes(10);
/// So many of a person are open at once; the longest unused give way.
pub const AT_ONCE: i64 = 20;
/// `last_seen_at` is written no oftener than this.
const TOUCH_EVERY: TimeDelta = TimeDelta::minutes(5);

/// Opens a session; the secret goes into the cookie.
pub async fn open(
    db: &mut PgConnection,
    person: PersonId,
    user_agent: &str,
    address: &str,
    now: DateTime<Utc>,
) -> sqlx::Result<Secret> {
    insert(db, person, user_agent, address, now, None).await
}

/// Opens a session that opens nothing until the second step of signing in is taken.
pub async fn open_half(
    db: &mut PgConnection,
    person: PersonId,
    user_agent: &str,
    address: &str,
    now: DateTime<Utc>,
) -> sqlx::Result<Secret> {
    insert(db, person, user_agent, address, now, Some(SECOND_STEP)).await
}

async fn insert(
    db: &mut PgConnection,
    person: PersonId,
    user_agent: &str,
    address: &str,
    now: DateTime<Utc>,
    half: Option<TimeDelta>,
) -> sqlx::Result<Secret> {
    let secret = Secret::random();
    sqlx::query!(
        "WITH former AS (
             DELETE FROM session WHERE id IN
                 (SELECT id FROM session WHERE person_id = $2 AND awaits_code = $7
                  ORDER BY last_seen_at DESC, id DESC OFFSET $8))
         INSERT INTO session (token_hash, person_id, created_at, confirmed_at, last_seen_at, expires_at,
                              user_agent, address, awaits_code)
         VALUES ($1, $2, $3, $3, $3, $4, left($5, 300), $6, $7)",
        secret.hash(),
        person.0,
        now,
        now + half.unwrap_or(LIFETIME),
        user_agent,
        address,
        half.is_some(),
        AT_ONCE - 1
    )
    .execute(db)
    .await?;
    Ok(secret)
}

/// Whose second step a session awaits.
#[derive(Debug, Clone, Copy)]
pub struct Half {
    pub session: SessionId,
    pub person: PersonId,
}

/// The half session of a secret, while its second step may be taken.
pub async fn half(
    db: &mut PgConnection,
    secret: &Secret,
    now: DateTime<Utc>,
) -> sqlx::Result<Option<Half>> {
    sqlx::query_as!(
        Half,
        r#"SELECT s.id as "session: SessionId", s.person_id as "person: PersonId"
           FROM session s
           JOIN person p ON p.id = s.person_id AND p.archived_at IS NULL
           JOIN account a ON a.person_id = p.id AND a.active
           WHERE s.token_hash = $1 AND s.expires_at > $2 AND s.awaits_code"#,
        secret.hash(),
        now
    )
    .fetch_optional(db)
    .await
}

/// The person of a session that is alive, with all their memberships: one query. `in_use`: what is
/// asked counts as use of the session.
pub async fn actor(
    db: &mut PgConnection,
    secret: &Secret,
    now: DateTime<Utc>,
    in_use: bool,
) -> sqlx::Result<Option<Actor>> {
    let row = sqlx::query!(
        r#"SELECT s.id as "session: SessionId", s.last_seen_at, p.id as "id: PersonId", p.name, p.email,
                  p.lang as "lang: Lang", p.theme as "theme: Theme", p.density as "density: Density",
                  a.single_keys, s.confirmed_at, pg_current_snapshot()::text as "seen!",
                  (SELECT demands_second_factor FROM installation)
                    AND NOT EXISTS (SELECT FROM second_factor f WHERE f.person_id = p.id AND f.secret IS NOT NULL)
                      as "lacks_second_factor!",
                  (SELECT coalesce(json_agg(json_build_object(
                              'role', m.role, 'group', m.group_id, 'group_number', g.number,
                              'strategy', m.strategy_id, 'scope', coalesce(g.code, st.code, ''))
                              ORDER BY m.id), '[]')
                   FROM membership m
                   LEFT JOIN working_group g ON g.id = m.group_id
                   LEFT JOIN strategy st ON st.id = m.strategy_id
                   WHERE m.person_id = p.id AND m.ended_on IS NULL) as "memberships!: Json<Vec<Membership>>"
           FROM session s
           JOIN person p ON p.id = s.person_id AND p.archived_at IS NULL
           JOIN account a ON a.person_id = p.id AND a.active
           WHERE s.token_hash = $1 AND s.expires_at > $2 AND s.last_seen_at > $3 AND NOT s.awaits_code"#,
        secret.hash(),
        now,
        now - IDLE
    )
    .fetch_optional(&mut *db)
    .await?;
    let Some(row) = row else { return Ok(None) };
    let memberships = row.memberships.0;
    let actor = Actor {
        must_enrol: row.lacks_second_factor && super::second_factor::is_demanded(&memberships),
        id: row.id,
        session: row.session,
        name: row.name,
        email: row.email,
        lang: row.lang,
        look: Look {
            theme: row.theme,
            density: row.density,
        },
        single_keys: row.single_keys,
        memberships: Arc::from(memberships),
        now,
        confirmed_at: row.confirmed_at,
        seen: row.seen.into(),
    };
    let unused = now - row.last_seen_at;
    if unused >= actor.idle() {
        return Ok(None);
    }
    // A moment still to come was written by a clock that went wrong.
    if (in_use && unused > TOUCH_EVERY) || unused < TimeDelta::zero() {
        touch(db, actor.session, now).await;
    }
    Ok(Some(actor))
}

/// Notes that a session is in use. Where nothing can be written, pages are read all the same.
async fn touch(db: &mut PgConnection, session: SessionId, now: DateTime<Utc>) {
    let noted = sqlx::query!(
        "UPDATE session SET last_seen_at = $2 WHERE id = $1",
        session.0,
        now
    )
    .execute(db)
    .await;
    if let Err(error) = noted {
        tracing::warn!(%error, "the use of a session was not noted");
    }
}

/// Notes that the own password was given in a session.
pub async fn confirm(
    db: &mut PgConnection,
    session: SessionId,
    now: DateTime<Utc>,
) -> sqlx::Result<()> {
    sqlx::query!(
        "UPDATE session SET confirmed_at = $2 WHERE id = $1",
        session.0,
        now
    )
    .execute(db)
    .await?;
    Ok(())
}

/// A session as its owner sees it.
#[derive(Debug, Clone)]
pub struct SessionRow {
    pub id: SessionId,
    pub created_at: DateTime<Utc>,
    pub last_seen_at: DateTime<Utc>,
    pub user_agent: String,
    pub address: String,
}

/// The actor's living sessions, the latest used first.
pub async fn list(db: &mut PgConnection, actor: &Actor) -> sqlx::Result<Vec<SessionRow>> {
    sqlx::query_as!(
        SessionRow,
        r#"SELECT id as "id: SessionId", created_at, last_seen_at, user_agent, address
           FROM session WHERE person_id = $1 AND expires_at > $2 AND last_seen_at > $3 AND NOT awaits_code
           ORDER BY last_seen_at DESC LIMIT 50"#,
        actor.id.0,
        actor.now,
        actor.now - actor.idle()
    )
    .fetch_all(db)
    .await
}

/// Ends a session of a person; false where it isn't theirs.
pub async fn close(
    db: &mut PgConnection,
    person: PersonId,
    session: SessionId,
) -> sqlx::Result<bool> {
    let done = sqlx::query!(
        "DELETE FROM session WHERE id = $1 AND person_id = $2",
        session.0,
        person.0
    )
    .execute(db)
    .await?;
    Ok(done.rows_affected() == 1)
}

/// Ends all sessions of a person, but for one to keep; without one, their browsers are
/// forgotten too.
pub async fn close_all(
    db: &mut PgConnection,
    person: PersonId,
    keep: Option<SessionId>,
) -> sqlx::Result<u64> {
    let done = sqlx::query!(
        "DELETE FROM session WHERE person_id = $1 AND id IS DISTINCT FROM $2",
        person.0,
        keep.map(|id| id.0)
    )
    .execute(&mut *db)
    .await?;
    if keep.is_none() {
        device::forget(db, person).await?;
    }
    Ok(done.rows_affected())
}

/// Removes sessions that have ended by themselves; what a wrong clock wrote into the future is
/// brought back to now.
pub async fn sweep(db: &mut PgConnection, now: DateTime<Utc>) -> sqlx::Result<u64> {
    sqlx::query!(
        "UPDATE session SET last_seen_at = least(last_seen_at, $1), expires_at = least(expires_at, $2)
         WHERE last_seen_at > $1 OR expires_at > $2",
        now,
        now + LIFETIME
    )
    .execute(&mut *db)
    .await?;
    let done = sqlx::query!(
        "DELETE FROM session WHERE expires_at <= $1 OR last_seen_at <= $2",
        now,
        now - IDLE
    )
    .execute(db)
    .await?;
    Ok(done.rows_affected())
}
