//! Sends the outbox by SMTP. Several instances may: a row is locked while it is sent.

use std::time::Duration;

use anyhow::Context;
use chrono::TimeDelta;
use lettre::{
    AsyncSmtpTransport, AsyncTransport, Message, Tokio1Executor, message::header::ContentType,
};
use sqlx::PgPool;

use crate::{
    kernel::clock::Clock,
    platform::{config::MailSettings, supervise::Stop},
};

type Smtp = AsyncSmtpTransport<Tokio1Executor>;

/// Given up after that many tries; the outbox page shows why.
const MAX_ATTEMPTS: i32 = 8;

/// Sends what is due, again and again, until it is told to stop; a mail under way is finished.
/// Without an SMTP server mails stay in the outbox.
pub async fn run_sender(pool: PgPool, clock: Clock, settings: MailSettings, mut stop: Stop) {
    let Some(url) = &settings.smtp_url else {
        return;
    };
    let smtp = match transport(url) {
        Ok(smtp) => smtp,
        Err(error) => return tracing::error!(%error, "mail: the SMTP address is unusable"),
    };
    loop {
        match send_next(&pool, &clock, &smtp, &settings.mail_from).await {
            Ok(true) if !stop.is_told() => continue,
            Ok(true) => return,
            Ok(false) => {}
            Err(error) => tracing::warn!(%error, "mail: the outbox could not be read"),
        }
        if !stop.pause(Duration::from_secs(5)).await {
            return;
        }
    }
}

/// Whether the SMTP server answers; for `jalon doctor`.
///
/// # Errors
/// What is wrong with the address or the server.
pub async fn check(url: &str) -> anyhow::Result<()> {
    anyhow::ensure!(
        transport(url)?.test_connection().await?,
        "the SMTP server refuses connections"
    );
    Ok(())
}

fn transport(url: &str) -> anyhow::Result<Smtp> {
    Ok(Smtp::from_url(url)?
        .timeout(Some(Duration::from_secs(20)))
        .build())
}

/// Sends one mail that is due; false where none is.
async fn send_next(pool: &PgPool, clock: &Clock, smtp: &Smtp, from: &str) -> anyhow::Result<bool> {
    let now = clock.now();
    let mut tx = pool.begin().await?;
    let mail = sqlx::query!(
        "SELECT id, recipient, subject, body, attempts FROM mail
         WHERE sent_at IS NULL AND next_try_at <= $1
         ORDER BY next_try_at LIMIT 1 FOR UPDATE SKIP LOCKED",
        now
    )
    .fetch_optional(&mut *tx)
    .await?;
    let Some(mail) = mail else { return Ok(false) };
    match deliver(smtp, from, &mail.recipient, &mail.subject, mail.body).await {
        Ok(()) => {
            sqlx::query!(
                "UPDATE mail SET sent_at = $2, attempts = attempts + 1, error = NULL WHERE id = $1",
                mail.id,
                now
            )
            .execute(&mut *tx)
            .await?;
        }
        Err(error) => {
            let attempts = mail.attempts + 1;
            // 1, 2, 4, … minutes; none after the last try.
            let next =
                (attempts < MAX_ATTEMPTS).then(|| now + TimeDelta::minutes(1 << mail.attempts));
            tracing::warn!(mail = mail.id, attempts, %error, "mail: not sent");
            sqlx::query!(
                "UPDATE mail SET attempts = $2, next_try_at = $3, error = $4 WHERE id = $1",
                mail.id,
                attempts,
                next,
                format!("{error:#}")
            )
            .execute(&mut *tx)
            .await?;
        }
    }
    tx.commit().await?;
    Ok(true)
}

async fn deliver(
    smtp: &Smtp,
    from: &str,
    to: &str,
    subject: &str,
    body: String,
) -> anyhow::Result<()> {
    let message = Message::builder()
        .from(from.parse().context("the sender's address")?)
        .to(to.parse().context("the recipient's address")?)
        .subject(subject)
        .header(ContentType::TEXT_PLAIN)
        .body(body)?;
    smtp.send(message).await?;
    Ok(())
}
