//! The pages of a personal link.

use askama::Template;

use super::view::AnswerView;
use crate::model::{Poll, PollState};
use platform::{markdown::SafeHtml, web::Shell};

/// Answering without an account.
#[derive(Template)]
#[template(path = "meetings/polls/link.html")]
pub struct LinkPage {
    pub shell: Shell,
    pub poll: Poll,
    pub state: PollState,
    pub name: String,
    pub description: SafeHtml,
    pub answers: AnswerView,
    /// What was chosen, in words.
    pub chosen: Option<String>,
}

/// A link that does not work, and what to do.
#[derive(Template)]
#[template(path = "meetings/polls/dead_link.html")]
pub struct DeadLinkPage {
    pub shell: Shell,
    pub advice: String,
}
