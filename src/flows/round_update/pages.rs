//! The page of a round's update.

use askama::Template;

use meetings::agenda::model::OutlinePoint;
use platform::{
    markdown::{self, SafeHtml},
    web::{Choice, FormState, Shell},
};

/// Noting the news of a strategy or group at a meeting.
#[derive(Template)]
#[template(path = "round_update/new.html")]
pub(super) struct RoundUpdatePage {
    pub shell: Shell,
    pub point: OutlinePoint,
    pub form: FormState,
    pub healths: Vec<Choice>,
    pub action: String,
    /// `notes` where the form came from there.
    pub origin: String,
    pub back: String,
}

impl RoundUpdatePage {
    /// Text of the point's Markdown.
    pub(super) fn html(&self, text: &str) -> SafeHtml {
        markdown::render(text)
    }
}
