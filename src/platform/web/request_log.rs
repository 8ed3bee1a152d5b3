//! One log line a request: id, method, path, status, duration, queries.

use std::{
    sync::{
        Arc,
        atomic::{AtomicBool, AtomicU32, Ordering},
    },
    time::{Duration, Instant},
};

use axum::{
    extract::{MatchedPath, Request, State},
    http::HeaderValue,
    middleware::Next,
    response::Response,
};
use rand::Rng as _;
use tracing::{Instrument, Subscriber, debug, info, info_span};
use tracing_subscriber::{Layer, layer::Context};

use super::{secret_path::loggable, state::AppState};
use crate::errors::AppError;

tokio::task_local! {
    static DONE: Arc<Done>;
}

/// What the request under way has done so far.
#[derive(Debug, Default)]
struct Done {
    queries: AtomicU32,
    stored: AtomicBool,
}

/// Work of the request under way that goes on in a task of its own: what it does counts too.
pub(crate) fn counting_on<Work: Future>(work: Work) -> impl Future<Output = Work::Output> {
    DONE.scope(DONE.try_with(Arc::clone).unwrap_or_default(), work)
}

/// Work that is not of the request under way, though it came about in it: it counts for nobody.
pub(crate) fn uncounted<Work: Future>(work: Work) -> impl Future<Output = Work::Output> {
    DONE.scope(Arc::default(), work)
}

/// Notes that the request under way has stored something.
pub(crate) fn note_stored() {
    let _ = DONE.try_with(|done| done.stored.store(true, Ordering::Relaxed));
}

/// Whether the request under way has stored something.
pub(crate) fn has_stored() -> bool {
    DONE.try_with(|done| done.stored.load(Ordering::Relaxed))
        .unwrap_or(false)
}

/// The id under which the log knows a request; shown on error pages.
#[derive(Debug, Clone)]
pub(crate) struct RequestId(pub String);

/// Response header with the number of statements sent, session and shell included. It tells
/// what an answer took to make, so it leaves only where a setting of tests asks for it.
pub(crate) const QUERIES_HEADER: &str = "x-jalon-queries";

/// A request that takes longer is worth a line of the log.
const SLOW: Duration = Duration::from_secs(1);

/// The logging middleware.
pub async fn log(State(app): State<AppState>, mut request: Request, next: Next) -> Response {
    let id = RequestId(format!("{:012x}", rand::rng().next_u64() >> 16));
    request.extensions_mut().insert(id.clone());
    let method = request.method().clone();
    let route = request
        .extensions()
        .get::<MatchedPath>()
        .map(|p| p.as_str().to_owned());
    let path = loggable(route.as_deref(), request.uri().path());
    let span = info_span!("request", id = %id.0);
    let started = Instant::now();
    let (mut response, queries) = DONE
        .scope(Arc::default(), async {
            let response = next.run(request).await;
            (
                response,
                DONE.with(|done| done.queries.load(Ordering::Relaxed)),
            )
        })
        .instrument(span.clone())
        .await;
    let elapsed = started.elapsed();
    let status = response.status().as_u16();
    span.in_scope(|| {
        match response.extensions().get::<AppError>() {
            Some(AppError::Internal(cause)) => {
                tracing::error!(cause = format!("{cause:#}"), "request failed");
            }
            Some(AppError::Unavailable(outage, cause)) => {
                tracing::warn!(
                    ?outage,
                    cause = format!("{cause:#}"),
                    "request failed for now"
                );
            }
            _ => {}
        }
        let ms = elapsed.as_secs_f64() * 1000.0;
        // What went well, quickly and changed nothing would only fill the disk.
        if status >= 400 || elapsed > SLOW || !method.is_safe() {
            info!(%method, path, status, queries, ms, "request");
        } else {
            debug!(%method, path, status, queries, ms, "request");
        }
    });
    metrics::counter!("jalon_requests_total", "status" => status.to_string()).increment(1);
    metrics::histogram!("jalon_request_seconds", "route" => route.unwrap_or_default())
        .record(elapsed.as_secs_f64());
    if app.settings.queries_header {
        let headers = response.headers_mut();
        headers.insert(QUERIES_HEADER, HeaderValue::from(queries));
    }
    response.extensions_mut().insert(id);
    response
}

/// Counts the statements sqlx reports for the request under way.
#[derive(Debug)]
pub struct QueryCounter;

impl<S: Subscriber> Layer<S> for QueryCounter {
    fn on_event(&self, event: &tracing::Event<'_>, _: Context<'_, S>) {
        if event.metadata().target() == "sqlx::query" {
            let _ = DONE.try_with(|done| done.queries.fetch_add(1, Ordering::Relaxed));
        }
    }
}
