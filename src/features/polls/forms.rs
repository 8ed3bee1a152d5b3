//! The poll's form, and the deadline's.

use chrono::{DateTime, NaiveDate, Utc};

use super::model::Poll;
use kernel::{
    dates::{brussels_date, clock_time},
    ids::{GroupId, OrganisationId},
    meeting::MeetingKind,
};
use platform::web::{FormState, Reader};

/// A parsed form.
#[derive(Debug, Clone)]
pub struct PollForm {
    pub group: GroupId,
    pub kind: MeetingKind,
    pub organisation: Option<OrganisationId>,
    pub title: String,
    pub description: String,
    pub duration_minutes: i32,
    pub place: String,
    pub video_url: String,
    /// A weekly series, until that day.
    pub weekly_until: Option<NaiveDate>,
    pub closes_at: DateTime<Utc>,
    /// The version the writer saw.
    pub version: i32,
}

/// Parses what was typed. `kept`: the deadline stored, which may be past; another one is ahead.
pub(crate) fn parse(
    raw: &[(String, String)],
    now: DateTime<Utc>,
    kept: Option<DateTime<Utc>>,
) -> Result<PollForm, FormState> {
    let mut read = Reader::new(raw);
    let group = read.required("group");
    let kind = read.required_word("kind");
    let organisation = read.optional("organisation");
    let bilateral = kind == Some(MeetingKind::Bilateral);
    if bilateral && organisation == Some(None) {
        read.wrong("organisation", "meeting-bilateral-with-whom");
    }
    let title = read.required_line("title", 200);
    let description = read.markdown("description", 20_000);
    let duration_minutes = duration(&mut read);
    let place = read.line("place", 200);
    let video_url = read.url("video_url");
    let closes_at = deadline(&mut read, now, kept);
    let weekly_until = weekly_until(&mut read, now, bilateral);
    let version = read.version();
    read.finish(|| {
        Some(PollForm {
            group: group?,
            kind: kind?,
            organisation: organisation?.filter(|_| bilateral),
            title: title?,
            description: description?,
            duration_minutes: duration_minutes?,
            place: place?,
            video_url: video_url?,
            weekly_until: weekly_until?,
            closes_at: closes_at?,
            version,
        })
    })
}

fn duration(read: &mut Reader) -> Option<i32> {
    let minutes: i32 = read.required("duration")?;
    if (5..=1440).contains(&minutes) {
        return Some(minutes);
    }
    read.wrong("duration", "poll-error-duration");
    None
}

/// Outer none: refused; inner none: no series.
fn weekly_until(
    read: &mut Reader,
    now: DateTime<Utc>,
    bilateral: bool,
) -> Option<Option<NaiveDate>> {
    if !read.flag("weekly") {
        return Some(None);
    }
    if bilateral {
        read.wrong("weekly", "poll-error-weekly-bilateral");
        return None;
    }
    let until = read.required_date("weekly_until")?;
    let today = brussels_date(now);
    if until <= today || (until - today).num_days() > 366 {
        read.wrong("weekly_until", "poll-error-weekly-until");
        return None;
    }
    Some(Some(until))
}

/// A deadline ahead of now, or the one kept.
pub(crate) fn deadline(
    read: &mut Reader,
    now: DateTime<Utc>,
    kept: Option<DateTime<Utc>>,
) -> Option<DateTime<Utc>> {
    let at = read.required_moment("closes_on", "closes_time")?;
    // The form shows minutes only.
    let same = kept.is_some_and(|kept| (kept - at).num_seconds().abs() < 60);
    if at > now || same {
        return Some(if same { kept? } else { at });
    }
    read.wrong("closes_on", "poll-error-deadline-past");
    None
}

/// The form of a stored poll.
pub(crate) fn filled(poll: &Poll) -> FormState {
    FormState::blank()
        .with("group", poll.group_id)
        .with("kind", poll.kind)
        .with_optional("organisation", poll.organisation_id)
        .with("title", &poll.title)
        .with("description", &poll.description)
        .with("duration", poll.duration_minutes)
        .with("place", &poll.place)
        .with("video_url", &poll.video_url)
        .with("closes_on", brussels_date(poll.closes_at))
        .with("closes_time", clock_time(poll.closes_at))
        .with_optional("weekly", poll.weekly.then_some("1"))
        .with_optional("weekly_until", poll.weekly_until)
        .with("version", poll.version)
}
