//! A circle in an invitee's own calendar: one file, whose id is the same for ever.

use chrono::{DateTime, Utc};
use icalendar::{Calendar, Component, Event, EventLike, EventStatus, Property};

use crate::model::Circle;
use kernel::{ids::CircleInviteeId, line::one_line, meeting::MeetingState};

/// The file; none while the circle has no date. `link` is the invitee's own.
pub fn file(
    circle: &Circle,
    invitee: CircleInviteeId,
    link: &str,
    base_url: &str,
    now: DateTime<Utc>,
) -> Option<String> {
    let (starts_at, ends_at) = (circle.starts_at?, circle.ends_at?);
    let cancelled = circle.archived || circle.meeting_state == Some(MeetingState::Cancelled);
    let mut event = Event::new();
    event
        .uid(&uid(circle, invitee, base_url))
        .timestamp(now)
        .sequence(circle.calendar_sequence.unsigned_abs())
        .summary(&one_line(&format!(
            "{} · {}",
            circle.group_code, circle.title
        )))
        .description(link)
        .url(link)
        .starts(starts_at)
        .ends(ends_at)
        .status(if cancelled {
            EventStatus::Cancelled
        } else {
            EventStatus::Confirmed
        });
    let place = [&circle.place, &circle.video_url].into_iter().flatten();
    if let Some(place) = place.into_iter().find(|place| !place.is_empty()) {
        event.location(&one_line(place));
    }
    let mut calendar = Calendar::empty();
    calendar
        .append_property(Property::new("VERSION", "2.0"))
        .append_property(Property::new("PRODID", "-//Jalon//Jalon//FR"))
        .append_property(Property::new("CALSCALE", "GREGORIAN"))
        .append_property(Property::new("METHOD", "PUBLISH"))
        .push(event.done());
    Some(calendar.to_string())
}

/// The same for the circle and the invitee, whatever changes.
pub fn uid(circle: &Circle, invitee: CircleInviteeId, base_url: &str) -> String {
    let host = base_url
        .split_once("://")
        .map_or(base_url, |(_, host)| host);
    format!(
        "circle-{}-{invitee}@{}",
        circle.id,
        host.trim_end_matches('/')
    )
}
