//! Mails: written to the outbox in the transaction of what they tell, sent afterwards.

mod sender;

use chrono::{DateTime, Utc};
use sqlx::PgConnection;

use crate::kernel::ids::MailId;

pub use sender::{check, run_sender};

/// A mail to write.
#[derive(Debug, Clone)]
pub struct NewMail {
    pub recipient: String,
    pub subject: String,
    /// Plain text.
    pub body: String,
}

/// Puts a mail into the outbox.
///
/// # Errors
/// Where the database fails.
pub async fn post(
    db: &mut PgConnection,
    mail: &NewMail,
    now: DateTime<Utc>,
) -> sqlx::Result<MailId> {
    sqlx::query_scalar!(
        r#"INSERT INTO mail (recipient, subject, body, created_at, next_try_at)
           VALUES ($1, $2, $3, $4, $4) RETURNING id as "id: MailId""#,
        mail.recipient,
        mail.subject,
        mail.body,
        now
    )
    .fetch_one(db)
    .await
}

/// A mail in the outbox.
#[derive(Debug, Clone)]
pub struct MailRow {
    pub id: MailId,
    pub recipient: String,
    pub subject: String,
    pub body: String,
    pub created_at: DateTime<Utc>,
    pub sent_at: Option<DateTime<Utc>>,
    pub attempts: i32,
    pub error: Option<String>,
}

/// The newest mails, older than `before`.
///
/// # Errors
/// Where the database fails.
pub async fn recent(
    db: &mut PgConnection,
    before: Option<MailId>,
    limit: i64,
) -> sqlx::Result<Vec<MailRow>> {
    sqlx::query_as!(
        MailRow,
        r#"SELECT id as "id: MailId", recipient, subject, body, created_at, sent_at, attempts, error
           FROM mail WHERE id < $1 ORDER BY id DESC LIMIT $2"#,
        before.map_or(i64::MAX, |id| id.0),
        limit
    )
    .fetch_all(db)
    .await
}
