//! Calendar files (RFC 5545). Times are in UTC, which every calendar shows in local time.

use std::collections::HashMap;

use chrono::{DateTime, TimeDelta, Utc};
use icalendar::{Calendar, Component, Event, EventLike, EventStatus, Property};

use kernel::{
    ids::MeetingId,
    line::{one_line, paragraphs},
    meeting::MeetingState,
    urls,
};
use platform::{
    i18n::Translator,
    mail::invite::{Invite, Organizer},
    print::plain,
    web::AppState,
};

/// A meeting as a calendar knows it.
#[derive(Debug, Clone)]
pub struct CalendarMeeting {
    pub id: MeetingId,
    pub group_code: String,
    pub title: String,
    pub starts_at: DateTime<Utc>,
    pub ends_at: DateTime<Utc>,
    pub place: String,
    pub video_url: String,
    pub description: String,
    pub state: MeetingState,
    pub cancel_reason: String,
    /// Of the row: a later file replaces an earlier one.
    pub version: i32,
    /// Put away: as good as called off.
    pub archived: bool,
    /// What its id ends with, given at the first start.
    pub domain: Option<String>,
}

/// Where the file comes from and for whom it is.
#[derive(Debug, Clone, Copy)]
pub struct Context<'a> {
    /// Without a slash at the end.
    pub base_url: &'a str,
    pub now: DateTime<Utc>,
    pub t: Translator,
    /// Where who may have no account finds each meeting: a link answers for its own meeting, and one
    /// without a link has no address at all. None: their pages.
    pub links: Option<&'a HashMap<MeetingId, String>>,
}

/// A file with these meetings.
pub fn file(name: &str, meetings: &[CalendarMeeting], context: Context<'_>) -> String {
    let mut calendar = Calendar::empty();
    calendar
        .append_property(Property::new("VERSION", "2.0"))
        .append_property(Property::new("PRODID", "-//Jalon//Jalon//FR"))
        .append_property(Property::new("CALSCALE", "GREGORIAN"))
        .append_property(Property::new("METHOD", "PUBLISH"))
        .name(&escaped(name))
        .ttl(&TimeDelta::hours(1));
    for meeting in meetings {
        calendar.push(event(meeting, context));
    }
    calendar.to_string()
}

/// The meetings for one person, by name and address: where somebody reads what calendar programs
/// answer, each in a file that asks for an answer, one after the other; else as in [`file`]. Their ids
/// are the same in both, so that one replaces the other.
pub fn invitations(
    app: &AppState,
    name: &str,
    meetings: &[CalendarMeeting],
    context: Context<'_>,
    (person, email): (&str, &str),
) -> String {
    let Ok(Some(organizer)) = Organizer::of(&app.settings.mail) else {
        return file(name, meetings, context);
    };
    let invite = |meeting: &CalendarMeeting| {
        let url = meeting.url(context);
        let invite = Invite {
            uid: &uid(meeting, context.base_url),
            sequence: meeting.version.unsigned_abs(),
            organizer: &organizer,
            name: person,
            email,
            title: &meeting.label(),
            description: &description(meeting, url.as_deref(), context.t),
            place: meeting.where_it_is(),
            link: url.as_deref(),
            starts_at: meeting.starts_at,
            ends_at: meeting.ends_at,
            cancelled: meeting.is_off(),
            coming: false,
            now: context.now,
        };
        invite.file()
    };
    meetings.iter().map(invite).collect()
}

/// The meeting of an id that [`file`] or [`invitations`] gave.
pub fn meeting_of(uid: &str) -> Option<MeetingId> {
    let (number, _) = uid.strip_prefix("meeting-")?.split_once('@')?;
    number.parse().ok()
}

impl CalendarMeeting {
    /// Its page, or where its reader answers.
    fn url(&self, context: Context<'_>) -> Option<String> {
        match context.links {
            Some(links) => links.get(&self.id).cloned(),
            None => Some(format!("{}{}", context.base_url, urls::meeting(self.id))),
        }
    }

    fn is_off(&self) -> bool {
        self.state == MeetingState::Cancelled || self.archived
    }

    fn where_it_is(&self) -> &str {
        if self.place.is_empty() {
            &self.video_url
        } else {
            &self.place
        }
    }

    fn label(&self) -> String {
        one_line(&format!("{} · {}", self.group_code, self.title))
    }
}

fn event(meeting: &CalendarMeeting, context: Context<'_>) -> Event {
    let url = meeting.url(context);
    let mut event = Event::new();
    event
        .uid(&uid(meeting, context.base_url))
        .timestamp(context.now)
        .sequence(meeting.version.unsigned_abs())
        .summary(&meeting.label())
        .description(&description(meeting, url.as_deref(), context.t))
        .starts(meeting.starts_at)
        .ends(meeting.ends_at)
        .status(if meeting.is_off() {
            EventStatus::Cancelled
        } else {
            EventStatus::Confirmed
        });
    let place = meeting.where_it_is();
    if !place.is_empty() {
        event.location(&one_line(place));
    }
    if let Some(url) = url {
        event.url(&url);
    }
    event.done()
}

/// A calendar's name: this property is no event's, and is written as given.
fn escaped(name: &str) -> String {
    let name = one_line(name).replace('\\', "\\\\");
    name.replace(';', "\\;").replace(',', "\\,")
}

/// The same for a meeting in every file of this house, whatever its pages' address becomes.
fn uid(meeting: &CalendarMeeting, base_url: &str) -> String {
    let domain = meeting.domain.as_deref().unwrap_or(host(base_url));
    format!("meeting-{}@{domain}", meeting.id)
}

/// Host and port of an address: what ids ended with before the domain was kept.
pub(super) fn host(base_url: &str) -> &str {
    base_url
        .split_once("://")
        .map_or(base_url, |(_, rest)| rest)
        .trim_end_matches('/')
}

fn description(meeting: &CalendarMeeting, url: Option<&str>, t: Translator) -> String {
    let mut lines = Vec::new();
    if !meeting.cancel_reason.is_empty() {
        lines.push(t.t1(
            "meeting-cancelled-because",
            "reason",
            &meeting.cancel_reason,
        ));
    }
    if !meeting.video_url.is_empty() {
        lines.push(t.fact(&t.t("meeting-video"), &meeting.video_url));
    }
    if !meeting.description.is_empty() {
        lines.push(plain::text(&meeting.description));
    }
    if let Some(url) = url {
        lines.push(t.fact(&t.t("calendar-page"), url));
    }
    paragraphs(&lines.join("\n"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use kernel::lang::Lang;

    fn meeting(state: MeetingState) -> CalendarMeeting {
        CalendarMeeting {
            id: MeetingId(7),
            group_code: "GT3".into(),
            title: "Notes; suites, etc.".into(),
            starts_at: "2021-11-04T08:00:00Z".parse().unwrap(),
            ends_at: "2021-11-04T09:00:00Z".parse().unwrap(),
            place: "Salle 4, étage 2".into(),
            video_url: String::new(),
            description: "Première **ligne**\nDeuxième ligne".into(),
            state,
            cancel_reason: String::new(),
            version: 3,
            archived: false,
            domain: None,
        }
    }

    fn made(state: MeetingState) -> String {
        let context = Context {
            base_url: "https://jalon.example",
            now: "2021-10-01T08:00:00Z".parse().unwrap(),
            t: Translator(Lang::Fr),
            links: None,
        };
        file("Jalon", &[meeting(state)], context)
    }

    #[test]
    fn a_file_says_when_in_utc_and_escapes_texts() {
        let text = made(MeetingState::Planned);
        for line in [
            "METHOD:PUBLISH",
            "UID:meeting-7@jalon.example",
            "DTSTART:20211104T080000Z",
            "DTEND:20211104T090000Z",
            "DTSTAMP:20211001T080000Z",
            "SEQUENCE:3",
            "STATUS:CONFIRMED",
            "SUMMARY:GT3 · Notes\\; suites\\, etc.",
        ] {
            assert!(
                text.contains(&format!("{line}\r\n")),
                "no {line} in\n{text}"
            );
        }
        assert!(!text.contains("Première ligne\nDeuxième"), "{text}");
        assert!(!text.contains("**"), "marks of Markdown in\n{text}");
    }

    #[test]
    fn no_text_can_begin_a_line_of_its_own() {
        let hostile = "Titre\r\nBcc: victim@evil.example\r\n\r\nHACK; a, b\\c\rX\n BEGIN";
        let mut meeting = meeting(MeetingState::Cancelled);
        for text in [
            &mut meeting.title,
            &mut meeting.place,
            &mut meeting.group_code,
            &mut meeting.description,
            &mut meeting.cancel_reason,
        ] {
            hostile.clone_into(text);
        }
        let context = Context {
            base_url: "https://jalon.example",
            now: "2021-10-01T08:00:00Z".parse().unwrap(),
            t: Translator(Lang::Fr),
            links: None,
        };
        let text = file(hostile, &[meeting], context);
        assert!(!text.replace("\r\n", "").contains(['\r', '\n']), "{text}");
        let properties = text.replace("\r\n ", "");
        for line in properties.lines() {
            let name = line.split([':', ';']).next().unwrap();
            let known =
                !name.is_empty() && name.chars().all(|c| c.is_ascii_uppercase() || c == '-');
            assert!(known && line.contains(':'), "{line} in\n{text}");
        }
        let name = "NAME:Titre Bcc: victim@evil.example HACK\\; a\\, b\\\\c X BEGIN\r\n";
        assert!(properties.contains(name), "{properties}");
    }

    #[test]
    fn what_is_called_off_says_so() {
        assert!(made(MeetingState::Cancelled).contains("STATUS:CANCELLED\r\n"));
    }

    #[test]
    fn an_id_outlives_the_address_of_the_pages() {
        let kept = CalendarMeeting {
            domain: Some("localhost:8080".into()),
            ..meeting(MeetingState::Planned)
        };
        let uid = uid(&kept, "https://jalon.example");
        assert_eq!(uid, "meeting-7@localhost:8080");
        assert_eq!(meeting_of(&uid), Some(MeetingId(7)));
        assert_eq!(meeting_of("circle-7@localhost"), None);
    }
}
