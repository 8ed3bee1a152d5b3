//! Asking before a slot is chosen.

use askama::Template;

use super::queries::{Clash, Running};
use platform::web::Shell;
use polls::frame::PollFrame;

/// What the choice will do, and whom it will mail.
#[derive(Template)]
#[template(path = "polls/choose.html")]
pub(super) struct ChoosePage {
    pub shell: Shell,
    pub frame: PollFrame,
    /// `lundi 27 septembre 2021, 09:00–10:00`.
    pub slot: String,
    /// What speaks for it, or who is missing.
    pub why: String,
    /// Every required person can.
    pub qualifies: bool,
    /// Meetings made, where it is a series; the holidays and the days without that hour left out.
    pub meetings: usize,
    pub holidays: String,
    pub missing: String,
    pub people: Vec<String>,
    /// People who have not answered, while the poll is open.
    pub waiting: usize,
    pub clashes: Vec<Clash>,
    /// Series that a weekly choice would stand beside.
    pub running: Vec<Running>,
    pub action: String,
}
