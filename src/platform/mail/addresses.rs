//! Addresses that mails failed to reach: left alone until somebody confirms them. Mails about an
//! account go out nonetheless: who cannot sign in would wait for them in vain.

use std::{borrow::Borrow, collections::HashMap};

use chrono::{DateTime, Utc};
use sqlx::PgConnection;

use crate::{auth::Permit, i18n::Translator};
use kernel::ids::{MailAddressId, MailId};

/// Addresses on one page at most.
const LISTED: i64 = 200;

/// What is said of a mail to an address that failed before.
pub(crate) const WITHHELD: &str = "mail-error-withheld";

/// An address that is left alone.
#[derive(Debug, Clone)]
pub struct FailedAddress {
    pub id: MailAddressId,
    /// In small letters.
    pub address: String,
    pub failed_at: DateTime<Utc>,
    /// As the server said it, or a key of our own.
    reason: String,
}

impl FailedAddress {
    /// Why it is left alone.
    pub fn why(&self, t: impl Borrow<Translator>) -> String {
        said(&self.reason, t)
    }
}

/// What a server said, or a key of our own.
pub(super) fn said(error: &str, t: impl Borrow<Translator>) -> String {
    let t: &Translator = t.borrow();
    let is_own = error.starts_with("mail-error-");
    let own = is_own.then(|| t.lookup(error)).flatten();
    own.unwrap_or_else(|| error.to_owned())
}

/// An address as these lists know it.
pub fn folded(address: &str) -> String {
    address.trim().to_lowercase()
}

/// Which of these addresses are left alone.
pub async fn failed(
    db: &mut PgConnection,
    addresses: &[&str],
) -> sqlx::Result<HashMap<String, FailedAddress>> {
    let addresses: Vec<String> = addresses.iter().map(|address| folded(address)).collect();
    let found = sqlx::query_as!(
        FailedAddress,
        r#"SELECT id as "id: MailAddressId", address, failed_at, reason FROM mail_address
           WHERE address = ANY($1) AND confirmed_at IS NULL"#,
        &addresses
    )
    .fetch_all(db)
    .await?;
    let named = found.into_iter().map(|one| (one.address.clone(), one));
    Ok(named.collect())
}

/// All that are left alone, the newest first.
pub async fn all_failed(db: &mut PgConnection) -> sqlx::Result<Vec<FailedAddress>> {
    sqlx::query_as!(
        FailedAddress,
        r#"SELECT id as "id: MailAddressId", address, failed_at, reason FROM mail_address
           WHERE confirmed_at IS NULL ORDER BY failed_at DESC, id DESC LIMIT $1"#,
        LISTED
    )
    .fetch_all(db)
    .await
}

/// The address that is left alone under this id.
pub async fn failed_address(
    db: &mut PgConnection,
    id: MailAddressId,
) -> sqlx::Result<Option<String>> {
    sqlx::query_scalar!(
        "SELECT address FROM mail_address WHERE id = $1 AND confirmed_at IS NULL",
        id.0
    )
    .fetch_optional(db)
    .await
}

/// Leaves an address alone from now on.
pub async fn fail(
    db: &mut PgConnection,
    address: &str,
    reason: &str,
    mail: Option<MailId>,
    now: DateTime<Utc>,
) -> sqlx::Result<()> {
    sqlx::query!(
        "INSERT INTO mail_address (address, reason, mail_id, failed_at) VALUES ($1, $2, $3, $4)
         ON CONFLICT (address) DO UPDATE SET reason = excluded.reason, mail_id = excluded.mail_id,
             failed_at = excluded.failed_at, confirmed_at = NULL, confirmed_by = NULL",
        folded(address),
        reason,
        mail.map(|id| id.0),
        now
    )
    .execute(db)
    .await?;
    Ok(())
}

/// Somebody who may write there says that the address is right: mails go there again, and those that
/// were held back for it become due. False where it was not left alone.
pub async fn confirm<P, On: Copy>(
    db: &mut PgConnection,
    permit: &Permit<P, On>,
    address: &str,
) -> sqlx::Result<bool> {
    let address = folded(address);
    let done = sqlx::query!(
        "UPDATE mail_address SET confirmed_at = $2, confirmed_by = $3
         WHERE address = $1 AND confirmed_at IS NULL",
        address,
        permit.at(),
        permit.by().map(|id| id.0)
    )
    .execute(&mut *db)
    .await?;
    if done.rows_affected() == 0 {
        return Ok(false);
    }
    sqlx::query!(
        "UPDATE mail SET next_try_at = $2, retried_at = $2, attempts = 0, error = NULL, failed_at = NULL
         WHERE lower(recipient) = $1 AND error = $3 AND failed_at IS NOT NULL AND sent_at IS NULL
           AND swept_at IS NULL AND NOT by_hand AND (expires_at IS NULL OR expires_at > $2)",
        address,
        permit.at(),
        WITHHELD
    )
    .execute(db)
    .await?;
    Ok(true)
}

/// Whether a permanent refusal is about the address; others are about this one mail, its size, its
/// content or who sent it, and say nothing of the next.
pub(crate) fn is_at_fault(status: Option<&str>, code: Option<u16>, text: &str) -> bool {
    if let Some(status) = status {
        let others = ["5.1.7", "5.1.8", "5.2.3"];
        // Microsoft says 5.4.1 of addresses it does not know; 5.4.4 and 5.4.310: no such domain.
        let of_address = status.starts_with("5.1.")
            || status.starts_with("5.2.")
            || ["5.4.1", "5.4.4", "5.4.310", "5.0.0"].contains(&status);
        return of_address && !others.contains(&status);
    }
    let text = text.to_lowercase();
    let of_others = ["sender", "relay", "spam", "policy", "blocked", "listed"];
    matches!(code, Some(550 | 551 | 553)) && !of_others.iter().any(|word| text.contains(word))
}

/// The status (RFC 3463) that a text names: `5.1.1`.
pub(crate) fn status_in(text: &str) -> Option<&str> {
    text.split(|c: char| !c.is_ascii_digit() && c != '.')
        .find(|word| {
            let parts: Vec<&str> = word.split('.').collect();
            let is_number = |part: &&str| (1..=3).contains(&part.len());
            parts.len() == 3 && ["2", "4", "5"].contains(&parts[0]) && parts.iter().all(is_number)
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_refusal_is_about_the_address_or_about_the_mail() {
        for (text, code, of_address) in [
            ("550 5.1.1 nobody of that name", 550, true),
            (
                "550 5.4.1 Recipient address rejected: Access denied",
                550,
                true,
            ),
            ("552 5.2.2 mailbox full", 552, true),
            ("550 5.7.1 message looks like spam", 550, false),
            ("552 5.3.4 message too big", 552, false),
            ("550 5.1.8 sender domain unknown", 550, false),
            ("550 no such user here", 550, true),
            ("550 relay not permitted", 550, false),
            ("554 transaction failed", 554, false),
        ] {
            let status = status_in(text);
            assert_eq!(is_at_fault(status, Some(code), text), of_address, "{text}");
        }
    }

    #[test]
    fn a_status_is_found_among_other_numbers() {
        assert_eq!(status_in("host 10.0.0.25: 550 5.1.10 x"), Some("5.1.10"));
        assert_eq!(status_in("at 12.11.2021, 5.1"), None);
    }
}
