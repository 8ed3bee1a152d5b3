//! The page of who came.

use askama::Template;

use ::circles::{frame::CircleFrame, sheet::came::Guest};
use platform::web::{FormState, Shell};

/// Who came, with the line for who came too.
#[derive(Template)]
#[template(path = "circle_came/index.html")]
pub(super) struct CamePage {
    pub shell: Shell,
    pub frame: CircleFrame,
    pub guests: Vec<Guest>,
    /// Who came too, as typed.
    pub form: FormState,
    /// Names of organisations to propose.
    pub organisations: Vec<String>,
}

impl CamePage {
    /// Those with a place, or those without.
    pub(super) fn expected(&self, expected: bool) -> Vec<&Guest> {
        let guests = self.guests.iter();
        guests.filter(|guest| guest.expected == expected).collect()
    }

    /// So many are there.
    pub(super) fn there(&self) -> usize {
        let guests = self.guests.iter();
        guests.filter(|guest| guest.came_at.is_some()).count()
    }
}
