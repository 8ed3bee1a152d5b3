//! The meeting's form.

use chrono::{DateTime, Utc};

use super::model::Meeting;
use kernel::{
    dates::{brussels_date, clock_time},
    ids::{GroupId, OrganisationId},
    meeting::MeetingKind,
    span::Span,
};
use platform::web::{FormState, Reader};

/// Characters that a description may have, in the form and by an import.
pub const DESCRIPTION: usize = 20_000;

/// A parsed form.
#[derive(Debug, Clone)]
pub struct MeetingForm {
    pub kind: MeetingKind,
    pub group: GroupId,
    pub organisation: Option<OrganisationId>,
    pub title: String,
    pub starts_at: DateTime<Utc>,
    pub ends_at: DateTime<Utc>,
    pub place: String,
    pub video_url: String,
    pub description: String,
    /// The version the writer saw.
    pub version: i32,
}

/// Parses what was typed; `kept` is when a stored meeting is.
pub(super) fn parse(
    raw: &[(String, String)],
    kept: Option<Span>,
) -> Result<MeetingForm, FormState> {
    let mut read = Reader::new(raw);
    let kind = read.required_word("kind");
    let group = read.required("group");
    let organisation = read.optional("organisation");
    if kind == Some(MeetingKind::Bilateral) && organisation == Some(None) {
        read.wrong("organisation", "meeting-bilateral-with-whom");
    }
    let title = read.required_line("title", 200);
    let times = read.required_span(kept);
    let place = read.line("place", 200);
    let video_url = read.url("video_url");
    let description = read.markdown("description", DESCRIPTION);
    let version = read.version();
    read.finish(|| {
        let (starts_at, ends_at) = times?;
        Some(MeetingForm {
            kind: kind?,
            group: group?,
            organisation: organisation?.filter(|_| kind == Some(MeetingKind::Bilateral)),
            title: title?,
            starts_at,
            ends_at,
            place: place?,
            video_url: video_url?,
            description: description?,
            version,
        })
    })
}

/// The form of a stored meeting.
pub(super) fn filled(meeting: &Meeting) -> FormState {
    FormState::blank()
        .with("kind", meeting.kind)
        .with("group", meeting.group_id)
        .with_optional("organisation", meeting.organisation_id)
        .with("title", &meeting.title)
        .with("day", brussels_date(meeting.starts_at))
        .with("from", clock_time(meeting.starts_at))
        .with("to", clock_time(meeting.ends_at))
        .with("place", &meeting.place)
        .with("video_url", &meeting.video_url)
        .with("description", &meeting.description)
        .with("version", meeting.version)
}
