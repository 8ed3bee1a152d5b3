//! The pages of signing in.

use askama::Template;

use platform::web::{FormState, Shell};

/// Address and password.
#[derive(Template)]
#[template(path = "people/sign_in/sign_in.html")]
pub(crate) struct SignInPage {
    pub shell: Shell,
    pub form: FormState,
    /// The tries failed: one message, that does not say which of the two was wrong.
    pub failed: bool,
}

/// Asking for a reset link.
#[derive(Template)]
#[template(path = "people/sign_in/forgotten.html")]
pub(crate) struct ForgottenPage {
    pub shell: Shell,
    pub form: FormState,
    pub sent: bool,
    /// No server sends mails: somebody has to be asked.
    pub by_hand: bool,
}

/// A link that no longer works.
#[derive(Template)]
#[template(path = "people/sign_in/dead_link.html")]
pub(super) struct DeadLinkPage {
    pub shell: Shell,
}
