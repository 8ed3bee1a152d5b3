//! Recording the committee's validation.

use askama::Template;

use platform::web::{Choice, FormState, Shell};

/// The decision to record.
#[derive(Template)]
#[template(path = "circles/notes/validate.html")]
pub struct ValidateNotePage {
    pub shell: Shell,
    pub form: FormState,
    /// Of the note.
    pub title: String,
    /// Meetings of the committee.
    pub meetings: Vec<Choice>,
    pub action: String,
    pub back: String,
}
