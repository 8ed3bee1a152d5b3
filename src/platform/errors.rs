//! What can go wrong in a request, and how it reaches the reader.

use axum::{
    http::{HeaderValue, StatusCode, header},
    response::{Html, IntoResponse, Redirect, Response},
};

use sqlx::postgres::PgQueryResult;

use crate::form_state::FormState;
use kernel::urls;

/// A request that cannot be answered as asked. A layer turns it into a page in the
/// reader's language; causes go to the log only.
#[derive(Debug, Clone, thiserror::Error)]
pub enum AppError {
    /// There is no such thing, or the reader may not know of it.
    #[error("not found")]
    NotFound,
    /// The reader knows of the thing but may not do this.
    #[error("forbidden")]
    Forbidden,
    /// Nobody is signed in; the path to come back to.
    #[error("sign-in needed")]
    SignInNeeded(String),
    /// A second factor is demanded of the reader, who has none yet.
    #[error("second factor needed")]
    SecondFactorNeeded,
    /// The very form was taken before: `web::once` leads to where that led.
    #[error("sent before")]
    SentBefore,
    /// A page of the room's own comes instead, written already: `web::page_instead`.
    #[error("a page instead: {0}")]
    Page(StatusCode, std::sync::Arc<str>),
    /// The request itself makes no sense; a translation key says why.
    #[error("bad request: {0}")]
    BadRequest(&'static str),
    /// The thing is not in a state that allows this any more; a translation key says why.
    #[error("conflict: {0}")]
    Conflict(&'static str),
    /// Too many tries; seconds to wait.
    #[error("too many requests")]
    TooManyRequests(u64),
    /// More was sent than is taken.
    #[error("too large: {0:?}")]
    TooLarge(TooLarge),
    /// What was asked for took more memory or time than one request may.
    #[error("too heavy")]
    TooHeavy,
    /// Something we depend on fails for now: asking again later helps.
    #[error("unavailable: {0:?}")]
    Unavailable(Outage, std::sync::Arc<anyhow::Error>),
    /// Something broke on our side.
    #[error("internal: {0}")]
    Internal(std::sync::Arc<anyhow::Error>),
}

/// What was too large, with the bytes it may have.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TooLarge {
    /// A form.
    Body(usize),
    /// An address, with its query.
    Address(usize),
    /// All headers together.
    Headers(usize),
}

impl TooLarge {
    fn status(self) -> StatusCode {
        match self {
            Self::Body(_) => StatusCode::PAYLOAD_TOO_LARGE,
            Self::Address(_) => StatusCode::URI_TOO_LONG,
            Self::Headers(_) => StatusCode::REQUEST_HEADER_FIELDS_TOO_LARGE,
        }
    }

    /// The message's key, and the limit as it says it: forms in megabytes, others in kilobytes.
    pub fn message(self) -> (&'static str, usize) {
        match self {
            Self::Body(bytes) => ("error-413-limit", bytes >> 20),
            Self::Address(bytes) => ("error-414-limit", bytes >> 10),
            Self::Headers(bytes) => ("error-431-limit", bytes >> 10),
        }
    }
}

/// What fails for now.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outage {
    /// The database isn't there; nothing was begun.
    Away,
    /// The connection broke while something was under way.
    Lost,
    /// Too much at once: no connection free, a lock held, a statement too slow.
    Busy,
    /// The request's time is over.
    Late,
    /// No room on the disk.
    Full,
    /// `jalon-print`, which makes PDF files, isn't there yet.
    Print,
}

impl Outage {
    /// The outage behind an error of the database, if it is one rather than a fault of ours.
    fn of(error: &sqlx::Error) -> Option<Self> {
        match error {
            sqlx::Error::PoolTimedOut | sqlx::Error::PoolClosed => Some(Self::Away),
            sqlx::Error::Io(_) | sqlx::Error::WorkerCrashed => Some(Self::Lost),
            sqlx::Error::Database(error) => match error.code()?.as_ref() {
                // shut down, crashed, idle session ended
                "57P01" | "57P02" | "57P05" | "08006" => Some(Self::Lost),
                // starting, read-only stand-by
                "57P03" | "25006" => Some(Self::Away),
                "53100" => Some(Self::Full),
                code if code.starts_with("53") => Some(Self::Busy),
                // cancelled, lock not to be had, deadlock, serialization, idle in transaction
                "57014" | "55P03" | "40P01" | "40001" | "25P03" => Some(Self::Busy),
                _ => None,
            },
            _ => None,
        }
    }

    /// The same of files.
    fn of_file(error: &std::io::Error) -> Option<Self> {
        use std::io::ErrorKind::{QuotaExceeded, StorageFull};
        matches!(error.kind(), StorageFull | QuotaExceeded).then_some(Self::Full)
    }

    /// Whether it is certain that nothing of a request was stored.
    pub(crate) fn stored_nothing(self) -> bool {
        match self {
            Self::Away | Self::Busy | Self::Full | Self::Print => true,
            Self::Lost | Self::Late => false,
        }
    }

    /// Seconds after which asking again may help.
    fn retry_after(self) -> u64 {
        match self {
            Self::Away | Self::Lost | Self::Busy => 5,
            Self::Late => 30,
            Self::Print => 60,
            Self::Full => 120,
        }
    }
}

/// The result of a handler.
pub type Result<T, E = AppError> = std::result::Result<T, E>;

impl AppError {
    /// The HTTP status.
    pub fn status(&self) -> StatusCode {
        match self {
            Self::NotFound => StatusCode::NOT_FOUND,
            Self::Forbidden => StatusCode::FORBIDDEN,
            Self::SignInNeeded(_) | Self::SecondFactorNeeded | Self::SentBefore => {
                StatusCode::SEE_OTHER
            }
            Self::Page(status, _) => *status,
            Self::BadRequest(_) => StatusCode::BAD_REQUEST,
            Self::Conflict(_) => StatusCode::CONFLICT,
            Self::TooManyRequests(_) => StatusCode::TOO_MANY_REQUESTS,
            Self::TooLarge(what) => what.status(),
            Self::TooHeavy => StatusCode::UNPROCESSABLE_ENTITY,
            Self::Unavailable(..) => StatusCode::SERVICE_UNAVAILABLE,
            Self::Internal(_) => StatusCode::INTERNAL_SERVER_ERROR,
        }
    }

    /// Wraps an unexpected failure; an outage behind it stays one.
    pub fn internal(cause: impl Into<anyhow::Error>) -> Self {
        let cause = cause.into();
        let outage = cause.chain().find_map(|cause| {
            let database = cause.downcast_ref().and_then(Outage::of);
            database.or_else(|| cause.downcast_ref().and_then(Outage::of_file))
        });
        match outage {
            Some(outage) => Self::outage(outage, cause),
            None => Self::Internal(std::sync::Arc::new(cause)),
        }
    }

    /// Something fails for now.
    pub fn outage(outage: Outage, cause: anyhow::Error) -> Self {
        Self::Unavailable(outage, std::sync::Arc::new(cause))
    }

    /// Of an error before anything was begun: a broken connection then lost nothing.
    pub(crate) fn before_begin(error: sqlx::Error) -> Self {
        match Self::internal(error) {
            Self::Unavailable(Outage::Lost, cause) => Self::Unavailable(Outage::Away, cause),
            error => error,
        }
    }
}

impl From<sqlx::Error> for AppError {
    fn from(error: sqlx::Error) -> Self {
        match error.as_database_error() {
            // What it refers to does not exist.
            Some(refused) if refused.is_foreign_key_violation() => Self::NotFound,
            _ => Self::internal(error),
        }
    }
}

impl From<anyhow::Error> for AppError {
    fn from(error: anyhow::Error) -> Self {
        Self::internal(error)
    }
}

impl From<askama::Error> for AppError {
    fn from(error: askama::Error) -> Self {
        Self::internal(error)
    }
}

impl From<std::io::Error> for AppError {
    fn from(error: std::io::Error) -> Self {
        match error.kind() {
            std::io::ErrorKind::FileTooLarge => Self::TooHeavy,
            _ => Self::internal(error),
        }
    }
}

impl From<tokio::task::JoinError> for AppError {
    fn from(error: tokio::task::JoinError) -> Self {
        Self::internal(error)
    }
}

impl IntoResponse for AppError {
    fn into_response(self) -> Response {
        // An answer like any other: no layer has anything to add.
        if let Self::Page(status, page) = self {
            return (status, Html(page.to_string())).into_response();
        }
        let mut response = match &self {
            Self::SignInNeeded(path) => {
                Redirect::to(&urls::leading_on(urls::sign_in(), path)).into_response()
            }
            Self::SecondFactorNeeded => Redirect::to(&urls::my_second_factor()).into_response(),
            _ => self.status().into_response(),
        };
        let wait = match &self {
            Self::TooManyRequests(seconds) => Some(*seconds),
            Self::Unavailable(outage, _) => Some(outage.retry_after()),
            _ => None,
        };
        if let Some(seconds) = wait {
            response
                .headers_mut()
                .insert(header::RETRY_AFTER, HeaderValue::from(seconds));
        }
        response.extensions_mut().insert(self);
        response
    }
}

/// Why a command did not write.
#[derive(Debug, thiserror::Error)]
pub enum SaveError {
    /// What was typed is not right; it comes back with its messages.
    #[error("a form to give back")]
    Form(Box<FormState>),
    /// Somebody saved the row in the meantime.
    #[error("stale version")]
    Stale,
    /// A named constraint of the schema refused it; forms turn it into a field's message.
    #[error("constraint {0}")]
    Constraint(String),
    /// Any other failure.
    #[error(transparent)]
    App(#[from] AppError),
}

/// What came of an update that says which version, or which state, it saw.
pub trait OrStale {
    /// Fails: [`SaveError::Stale`] where there was no such row any more.
    fn or_stale(self) -> Result<(), SaveError>;
}

impl OrStale for PgQueryResult {
    fn or_stale(self) -> Result<(), SaveError> {
        match self.rows_affected() {
            0 => Err(SaveError::Stale),
            _ => Ok(()),
        }
    }
}

impl From<FormState> for SaveError {
    fn from(form: FormState) -> Self {
        Self::Form(Box::new(form))
    }
}

impl From<sqlx::Error> for SaveError {
    fn from(error: sqlx::Error) -> Self {
        match error.as_database_error().and_then(|e| e.constraint()) {
            Some(name) => Self::Constraint(name.to_owned()),
            None => Self::App(error.into()),
        }
    }
}

impl From<SaveError> for AppError {
    /// For callers that have no form to give back.
    fn from(error: SaveError) -> Self {
        match error {
            SaveError::Form(_) => Self::BadRequest("error-400"),
            SaveError::Stale => Self::Conflict("error-stale"),
            SaveError::App(error) => error,
            // What it refers to does not exist.
            SaveError::Constraint(name) if name.ends_with("_fkey") => Self::NotFound,
            SaveError::Constraint(name) => Self::internal(anyhow::anyhow!("constraint {name}")),
        }
    }
}
