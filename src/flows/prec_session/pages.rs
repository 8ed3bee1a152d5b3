//! The pages of a session's measures.

use askama::Template;
use chrono::{DateTime, Utc};

use kernel::ids::{GroupId, MeetingId};
use meetings::frame::MeetingFrame;
use platform::web::{Panel, Shell};

/// What a session examines, as a page of its meeting.
#[derive(Template)]
#[template(path = "prec_session/measures.html")]
pub struct SessionMeasuresPage {
    pub shell: Shell,
    pub frame: MeetingFrame,
    pub measures: Panel,
}

/// No session of a group is planned.
#[derive(Template)]
#[template(path = "prec_session/none.html")]
pub struct NoSessionPage {
    pub shell: Shell,
    pub group: GroupId,
    /// The last one that took place.
    pub last: Option<LastSession>,
    /// The form of a new one, filled in; for those who may plan it.
    pub plan: Option<String>,
}

/// A session that took place.
#[derive(Debug, Clone)]
pub struct LastSession {
    pub id: MeetingId,
    pub title: String,
    pub starts_at: DateTime<Utc>,
}
