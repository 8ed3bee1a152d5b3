//! Who holds a personal link: what every page under `/c/` begins with.

use askama::Template;
use axum::http::StatusCode;
use sqlx::PgConnection;

use super::{
    links::{self, Found, OpenLink},
    model::Circle,
    policy::{self, OwnPlace},
    queries,
};
use platform::{
    auth::{Permit, rights::permission::AnswerCircle, token::Secret},
    errors::{AppError, Result},
    i18n::{Said, Translator},
    web::{Guest, SecretPath, Shell, page_instead},
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

/// Who holds the link.
/// Fails: the page that says kindly what to do with one that does not work.
pub async fn holder(db: &mut PgConnection, guest: &Guest, path: &SecretPath) -> Result<Holder> {
    let now = guest.app.clock.now();
    let Some(secret) = path.secret() else {
        return Err(dead_link(guest, &Found::Unknown));
    };
    let link = match links::find(db, secret, now).await? {
        Found::Open(link) => link,
        dead => return Err(dead_link(guest, &dead)),
    };
    let Some(circle) = queries::circle(db, None, link.circle).await? else {
        return Err(dead_link(guest, &Found::Unknown));
    };
    Ok(Holder {
        permit: policy::by_link(&link, now),
        t: guest.speaks(link.lang),
        secret: secret.clone(),
        circle,
        link,
    })
}

/// What a link that does not work leads to.
#[derive(Template)]
#[template(path = "circles/dead_link.html")]
struct DeadLinkPage {
    shell: Shell,
    advice: String,
}

/// Says kindly what to do with a link that does not work.
fn dead_link(guest: &Guest, found: &Found) -> AppError {
    let mut shell = guest.shell.clone();
    let (status, advice) = match found {
        Found::Over(lang) => {
            shell.t = guest.speaks(*lang);
            (StatusCode::GONE, "circle-link-over")
        }
        _ => (StatusCode::NOT_FOUND, "circle-link-unknown"),
    };
    shell.title = shell.t.t("circle-link-dead");
    let advice = shell.t.t(advice);
    page_instead(status, &DeadLinkPage { shell, advice })
}
