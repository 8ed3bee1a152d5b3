//! The page that adds documents.

use askama::Template;

use crate::frame::MeetingFrame;
use platform::web::{FormState, Shell};

/// Adding a link or a file.
#[derive(Template)]
#[template(path = "meetings/planning/document.html")]
pub(crate) struct DocumentNewPage {
    pub shell: Shell,
    pub frame: MeetingFrame,
    pub form: FormState,
}
