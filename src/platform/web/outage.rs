//! Requests in an outage: nothing typed is lost, and no page claims more than is known.
//!
//! A form is kept while it is worked on. Where the answer is a failure of ours, the page gives
//! back what was typed, and offers to send the very form again.

use std::{
    sync::{Arc, OnceLock},
    time::Duration,
};

use axum::{
    body::Bytes,
    extract::{Request, State},
    middleware::Next,
    response::{IntoResponse, Response},
};
use tracing::Instrument;

use super::{given_back::is_secret, once, state::AppState};
use crate::{
    counting,
    errors::{AppError, Outage},
    raw::fields,
    security,
};
use kernel::urls;

/// A request that takes longer is given up.
pub(crate) const TIME_LIMIT: Duration = Duration::from_secs(60);
/// A write that nobody waits for any more is cut then: what it asks may have vanished.
const LONGEST_WRITE: Duration = Duration::from_secs(120);
/// Written to even when the disk is full: who frees it must get in, by both steps.
const ALWAYS: [&str; 3] = [
    urls::sign_in::PATH,
    urls::sign_in_code::PATH,
    urls::sign_out::PATH,
];

/// What was typed into the form of a request; empty where nothing is kept.
#[derive(Debug, Clone, Default)]
pub struct Typed(Arc<OnceLock<Bytes>>);

impl Typed {
    /// Notes what came.
    pub fn set(&self, bytes: Bytes) {
        let _ = self.0.set(bytes);
    }

    /// The fields, in order; none of a form with a password.
    pub fn fields(&self) -> Vec<(String, String)> {
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
    within(TIME_LIMIT, next.run(request)).await
}

async fn within(limit: Duration, answer: impl Future<Output = Response>) -> Response {
    let answered = tokio::time::timeout(limit, answer).await;
    answered.unwrap_or_else(|_| {
        AppError::outage(Outage::Late, anyhow::anyhow!("over the time limit")).into_response()
    })
}

/// Lets a write come to its end when its client is gone: what is half done is neither kept from
/// committing nor cut between two of its steps.
pub async fn finish_writes(request: Request, next: Next) -> Response {
    finish_within(LONGEST_WRITE, request, next).await
}

async fn finish_within(limit: Duration, request: Request, next: Next) -> Response {
    if request.method().is_safe() {
        return next.run(request).await;
    }
    let work = within(limit, next.run(request));
    let work = once::along(security::along(counting::counting_on(work))).in_current_span();
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

/// What a page says of a failure of ours: title, message and advice.
pub fn words(
    error: Option<&AppError>,
    is_write: bool,
) -> (&'static str, &'static str, &'static str) {
    let outage = match error {
        Some(AppError::Unavailable(outage, _)) => Some(*outage),
        _ => None,
    };
    let (title, message) = match outage {
        Some(Outage::Print) => return ("error-pdf-title", "error-pdf", "error-pdf-advice"),
        Some(Outage::Full) => ("error-full-title", "error-full"),
        Some(Outage::Busy) => ("error-503-title", "error-busy"),
        Some(Outage::Late) => ("error-503-title", "error-late"),
        Some(Outage::Away | Outage::Lost) => ("error-503-title", "error-503"),
        None => ("error-500-title", "error-500"),
    };
    let advice = match outage.map(Outage::stored_nothing) {
        _ if !is_write => "error-503-advice",
        // What failed came after a commit.
        Some(true) if !counting::has_stored() => "error-nothing-stored",
        _ => "error-unsure",
    };
    (title, message, advice)
}

#[cfg(test)]
mod tests {
    use std::future::pending;

    use axum::{
        Router,
        body::Body,
        http::{StatusCode, header},
        middleware::from_fn,
    };
    use tokio::{sync::mpsc, time::timeout};
    use tower::ServiceExt;

    use super::*;

    #[tokio::test]
    async fn what_takes_too_long_is_given_up_and_claims_nothing() {
        let answer = within(Duration::from_millis(1), std::future::pending()).await;
        assert_eq!(answer.status(), StatusCode::SERVICE_UNAVAILABLE);
        assert_eq!(answer.headers()[header::RETRY_AFTER], "30");
        let late = AppError::outage(Outage::Late, anyhow::anyhow!("over the time limit"));
        let (_, message, advice) = words(Some(&late), true);
        assert_eq!((message, advice), ("error-late", "error-unsure"));
        let (_, _, advice) = words(Some(&late), false);
        assert_eq!(advice, "error-503-advice");
    }

    #[tokio::test]
    async fn a_write_that_nobody_waits_for_is_cut_in_the_end() {
        let (begins, mut begun) = mpsc::unbounded_channel();
        let endless = move || {
            let begins = begins.clone();
            async move {
                let _ = begins.send(());
                pending::<()>().await;
            }
        };
        let soon =
            |request: Request, next: Next| finish_within(Duration::from_millis(200), request, next);
        let router = Router::new().fallback(endless).layer(from_fn(soon));
        let request = axum::http::Request::post("/").body(Body::empty()).unwrap();
        let asked = tokio::spawn(router.oneshot(request));
        begun.recv().await.unwrap();
        asked.abort();
        let _ = asked.await;
        // What is cut lets go of what it holds.
        let end = timeout(Duration::from_secs(20), begun.recv()).await;
        assert_eq!(end, Ok(None), "it goes on for ever");
    }
}
