//! Asking for the own password before powers change hands: who finds a session open, or has one
//! stolen, cannot go that far.

use askama::Template;
use axum::http::StatusCode;

use super::{accounts, limits};
use kernel::urls;
use platform::{
    auth::{rate, session},
    errors::{AppError, Result},
    security::{self, Event, EventKind},
    web::{FormState, RawForm, Shell, Visit, given_back::last_word, page_instead},
};

/// The field of the own password; nothing else is called so.
const FIELD: &str = "own_password";

/// Asks for the password, and carries along what was typed into the form before.
#[derive(Template)]
#[template(path = "people/sign_in/confirm.html")]
struct ConfirmIdentityPage {
    shell: Shell,
    form: FormState,
    email: String,
    action: String,
    /// What is confirmed.
    what: Option<String>,
    /// The form before, to be sent again with the password.
    carried: Vec<(String, String)>,
}

/// Goes on where the own password was given a moment ago, or comes with this form and is right, or
/// where a page only asks ([`Visit::asks`]).
/// Fails: else the question, a page that sends the same form again; [`AppError::TooManyRequests`]
/// after too many wrong ones.
pub async fn ask(visit: &Visit, raw: &RawForm) -> Result<()> {
    if visit.asks() || visit.actor.is_confirmed() {
        return Ok(());
    }
    let given = raw.first(FIELD);
    let mut form = FormState::blank();
    let mut status = StatusCode::OK;
    if !given.is_empty() {
        if is_own(visit, given).await? {
            let mut db = visit.db().await?;
            session::confirm(&mut db, visit.actor.session, visit.actor.now).await?;
            return Ok(());
        }
        form = form.refused(FIELD, "password-present-wrong");
        status = StatusCode::UNPROCESSABLE_ENTITY;
    }
    let mut shell = visit.shell.clone();
    let action = std::mem::replace(&mut shell.path, urls::home());
    shell.title = shell.t.t("confirm-identity-title");
    let carried = raw.iter().filter(|(name, _)| name != FIELD);
    let what = format!("confirm-what-{}", last_word(&action));
    let question = ConfirmIdentityPage {
        what: shell.t.lookup(&what),
        form,
        email: visit.actor.email.clone(),
        action,
        carried: carried.cloned().collect(),
        shell,
    };
    Err(page_instead(status, &question))
}

/// Whether this is the visitor's password; wrong ones are counted and go to the security log.
/// Fails: [`AppError::TooManyRequests`] after too many wrong ones.
pub async fn is_own(visit: &Visit, password: &str) -> Result<bool> {
    let (app, id, now) = (&visit.app, visit.actor.id, visit.actor.now);
    let who = id.to_string();
    let limits: [(_, &[&str]); 1] = [(rate::OWN_PASSWORD, &[&who])];
    let tries = limits::count(app, &limits, Some(id)).await?;
    let account = accounts::by_email(&mut *app.db().await?, &visit.actor.email)
        .await?
        .ok_or(AppError::NotFound)?;
    let right = app
        .passwords
        .verify(password.to_owned(), account.password_hash)
        .await?;
    if right {
        rate::forgive_all(&app.pool, tries).await;
    } else {
        let event = Event::new(EventKind::Refused)
            .about(id)
            .detail("@security-at-confirmation");
        security::record(&mut *app.db().await?, now, &event).await?;
    }
    Ok(right)
}
