//! The pages of an invitation.

use askama::Template;

use super::model::Invitation;
use platform::web::{Choice, FormState, Shell};

/// Answering an invitation, with or without an account.
#[derive(Template)]
#[template(path = "meetings/attendance/reply.html")]
pub(crate) struct ReplyPage {
    pub shell: Shell,
    pub invitation: Invitation,
    pub form: FormState,
    pub replies: Vec<Choice>,
    pub action: String,
    pub calendar: String,
    /// The meeting's page, for those who can open it.
    pub page: Option<String>,
}

/// A link that does not work, and what to do.
#[derive(Template)]
#[template(path = "meetings/attendance/dead_link.html")]
pub(crate) struct DeadInvitationPage {
    pub shell: Shell,
    pub advice: String,
}
