//! The page of sections.

use askama::Template;

use super::queries::Section;
use meetings::frame::MeetingFrame;
use platform::web::{FormState, Shell};

/// The sub-groups of a meeting.
#[derive(Template)]
#[template(path = "minutes/notes/sections.html")]
pub(crate) struct SectionsPage {
    pub shell: Shell,
    pub frame: MeetingFrame,
    pub sections: Vec<Section>,
    /// Notes can be written.
    pub open: bool,
    /// The form to open one.
    pub form: FormState,
}
