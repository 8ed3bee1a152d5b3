//! Who holds a personal link: what every page under `/c/` begins with.

use askama::Template;
use axum::{
    http::{HeaderMap, StatusCode},
    response::Response,
};
use sqlx::PgConnection;

use super::{
    links::{self, Found, OpenLink},
    model::Circle,
    policy::{self, OwnPlace},
    queries,
};
use platform::{
    auth::{Permit, rights::permission::AnswerCircle, token::Secret},
    errors::Result,
    i18n::{Said, Translator},
    web::{Guest, SecretPath, Shell, extract::lang_of, page_with},
};

/// The holder of a link that works: the acting identity is the link's, whoever is signed in.
#[derive(Debug)]
pub struct Holder {
    pub link: OpenLink,
    pub circle: Circle,
    pub permit: Permit<AnswerCircle, OwnPlace>,
    /// For the addresses of the pages beside.
    pub secret: Secret,
    /// Speaks the invitee's language, unless the browser was told another.
    pub t: Translator,
}

impl Holder {
    /// The shell of a page of theirs.
    pub fn shell(&self, mut shell: Shell, title: impl Into<Said>) -> Shell {
        shell.t = self.t;
        shell.called(title)
    }
}

/// Who holds the link, or what the address is instead: [`dead_link`] says so.
pub async fn holder(
    db: &mut PgConnection,
    guest: &Guest,
    headers: &HeaderMap,
    path: &SecretPath,
) -> Result<std::result::Result<Holder, Found>> {
    let now = guest.app.clock.now();
    let Some(secret) = path.secret() else {
        return Ok(Err(Found::Unknown));
    };
    let link = match links::find(db, secret, now).await? {
        Found::Open(link) => link,
        dead => return Ok(Err(dead)),
    };
    let Some(circle) = queries::circle(db, None, link.circle).await? else {
        return Ok(Err(Found::Unknown));
    };
    Ok(Ok(Holder {
        permit: policy::by_link(&link, now),
        t: Translator(lang_of(headers, Some(link.lang))),
        secret: secret.clone(),
        circle,
        link,
    }))
}

/// What a link that does not work leads to.
#[derive(Template)]
#[template(path = "circles/dead_link.html")]
struct DeadLinkPage {
    shell: Shell,
    advice: String,
}

/// Says kindly what to do with a link that does not work.
///
/// # Errors
/// Only where the template fails to render.
pub fn dead_link(mut guest: Guest, headers: &HeaderMap, found: &Found) -> Result<Response> {
    let (status, lang, advice) = match found {
        Found::Over(lang) => (StatusCode::GONE, Some(*lang), "circle-link-over"),
        _ => (StatusCode::NOT_FOUND, None, "circle-link-unknown"),
    };
    if let Some(lang) = lang {
        guest.shell.t = Translator(lang_of(headers, Some(lang)));
    }
    let t = guest.shell.t;
    guest.shell.title = t.t("circle-link-dead");
    let template = DeadLinkPage {
        advice: t.t(advice),
        shell: guest.shell,
    };
    page_with(status, &template)
}
