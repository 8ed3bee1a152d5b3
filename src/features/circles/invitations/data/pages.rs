//! The pages about one's own data.

use askama::Template;

use super::queries::{Brought, HeldCall, HeldMail, HeldObjection, HeldReply};
use crate::{invitations::model::Invitee, model::Circle};
use platform::web::{Choice, FormState, Shell};

/// What is held about me.
#[derive(Template)]
#[template(path = "circles/invitations/data.html")]
pub(crate) struct DataPage {
    pub shell: Shell,
    pub circle: Circle,
    pub invitee: Invitee,
    pub replies: Vec<HeldReply>,
    pub mails: Vec<HeldMail>,
    pub calls: Vec<HeldCall>,
    pub brought: Brought,
    /// What they brought and objected to what became of it.
    pub objected: Vec<HeldObjection>,
    pub secret: String,
}

/// Asks before it is erased.
#[derive(Template)]
#[template(path = "circles/invitations/erase.html")]
pub(crate) struct ErasePage {
    pub shell: Shell,
    pub form: FormState,
    /// What becomes of what one brought.
    pub choices: Vec<Choice>,
    pub secret: String,
}

/// It is erased.
#[derive(Template)]
#[template(path = "circles/invitations/erased.html")]
pub(crate) struct ErasedPage {
    pub shell: Shell,
}

/// No more mails, or mails again.
#[derive(Template)]
#[template(path = "circles/invitations/unsubscribe.html")]
pub(crate) struct UnsubscribePage {
    pub shell: Shell,
    pub circle: Circle,
    /// No mails go to them now.
    pub out: bool,
    pub secret: String,
}
