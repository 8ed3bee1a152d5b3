//! Passwords: argon2id, off the async threads, with a bound on how many at once.

use std::sync::Arc;

use argon2::{
    Algorithm, Argon2, Params, Version,
    password_hash::{PasswordHasher, PasswordVerifier, phc::PasswordHash},
};
use tokio::{sync::Semaphore, task::spawn_blocking};

use crate::errors::Result;

/// The shortest password accepted, in characters.
pub const MIN_LENGTH: usize = 12;
/// The longest, in characters: hashing must stay cheap.
pub(crate) const MAX_LENGTH: usize = 200;

/// What anybody tries first here, besides the commonest passwords of the world.
const COMMON_HERE: &[&str] = &[
    "jalon",
    "motdepasse",
    "mot de passe",
    "wachtwoord",
    "azertyuiop",
    "qsdfghjklm",
    "wxcvbn",
    "bonjour",
    "goedemorgen",
    "welkom",
    "bienvenue",
    "bruxelles",
    "brussel",
    "brussels",
    "belgique",
    "belgie",
    "renolution",
    "strategie",
    "transition",
];

/// What is wrong with a password somebody would choose; `own` are words that belong to them
/// (name, address, organisation). The key of a message.
/// Fails: where it is too short, too long, or soon guessed.
pub fn check(password: &str, own: &[&str]) -> std::result::Result<(), &'static str> {
    let length = password.chars().count();
    if length < MIN_LENGTH {
        return Err("password-too-short");
    }
    if length > MAX_LENGTH {
        return Err("password-too-long");
    }
    let known = words(own);
    let listed: Vec<&str> = known.iter().map(String::as_str).collect();
    let weak = zxcvbn::zxcvbn(password, &listed).score() < zxcvbn::Score::Three;
    if weak || is_made_of(password, &known) {
        return Err("password-guessed");
    }
    Ok(())
}

/// All words anybody would try, the longest first: whole, in parts, and without their blanks.
fn words(own: &[&str]) -> Vec<String> {
    let whole: Vec<String> = COMMON_HERE
        .iter()
        .chain(own)
        .map(|text| text.to_lowercase())
        .collect();
    let parts = whole
        .iter()
        .flat_map(|text| text.split(|c: char| !c.is_alphanumeric()));
    let joined = whole.iter().map(|text| text.split_whitespace().collect());
    let mut words: Vec<String> = parts.map(str::to_owned).chain(joined).collect();
    words.extend(whole);
    words.retain(|word| word.chars().count() > 2);
    words.sort_by_key(|word| std::cmp::Reverse(word.len()));
    words
}

/// Whether nothing but figures and signs remains of a password without these words.
fn is_made_of(password: &str, words: &[String]) -> bool {
    let whole = password.to_lowercase();
    let rest = words
        .iter()
        .fold(whole.clone(), |rest, word| rest.replace(word.as_str(), ""));
    rest != whole && !rest.contains(char::is_alphabetic)
}

/// Memory in KiB, passes and lanes: OWASP's current minimum for argon2id (19 MiB, 2, 1).
const COST: (u32, u32, u32) = (19 * 1024, 2, 1);

/// Hashes and verifies passwords.
#[derive(Debug, Clone)]
pub struct Passwords {
    slots: Arc<Semaphore>,
    cost: (u32, u32, u32),
    /// A hash nobody's password has: verifying against it makes an unknown address take as
    /// long as a known one.
    decoy: Arc<str>,
}

impl Passwords {
    /// At most `at_once` computations in parallel.
    pub fn new(at_once: usize) -> Self {
        Self::with_cost(at_once, COST)
    }

    /// Cheap parameters, for tests.
    pub fn cheap() -> Self {
        Self::with_cost(4, (8, 1, 1))
    }

    fn with_cost(at_once: usize, cost: (u32, u32, u32)) -> Self {
        let decoy = hash(cost, &super::token::Secret::random().to_text()).unwrap_or_default();
        Self {
            slots: Arc::new(Semaphore::new(at_once)),
            cost,
            decoy: decoy.into(),
        }
    }

    /// The hash to store.
    /// Fails: only where the machine fails.
    pub async fn hash(&self, password: String) -> Result<String> {
        let _slot = self.slots.acquire().await.map_err(anyhow::Error::from)?;
        let cost = self.cost;
        Ok(spawn_blocking(move || hash(cost, &password)).await??)
    }

    /// Whether the password is the one of the hash. Without a hash it is never, after the same time.
    /// Fails: only where the machine fails.
    pub async fn verify(&self, password: String, stored: Option<String>) -> Result<bool> {
        let _slot = self.slots.acquire().await.map_err(anyhow::Error::from)?;
        let known = stored.is_some();
        let stored = stored.unwrap_or_else(|| self.decoy.to_string());
        Ok(known & spawn_blocking(move || verify(&password, &stored)).await?)
    }
}

fn argon2(cost: (u32, u32, u32)) -> anyhow::Result<Argon2<'static>> {
    let params = Params::new(cost.0, cost.1, cost.2, None).map_err(|e| anyhow::anyhow!("{e}"))?;
    Ok(Argon2::new(Algorithm::Argon2id, Version::V0x13, params))
}

fn hash(cost: (u32, u32, u32), password: &str) -> anyhow::Result<String> {
    let hash = argon2(cost)?
        .hash_password(password.as_bytes())
        .map_err(|e| anyhow::anyhow!("hashing a password: {e}"))?;
    Ok(hash.to_string())
}

fn verify(password: &str, stored: &str) -> bool {
    // The parameters come from the stored hash.
    PasswordHash::new(stored).is_ok_and(|hash| {
        Argon2::default()
            .verify_password(password.as_bytes(), &hash)
            .is_ok()
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_soon_guessed_is_refused() {
        let own = [
            "pilote.gt8@demo.example",
            "Pilote GT8",
            "Bruxelles Economie",
        ];
        for known in [
            "aaaaaaaaaaaa",
            "ababababababab",
            "123456789012",
            "password1234",
            "Password2026!",
            "motdepasse123",
            "Wachtwoord2026",
            "azertyuiop12",
            "qwertyuiop[]",
            "jalonjalonjalon",
            "Jalon-2026-11",
            "pilote.gt8@demo.example",
            "PiloteGT8PiloteGT8",
            "bruxelleseconomie",
            "bonjourbonjour",
        ] {
            assert_eq!(check(known, &own), Err("password-guessed"), "{known}");
        }
        for good in [
            "un mot de passe de test",
            "une phrase assez longue",
            "le tram 92 passe a Schaerbeek",
            "vier paarden en een karrewiel",
            "kV9#tq2Lw0zP",
        ] {
            assert_eq!(check(good, &own), Ok(()), "{good}");
        }
        assert_eq!(check("court", &own), Err("password-too-short"));
        assert_eq!(check(&"é".repeat(201), &own), Err("password-too-long"));
    }

    #[tokio::test]
    async fn a_password_is_verified() {
        let passwords = Passwords::cheap();
        let stored = passwords.hash("correct horse".into()).await.unwrap();
        assert!(stored.starts_with("$argon2id$"));
        assert!(
            passwords
                .verify("correct horse".into(), Some(stored.clone()))
                .await
                .unwrap()
        );
        assert!(
            !passwords
                .verify("wrong horse".into(), Some(stored))
                .await
                .unwrap()
        );
        assert!(
            !passwords
                .verify("correct horse".into(), None)
                .await
                .unwrap()
        );
    }
}
