//! Asking before something is lost or much is changed.
//!
//! One handler does both: on GET it asks ([`Visit::asks`]), on POST it does what was asked. What it
//! loads and whom it refuses is then the same.
//!
//! [`Visit::asks`]: super::Visit::asks

use askama::Template;
use axum::{handler::Handler, http::StatusCode, response::Response, routing::MethodRouter};

use super::{
    handlers::{Answering, get, post},
    page_with,
    shell::Shell,
    state::AppState,
};
use crate::{errors::Result, mail::Sending};

/// A route whose handler asks on GET, and does it on POST.
pub fn asked<H, T>(handler: H) -> MethodRouter<AppState>
where
    H: Handler<T, AppState, Future = Answering>,
{
    get(handler.clone()).merge(post(handler))
}

/// A question with its consequence; the button sends a POST to `action`.
#[derive(Template)]
#[template(path = "layout/confirm.html")]
pub struct ConfirmPage {
    pub shell: Shell,
    pub question: String,
    pub consequence: String,
    pub button: String,
    pub action: String,
    pub back: String,
    /// Something ends or is lost: the button warns.
    pub loses: bool,
    /// What leads back without doing it is called, a key: another word than the button's own.
    pub leave: &'static str,
    /// A second click is led to what the first one did; not where the first one's answer shows what
    /// is shown this once.
    pub taken_once: bool,
}

impl ConfirmPage {
    /// The button says what the page's title says, and sends to the page's own address.
    pub fn new(shell: Shell, question: String, consequence: String, back: String) -> Self {
        Self {
            question,
            consequence,
            button: shell.title.clone(),
            action: shell.address().to_owned(),
            back,
            loses: true,
            leave: "cancel",
            taken_once: true,
            shell,
        }
    }

    /// Of what is done every week, and loses nothing.
    #[must_use]
    pub fn ordinary(mut self) -> Self {
        self.loses = false;
        self
    }
}

/// Asking before mails are sent: as [`ConfirmPage`], with who gets one, who does not, and what it says.
#[derive(Template)]
#[template(path = "layout/send.html")]
pub struct SendPage {
    pub shell: Shell,
    pub question: String,
    pub consequence: String,
    pub button: String,
    pub action: String,
    pub back: String,
    pub sending: Sending,
}

impl SendPage {
    /// The same page, about mails.
    pub fn of(question: ConfirmPage, sending: Sending) -> Self {
        Self {
            shell: question.shell,
            question: question.question,
            consequence: question.consequence,
            button: question.button,
            action: question.action,
            back: question.back,
            sending,
        }
    }

    /// The page, or once more where something else would leave than was looked at.
    pub fn answer(&self) -> Result<Response> {
        let status = match self.sending.changed {
            Some(_) => StatusCode::CONFLICT,
            None => StatusCode::OK,
        };
        page_with(status, self)
    }
}
