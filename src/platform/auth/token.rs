//! Secrets in cookies and links: random, 256 bits; only their hash is stored.

use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use chrono::{DateTime, TimeDelta, Utc};
use rand::Rng as _;
use sha2::{Digest, Sha256};
use sqlx::PgConnection;

use kernel::{ids::PersonId, text_enum};

/// Stands where a secret was, or will be: for who only looks none is made, and what is written down has
/// none.
pub const DOTS: &str = "•••";

/// A secret as its holder knows it.
#[derive(Clone)]
pub struct Secret([u8; 32]);

/// Never what it is.
impl std::fmt::Debug for Secret {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(DOTS)
    }
}

impl Secret {
    /// A new one, from the system's generator.
    pub fn random() -> Self {
        let mut bytes = [0; 32];
        rand::rng().fill_bytes(&mut bytes);
        Self(bytes)
    }

    /// Reads [`Secret::to_text`].
    pub fn from_text(text: &str) -> Option<Self> {
        URL_SAFE_NO_PAD.decode(text).ok()?.try_into().ok().map(Self)
    }

    /// For a cookie or link: 43 safe characters.
    pub fn to_text(&self) -> String {
        URL_SAFE_NO_PAD.encode(self.0)
    }

    /// What is stored.
    pub fn hash(&self) -> Vec<u8> {
        Sha256::digest(self.0).to_vec()
    }

    /// What is stored beside something that its holder alone is to find again: neither the hash of
    /// the secret nor what is stored beside other things leads to it.
    pub fn hash_for(&self, thing: &str) -> Vec<u8> {
        let hash = Sha256::new_with_prefix(thing).chain_update(self.0);
        hash.finalize().to_vec()
    }
}

text_enum! {
    /// What a mailed link is for.
    pub enum TokenPurpose {
        /// Sets the first password.
        Invitation = "invitation" / "token-invitation",
        /// Sets a new password.
        Reset = "reset" / "token-reset",
    }
}

impl TokenPurpose {
    /// How long such a link works.
    pub fn lifetime(self) -> TimeDelta {
        match self {
            Self::Invitation => TimeDelta::days(14),
            Self::Reset => TimeDelta::hours(2),
        }
    }
}

/// Makes a link's secret; earlier unused ones of the same purpose stop working.
pub async fn issue(
    db: &mut PgConnection,
    person: PersonId,
    purpose: TokenPurpose,
    now: DateTime<Utc>,
) -> sqlx::Result<Secret> {
    sqlx::query!(
        "UPDATE account_token SET revoked_at = $3
         WHERE person_id = $1 AND purpose = $2 AND used_at IS NULL AND revoked_at IS NULL",
        person.0,
        purpose.as_str(),
        now
    )
    .execute(&mut *db)
    .await?;
    let secret = Secret::random();
    sqlx::query!(
        "INSERT INTO account_token (token_hash, person_id, purpose, created_at, expires_at)
         VALUES ($1, $2, $3, $4, $5)",
        secret.hash(),
        person.0,
        purpose.as_str(),
        now,
        now + purpose.lifetime()
    )
    .execute(db)
    .await?;
    Ok(secret)
}

/// Whether an open link was made after that moment: a form sent twice makes one.
pub async fn made_since(
    db: &mut PgConnection,
    person: PersonId,
    purpose: TokenPurpose,
    moment: DateTime<Utc>,
) -> sqlx::Result<bool> {
    sqlx::query_scalar!(
        r#"SELECT EXISTS (SELECT FROM account_token WHERE person_id = $1 AND purpose = $2 AND created_at > $3
                            AND used_at IS NULL AND revoked_at IS NULL) as "made!""#,
        person.0,
        purpose.as_str(),
        moment
    )
    .fetch_one(db)
    .await
}

/// Ends all open links of a person; how many there were.
pub async fn revoke_all(
    db: &mut PgConnection,
    person: PersonId,
    now: DateTime<Utc>,
) -> sqlx::Result<u64> {
    let done = sqlx::query!(
        "UPDATE account_token SET revoked_at = $2
         WHERE person_id = $1 AND used_at IS NULL AND revoked_at IS NULL",
        person.0,
        now
    )
    .execute(db)
    .await?;
    Ok(done.rows_affected())
}

/// Whose link it is and what for, while it works: only looking it up ([`find`]) makes one.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct OpenToken {
    pub person: PersonId,
    pub name: String,
    pub email: String,
    pub purpose: TokenPurpose,
}

/// The holder of a link that still works (active account, not used, revoked or expired).
pub async fn find(
    db: &mut PgConnection,
    secret: &Secret,
    now: DateTime<Utc>,
) -> sqlx::Result<Option<OpenToken>> {
    sqlx::query_as!(
        OpenToken,
        r#"SELECT t.person_id as "person: PersonId", p.name, p.email, t.purpose as "purpose: TokenPurpose"
           FROM account_token t
           JOIN person p ON p.id = t.person_id AND p.archived_at IS NULL
           JOIN account a ON a.person_id = t.person_id AND a.active
           WHERE t.token_hash = $1 AND t.used_at IS NULL AND t.revoked_at IS NULL AND t.expires_at > $2"#,
        secret.hash(),
        now
    )
    .fetch_optional(db)
    .await
}

/// Marks a link used; false where somebody was faster.
pub async fn consume(
    db: &mut PgConnection,
    secret: &Secret,
    now: DateTime<Utc>,
) -> sqlx::Result<bool> {
    let done = sqlx::query!(
        "UPDATE account_token SET used_at = $2
         WHERE token_hash = $1 AND used_at IS NULL AND revoked_at IS NULL AND expires_at > $2",
        secret.hash(),
        now
    )
    .execute(db)
    .await?;
    Ok(done.rows_affected() == 1)
}

/// Removes links that have not worked for that many days.
pub async fn sweep(db: &mut PgConnection, now: DateTime<Utc>, days: u32) -> sqlx::Result<()> {
    sqlx::query!(
        "DELETE FROM account_token WHERE coalesce(used_at, revoked_at, expires_at) < $1 AND expires_at < $2",
        now - TimeDelta::days(days.into()),
        now
    )
    .execute(db)
    .await?;
    Ok(())
}
