//! The outbox: writing to it, looking at it, keeping it small.

use std::borrow::Borrow;

use chrono::{DateTime, TimeDelta, Utc};
use sqlx::PgConnection;

use super::{
    addresses::{self, said},
    files,
    fold::unfold,
    letter::{MailClass, NewMail},
    returns,
    secrets::{hide, reveal},
};
use crate::{
    auth::{Permit, rights::permission::ReadAdministration},
    i18n::Translator,
};
use kernel::ids::MailId;

/// Waiting for longer than that is worth an administrator's look.
const STUCK_AFTER: TimeDelta = TimeDelta::hours(1);

/// What is said of a mail whose links died before it left: keys, as of all that Jalon says itself.
pub(crate) const EXPIRED: &str = "mail-error-expired";

/// What is said of a mail that waited when a backup was made.
const RESTORED: &str = "mail-error-restored";

/// Puts a mail into the outbox.
pub async fn post(
    db: &mut PgConnection,
    mail: &NewMail,
    now: DateTime<Utc>,
) -> sqlx::Result<MailId> {
    let calendar = mail.calendar.as_deref().map(unfold);
    let files: Vec<i64> = mail.files.iter().map(|id| id.0).collect();
    let kept = Some(&mail.secrets).filter(|secrets| !mail.by_hand && !secrets.is_empty());
    sqlx::query_scalar!(
        r#"WITH written AS (
             INSERT INTO mail (class, recipient, subject, body, html, calendar, reply_to, about_kind, about_id,
                               expires_at, by_hand, created_at, next_try_at, lang, unsubscribe)
             VALUES ($1, $2, $3, $4, $5, $6,
                     coalesce($17, (SELECT email FROM person
                                    WHERE id = $7 AND archived_at IS NULL AND erased_at IS NULL)),
                     $8, $9, $11, $12, $13, $13,
                     coalesce($14, (SELECT lang FROM person WHERE lower(email) = lower($2) LIMIT 1)), $15)
             RETURNING id),
           attached AS (
             INSERT INTO mail_attachment (mail_id, file_id) SELECT id, unnest($16::bigint[]) FROM written),
           kept AS (
             INSERT INTO mail_secret (mail_id, secrets)
             SELECT id, $10::text[] FROM written WHERE $10::text[] IS NOT NULL)
           SELECT id as "id!: MailId" FROM written"#,
        mail.class.as_str(),
        mail.recipient,
        mail.subject,
        hide(&mail.body, &mail.secrets),
        mail.html.as_deref().map(|html| hide(html, &mail.secrets)),
        calendar.as_deref().map(|file| hide(file, &mail.secrets)),
        mail.reply_to.map(|id| id.0),
        mail.about.map(|about| about.kind),
        mail.about.map(|about| about.id),
        kept.map(Vec::as_slice),
        mail.expires_at,
        mail.by_hand,
        now,
        mail.lang.map(|lang| lang.as_str()),
        mail.unsubscribe.as_deref().map(|page| hide(page, &mail.secrets)),
        &files,
        mail.read_in
    )
    .fetch_one(db)
    .await
}

/// A mail in the outbox.
#[derive(Debug, Clone)]
pub struct MailRow {
    pub id: MailId,
    pub class: MailClass,
    pub recipient: String,
    pub subject: String,
    /// As stored: [`MailRow::text`] is what may be shown.
    body: String,
    pub created_at: DateTime<Utc>,
    pub sent_at: Option<DateTime<Utc>>,
    /// Refused or given up.
    pub failed_at: Option<DateTime<Utc>>,
    /// It had left, and came back.
    pub returned_at: Option<DateTime<Utc>>,
    /// Its text is gone.
    pub swept_at: Option<DateTime<Utc>>,
    /// No server sends it; who asked for it was shown its links.
    pub by_hand: bool,
    /// Sent again though nobody knows whether it had left.
    pub perhaps_twice: bool,
    pub attempts: i32,
    pub error: Option<String>,
}

impl MailRow {
    /// The text, without its secrets.
    pub fn text(&self) -> String {
        reveal(&self.body, &[])
    }

    /// Why it did not arrive: as its server said it, or in our words.
    pub fn why(&self, t: impl Borrow<Translator>) -> Option<String> {
        self.error.as_deref().map(|error| said(error, t))
    }
}

/// The newest mails, older than `before`; only those that failed, where asked.
pub async fn recent(
    db: &mut PgConnection,
    before: Option<MailId>,
    only_failed: bool,
    limit: i64,
) -> sqlx::Result<Vec<MailRow>> {
    sqlx::query_as!(
        MailRow,
        r#"SELECT id as "id: MailId", class as "class: MailClass", recipient, subject, body, created_at, sent_at,
                  failed_at, returned_at, swept_at, by_hand, perhaps_twice, attempts, error
           FROM mail
           WHERE id < $1 AND (NOT $2 OR failed_at IS NOT NULL AND swept_at IS NULL)
           ORDER BY id DESC LIMIT $3"#,
        before.map_or(i64::MAX, |id| id.0),
        only_failed,
        limit
    )
    .fetch_all(db)
    .await
}

/// What waits since before that should have left.
pub fn stuck_before(now: DateTime<Utc>) -> DateTime<Utc> {
    now - STUCK_AFTER
}

/// What has not left.
#[derive(Debug, Clone, Copy, Default)]
pub struct Backlog {
    /// Will be tried.
    pub waiting: i64,
    /// Waiting for long.
    pub stuck: i64,
    /// Refused or given up.
    pub failed: i64,
}

/// Counts what has not left.
pub async fn backlog(db: &mut PgConnection, now: DateTime<Utc>) -> sqlx::Result<Backlog> {
    sqlx::query_as!(
        Backlog,
        r#"SELECT count(*) FILTER (WHERE failed_at IS NULL) as "waiting!",
                  count(*) FILTER (WHERE failed_at IS NULL AND coalesce(retried_at, created_at) < $1) as "stuck!",
                  count(*) FILTER (WHERE failed_at IS NOT NULL) as "failed!"
           FROM mail
           WHERE sent_at IS NULL AND failed_at IS NULL AND NOT by_hand OR failed_at IS NOT NULL AND swept_at IS NULL"#,
        stuck_before(now)
    )
    .fetch_one(db)
    .await
}

/// Makes a mail due again, and confirms its address; false where it has left already, or its text
/// or links are gone.
pub async fn retry(
    db: &mut PgConnection,
    permit: &Permit<ReadAdministration, MailId>,
) -> sqlx::Result<bool> {
    if make_due(db, Some(permit.on()), permit.at()).await? == 0 {
        return Ok(false);
    }
    let address = sqlx::query_scalar!("SELECT recipient FROM mail WHERE id = $1", permit.on().0)
        .fetch_one(&mut *db)
        .await?;
    addresses::confirm(db, permit, &address).await?;
    Ok(true)
}

/// Makes all mails due that failed, but for those whose address did: these are confirmed one by one.
/// How many.
pub async fn retry_all(
    db: &mut PgConnection,
    permit: &Permit<ReadAdministration>,
) -> sqlx::Result<u64> {
    make_due(db, None, permit.at()).await
}

async fn make_due(
    db: &mut PgConnection,
    id: Option<MailId>,
    now: DateTime<Utc>,
) -> sqlx::Result<u64> {
    let done = sqlx::query!(
        "UPDATE mail SET next_try_at = $2, retried_at = $2, attempts = 0, error = NULL, failed_at = NULL
         WHERE (id = $1 OR $1 IS NULL AND failed_at IS NOT NULL AND NOT EXISTS (
                    SELECT FROM mail_address a
                    WHERE a.address = lower(mail.recipient) AND a.confirmed_at IS NULL AND mail.class <> 'account'))
           AND sent_at IS NULL AND swept_at IS NULL
           AND NOT by_hand AND (expires_at IS NULL OR expires_at > $2)",
        id.map(|id| id.0),
        now
    )
    .execute(db)
    .await?;
    Ok(done.rows_affected())
}

/// Holds back what waits in a database that was just restored: it may have left after the backup.
/// An administrator says whether it is to be sent.
pub async fn hold_back(db: &mut PgConnection, now: DateTime<Utc>) -> sqlx::Result<u64> {
    let held = sqlx::query!(
        "UPDATE mail SET failed_at = $1, error = $2, claimed_until = NULL,
                perhaps_twice = perhaps_twice OR claimed_until IS NOT NULL
         WHERE sent_at IS NULL AND failed_at IS NULL AND NOT by_hand",
        now,
        RESTORED
    )
    .execute(db)
    .await?;
    Ok(held.rows_affected())
}

/// Where no server sends mails, blanks the secrets of all that wait: they would only lie there.
pub(crate) async fn blank_secrets(db: &mut PgConnection) -> sqlx::Result<u64> {
    let done = sqlx::query!(
        "WITH gone AS (DELETE FROM mail_secret RETURNING mail_id)
         UPDATE mail SET by_hand = true WHERE id IN (SELECT mail_id FROM gone)"
    )
    .execute(db)
    .await?;
    Ok(done.rows_affected())
}

/// Blanks what need not be kept: the secrets of dead links, and after some days the texts; who
/// was written to, when and the subject stay.
pub async fn sweep(db: &mut PgConnection, now: DateTime<Utc>, days: u32) -> sqlx::Result<u64> {
    sqlx::query!(
        "WITH gone AS (
             DELETE FROM mail_secret s USING mail m WHERE m.id = s.mail_id AND m.expires_at < $1
             RETURNING s.mail_id)
         UPDATE mail SET failed_at = coalesce(failed_at, $1), error = coalesce(error, $2)
         WHERE id IN (SELECT mail_id FROM gone)",
        now,
        EXPIRED
    )
    .execute(&mut *db)
    .await?;
    let swept = sqlx::query!(
        "WITH swept AS (
             SELECT id FROM mail
             WHERE swept_at IS NULL AND coalesce(sent_at, failed_at, retried_at, created_at) < $2),
         gone AS (DELETE FROM mail_secret WHERE mail_id IN (SELECT id FROM swept))
         UPDATE mail SET body = '', html = NULL, calendar = NULL, unsubscribe = NULL, swept_at = $1,
                failed_at = CASE WHEN sent_at IS NULL THEN coalesce(failed_at, $1) END
         WHERE id IN (SELECT id FROM swept)",
        now,
        now - TimeDelta::days(days.into())
    )
    .execute(&mut *db)
    .await?;
    sqlx::query!("DELETE FROM mail_attachment a USING mail m WHERE m.id = a.mail_id AND m.swept_at IS NOT NULL")
        .execute(&mut *db)
        .await?;
    files::sweep(&mut *db).await?;
    returns::sweep(db, now - TimeDelta::days(days.into())).await?;
    Ok(swept.rows_affected())
}
