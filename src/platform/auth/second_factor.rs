//! The second factor: a device's time-based codes (RFC 6238), and recovery codes for when it is
//! lost. Each works once.

use chrono::{DateTime, Utc};
use rand::Rng as _;
use sha2::{Digest, Sha256};
use sqlx::PgConnection;
use totp_rs::{Builder, Secret as TotpSecret, Totp};

use crate::{errors::Result, qr::Qr};
use kernel::{
    ids::PersonId,
    roles::{Membership, Role},
};

/// Recovery codes made at once.
const RECOVERY_CODES: usize = 10;
/// What a recovery code is made of: nothing that is mistaken for something else.
const LETTERS: &[u8; 32] = b"ABCDEFGHJKLMNPQRSTUVWXYZ23456789";

/// Whether these roles demand a second factor: those that manage accounts and lead the process.
pub fn is_demanded(memberships: &[Membership]) -> bool {
    memberships.iter().any(|held| match held.role {
        Role::Administrator => true,
        Role::Coordinator => held.in_gt0(),
        _ => false,
    })
}

/// The key shared with a device.
pub struct Key([u8; 20]);

impl Key {
    /// A new one.
    pub fn random() -> Self {
        let mut bytes = [0; 20];
        rand::rng().fill_bytes(&mut bytes);
        Self(bytes)
    }

    fn stored(bytes: &[u8]) -> Option<Self> {
        bytes.try_into().ok().map(Self)
    }

    fn base32(&self) -> String {
        TotpSecret::new_stack(self.0).to_base32()
    }

    /// To type into a device, in groups of four.
    pub fn text(&self) -> String {
        let text = self.base32();
        let groups = text.as_bytes().chunks(4).map(String::from_utf8_lossy);
        groups.collect::<Vec<_>>().join(" ")
    }

    /// What the picture says: the account's name and the key.
    fn address(&self, email: &str) -> String {
        let name: String = form_urlencoded::byte_serialize(email.as_bytes()).collect();
        format!(
            "otpauth://totp/Jalon:{name}?secret={}&issuer=Jalon",
            self.base32()
        )
    }

    /// The picture to scan.
    pub fn picture(&self, email: &str) -> Option<Qr> {
        Qr::of(&self.address(email))
    }

    fn totp(&self) -> Option<Totp> {
        // Six digits every thirty seconds, one step early or late.
        let secret = TotpSecret::new_stack(self.0);
        Builder::new().with_secret(secret).build().ok()
    }

    /// The code of a moment, as a device shows it.
    pub fn code(&self, at: DateTime<Utc>) -> String {
        let seconds = at.timestamp().unsigned_abs();
        self.totp()
            .map_or_else(String::new, |totp| totp.generate(seconds).to_string())
    }

    /// The step a code belongs to, where it is right now.
    fn step(&self, code: &str, at: DateTime<Utc>) -> Option<i64> {
        let step = self.totp()?.check(code, at.timestamp().unsigned_abs())?;
        i64::try_from(step).ok()
    }
}

/// How somebody's second factor stands.
#[derive(Debug, Clone, Default)]
pub struct State {
    /// Since when it is asked for; none: it is not.
    pub since: Option<DateTime<Utc>>,
    /// Recovery codes not used yet.
    pub codes_left: i64,
    new_secret: Option<Vec<u8>>,
}

impl State {
    /// The key shown and not confirmed yet.
    pub fn new_key(&self) -> Option<Key> {
        Key::stored(self.new_secret.as_deref()?)
    }
}

/// How somebody's second factor stands.
pub async fn state(db: &mut PgConnection, person: PersonId) -> sqlx::Result<State> {
    let state = sqlx::query_as!(
        State,
        r#"SELECT since, new_secret,
                  (SELECT count(*) FROM recovery_code WHERE person_id = $1 AND used_at IS NULL) as "codes_left!"
           FROM second_factor WHERE person_id = $1"#,
        person.0
    )
    .fetch_optional(db)
    .await?;
    Ok(state.unwrap_or_default())
}

/// Keeps a new key until a code of it is given; the one before, if any, stays in force.
pub async fn begin(db: &mut PgConnection, person: PersonId) -> sqlx::Result<()> {
    sqlx::query!(
        "INSERT INTO second_factor (person_id, new_secret) VALUES ($1, $2)
         ON CONFLICT (person_id) DO UPDATE SET new_secret = $2",
        person.0,
        &Key::random().0[..]
    )
    .execute(db)
    .await?;
    Ok(())
}

/// Puts the new key in force where the code is one of it, and makes its recovery codes; none
/// where it is not.
pub async fn enrol(
    db: &mut PgConnection,
    person: PersonId,
    code: &str,
    now: DateTime<Utc>,
) -> Result<Option<Vec<String>>> {
    let Some(step) = state(db, person)
        .await?
        .new_key()
        .and_then(|key| key.step(&digits(code), now))
    else {
        return Ok(None);
    };
    let done = sqlx::query!(
        "UPDATE second_factor SET secret = new_secret, since = $2, last_step = $3, new_secret = NULL
         WHERE person_id = $1 AND new_secret IS NOT NULL",
        person.0,
        now,
        step
    )
    .execute(&mut *db)
    .await?;
    if done.rows_affected() == 0 {
        return Ok(None);
    }
    Ok(Some(make_codes(db, person).await?))
}

/// Makes new recovery codes; those before stop working. They are known now only.
pub async fn make_codes(db: &mut PgConnection, person: PersonId) -> sqlx::Result<Vec<String>> {
    sqlx::query!("DELETE FROM recovery_code WHERE person_id = $1", person.0)
        .execute(&mut *db)
        .await?;
    let codes: Vec<String> = std::iter::repeat_with(recovery_code)
        .take(RECOVERY_CODES)
        .collect();
    let hashes: Vec<Vec<u8>> = codes.iter().map(|code| hash(code)).collect();
    sqlx::query!(
        "INSERT INTO recovery_code (code_hash, person_id) SELECT hash, $2 FROM unnest($1::bytea[]) AS hash",
        &hashes,
        person.0
    )
    .execute(db)
    .await?;
    Ok(codes)
}

/// What a right code was.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Used {
    Device,
    Recovery,
}

/// Uses a code up; none where it is wrong or was used.
pub async fn take(
    db: &mut PgConnection,
    person: PersonId,
    code: &str,
    now: DateTime<Utc>,
) -> sqlx::Result<Option<Used>> {
    let stored = sqlx::query_scalar!(
        r#"SELECT secret as "secret!" FROM second_factor WHERE person_id = $1 AND secret IS NOT NULL"#,
        person.0
    )
    .fetch_optional(&mut *db)
    .await?;
    let step = stored
        .and_then(|bytes| Key::stored(&bytes))
        .and_then(|key| key.step(&digits(code), now));
    if let Some(step) = step {
        let fresh = sqlx::query!(
            "UPDATE second_factor SET last_step = $2 WHERE person_id = $1 AND last_step < $2",
            person.0,
            step
        )
        .execute(db)
        .await?;
        return Ok((fresh.rows_affected() == 1).then_some(Used::Device));
    }
    let spent = sqlx::query!(
        "UPDATE recovery_code SET used_at = $3
         WHERE person_id = $1 AND code_hash = $2 AND used_at IS NULL",
        person.0,
        hash(code),
        now
    )
    .execute(db)
    .await?;
    Ok((spent.rows_affected() == 1).then_some(Used::Recovery))
}

/// Takes the second factor off; false where there was none.
pub async fn remove(db: &mut PgConnection, person: PersonId) -> sqlx::Result<bool> {
    sqlx::query!("DELETE FROM recovery_code WHERE person_id = $1", person.0)
        .execute(&mut *db)
        .await?;
    let had = sqlx::query_scalar!(
        r#"DELETE FROM second_factor WHERE person_id = $1 RETURNING secret IS NOT NULL as "had!""#,
        person.0
    )
    .fetch_optional(db)
    .await?;
    Ok(had.unwrap_or(false))
}

/// Whether this installation demands it of anybody.
pub async fn is_demanded_here(db: &mut PgConnection) -> sqlx::Result<bool> {
    sqlx::query_scalar!("SELECT demands_second_factor FROM installation")
        .fetch_one(db)
        .await
}

/// Six digits, however they were spaced.
fn digits(code: &str) -> String {
    code.chars().filter(|c| !c.is_whitespace()).collect()
}

/// Four groups of four letters: 80 bits.
fn recovery_code() -> String {
    let mut bytes = [0_u8; 16];
    rand::rng().fill_bytes(&mut bytes);
    let letters: Vec<u8> = bytes
        .iter()
        .map(|byte| LETTERS[usize::from(byte % 32)])
        .collect();
    let groups = letters.chunks(4).map(String::from_utf8_lossy);
    groups.collect::<Vec<_>>().join("-")
}

/// What is stored of a recovery code, however it is typed.
fn hash(code: &str) -> Vec<u8> {
    let plain: String = code
        .chars()
        .filter(char::is_ascii_alphanumeric)
        .collect::<String>()
        .to_uppercase();
    Sha256::digest(plain.as_bytes()).to_vec()
}

/// What is said of a code that was not taken: whether it was none at all.
pub fn refusal(code: &str) -> &'static str {
    let typed = code.chars().filter(|c| c.is_alphanumeric());
    let is_none = typed.clone().all(|c| c.is_ascii_digit()) && typed.count() != 6;
    if is_none {
        "code-six-digits"
    } else {
        "code-wrong"
    }
}

#[cfg(test)]
mod tests {
    use chrono::{TimeDelta, TimeZone};

    use super::*;

    #[test]
    fn codes_are_those_of_the_standard() {
        // RFC 6238, appendix B, the last six digits.
        let key = Key(*b"12345678901234567890");
        let at = |seconds| Utc.timestamp_opt(seconds, 0).unwrap();
        assert_eq!(key.code(at(59)), "287082");
        assert_eq!(key.code(at(1_111_111_109)), "081804");
        let now = at(1_111_111_109);
        for (late, right) in [
            (-60, false),
            (-30, true),
            (0, true),
            (30, true),
            (60, false),
        ] {
            let code = key.code(now + TimeDelta::seconds(late));
            assert_eq!(key.step(&code, now).is_some(), right, "{late}");
        }
    }

    #[test]
    fn a_recovery_code_is_read_however_it_is_typed() {
        let code = recovery_code();
        assert_eq!(code.len(), 19);
        let typed = code.to_lowercase().replace('-', " ");
        assert_eq!(hash(&code), hash(&typed));
    }

    #[test]
    fn what_is_no_code_is_told_from_a_wrong_one() {
        for none in ["", " ", "1234", "123 4567"] {
            assert_eq!(refusal(none), "code-six-digits", "{none}");
        }
        for wrong in ["123 456", "ABCD-EFGH"] {
            assert_eq!(refusal(wrong), "code-wrong", "{wrong}");
        }
    }

    #[test]
    fn the_picture_holds_the_key() {
        let key = Key(*b"12345678901234567890");
        assert!(key.picture("pilote.gt1@demo.example").unwrap().size > 30);
        assert_eq!(key.text().split(' ').count(), 8);
        assert!(
            key.address("a+b@x.example")
                .starts_with("otpauth://totp/Jalon:a%2Bb%40x.example?secret=")
        );
    }
}
