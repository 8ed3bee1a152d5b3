//! Requests in an outage: nothing typed is lost, and no page claims more than is known.
//!
//! A form is kept while it is worked on. Where the answer is a failure of ours, the page gives
//! back what was typed, and offers to send the very form again.

use std::{
    sync::{Arc, OnceLock},
    time::Duration,
};

use askama::Template;
use axum::{
    body::Bytes,
    extract::{Request, State},
    http::StatusCode,
    middleware::Next,
    response::{IntoResponse, Response},
};
use tracing::Instrument;

use super::{
    extract::fields,
    given_back::{GivenBack, is_secret},
    request_log,
    shell::Shell,
    state::AppState,
};
use crate::platform::{
    errors::{AppError, Outage},
    security,
};

/// A request that takes longer is given up.
pub const TIME_LIMIT: Duration = Duration::from_secs(60);
/// Written to even when the disk is full: who frees it must get in.
const ALWAYS: [&str; 2] = ["/sign-in", "/sign-out"];

/// What was typed into the form of a request; empty where nothing is kept.
#[derive(Debug, Clone, Default)]
pub struct Typed(Arc<OnceLock<Bytes>>);

impl Typed {
    /// Notes what came.
    pub fn set(&self, bytes: Bytes) {
        let _ = self.0.set(bytes);
    }

    /// The fields, in order; none of a form with a password.
    fn fields(&self) -> Vec<(String, String)> {
        let fields = self.0.get().map(|bytes| fields(bytes)).unwrap_or_default();
        // Without its password such a form would only be refused.
        match fields.iter().any(|(name, _)| is_secret(name)) {
            true => Vec::new(),
            false => fields,
        }
    }
}

/// Gives up what takes too long.
pub async fn time_limit(request: Request, next: Next) -> Response {
    match tokio::time::timeout(TIME_LIMIT, next.run(request)).await {
        Ok(response) => response,
        Err(_) => {
            AppError::outage(Outage::Late, anyhow::anyhow!("over the time limit")).into_response()
        }
    }
}

/// Lets a write come to its end when its client is gone: what is half done is neither kept from
/// committing nor cut between two of its steps.
pub async fn finish_writes(request: Request, next: Next) -> Response {
    if request.method().is_safe() {
        return next.run(request).await;
    }
    let work = security::along(request_log::counting_on(next.run(request))).in_current_span();
    match tokio::spawn(work).await {
        Ok(response) => response,
        Err(error) => AppError::from(error).into_response(),
    }
}

/// Refuses writes while the disk has no room: PostgreSQL must never meet a full one.
pub async fn refuse_when_full(
    State(app): State<AppState>,
    request: Request,
    next: Next,
) -> Response {
    let always = ALWAYS.contains(&request.uri().path());
    if request.method().is_safe() || always || !app.health.is_full() {
        return next.run(request).await;
    }
    AppError::outage(Outage::Full, anyhow::anyhow!("no room on the disk")).into_response()
}

/// A failure of ours, with what was typed.
#[derive(Template)]
#[template(path = "layout/unavailable.html")]
pub struct UnavailablePage {
    shell: Shell,
    status: u16,
    message: String,
    advice: String,
    id: Option<String>,
    back: GivenBack,
}

/// What is known of the request that failed.
pub struct Failed<'a> {
    pub is_write: bool,
    pub action: String,
    pub from: Option<String>,
    pub typed: &'a Typed,
    pub id: Option<String>,
}

impl UnavailablePage {
    /// From the error of a response of the 5xx kind, or of too many tries.
    pub fn new(
        mut shell: Shell,
        status: StatusCode,
        error: Option<&AppError>,
        failed: Failed,
    ) -> Self {
        let t = shell.t;
        let outage = match error {
            Some(AppError::Unavailable(outage, _)) => Some(*outage),
            _ => None,
        };
        let wait = match error {
            Some(AppError::TooManyRequests(seconds)) => Some(*seconds),
            _ => None,
        };
        let (title, message) = match outage {
            _ if wait.is_some() => ("error-429-title", "error-429"),
            Some(Outage::Full) => ("error-full-title", "error-full"),
            Some(Outage::Busy) => ("error-503-title", "error-busy"),
            Some(Outage::Late) => ("error-503-title", "error-late"),
            Some(Outage::Away | Outage::Lost) => ("error-503-title", "error-503"),
            None => ("error-500-title", "error-500"),
        };
        let advice = match outage.map(Outage::stored_nothing) {
            _ if wait.is_some() => "error-429-advice",
            _ if !failed.is_write => "error-503-advice",
            Some(true) => "error-nothing-stored",
            _ => "error-unsure",
        };
        shell.title = t.t(title);
        let message = match wait {
            Some(seconds) => t.count("error-429-wait", seconds.div_ceil(60).cast_signed()),
            None => t.t(message),
        };
        Self {
            status: status.as_u16(),
            message,
            advice: t.t(advice),
            id: failed.id,
            back: GivenBack::new(t, &failed.action, failed.from, failed.typed.fields()),
            shell,
        }
    }
}
