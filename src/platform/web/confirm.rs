//! Asking before something is lost or much is changed.

use askama::Template;

use super::shell::Shell;

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
}
