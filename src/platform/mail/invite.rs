//! Invitations as calendar programs answer them (iTIP, RFC 5546): a request to one person, its
//! update under the same id, its cancellation; and the answers that come back by mail.
//!
//! A request names a mailbox that is read (`JALON_MAIL_CALENDAR`): without one nobody would hear the
//! answers, and rooms give a file without buttons instead.

use anyhow::Context as _;
use chrono::{DateTime, NaiveDateTime, Utc};
use icalendar::{
    Attendee, Calendar, Component, Event, EventLike, EventStatus, PartStat, Property, Role,
};
use lettre::message::Mailbox;
use serde::{Deserialize, Serialize};

use super::addresses::folded;
use crate::config::MailSettings;
use kernel::line::{one_line, paragraphs};

/// The mailbox that answers come to.
#[derive(Debug, Clone)]
pub struct Organizer {
    pub name: Option<String>,
    pub email: String,
}

impl Organizer {
    /// As the settings say; none where nobody reads such answers.
    /// Fails: where it is no address; the text names the setting.
    pub fn of(settings: &MailSettings) -> anyhow::Result<Option<Self>> {
        let Some(given) = settings.mail_calendar.as_deref() else {
            return Ok(None);
        };
        let read: Option<Mailbox> = given.parse().ok();
        let mailbox =
            read.with_context(|| format!("JALON_MAIL_CALENDAR: «{given}» is no mail address"))?;
        Ok(Some(Self {
            name: mailbox.name,
            email: mailbox.email.to_string(),
        }))
    }
}

/// An invitation of one person to one thing.
#[derive(Debug, Clone)]
pub struct Invite<'a> {
    /// The same for the thing and the person for ever.
    pub uid: &'a str,
    /// Grows whenever time, place or state change.
    pub sequence: u32,
    pub organizer: &'a Organizer,
    /// The one who is asked: who gets the mail.
    pub name: &'a str,
    pub email: &'a str,
    pub title: &'a str,
    pub description: &'a str,
    /// Empty: none.
    pub place: &'a str,
    pub link: Option<&'a str>,
    pub starts_at: DateTime<Utc>,
    pub ends_at: DateTime<Utc>,
    /// It does not take place, or without the person.
    pub cancelled: bool,
    /// The one who is asked has said yes: nothing is asked any more.
    pub coming: bool,
    pub now: DateTime<Utc>,
}

impl Invite<'_> {
    /// The file: a request, or a cancellation.
    pub fn file(&self) -> String {
        let method = if self.cancelled { "CANCEL" } else { "REQUEST" };
        let mut calendar = Calendar::empty();
        calendar
            .append_property(Property::new("VERSION", "2.0"))
            .append_property(Property::new("PRODID", "-//Jalon//Jalon//FR"))
            .append_property(Property::new("CALSCALE", "GREGORIAN"))
            .append_property(Property::new("METHOD", method))
            .push(self.event());
        calendar.to_string()
    }

    fn event(&self) -> Event {
        let mut organizer = Property::new("ORGANIZER", format!("mailto:{}", self.organizer.email));
        if let Some(name) = &self.organizer.name {
            organizer.add_parameter("CN", &common_name(name));
        }
        let attendee = Attendee::new(format!("mailto:{}", self.email))
            .cn(common_name(self.name))
            .role(Role::ReqParticipant)
            .partstat(if self.coming {
                PartStat::Accepted
            } else {
                PartStat::NeedsAction
            })
            .rsvp(!self.cancelled && !self.coming);
        let mut event = Event::new();
        event
            .uid(self.uid)
            .timestamp(self.now)
            .sequence(self.sequence)
            .summary(&one_line(self.title))
            .description(&paragraphs(self.description))
            .starts(self.starts_at)
            .ends(self.ends_at)
            .status(if self.cancelled {
                EventStatus::Cancelled
            } else {
                EventStatus::Confirmed
            })
            .append_property(organizer)
            .attendee(attendee);
        if !self.place.is_empty() {
            event.location(&one_line(self.place));
        }
        if let Some(link) = self.link {
            event.url(link);
        }
        event.done()
    }
}

/// A name as a parameter: one line, without quotes, which nothing escapes there.
fn common_name(name: &str) -> String {
    one_line(&name.replace('"', " "))
}

/// What somebody's calendar program answers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Attending {
    Accepted,
    Declined,
    /// Perhaps, or something that is no answer to us.
    Unsure,
}

/// An answer to an invitation.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CalendarAnswer {
    pub uid: String,
    /// Who answers, in small letters; the program names no other.
    pub attendee: String,
    pub attending: Attending,
    /// The time that is answered for, where it is named in UTC.
    pub starts_at: Option<DateTime<Utc>>,
    /// When it was answered.
    pub answered_at: Option<DateTime<Utc>>,
    pub comment: String,
}

/// The answer in a calendar file; none in any other one.
pub(crate) fn answer_in(file: &str) -> Option<CalendarAnswer> {
    let calendar: Calendar = file.trim().parse().ok()?;
    if !calendar
        .property_value("METHOD")?
        .eq_ignore_ascii_case("REPLY")
    {
        return None;
    }
    let event = calendar.events().next()?;
    let attendees = event.get_attendees();
    let [attendee] = &attendees[..] else {
        return None;
    };
    let address = attendee.cal_address.trim();
    let scheme = address
        .get(..7)
        .filter(|s| s.eq_ignore_ascii_case("mailto:"));
    let address = &address[scheme.map_or(0, str::len)..];
    let time = |name| {
        let text = event.property_value(name)?;
        let time = NaiveDateTime::parse_from_str(text, "%Y%m%dT%H%M%SZ").ok()?;
        Some(time.and_utc())
    };
    Some(CalendarAnswer {
        uid: event.get_uid()?.to_owned(),
        attendee: folded(address),
        attending: match attendee.part_stat {
            Some(PartStat::Accepted) => Attending::Accepted,
            Some(PartStat::Declined) => Attending::Declined,
            _ => Attending::Unsure,
        },
        starts_at: time("DTSTART"),
        answered_at: time("DTSTAMP"),
        comment: one_line(event.property_value("COMMENT").unwrap_or_default()),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn made(cancelled: bool) -> String {
        let organizer = Organizer {
            name: Some("GT3, cercle".into()),
            email: "reponses@srte.example".into(),
        };
        Invite {
            uid: "circle-7-12@jalon.example",
            sequence: 3,
            organizer: &organizer,
            name: "Dupont, \"Zoé\"\r\nX:1",
            email: "zoe@test.example",
            title: "Cercle; suites",
            description: "Ligne\nLigne",
            place: "Salle 4, étage 2",
            link: Some("https://jalon.example/c/x"),
            starts_at: "2021-10-31T07:00:00Z".parse().unwrap(),
            ends_at: "2021-10-31T10:00:00Z".parse().unwrap(),
            cancelled,
            coming: false,
            now: "2021-10-01T08:00:00Z".parse().unwrap(),
        }
        .file()
        .replace("\r\n ", "")
    }

    #[test]
    fn a_request_asks_one_person_and_a_cancellation_keeps_its_id() {
        let text = made(false);
        for line in [
            "METHOD:REQUEST",
            "UID:circle-7-12@jalon.example",
            "SEQUENCE:3",
            "STATUS:CONFIRMED",
            "DTSTAMP:20211001T080000Z",
            "DTSTART:20211031T070000Z",
            "ORGANIZER;CN=\"GT3, cercle\":mailto:reponses@srte.example",
        ] {
            assert!(
                text.contains(&format!("{line}\r\n")),
                "no {line} in\n{text}"
            );
        }
        let attendees: Vec<_> = text.lines().filter(|l| l.starts_with("ATTENDEE")).collect();
        let [attendee] = attendees[..] else {
            panic!("{text}")
        };
        assert!(attendee.contains("CN=\"Dupont, Zoé X:1\""), "{attendee}");
        assert!(attendee.contains("RSVP=TRUE"), "{attendee}");
        assert!(attendee.ends_with(":mailto:zoe@test.example"), "{attendee}");
        let off = made(true);
        assert!(off.contains("METHOD:CANCEL\r\n") && off.contains("STATUS:CANCELLED\r\n"));
        assert!(off.contains("UID:circle-7-12@jalon.example\r\n"));
    }

    #[test]
    fn an_answer_is_read_and_nothing_else_is_one() {
        let reply = "BEGIN:VCALENDAR\r\nPRODID:-//Microsoft Corporation//Outlook 16.0 MIMEDIR//EN\r\n\
            VERSION:2.0\r\nMETHOD:REPLY\r\nBEGIN:VEVENT\r\n\
            ATTENDEE;PARTSTAT=DECLINED;CN=\"Dupont, Zoé\":MAILTO:Zoe@Test.example\r\n\
            COMMENT;LANGUAGE=fr-BE:En congé\\n\r\nUID:circle-7-12@jalon.example\r\n\
            DTSTART:20211031T070000Z\r\nDTEND:20211031T100000Z\r\nDTSTAMP:20211002T080000Z\r\n\
            SEQUENCE:3\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";
        let answer = answer_in(reply).unwrap();
        assert_eq!(answer.uid, "circle-7-12@jalon.example");
        assert_eq!(answer.attendee, "zoe@test.example");
        assert_eq!(answer.attending, Attending::Declined);
        assert_eq!(
            answer.starts_at,
            Some("2021-10-31T07:00:00Z".parse().unwrap())
        );
        assert_eq!(
            answer_in(&reply.replace("METHOD:REPLY", "METHOD:REQUEST")),
            None
        );
        assert_eq!(answer_in("not a calendar"), None);
    }
}
