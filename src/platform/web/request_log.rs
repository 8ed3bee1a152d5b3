//! One log line a request: id, method, path, status, duration, queries.

use std::time::{Duration, Instant};

use axum::{
    extract::{MatchedPath, Request, State},
    http::HeaderValue,
    middleware::Next,
    response::Response,
};
use rand::Rng as _;
use tracing::{Instrument, debug, info, info_span};

use super::{secret_path::loggable, state::AppState};
use crate::{counting::counted, errors::AppError};

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
    let (mut response, queries) = counted(next.run(request)).instrument(span.clone()).await;
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
