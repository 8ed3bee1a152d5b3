//! A circle in an invitee's own calendar: one file, whose id is the same for ever. Mails hold it as a
//! request or a cancellation, where somebody reads what calendar programs answer.

use chrono::{DateTime, Utc};
use icalendar::{Calendar, Component, Event, EventLike, EventStatus, Property};

use super::about::{About, way};
use crate::model::Circle;
use kernel::{
    circle::InviteeState,
    ids::{CircleId, CircleInviteeId},
    line::one_line,
    meeting::MeetingState,
};
use platform::{
    mail::invite::{Invite, Organizer},
    web::AppState,
};

/// What a mail does in its reader's calendar.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Entry {
    /// Asks.
    Asked,
    /// Holds the place.
    Coming,
    /// Takes it out.
    Off,
}

impl Entry {
    /// Of who stands so; none where nobody was asked.
    fn of(circle: &Circle, state: InviteeState) -> Option<Self> {
        Some(match state {
            _ if is_off(circle) => Self::Off,
            InviteeState::Listed => return None,
            InviteeState::Invited | InviteeState::Offered => Self::Asked,
            InviteeState::Yes => Self::Coming,
            // Who waits has no place: it comes back with the offer.
            InviteeState::No | InviteeState::Instead | InviteeState::Waiting => Self::Off,
        })
    }
}

fn is_off(circle: &Circle) -> bool {
    circle.archived || circle.meeting_state == Some(MeetingState::Cancelled)
}

/// The file that a mail holds for who stands so; none while the circle has no date. Where nobody
/// reads the answers of calendar programs, a file to be saved, for who comes.
pub(super) fn part(about: About<'_>, state: InviteeState) -> Option<String> {
    let (app, circle, invitee) = (about.app, about.circle, about.invitee);
    let (starts_at, ends_at) = (circle.starts_at?, circle.ends_at?);
    let entry = Entry::of(circle, state)?;
    let (link, base_url) = (about.link(), &app.settings.base_url);
    let place = way(circle, state, about.t());
    let Some(organizer) = organizer(app, circle) else {
        return match entry {
            Entry::Coming => file(circle, (invitee.id, &place), &link, base_url, about.now),
            Entry::Asked | Entry::Off => None,
        };
    };
    let invite = Invite {
        uid: &uid(circle, invitee.id, base_url),
        sequence: circle.calendar_sequence.unsigned_abs(),
        organizer: &organizer,
        name: invitee.label(),
        email: invitee.email.as_deref()?,
        title: &title(circle),
        description: &link,
        place: &place,
        link: Some(&link),
        starts_at,
        ends_at,
        cancelled: entry == Entry::Off,
        coming: entry == Entry::Coming,
        now: about.now,
    };
    Some(invite.file())
}

/// Who reads answers, those of mail and of calendar programs alike: the circle's mailbox, else its
/// facilitator's, else the one that the settings name for calendars.
pub(super) fn organizer(app: &AppState, circle: &Circle) -> Option<Organizer> {
    if circle.answers_to.is_empty() {
        return Organizer::of(&app.settings.mail).ok().flatten();
    }
    Some(Organizer {
        name: Some(title(circle)),
        email: circle.answers_to.clone(),
    })
}

fn title(circle: &Circle) -> String {
    one_line(&format!("{} · {}", circle.group_code, circle.title))
}

/// The file; none while the circle has no date. The place is where the invitee is told that it meets,
/// `link` the invitee's own.
pub(super) fn file(
    circle: &Circle,
    (invitee, place): (CircleInviteeId, &str),
    link: &str,
    base_url: &str,
    now: DateTime<Utc>,
) -> Option<String> {
    let (starts_at, ends_at) = (circle.starts_at?, circle.ends_at?);
    let mut event = Event::new();
    event
        .uid(&uid(circle, invitee, base_url))
        .timestamp(now)
        .sequence(circle.calendar_sequence.unsigned_abs())
        .summary(&title(circle))
        .description(link)
        .url(link)
        .starts(starts_at)
        .ends(ends_at)
        .status(if is_off(circle) {
            EventStatus::Cancelled
        } else {
            EventStatus::Confirmed
        });
    if !place.is_empty() {
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
pub(super) fn uid(circle: &Circle, invitee: CircleInviteeId, base_url: &str) -> String {
    let host = base_url
        .split_once("://")
        .map_or(base_url, |(_, host)| host);
    format!(
        "circle-{}-{invitee}@{}",
        circle.id,
        host.trim_end_matches('/')
    )
}

/// The circle and the invitee of an id that [`uid`] gave.
pub(super) fn invitee_of(uid: &str) -> Option<(CircleId, CircleInviteeId)> {
    let (numbers, _) = uid.strip_prefix("circle-")?.split_once('@')?;
    let (circle, invitee) = numbers.split_once('-')?;
    Some((circle.parse().ok()?, invitee.parse().ok()?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_of_ours_names_circle_and_invitee_and_no_other_does() {
        let found = invitee_of("circle-7-12@jalon.example");
        assert_eq!(found, Some((CircleId(7), CircleInviteeId(12))));
        for other in ["meeting-7@jalon.example", "circle-7@x", "circle-a-b@x"] {
            assert_eq!(invitee_of(other), None, "{other}");
        }
    }
}
