//! What a request's handling records comes from it; what its answer tells by itself is recorded too: a
//! refusal, a file that left.

use axum::{
    extract::{MatchedPath, Request, State},
    http::{StatusCode, header},
    middleware::Next,
    response::Response,
};

use super::{AppState, client, request_log::RequestId};
use crate::{
    errors::AppError,
    security::{self, Event, EventKind},
};

/// Remembers where the request comes from; records what its answer tells.
pub async fn record(State(app): State<AppState>, request: Request, next: Next) -> Response {
    let what = asked(&request);
    let (parts, body) = request.into_parts();
    let id = parts.extensions.get::<RequestId>();
    let address = client::address(&parts.headers, &parts.extensions, &app.settings.trust_proxy);
    let id = id.map(|id| id.0.clone()).unwrap_or_default();
    let request = Request::from_parts(parts, body);
    security::from(id, address.to_string(), async {
        let response = next.run(request).await;
        if let Some(event) = told(&response).filter(|_| security::actor().is_some())
            && let Err(error) = add(&app, event.detail(what)).await
        {
            tracing::error!(%error, "security log");
        }
        response
    })
    .await
}

async fn add(app: &AppState, event: Event) -> Result<(), AppError> {
    let now = app.clock.now();
    let mut db = app.db().await?;
    match event.kind {
        EventKind::Denied => security::record_once(&mut db, now, &event).await,
        _ => security::record(&mut db, now, &event).await?,
    }
    Ok(())
}

/// What an answer tells by itself. A thing the reader may not know of cannot be told from one
/// that does not exist: both are recorded.
fn told(response: &Response) -> Option<Event> {
    let denied = response
        .extensions()
        .get::<AppError>()
        .is_some_and(|error| matches!(error, AppError::Forbidden | AppError::NotFound));
    if denied {
        return Some(Event::new(EventKind::Denied));
    }
    let kept = response.headers().get(header::CONTENT_DISPOSITION)?;
    let exported =
        response.status() == StatusCode::OK && kept.as_bytes().starts_with(b"attachment");
    exported.then(|| Event::new(EventKind::Exported))
}

/// Method and address, with numbers in place of `{…}`: anything else there may be a secret.
fn asked(request: &Request) -> String {
    let route = request.extensions().get::<MatchedPath>();
    let route = route.map_or("", |route| route.as_str());
    let path = readable(route, request.uri().path());
    format!("{} {path}", request.method())
}

fn readable(route: &str, path: &str) -> String {
    let given = path.split('/').map(Some).chain(std::iter::repeat(None));
    let shown = route.split('/').zip(given).map(|(name, given)| {
        let number = given.filter(|given| given.parse::<i64>().is_ok());
        number.filter(|_| name.starts_with('{')).unwrap_or(name)
    });
    shown.collect::<Vec<_>>().join("/")
}

#[cfg(test)]
mod tests {
    use super::readable;

    #[test]
    fn only_numbers_of_an_address_are_kept() {
        assert_eq!(
            readable("/people/{id}/edit", "/people/12/edit"),
            "/people/12/edit"
        );
        assert_eq!(
            readable("/password/{token_secret}", "/password/AbC"),
            "/password/{token_secret}"
        );
        assert_eq!(readable("", "/nowhere"), "");
    }
}
