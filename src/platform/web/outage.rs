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
    body::{Body, Bytes, to_bytes},
    extract::{Request, State},
    http::{HeaderMap, StatusCode, header},
    middleware::Next,
    response::{IntoResponse, Response},
};
use tracing::Instrument;

use super::{request_log, shell::Shell, state::AppState};
use crate::platform::{
    errors::{AppError, Outage},
    i18n::Translator,
};

/// A request that takes longer is given up.
pub const TIME_LIMIT: Duration = Duration::from_secs(60);
/// Bytes a form may have to be kept; file uploads are not.
pub const FORM_LIMIT: usize = 1 << 20;
/// Written to even when the disk is full: who frees it must get in.
const ALWAYS: [&str; 2] = ["/sign-in", "/sign-out"];

/// What was typed into the form of a request; empty where nothing is kept.
#[derive(Debug, Clone, Default)]
pub struct Typed(Arc<OnceLock<Bytes>>);

impl Typed {
    /// The fields, in order; none of a form with a password.
    fn fields(&self) -> Vec<(String, String)> {
        let Some(bytes) = self.0.get() else {
            return Vec::new();
        };
        let fields: Vec<_> = form_urlencoded::parse(bytes).into_owned().collect();
        match fields.iter().any(|(name, _)| name.contains("password")) {
            true => Vec::new(),
            false => fields,
        }
    }
}

/// Notes what a form holds, for [`UnavailablePage`].
pub async fn keep_typed(request: Request, next: Next) -> Response {
    let typed = request.extensions().get::<Typed>().cloned();
    let (Some(typed), true) = (typed, is_small_form(request.headers())) else {
        return next.run(request).await;
    };
    let (parts, body) = request.into_parts();
    let Ok(bytes) = to_bytes(body, FORM_LIMIT).await else {
        return StatusCode::BAD_REQUEST.into_response();
    };
    let _ = typed.0.set(bytes.clone());
    next.run(Request::from_parts(parts, Body::from(bytes)))
        .await
}

fn is_small_form(headers: &HeaderMap) -> bool {
    let text = |name| headers.get(name).and_then(|value| value.to_str().ok());
    text(header::CONTENT_TYPE).is_some_and(|v| v.starts_with("application/x-www-form-urlencoded"))
        && text(header::CONTENT_LENGTH)
            .and_then(|length| length.parse::<usize>().ok())
            .is_some_and(|length| length <= FORM_LIMIT)
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
    let work = request_log::counting_on(next.run(request)).in_current_span();
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

/// A field given back to be copied.
struct Field {
    label: String,
    value: String,
    rows: usize,
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
    /// Where the form came from.
    from: Option<String>,
    /// Where the very form goes again, and all its fields.
    action: String,
    hidden: Vec<(String, String)>,
    shown: Vec<Field>,
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
    /// From the error of a response of the 5xx kind.
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
        let (title, message) = match outage {
            Some(Outage::Full) => ("error-full-title", "error-full"),
            Some(Outage::Busy) => ("error-503-title", "error-busy"),
            Some(Outage::Late) => ("error-503-title", "error-late"),
            Some(Outage::Away | Outage::Lost) => ("error-503-title", "error-503"),
            None => ("error-500-title", "error-500"),
        };
        let advice = match outage.map(Outage::stored_nothing) {
            _ if !failed.is_write => "error-503-advice",
            Some(true) => "error-nothing-stored",
            _ => "error-unsure",
        };
        shell.title = t.t(title);
        let hidden = failed.typed.fields();
        let shown = hidden
            .iter()
            .filter_map(|(name, value)| shown(t, name, value))
            .collect();
        Self {
            status: status.as_u16(),
            message: t.t(message),
            advice: t.t(advice),
            id: failed.id,
            from: failed.from,
            action: failed.action,
            hidden,
            shown,
            shell,
        }
    }
}

/// A field as people know it; none of what they didn't type.
fn shown(t: Translator, name: &str, value: &str) -> Option<Field> {
    let is_text = value.chars().any(char::is_whitespace) || value.chars().count() > 20;
    let label = ["field", "history-field"]
        .iter()
        .find_map(|kind| t.lookup(&format!("{kind}-{}", name.replace('_', "-"))));
    let technical = name.contains("key") || name.contains("version");
    (is_text && !technical).then(|| Field {
        label: label.unwrap_or_else(|| t.t("error-typed-field")),
        rows: (value.chars().count() / 80 + value.lines().count()).clamp(2, 14),
        value: value.to_owned(),
    })
}
