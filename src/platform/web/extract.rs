//! Who visits, and what they sent.

use std::{borrow::Cow, net::IpAddr};

use axum::{
    extract::{FromRequest, FromRequestParts, Request},
    http::{HeaderMap, HeaderName, header, request::Parts},
    response::{IntoResponse, Response},
};
use sqlx::{Postgres, pool::PoolConnection};

use super::{
    client,
    cookie::{self, Cookie},
    flash::Flash,
    nav::Navigation,
    shell::{Frame, Shell},
    state::{AppState, Tx},
};
use crate::{
    auth::{Actor, Right, session, token::Secret},
    errors::AppError,
    i18n::Translator,
    security,
};
use kernel::{lang::Lang, line::one_line, urls};

/// A signed-in person's visit. Everybody else is sent to sign in and back.
#[derive(Debug, Clone)]
pub struct Visit {
    pub actor: Actor,
    pub shell: Shell,
    pub app: AppState,
}

impl Visit {
    /// A connection for reading, as [`AppState::db`].
    pub async fn db(&self) -> Result<PoolConnection<Postgres>, AppError> {
        self.app.db().await
    }

    /// A transaction for writing, as [`AppState::begin`].
    pub async fn begin(&self) -> Result<Tx, AppError> {
        self.app.begin().await
    }
}

impl Visit {
    /// Whether a step is only asked about: it is the page with the question, not yet its form. What
    /// the page's transaction did is undone with it.
    pub fn asks(&self) -> bool {
        !self.shell.answers_form
    }

    /// What a page of somebody's sends after another signed in on the same browser, as lines that it
    /// kept, is not stored under the other's name: the sender is asked to sign in again.
    /// Fails: [`AppError::SignInNeeded`] where the form names another person.
    pub fn same_writer(&self, raw: &RawForm) -> Result<(), AppError> {
        let me = raw.first("me");
        (me.is_empty() || me == self.actor.id.to_string())
            .then_some(())
            .ok_or(AppError::SignInNeeded(urls::home()))
    }
}

/// Anybody's visit, signed in or not.
#[derive(Debug, Clone)]
pub struct Guest {
    pub actor: Option<Actor>,
    pub shell: Shell,
    /// The address the request came from, for limits and "my sessions".
    pub address: IpAddr,
    /// The secret of a browser that somebody signed in with before.
    pub device: Option<Secret>,
    pub user_agent: String,
    /// The language chosen in the switch.
    pub chosen: Option<Lang>,
    pub app: AppState,
}

impl Guest {
    /// How somebody is spoken to whose link is in that language: in it, unless the browser was told
    /// another.
    pub fn speaks(&self, lang: Lang) -> Translator {
        Translator(self.chosen.unwrap_or(lang))
    }

    /// A connection for reading, as [`AppState::db`].
    pub async fn db(&self) -> Result<PoolConnection<Postgres>, AppError> {
        self.app.db().await
    }

    /// A transaction for writing, as [`AppState::begin`].
    pub async fn begin(&self) -> Result<Tx, AppError> {
        self.app.begin().await
    }

    /// What limits count as this client.
    pub fn network(&self) -> String {
        client::network(self.address)
    }
}

impl FromRequestParts<AppState> for Guest {
    type Rejection = AppError;

    async fn from_request_parts(parts: &mut Parts, app: &AppState) -> Result<Self, AppError> {
        let (settings, headers) = (&*app.settings, &parts.headers);
        let secret_in = |which| {
            let text = cookie::read(settings, headers, which)?;
            Secret::from_text(&text)
        };
        let actor = match secret_in(Cookie::Session) {
            Some(secret) => {
                let mut db = app.db().await?;
                let in_use = !parts.method.is_safe() || navigates(headers);
                session::actor(&mut db, &secret, app.clock.now(), in_use)
                    .await
                    .map_err(AppError::before_begin)?
            }
            None => None,
        };
        if let Some(actor) = &actor {
            security::seen(actor.id);
        }
        let lang = lang_of(&parts.headers, actor.as_ref().map(|a| a.lang));
        let actor = actor.map(|actor| Actor { lang, ..actor });
        let path = parts
            .uri
            .path_and_query()
            .map_or("/", |p| p.as_str())
            .to_owned();
        let flash = cookie::read(settings, headers, Cookie::Flash);
        let flash = flash.and_then(|value| Flash::from_cookie(&value));
        let mut shell = Shell::of_guest(Translator(lang), &path, app.clock.today());
        shell.answers_form = !parts.method.is_safe();
        shell.flash = flash;
        let look = cookie::look(settings, headers);
        shell.look = actor.as_ref().map_or(look, |actor| actor.look);
        shell.actor = actor.clone();
        shell.navigation = parts
            .extensions
            .get::<Navigation>()
            .copied()
            .unwrap_or_default();
        shell.low_disk = app.health.low_disk().filter(|_| {
            actor
                .as_ref()
                .is_some_and(|a| a.can_anywhere(Right::ReadAdministration))
        });
        if let Some(frame) = parts.extensions.get::<Frame>() {
            frame.set(&shell);
        }
        let text = |name| {
            parts
                .headers
                .get(name)
                .and_then(|v| v.to_str().ok())
                .unwrap_or_default()
        };
        let user_agent = text(header::USER_AGENT).to_owned();
        shell.on_phone = user_agent.contains("Mobi");
        Ok(Self {
            actor,
            shell,
            address: client::address(headers, &parts.extensions, &settings.trust_proxy),
            device: secret_in(Cookie::Device),
            user_agent,
            chosen: chosen(headers),
            app: app.clone(),
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
                app: guest.app,
            }),
            // After signing in, come back to the page; a POST cannot be repeated.
            None if parts.method == axum::http::Method::GET => {
                Err(AppError::SignInNeeded(guest.shell.path))
            }
            None => Err(AppError::SignInNeeded(urls::home())),
        }
    }
}

/// The pages on which somebody gets the second factor that is demanded of them.
fn is_of_enrolment(path: &str) -> bool {
    path.split('?').next().is_some_and(|path| {
        path.strip_prefix(urls::my_second_factor::PATH)
            .is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
    })
}

/// The language chosen in the switch.
fn chosen(headers: &HeaderMap) -> Option<Lang> {
    cookie::lang(headers)?.parse().ok()
}

/// The reader's language: chosen in the switch, else the account's, else the browser's.
pub(super) fn lang_of(headers: &HeaderMap, account: Option<Lang>) -> Lang {
    chosen(headers).or(account).unwrap_or_else(|| {
        let wishes = headers
            .get(header::ACCEPT_LANGUAGE)
            .and_then(|v| v.to_str().ok());
        Lang::negotiate(wishes.unwrap_or_default())
    })
}

/// Whether the answer becomes a page before somebody's eyes. What a page's scripts fetch does not;
/// old browsers tell by what they take alone.
pub(super) fn navigates(headers: &HeaderMap) -> bool {
    let text = |name: HeaderName| headers.get(name).and_then(|value| value.to_str().ok());
    match text(HeaderName::from_static("sec-fetch-mode")) {
        Some(mode) => mode == "navigate",
        None => text(header::ACCEPT).is_none_or(|kinds| kinds.contains("text/html")),
    }
}

/// Names and values, in order. No text of Jalon holds a NUL: PostgreSQL cannot store it.
pub(super) fn fields(encoded: &[u8]) -> Vec<(String, String)> {
    let clean = |text: Cow<'_, str>| text.replace('\0', "");
    form_urlencoded::parse(encoded)
        .map(|(name, value)| (clean(name), clean(value)))
        .collect()
}

/// The value of `page`: which page of a list is asked for, far from any overflow.
fn page(value: &str) -> i64 {
    let number = value.trim().parse().unwrap_or(1);
    i64::clamp(number, 1, 1_000_000)
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

    /// The first value of a name as one line, cut off at `max` characters.
    pub fn line(&self, name: &str, max: usize) -> String {
        one_line(self.first(name)).chars().take(max).collect()
    }

    /// With this as the only value of a field: it is not the form's to change.
    pub fn fixed(mut self, name: &str, value: impl ToString) -> Self {
        self.0.retain(|(n, _)| n != name);
        self.0.push((name.to_owned(), value.to_string()));
        self
    }

    /// The page of the list the form was sent from.
    pub fn page(&self) -> i64 {
        page(self.first("page"))
    }
}

impl<S: Send + Sync> FromRequest<S> for RawForm {
    type Rejection = Response;

    async fn from_request(request: Request, state: &S) -> Result<Self, Response> {
        let bytes = axum::body::Bytes::from_request(request, state)
            .await
            .map_err(IntoResponse::into_response)?;
        Ok(Self(fields(&bytes)))
    }
}

/// The query string's fields, in order, with repeated names.
#[derive(Debug, Clone, Default)]
pub struct RawQuery(pub Vec<(String, String)>);

impl RawQuery {
    /// Of what stands after the `?` of an address.
    pub fn of(query: &str) -> Self {
        Self(fields(query.as_bytes()))
    }

    /// The first value of a name; empty where there is none.
    pub fn first(&self, name: &str) -> &str {
        self.0
            .iter()
            .find(|(n, _)| n == name)
            .map_or("", |(_, v)| v)
    }

    /// The page of a list that is asked for.
    pub fn page(&self) -> i64 {
        page(self.first("page"))
    }

    /// How many rows that page has at most, and how many come before them.
    pub fn window(&self, size: i64) -> (i64, i64) {
        (size, (self.page() - 1) * size)
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
        Ok(Self::of(parts.uri.query().unwrap_or_default()))
    }
}
