//! The page of those asked.

use askama::Template;

use super::queries::Candidate;
use crate::{frame::PollFrame, queries::InviteeRow, sending::unsent};
use platform::web::Shell;

/// Those asked, with the forms that add some.
#[derive(Template)]
#[template(path = "polls/people.html")]
pub(crate) struct PeoplePage {
    pub shell: Shell,
    pub frame: PollFrame,
    pub rows: Vec<InviteeRow>,
    pub candidates: Vec<Candidate>,
}

impl PeoplePage {
    /// People of the group who are not asked.
    pub fn of_group(&self) -> usize {
        self.candidates.iter().filter(|c| c.of_group).count()
    }

    /// People who have had no link yet.
    pub fn unsent(&self) -> usize {
        self.rows.iter().filter(|row| unsent(row)).count()
    }
}
