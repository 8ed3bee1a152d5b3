//! Addresses that hold a secret: who knows one may do something without signing in.
//!
//! A route names such a segment `{…_secret}`. Then the log knows the address by its pattern
//! only, no other site hears of it, and wrong ones are counted, all by that name.

use axum::{
    extract::{FromRequestParts, MatchedPath, RawPathParams, Request, State},
    http::{Extensions, StatusCode, request::Parts},
    middleware::Next,
    response::{IntoResponse, Response},
};

use super::{client, state::AppState};
use crate::{
    auth::{rate, token::Secret},
    errors::AppError,
    security::{self, Event, EventKind},
};

/// How the names of secret segments end.
const MARK: &str = "_secret}";

/// The secret of an address. Only here is such a segment read.
#[derive(Debug)]
pub struct SecretPath(Option<Secret>);

impl SecretPath {
    /// None where the segment is no secret that Jalon could have made.
    pub fn secret(&self) -> Option<&Secret> {
        self.0.as_ref()
    }
}

impl<S: Send + Sync> FromRequestParts<S> for SecretPath {
    type Rejection = AppError;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, AppError> {
        let params = RawPathParams::from_request_parts(parts, state)
            .await
            .map_err(|_| AppError::NotFound)?;
        let (_, text) = params
            .iter()
            .find(|(name, _)| name.ends_with(MARK.trim_end_matches('}')))
            .ok_or_else(|| AppError::internal(anyhow::anyhow!("no {{…{MARK} in the route")))?;
        // Calendar programs like an address that ends as their files do.
        let text = text.strip_suffix(".ics").unwrap_or(text);
        Ok(Self(Secret::from_text(text)))
    }
}

/// Whether the request's address holds a secret.
pub(crate) fn holds_secret(extensions: &Extensions) -> bool {
    let route = extensions.get::<MatchedPath>();
    route.is_some_and(|route| route.as_str().contains(MARK))
}

/// An address as the log may know it: the pattern of a route with a secret, and for an address
/// that leads nowhere, a bar in place of whatever could be one, mistyped or cut off.
pub(crate) fn loggable(route: Option<&str>, path: &str) -> String {
    match route {
        Some(route) if route.contains(MARK) => route.to_owned(),
        Some(_) => path.to_owned(),
        None => {
            let short = |segment: &str| segment.len() < 20;
            let shown = path.split('/').map(|s| if short(s) { s } else { "—" });
            shown.collect::<Vec<_>>().join("/")
        }
    }
}

/// Counts addresses with a secret that nobody has, and refuses who tries too many. A right one
/// is never refused for what others try: nobody can shut others out. What is sent by a right one
/// is counted for that secret alone, however many people share an address.
pub async fn count_wrong(State(app): State<AppState>, request: Request, next: Next) -> Response {
    if !holds_secret(request.extensions()) {
        return next.run(request).await;
    }
    let proxies = &app.settings.trust_proxy;
    let client = client::address(request.headers(), request.extensions(), proxies);
    let sends = (!request.method().is_safe()).then(|| request.uri().path().to_owned());
    if let Some(own) = &sends {
        let checked = rate::check(&app.pool, rate::OWN_SECRET, &[own], app.clock.now()).await;
        if let Err(refusal @ AppError::TooManyRequests(_)) = checked {
            return refusal.into_response();
        }
    }
    let response = next.run(request).await;
    let now = app.clock.now();
    if response.status() != StatusCode::NOT_FOUND {
        if let Some(own) = &sends
            && let Err(error) = rate::hit(&app.pool, rate::OWN_SECRET, &[own], now).await
        {
            tracing::warn!(%error, "what a personal link sent was not counted");
        }
        return response;
    }
    let network = client::network(client);
    let counted = rate::hit(&app.pool, rate::WRONG_SECRET, &[&network], now).await;
    match counted {
        Ok(_) => response,
        Err(refusal @ AppError::TooManyRequests(_)) => {
            if let Ok(mut db) = app.db().await {
                let event = Event::new(EventKind::Locked).detail("@security-at-secret");
                security::record_once(&mut db, now, &event).await;
            }
            refusal.into_response()
        }
        // It is a dead link, whether it can be counted or not.
        Err(error) => {
            tracing::error!(%error, "a wrong secret was not counted");
            response
        }
    }
}

#[cfg(test)]
mod tests {
    use super::loggable;

    #[test]
    fn what_could_be_a_secret_stays_out_of_the_log() {
        let secret = "Ebx_UftbyCFDM3tXJNRketr9k_kVFlj55sOPShtq4-Y";
        let route = Some("/poll/{poll_secret}");
        assert_eq!(
            loggable(route, &format!("/poll/{secret}")),
            "/poll/{poll_secret}"
        );
        assert_eq!(loggable(None, &format!("/polls/{secret}.")), "/polls/—");
        assert_eq!(loggable(None, "/nowhere"), "/nowhere");
        assert_eq!(loggable(Some("/groups/{id}"), "/groups/7"), "/groups/7");
    }
}
