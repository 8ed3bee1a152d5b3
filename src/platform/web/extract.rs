//! Who visits, and what they sent.

use std::net::IpAddr;

use axum::{
    extract::FromRequestParts,
    http::{HeaderMap, HeaderName, header, request::Parts},
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
pub use crate::raw::{RawForm, RawQuery};
use crate::{
    auth::{Actor, Right, session, token::Secret},
    errors::AppError,
    i18n::Translator,
    security,
};
use kernel::{lang::Lang, urls};

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
