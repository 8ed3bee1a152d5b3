//! A form that arrives twice is taken once: by two clicks, or sent again because its answer was
//! lost. What tells it from another is its key, which each form drawn has of its own, together with
//! all that it says: who goes back and types something else sends another form.

use std::sync::{
    Arc, OnceLock,
    atomic::{AtomicBool, Ordering},
};

use axum::{
    http::{StatusCode, header},
    response::{IntoResponse, Response},
};
use chrono::{DateTime, TimeDelta, Utc};
use sha2::{Digest as _, Sha256};
use sqlx::{PgConnection, PgPool};

use super::{Flash, kept, redirect, redirect_quietly};
pub use crate::form_state::{KEY as FIELD, new_key};
use crate::{
    counting,
    errors::{AppError, Result},
};
use kernel::urls;

/// So long is it known that a form was taken.
const KNOWN: TimeDelta = TimeDelta::days(2);
/// So often, and with such pauses, the first one's result is waited for.
const LOOKS: u32 = 20;
const PAUSE: std::time::Duration = std::time::Duration::from_millis(50);

/// Where a page that stays leads on to, since what it shows is shown this once: there a second sending
/// goes.
#[derive(Debug, Clone)]
pub struct LeadsOn(pub String);

tokio::task_local! {
    static FORM: Arc<Form>;
}

/// The form under way.
#[derive(Debug, Default)]
pub struct Form {
    /// Of its address and all it says ([`digest`]); none of a form without a key, nor yet of one with
    /// a file that its handler has not read.
    digest: OnceLock<Vec<u8>>,
    /// A transaction of its request says that it is taken.
    noted: AtomicBool,
}

impl Form {
    /// As it came.
    pub fn new(path: &str, fields: &[(String, String)]) -> Self {
        let digest = digest(path, fields, &[]).map(OnceLock::from);
        Self {
            digest: digest.unwrap_or_default(),
            noted: AtomicBool::new(false),
        }
    }
}

/// Of a form's address and all that it says; none of one without a key. Given back and sent again, it
/// may lack fields that were empty, and break its lines otherwise.
fn digest(path: &str, fields: &[(String, String)], file: &[u8]) -> Option<Vec<u8>> {
    let keyed = fields
        .iter()
        .any(|(name, key)| name == FIELD && !key.is_empty());
    if !keyed {
        return None;
    }
    let said = fields
        .iter()
        .filter(|(name, value)| name != kept::FIELD && !value.is_empty());
    let mut hash = Sha256::new_with_prefix(path);
    for (name, value) in said {
        for text in [name, &value.replace("\r\n", "\n")] {
            hash.update(text.len().to_le_bytes());
            hash.update(text);
        }
    }
    hash.update(file);
    Some(hash.finalize().to_vec())
}

/// Tells what the form under way says, where its handler is the first to read it: it holds a file.
pub fn came(path: &str, fields: &[(String, String)], file: &[u8]) {
    if let (Ok(form), Some(digest)) = (FORM.try_with(Arc::clone), digest(path, fields, file)) {
        let _ = form.digest.set(digest);
    }
}

/// Lets a handler take a form, and remembers where it led; of one that was taken before, leads there.
pub async fn take(pool: &PgPool, form: Form, handler: impl Future<Output = Response>) -> Response {
    let form = Arc::new(form);
    let answer = FORM.scope(Arc::clone(&form), handler).await;
    let Some(digest) = form.digest.get() else {
        return answer;
    };
    if let Some(AppError::SentBefore) = answer.extensions().get() {
        return match first_led_to(pool, digest).await {
            Ok(Some(led_to)) => redirect_quietly(&led_to),
            Ok(None) => redirect(&urls::home(), Flash::info("form-sent-before")),
            Err(error) => error.into_response(),
        };
    }
    if form.noted.load(Ordering::Relaxed)
        && counting::has_stored()
        && let Err(error) = remember(pool, digest, leads_to(&answer)).await
    {
        tracing::error!(%error, "remembering a form");
    }
    answer
}

/// Work of the request under way that goes on in a task of its own.
pub fn along<Work: Future>(work: Work) -> impl Future<Output = Work::Output> {
    FORM.scope(FORM.try_with(Arc::clone).unwrap_or_default(), work)
}

/// Notes in a transaction that the form under way is taken by it. A second one waits here for the
/// first to come to its end.
/// Fails: [`AppError::SentBefore`] where the form was taken before.
pub async fn note(tx: &mut PgConnection, now: DateTime<Utc>) -> Result<()> {
    let Ok(form) = FORM.try_with(Arc::clone) else {
        return Ok(());
    };
    let Some(digest) = form.digest.get() else {
        return Ok(());
    };
    // What one request writes in several transactions is one.
    if form.noted.load(Ordering::Relaxed) {
        return Ok(());
    }
    let done = sqlx::query!(
        "INSERT INTO sent_form (digest, at) VALUES ($1, $2) ON CONFLICT DO NOTHING",
        digest,
        now
    )
    .execute(&mut *tx)
    .await?;
    if done.rows_affected() == 0 {
        return Err(AppError::SentBefore);
    }
    form.noted.store(true, Ordering::Relaxed);
    Ok(())
}

/// Where the first one led; none where nobody knows. Its answer may still be on the way: it is waited
/// for without a connection.
async fn first_led_to(pool: &PgPool, digest: &[u8]) -> Result<Option<String>> {
    for _ in 0..LOOKS {
        let mut db = pool.acquire().await.map_err(AppError::before_begin)?;
        let led = sqlx::query_scalar!("SELECT led_to FROM sent_form WHERE digest = $1", digest)
            .fetch_optional(&mut *db)
            .await?;
        drop(db);
        match led {
            Some(None) => tokio::time::sleep(PAUSE).await,
            known => return Ok(known.flatten()),
        }
    }
    Ok(None)
}

/// Where an answer leads; none of a page that stays, unless it leads on.
fn leads_to(answer: &Response) -> Option<String> {
    if let Some(LeadsOn(next)) = answer.extensions().get() {
        return Some(next.clone());
    }
    let location = answer.headers().get(header::LOCATION)?.to_str().ok()?;
    (answer.status() == StatusCode::SEE_OTHER).then(|| location.to_owned())
}

/// Remembers where a form that was taken led; one that led nowhere else can be sent again.
async fn remember(pool: &PgPool, digest: &[u8], led_to: Option<String>) -> Result<()> {
    let change = match led_to {
        Some(led_to) => sqlx::query!(
            "UPDATE sent_form SET led_to = $2 WHERE digest = $1",
            digest,
            led_to
        ),
        None => sqlx::query!("DELETE FROM sent_form WHERE digest = $1", digest),
    };
    change.execute(pool).await?;
    Ok(())
}

/// Forgets what nobody sends again.
pub async fn sweep(db: &mut PgConnection, now: DateTime<Utc>) -> sqlx::Result<()> {
    sqlx::query!("DELETE FROM sent_form WHERE at < $1", now - KNOWN)
        .execute(db)
        .await?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn form(fields: &[(&str, &str)]) -> Option<Vec<u8>> {
        with_file(fields, b"")
    }

    fn with_file(fields: &[(&str, &str)], file: &[u8]) -> Option<Vec<u8>> {
        let fields: Vec<_> = fields
            .iter()
            .map(|(name, value)| ((*name).to_owned(), (*value).to_owned()))
            .collect();
        digest("/decisions/new", &fields, file)
    }

    #[test]
    fn a_form_is_the_same_with_the_same_key_and_the_same_words() {
        let first = form(&[(FIELD, "k"), ("text", "Un\r\ndeux"), ("due_on", "")]);
        assert_eq!(first, form(&[(FIELD, "k"), ("text", "Un\ndeux")]));
        assert_eq!(
            first,
            form(&[(FIELD, "k"), ("text", "Un\ndeux"), (kept::FIELD, "7")])
        );
        assert_ne!(first, form(&[(FIELD, "other"), ("text", "Un\ndeux")]));
        assert_ne!(first, form(&[(FIELD, "k"), ("text", "Un deux")]));
        assert_eq!(form(&[("text", "Un")]), None);
        assert_eq!(form(&[(FIELD, ""), ("text", "Un")]), None);
    }

    #[test]
    fn another_file_of_the_same_name_is_another_form() {
        let fields = [(FIELD, "k"), ("file", "a.csv")];
        assert_eq!(with_file(&fields, b"1"), with_file(&fields, b"1"));
        assert_ne!(with_file(&fields, b"1"), with_file(&fields, b"2"));
    }
}
