//! What came back, as the outbox keeps it.

use chrono::{DateTime, TimeDelta, Utc};
use sqlx::PgConnection;

use super::{Report, ReturnKind};
use crate::{
    auth::{Permit, rights::permission::ReadAdministration},
    mail::addresses::{self, folded},
};
use kernel::ids::{MailId, MailReturnId};

/// A mail that left longer ago is not the one that comes back.
const OLDEST: TimeDelta = TimeDelta::days(30);
/// What is said where somebody told it: a key.
const TOLD: &str = "mail-error-told";
/// Returns on one page.
const LISTED: i64 = 50;

/// What came back, for a list.
#[derive(Debug, Clone)]
pub struct ReturnRow {
    pub id: MailReturnId,
    pub kind: ReturnKind,
    pub address: String,
    pub sender: String,
    pub subject: String,
    pub status: String,
    pub said: String,
    pub read_at: DateTime<Utc>,
    /// The subject of the mail that it speaks of.
    pub mail: Option<String>,
}

/// What was made of a report.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Took {
    /// It was read before.
    Known,
    /// It speaks of a mail of ours.
    Settled,
    /// Somebody has to say of which.
    Open,
}

/// A mail of ours that something is about.
struct Found {
    id: MailId,
    recipient: String,
}

/// Whether a report was read before.
pub async fn is_known(db: &mut PgConnection, report: &Report) -> sqlx::Result<bool> {
    sqlx::query_scalar!(
        r#"SELECT EXISTS (SELECT FROM mail_return WHERE own_id = $1) as "known!""#,
        report.own_id
    )
    .fetch_one(db)
    .await
}

/// Keeps what a report says, and does what follows: a mail that did not arrive is marked, and its
/// address left alone where that is at fault. `answered`: a room took the answer in it.
pub async fn keep(
    db: &mut PgConnection,
    report: &Report,
    answered: bool,
    now: DateTime<Utc>,
) -> sqlx::Result<Took> {
    let found = match report.kind {
        ReturnKind::Answer => None,
        _ => mail_of(db, report, now).await?,
    };
    let address = found.as_ref().map(|mail| folded(&mail.recipient));
    let address = address
        .or_else(|| report.addresses.first().cloned())
        .unwrap_or_default();
    let is_settled = match report.kind {
        ReturnKind::Answer => answered,
        ReturnKind::Unknown => false,
        _ => found.is_some(),
    };
    let id = sqlx::query_scalar!(
        r#"INSERT INTO mail_return (own_id, kind, mail_id, address, sender, subject, status, said, read_at, settled_at)
           VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
           ON CONFLICT (own_id) DO NOTHING RETURNING id"#,
        report.own_id,
        report.kind.as_str(),
        found.as_ref().map(|mail| mail.id.0),
        address,
        report.sender,
        report.subject,
        report.status,
        report.said,
        now,
        is_settled.then_some(now)
    )
    .fetch_optional(&mut *db)
    .await?;
    if id.is_none() {
        return Ok(Took::Known);
    }
    if let Some(mail) = found.filter(|_| report.kind == ReturnKind::Failed) {
        failed(db, &mail, (&report.status, &report.said), now).await?;
    }
    Ok(if is_settled {
        Took::Settled
    } else {
        Took::Open
    })
}

/// The mail that a report names by its id; else the last one to the address it names.
async fn mail_of(
    db: &mut PgConnection,
    report: &Report,
    now: DateTime<Utc>,
) -> sqlx::Result<Option<Found>> {
    sqlx::query_as!(
        Found,
        r#"SELECT id as "id: MailId", recipient FROM mail
           WHERE message_id = ANY($1) OR lower(recipient) = ANY($2) AND sent_at > $3
           ORDER BY coalesce(message_id = ANY($1), false) DESC, id DESC LIMIT 1"#,
        &report.message_ids,
        &report.addresses,
        now - OLDEST
    )
    .fetch_optional(db)
    .await
}

/// A mail did not arrive.
async fn failed(
    db: &mut PgConnection,
    mail: &Found,
    (status, said): (&str, &str),
    now: DateTime<Utc>,
) -> sqlx::Result<()> {
    sqlx::query!(
        "UPDATE mail SET returned_at = $2, error = $3 WHERE id = $1",
        mail.id.0,
        now,
        said
    )
    .execute(&mut *db)
    .await?;
    let status = Some(status).filter(|status| !status.is_empty());
    // A server that says nothing exact refused for good all the same.
    if status.is_none() || addresses::is_at_fault(status, None, said) {
        addresses::fail(db, &mail.recipient, said, Some(mail.id), now).await?;
    }
    Ok(())
}

/// What somebody says of it.
#[derive(Debug, Clone)]
pub struct Settled {
    pub kind: ReturnKind,
    /// Empty: it is about none of our mails.
    pub address: String,
}

/// Settles what nobody could match: it is about the last mail to that address. False where it was
/// settled before.
pub async fn settle(
    db: &mut PgConnection,
    permit: &Permit<ReadAdministration, MailReturnId>,
    settled: &Settled,
) -> sqlx::Result<bool> {
    let address = folded(&settled.address);
    let mail = last_to(db, &address).await?;
    let said = sqlx::query_scalar!(
        "UPDATE mail_return SET kind = $2, address = $3, mail_id = $4, settled_at = $5, settled_by = $6
         WHERE id = $1 AND settled_at IS NULL RETURNING said",
        permit.on().0,
        settled.kind.as_str(),
        address,
        mail.as_ref().map(|mail| mail.id.0),
        permit.at(),
        permit.by().map(|id| id.0)
    )
    .fetch_optional(&mut *db)
    .await?;
    let Some(said) = said else { return Ok(false) };
    if settled.kind == ReturnKind::Failed && !address.is_empty() {
        came_back(db, &address, mail, &said, permit.at()).await?;
    }
    Ok(true)
}

/// Somebody tells that mails to an address do not arrive.
pub async fn by_hand<P, On: Copy>(
    db: &mut PgConnection,
    permit: &Permit<P, On>,
    address: &str,
) -> sqlx::Result<()> {
    let address = folded(address);
    let mail = last_to(db, &address).await?;
    came_back(db, &address, mail, TOLD, permit.at()).await
}

async fn came_back(
    db: &mut PgConnection,
    address: &str,
    mail: Option<Found>,
    said: &str,
    now: DateTime<Utc>,
) -> sqlx::Result<()> {
    match mail {
        Some(mail) => failed(db, &mail, ("", said), now).await,
        None => addresses::fail(db, address, said, None, now).await,
    }
}

/// The last mail that left to an address.
async fn last_to(db: &mut PgConnection, address: &str) -> sqlx::Result<Option<Found>> {
    sqlx::query_as!(
        Found,
        r#"SELECT id as "id: MailId", recipient FROM mail
           WHERE lower(recipient) = $1 AND sent_at IS NOT NULL ORDER BY id DESC LIMIT 1"#,
        address
    )
    .fetch_optional(db)
    .await
}

/// What somebody has to look at, the newest first.
pub async fn open_returns(db: &mut PgConnection) -> sqlx::Result<Vec<ReturnRow>> {
    rows(db, false).await
}

/// What was understood or settled, the newest first.
pub async fn settled_returns(db: &mut PgConnection) -> sqlx::Result<Vec<ReturnRow>> {
    rows(db, true).await
}

async fn rows(db: &mut PgConnection, settled: bool) -> sqlx::Result<Vec<ReturnRow>> {
    sqlx::query_as!(
        ReturnRow,
        r#"SELECT r.id as "id: MailReturnId", r.kind as "kind: ReturnKind", r.address, r.sender, r.subject, r.status,
                  r.said, r.read_at, m.subject as "mail?"
           FROM mail_return r LEFT JOIN mail m ON m.id = r.mail_id
           WHERE (r.settled_at IS NOT NULL) = $1 ORDER BY r.id DESC LIMIT $2"#,
        settled,
        LISTED
    )
    .fetch_all(db)
    .await
}

/// Removes what came back long ago.
pub async fn sweep(db: &mut PgConnection, before: DateTime<Utc>) -> sqlx::Result<()> {
    sqlx::query!("DELETE FROM mail_return WHERE read_at < $1", before)
        .execute(db)
        .await?;
    Ok(())
}
