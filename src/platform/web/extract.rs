//! Who visits, and what they sent.

use std::net::SocketAddr;

use axum::{
    extract::{ConnectInfo, FromRequest, FromRequestParts, Request},
    http::{HeaderMap, header, request::Parts},
    response::{IntoResponse, Response},
};
use axum_extra::extract::CookieJar;

use super::{flash::Flash, shell::Shell, state::AppState};
use crate::{
    kernel::{lang::Lang, urls},
    platform::{
        auth::{Actor, Right, session, token::Secret},
        errors::AppError,
        i18n::Translator,
        security,
    },
};

/// Name of the session's cookie.
pub const SESSION_COOKIE: &str = "jalon_session";
/// Name of the cookie that keeps the chosen language.
pub const LANG_COOKIE: &str = "jalon_lang";

/// A signed-in person's visit. Everybody else is sent to sign in and back.
#[derive(Debug, Clone)]
pub struct Visit {
    pub actor: Actor,
    pub shell: Shell,
}

/// Anybody's visit, signed in or not.
#[derive(Debug, Clone)]
pub struct Guest {
    pub actor: Option<Actor>,
    pub shell: Shell,
    /// The address the request came from, for limits and "my sessions".
    pub address: String,
    pub user_agent: String,
}

impl FromRequestParts<AppState> for Guest {
    type Rejection = AppError;

    async fn from_request_parts(parts: &mut Parts, app: &AppState) -> Result<Self, AppError> {
        let jar = CookieJar::from_headers(&parts.headers);
        let secret = jar
            .get(SESSION_COOKIE)
            .and_then(|c| Secret::from_text(c.value()));
        let actor = match secret {
            Some(secret) => {
                let mut db = app.db().await?;
                session::actor(&mut db, &secret, app.clock.now())
                    .await
                    .map_err(AppError::before_begin)?
            }
            None => None,
        };
        if let Some(actor) = &actor {
            security::seen(actor.id);
        }
        let lang = lang_of(&parts.headers, actor.as_ref().map(|a| a.lang));
        let path = parts
            .uri
            .path_and_query()
            .map_or("/", |p| p.as_str())
            .to_owned();
        let flash = jar
            .get(super::flash::COOKIE)
            .and_then(|c| Flash::from_cookie(c.value()));
        let mut shell = Shell::of_guest(Translator(lang), &path, app.clock.today());
        shell.flash = flash;
        shell.actor = actor.clone();
        shell.low_disk = app.health.low_disk().filter(|_| {
            actor
                .as_ref()
                .is_some_and(|a| a.can_anywhere(Right::ReadAdministration))
        });
        let text = |name| {
            parts
                .headers
                .get(name)
                .and_then(|v| v.to_str().ok())
                .unwrap_or_default()
        };
        Ok(Self {
            actor,
            shell,
            address: address_of(parts, app.settings.trust_proxy),
            user_agent: text(header::USER_AGENT).to_owned(),
        })
    }
}

impl FromRequestParts<AppState> for Visit {
    type Rejection = AppError;

    async fn from_request_parts(parts: &mut Parts, app: &AppState) -> Result<Self, AppError> {
        let guest = Guest::from_request_parts(parts, app).await?;
        match guest.actor {
            Some(actor) if actor.must_enrol && !is_of_enrolment(&guest.shell.path) => {
                Err(AppError::SecondFactorNeeded)
            }
            Some(actor) => Ok(Self {
                actor,
                shell: guest.shell,
            }),
            // After signing in, come back to the page; a POST cannot be repeated.
            None if parts.method == axum::http::Method::GET => {
                Err(AppError::SignInNeeded(guest.shell.path))
            }
            None => Err(AppError::SignInNeeded("/".into())),
        }
    }
}

/// The pages on which somebody gets the second factor that is demanded of them.
fn is_of_enrolment(path: &str) -> bool {
    path.split('?').next().is_some_and(|path| {
        path.strip_prefix(urls::SECOND_FACTOR)
            .is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
    })
}

/// The reader's language: chosen in the switch, else the account's, else the browser's.
pub fn lang_of(headers: &HeaderMap, account: Option<Lang>) -> Lang {
    let jar = CookieJar::from_headers(headers);
    let chosen = jar.get(LANG_COOKIE).and_then(|c| c.value().parse().ok());
    chosen.or(account).unwrap_or_else(|| {
        let wishes = headers
            .get(header::ACCEPT_LANGUAGE)
            .and_then(|v| v.to_str().ok());
        Lang::negotiate(wishes.unwrap_or_default())
    })
}

/// The client's address; behind a trusted proxy, the last one it added.
pub fn address_of(parts: &Parts, trust_proxy: bool) -> String {
    let forwarded = parts
        .headers
        .get("x-forwarded-for")
        .and_then(|v| v.to_str().ok())
        .and_then(|v| v.rsplit(',').next())
        .map(|v| v.trim().to_owned())
        .filter(|_| trust_proxy);
    let direct = parts
        .extensions
        .get::<ConnectInfo<SocketAddr>>()
        .map(|info| info.0.ip().to_string());
    forwarded.or(direct).unwrap_or_else(|| "unknown".into())
}

/// A form's fields as sent, in order, with repeated names.
#[derive(Debug, Clone, Default)]
pub struct RawForm(pub Vec<(String, String)>);

impl std::ops::Deref for RawForm {
    type Target = [(String, String)];
    fn deref(&self) -> &Self::Target {
        &self.0
    }
}

impl RawForm {
    /// The first value of a name; empty where there is none.
    pub fn first(&self, name: &str) -> &str {
        self.0
            .iter()
            .find(|(n, _)| n == name)
            .map_or("", |(_, v)| v)
    }
}

impl<S: Send + Sync> FromRequest<S> for RawForm {
    type Rejection = Response;

    async fn from_request(request: Request, state: &S) -> Result<Self, Response> {
        let bytes = axum::body::Bytes::from_request(request, state)
            .await
            .map_err(IntoResponse::into_response)?;
        Ok(Self(form_urlencoded::parse(&bytes).into_owned().collect()))
    }
}

/// The query string's fields, in order, with repeated names.
#[derive(Debug, Clone, Default)]
pub struct RawQuery(pub Vec<(String, String)>);

impl RawQuery {
    /// The first value of a name; empty where there is none.
    pub fn first(&self, name: &str) -> &str {
        self.0
            .iter()
            .find(|(n, _)| n == name)
            .map_or("", |(_, v)| v)
    }

    /// The first value of a name, parsed; none where missing or malformed.
    pub fn parsed<T: std::str::FromStr>(&self, name: &str) -> Option<T> {
        self.first(name).trim().parse().ok()
    }

    /// All values of a name, parsed; malformed ones are passed over.
    pub fn each<T: std::str::FromStr>(&self, name: &str) -> Vec<T> {
        self.0
            .iter()
            .filter(|(n, _)| n == name)
            .filter_map(|(_, v)| v.trim().parse().ok())
            .collect()
    }
}

impl<S: Send + Sync> FromRequestParts<S> for RawQuery {
    type Rejection = std::convert::Infallible;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Self::Rejection> {
        let query = parts.uri.query().unwrap_or_default();
        Ok(Self(
            form_urlencoded::parse(query.as_bytes())
                .into_owned()
                .collect(),
        ))
    }
}
