//! The page of one's private calendar address.

use askama::Template;
use chrono::{DateTime, Utc};

use platform::web::Shell;

/// One's private calendar address.
#[derive(Template)]
#[template(path = "meetings/calendar/mine.html")]
pub(crate) struct MyCalendarPage {
    pub shell: Shell,
    pub made_at: Option<DateTime<Utc>>,
    /// Just made: shown this once.
    pub address: Option<String>,
}
