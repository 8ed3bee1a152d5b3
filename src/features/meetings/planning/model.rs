//! What a planned meeting is.

use chrono::{DateTime, Utc};

use kernel::{
    dates::{brussels, brussels_date},
    ids::{GroupId, MeetingId, OrganisationId},
    meeting::MeetingKind,
};
use platform::history::Snapshot;

/// What a form changes of a meeting.
#[derive(Debug, Clone)]
pub struct Meeting {
    pub id: MeetingId,
    pub kind: MeetingKind,
    pub group_id: GroupId,
    pub group: String,
    /// A bilateral's administration.
    pub organisation_id: Option<OrganisationId>,
    pub organisation: Option<String>,
    pub title: String,
    /// Within the year, among the group's meetings of the kind.
    pub number: i32,
    pub starts_at: DateTime<Utc>,
    pub ends_at: DateTime<Utc>,
    /// Room or address; may be empty.
    pub place: String,
    /// May be empty.
    pub video_url: String,
    /// Markdown.
    pub description: String,
    pub version: i32,
}

impl Meeting {
    /// For the history: times as people read them.
    pub fn snapshot(&self) -> Snapshot {
        let moment = |at| brussels(at).format("%d/%m/%Y %H:%M").to_string();
        Snapshot::new()
            .text("title", &self.title)
            .text("number", self.number)
            .optional("organisation", self.organisation.as_ref())
            .text("starts_at", moment(self.starts_at))
            .text("ends_at", moment(self.ends_at))
            .text("place", &self.place)
            .text("video_url", &self.video_url)
            .text("description", &self.description)
    }

    /// Year the number belongs to.
    pub fn year(&self) -> i32 {
        use chrono::Datelike;
        brussels_date(self.starts_at).year()
    }
}
