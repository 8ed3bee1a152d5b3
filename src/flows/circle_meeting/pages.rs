//! Choosing a circle's meeting.

use askama::Template;

use circles::frame::CircleFrame;
use platform::web::{Choice, FormState, Shell};

/// Two ways: a new meeting, or one that is there.
#[derive(Template)]
#[template(path = "circles/meeting.html")]
pub struct CircleMeetingPage {
    pub shell: Shell,
    pub frame: CircleFrame,
    pub form: FormState,
    /// Of the group, of the circle's kind.
    pub meetings: Vec<Choice>,
    pub action: String,
    pub back: String,
}
