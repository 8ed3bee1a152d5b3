//! Sends the outbox by SMTP. Several instances may: a row is claimed for some minutes, and no
//! transaction is open while the server is spoken to.
//!
//! An outage is not a refusal. Where the server cannot be reached, all mails wait behind one
//! breaker; what it puts off (4xx) is tried again for five days; what it refuses (5xx) fails at
//! once and is shown to administrators, and an address that it does not know is left alone.

use std::{error::Error as _, time::Duration};

use anyhow::Context as _;
use chrono::{DateTime, TimeDelta, Utc};
use lettre::{AsyncSmtpTransport, AsyncTransport, Tokio1Executor};
use sqlx::{PgConnection, PgPool};
use tokio::time::timeout;

use super::{
    addresses,
    compose::{self, Addresses, Outgoing},
    files::{self, MailFile},
    letter::MailClass,
    outbox,
};
use crate::{
    config::MailSettings,
    supervise::{Retries, Stop, measured},
};
use kernel::{clock::Clock, ids::MailId, lang::Lang};

type Smtp = AsyncSmtpTransport<Tokio1Executor>;

/// Given up after that long.
const GIVE_UP_AFTER: TimeDelta = TimeDelta::days(5);
/// Between two tries of a mail at most.
const LONGEST_PAUSE: TimeDelta = TimeDelta::hours(1);
/// Between two tries of a server that cannot be reached, at most.
const LONGEST_OUTAGE_PAUSE: TimeDelta = TimeDelta::minutes(5);
/// A mail in one sender's hand; after that another one may take it.
const LEASE: TimeDelta = TimeDelta::minutes(4);
/// The server may take that long over one mail: less than the lease.
const ONE_MAIL: Duration = Duration::from_secs(120);
/// Connecting may take that long. No word after that is bounded by it.
const ONE_ANSWER: Duration = Duration::from_secs(20);
/// Between two looks into the outbox.
const LOOK_EVERY: Duration = Duration::from_secs(5);
/// Looks between two counts of what has not left.
const COUNT_EVERY: u32 = 12;

/// Sends what is due, again and again, until told to stop: then between two mails. Without an
/// SMTP server mails stay in the outbox, without their secrets.
/// Fails: as [`check_settings`].
pub async fn run_sender(
    pool: PgPool,
    clock: Clock,
    settings: MailSettings,
    mut stop: Stop,
) -> anyhow::Result<()> {
    let mut sender = Sender::new(pool.clone(), clock.clone(), &settings)?;
    let mut outage = Retries::of("mail: reading the outbox");
    let mut looks = 0;
    while !stop.is_told() {
        let pause = match measured("mails", sender.send_next()).await {
            Ok(sent) => {
                outage.worked();
                if sent {
                    continue;
                }
                LOOK_EVERY
            }
            Err(error) => outage.failed(&error),
        };
        if looks % COUNT_EVERY == 0
            && let Ok(mut db) = pool.acquire().await
        {
            let _ = measure(&mut db, clock.now()).await;
        }
        looks += 1;
        if !stop.pause(pause).await {
            break;
        }
    }
    Ok(())
}

/// What has not left, for Prometheus.
async fn measure(db: &mut PgConnection, now: DateTime<Utc>) -> sqlx::Result<()> {
    let backlog = outbox::backlog(db, now).await?;
    for (state, count) in [
        ("waiting", backlog.waiting),
        ("stuck", backlog.stuck),
        ("failed", backlog.failed),
    ] {
        #[expect(clippy::cast_precision_loss, reason = "a gauge is a float")]
        metrics::gauge!("jalon_mails", "state" => state).set(count as f64);
    }
    Ok(())
}

/// Whether mails can be sent by these settings, as far as that is seen without asking a server.
/// Fails: what cannot be read; the text names the setting.
pub fn check_settings(settings: &MailSettings) -> anyhow::Result<()> {
    Addresses::of(settings)?;
    transport(settings)?;
    Ok(())
}

/// Whether the SMTP server, where one is set, answers within a time; for `jalon doctor`.
/// Fails: what is wrong with the settings or the server.
pub async fn check_server(settings: &MailSettings, patience: Duration) -> anyhow::Result<()> {
    let Some(smtp) = transport(settings)? else {
        return Ok(());
    };
    let answers = timeout(patience, smtp.test_connection())
        .await
        .with_context(|| format!("the SMTP server says nothing for {} s", patience.as_secs()))?;
    anyhow::ensure!(answers?, "the SMTP server refuses connections");
    Ok(())
}

fn transport(settings: &MailSettings) -> anyhow::Result<Option<Smtp>> {
    let smtp = settings.smtp_url.as_deref().map(Smtp::from_url);
    let smtp = smtp.transpose().context("JALON_SMTP_URL is no address")?;
    Ok(smtp.map(|smtp| smtp.timeout(Some(ONE_ANSWER)).build()))
}

/// What came of a try.
enum Outcome {
    Sent,
    /// Not this mail, not now.
    PutOff(String),
    /// Never this mail.
    Refused(String),
    /// Nor any other one to that address.
    WrongAddress(String),
    /// No mail now: the server cannot be reached or takes none.
    Outage(String),
    /// The same, and the server may have taken this one before it went silent.
    Lost(String),
}

/// The server is left alone until then.
#[derive(Debug, Clone, Copy)]
struct Breaker {
    failures: u32,
    until: DateTime<Utc>,
}

/// Takes mails from the outbox.
#[derive(Debug)]
pub struct Sender {
    pool: PgPool,
    clock: Clock,
    addresses: Addresses,
    /// None: no server is set.
    smtp: Option<Smtp>,
    breaker: Option<Breaker>,
}

impl Sender {
    /// A sender by these settings.
    /// Fails: as [`check_settings`].
    pub fn new(pool: PgPool, clock: Clock, settings: &MailSettings) -> anyhow::Result<Self> {
        Ok(Self {
            pool,
            clock,
            addresses: Addresses::of(settings)?,
            smtp: transport(settings)?,
            breaker: None,
        })
    }

    /// Tries one mail that is due; false where none is, or the server is left alone for now.
    pub async fn send_next(&mut self) -> anyhow::Result<bool> {
        let now = self.clock.now();
        let Some(smtp) = &self.smtp else {
            outbox::blank_secrets(&mut *self.pool.acquire().await?).await?;
            return Ok(false);
        };
        if self.breaker.is_some_and(|breaker| now < breaker.until) {
            return Ok(false);
        }
        let domain = self.addresses.domain();
        let mut db = self.pool.acquire().await?;
        let Some(mail) = claim(&mut db, domain, now).await? else {
            return Ok(false);
        };
        let files = files::of_mail(&mut db, mail.id).await?;
        drop(db);
        let outcome = match timeout(ONE_MAIL, self.deliver(smtp, &mail, files)).await {
            Ok(outcome) => outcome,
            Err(_) => Outcome::Lost("no answer in time".into()),
        };
        if let Outcome::Outage(error) | Outcome::Lost(error) = &outcome {
            let failures = self.breaker.map_or(1, |breaker| breaker.failures + 1);
            let until = now + pause(failures).min(LONGEST_OUTAGE_PAUSE);
            self.breaker = Some(Breaker { failures, until });
            tracing::warn!(%error, %until, "mail: the server takes none, mails wait");
        } else {
            self.breaker = None;
        }
        let sent = matches!(
            outcome,
            Outcome::Sent | Outcome::PutOff(_) | Outcome::Refused(_) | Outcome::WrongAddress(_)
        );
        let now = self.clock.now();
        store(&mut *self.pool.acquire().await?, &mail, outcome, now).await?;
        Ok(sent)
    }

    async fn deliver(&self, smtp: &Smtp, mail: &Outgoing, files: Vec<MailFile>) -> Outcome {
        if mail.failed_before && mail.class != MailClass::Account {
            return Outcome::Refused(addresses::WITHHELD.into());
        }
        // No backup holds what opens something: after a restore it is gone, though not yet expired.
        let is_dead = |at| at <= self.clock.now() || mail.secrets.is_none();
        if mail.expires_at.is_some_and(is_dead) {
            return Outcome::Refused(outbox::EXPIRED.into());
        }
        let now = self.clock.now();
        let (envelope, message) = match compose::message(mail, files, &self.addresses, now) {
            Ok(composed) => composed,
            Err(error) => return Outcome::Refused(format!("{error:#}")),
        };
        let Err(error) = smtp.send_raw(&envelope, &message.formatted()).await else {
            return Outcome::Sent;
        };
        let text = with_causes(&error);
        let code = error.status().map(u16::from);
        // 421: the server is about to close.
        if error.is_transient() && code != Some(421) {
            return Outcome::PutOff(text);
        }
        // Refused before any mail was named (a wrong password, say) is no mail's fault.
        let there = smtp.test_connection().await;
        if !matches!(there, Ok(true)) {
            // It was there and hung up: it may have died with the mail in its hands. Where it does the
            // same to who asks for nothing, it got no mail either.
            let always = there.is_err_and(|again| with_causes(&again) == text);
            return if was_cut_off(&error) && !always {
                Outcome::Lost(text)
            } else {
                Outcome::Outage(text)
            };
        }
        if !error.is_permanent() {
            // It is there and said nothing of this mail: its word may have been lost on the way.
            let silent = code.is_none() && !error.is_client();
            return if silent {
                Outcome::Lost(text)
            } else {
                Outcome::Outage(text)
            };
        }
        if addresses::is_at_fault(addresses::status_in(&text), code, &text) {
            return Outcome::WrongAddress(text);
        }
        Outcome::Refused(text)
    }
}

/// An error with what caused it.
fn with_causes(error: &dyn std::error::Error) -> String {
    let mut text = error.to_string();
    let mut cause = error.source();
    while let Some(inner) = cause {
        let inner_text = inner.to_string();
        if !text.contains(&inner_text) {
            text = format!("{text}: {inner_text}");
        }
        cause = inner.source();
    }
    text
}

/// Whether a server that was reached said no last word.
fn was_cut_off(error: &lettre::transport::smtp::Error) -> bool {
    use std::io::ErrorKind::{BrokenPipe, ConnectionAborted, ConnectionReset, UnexpectedEof};
    let mut cause = error.source();
    while let Some(inner) = cause {
        if let Some(io) = inner.downcast_ref::<std::io::Error>() {
            let cut = [
                BrokenPipe,
                ConnectionAborted,
                ConnectionReset,
                UnexpectedEof,
            ];
            return cut.contains(&io.kind());
        }
        cause = inner.source();
    }
    error.is_response()
}

/// 1, 2, 4, … minutes, an hour at most.
fn pause(failures: u32) -> TimeDelta {
    TimeDelta::minutes(1 << failures.saturating_sub(1).min(6)).min(LONGEST_PAUSE)
}

/// The next mail that is due, in this sender's hand for some minutes. One that another hand never said
/// anything of may have left already.
async fn claim(
    db: &mut PgConnection,
    domain: &str,
    now: DateTime<Utc>,
) -> sqlx::Result<Option<Outgoing>> {
    sqlx::query_as!(
        Outgoing,
        r#"UPDATE mail SET claimed_until = $2, attempts = attempts + 1,
                  perhaps_twice = perhaps_twice OR claimed_until IS NOT NULL,
                  message_id = coalesce(message_id,
                      'mail-' || id || '.' || extract(epoch FROM created_at)::bigint || '@' || $3::text)
           WHERE id = (SELECT id FROM mail
                       WHERE sent_at IS NULL AND failed_at IS NULL AND NOT by_hand AND next_try_at <= $1
                         AND (claimed_until IS NULL OR claimed_until <= $1)
                       ORDER BY next_try_at, id LIMIT 1 FOR UPDATE SKIP LOCKED)
           RETURNING id as "id: MailId", class as "class: MailClass", lang as "lang: Lang", recipient, subject, body,
                     html, calendar, reply_to, unsubscribe, about_kind, about_id,
                     (SELECT s.secrets FROM mail_secret s WHERE s.mail_id = mail.id) as secrets,
                     message_id as "message_id!", created_at, retried_at, expires_at, attempts,
                     EXISTS (SELECT FROM mail_address a
                             WHERE a.address = lower(mail.recipient) AND a.confirmed_at IS NULL) as "failed_before!""#,
        now,
        now + LEASE,
        domain
    )
    .fetch_optional(db)
    .await
}

/// Notes what came of it, and lets go; of what was lost it stays written that it was in hand.
async fn store(
    db: &mut PgConnection,
    mail: &Outgoing,
    outcome: Outcome,
    now: DateTime<Utc>,
) -> sqlx::Result<()> {
    let lost = matches!(outcome, Outcome::Lost(_));
    let (error, refused) = match outcome {
        Outcome::Sent => {
            sqlx::query!(
                "WITH gone AS (DELETE FROM mail_secret WHERE mail_id = $1)
                 UPDATE mail SET sent_at = $2, claimed_until = NULL, error = NULL WHERE id = $1",
                mail.id.0,
                now
            )
            .execute(db)
            .await?;
            return Ok(());
        }
        Outcome::Refused(error) => (error, true),
        Outcome::WrongAddress(error) => {
            addresses::fail(db, &mail.recipient, &error, Some(mail.id), now).await?;
            (error, true)
        }
        Outcome::PutOff(error) | Outcome::Outage(error) | Outcome::Lost(error) => (error, false),
    };
    let since = mail.retried_at.unwrap_or(mail.created_at);
    let failed = refused || now - since >= GIVE_UP_AFTER;
    tracing::warn!(mail = mail.id.0, attempts = mail.attempts, %error, failed, "mail: not sent");
    sqlx::query!(
        "UPDATE mail SET claimed_until = $5, error = $2, failed_at = $3, next_try_at = $4 WHERE id = $1",
        mail.id.0,
        error,
        failed.then_some(now),
        now + pause(mail.attempts.unsigned_abs()),
        lost.then_some(now)
    )
    .execute(db)
    .await?;
    Ok(())
}
