//! What was typed, what is stored and what another program reads are the same moments, on every
//! day of two years, around midnight and around both changes of the clock.

use calcard::icalendar::{ICalendar, ICalendarComponentType, ICalendarProperty};
use chrono::{DateTime, NaiveDate, Utc};

use super::{forms, model::Meeting};
use crate::calendar::{CalendarMeeting, Context, file};
use kernel::{
    ids::{GroupId, MeetingId},
    lang::Lang,
    meeting::{MeetingKind, MeetingState},
};
use platform::{i18n::Translator, web::FormState};

const HOURS: [(&str, &str); 7] = [
    ("09:05", "10:35"),
    ("22:30", "00:00"),
    ("23:45", "05:10"),
    ("00:10", "01:55"),
    ("01:30", "03:15"),
    ("02:20", "02:50"),
    ("02:50", "03:05"),
];

fn typed(day: NaiveDate, from: &str, to: &str) -> Vec<(String, String)> {
    [
        ("kind", "group"),
        ("group", "1"),
        ("title", "Nuit"),
        ("day", &day.to_string()),
        ("from", from),
        ("to", to),
        ("version", "1"),
    ]
    .map(|(name, value)| (name.to_owned(), value.to_owned()))
    .to_vec()
}

fn stored(id: i64, (starts_at, ends_at): (DateTime<Utc>, DateTime<Utc>)) -> Meeting {
    Meeting {
        id: MeetingId(id),
        kind: MeetingKind::Group,
        group_id: GroupId(1),
        group: "GT1".into(),
        organisation_id: None,
        organisation: None,
        title: "Nuit".into(),
        number: 1,
        starts_at,
        ends_at,
        place: String::new(),
        video_url: String::new(),
        description: String::new(),
        version: 1,
    }
}

fn in_a_calendar(meeting: &Meeting) -> CalendarMeeting {
    CalendarMeeting {
        id: meeting.id,
        group_code: meeting.group.clone(),
        title: meeting.title.clone(),
        starts_at: meeting.starts_at,
        ends_at: meeting.ends_at,
        place: String::new(),
        video_url: String::new(),
        description: String::new(),
        state: MeetingState::Planned,
        cancel_reason: String::new(),
        version: 1,
        archived: false,
        domain: None,
    }
}

/// Start and end of each event, as another program reads the file.
fn read_back(text: &str) -> Vec<(i64, i64)> {
    let calendar = ICalendar::parse(text).unwrap();
    let events = calendar
        .components
        .iter()
        .filter(|c| c.component_type == ICalendarComponentType::VEvent);
    let at = |event: &calcard::icalendar::ICalendarComponent, name: ICalendarProperty| {
        let entry = event.entries.iter().find(|e| e.name == name).unwrap();
        let moment = entry.values[0].as_partial_date_time().unwrap();
        moment.to_timestamp().unwrap()
    };
    events
        .map(|event| {
            (
                at(event, ICalendarProperty::Dtstart),
                at(event, ICalendarProperty::Dtend),
            )
        })
        .collect()
}

#[test]
fn form_database_and_calendar_agree_on_every_day_of_two_years() {
    let fields = |form: &FormState| ["day", "from", "to"].map(|name| form.value(name).to_owned());
    let first: NaiveDate = "2026-11-01".parse().unwrap();
    let mut meetings = Vec::new();
    let mut refused = 0;
    for day in first.iter_days().take(731) {
        for (from, to) in HOURS {
            let raw = typed(day, from, to);
            let Ok(form) = forms::parse(&raw, None) else {
                refused += 1;
                continue;
            };
            let times = (form.starts_at, form.ends_at);
            let meeting = stored(meetings.len() as i64 + 1, times);
            let again = forms::filled(&meeting);
            assert_eq!(fields(&again), [&day.to_string(), from, to]);
            // Given back as it was, also where a poll's choice made it another length.
            for longer in [0, 60] {
                let kept = (times.0, times.1 + chrono::TimeDelta::minutes(longer));
                let shown = forms::filled(&stored(1, kept));
                let [day, from, to] = fields(&shown);
                let raw = typed(day.parse().unwrap(), &from, &to);
                let saved = forms::parse(&raw, Some(kept)).unwrap();
                assert_eq!((saved.starts_at, saved.ends_at), kept, "{day} {from} {to}");
            }
            meetings.push(meeting);
        }
    }
    // In two nights in March 02:20 and 02:50 do not exist.
    assert_eq!(refused, 4);
    let context = Context {
        base_url: "https://jalon.example",
        now: "2026-11-01T08:00:00Z".parse().unwrap(),
        t: Translator(Lang::Fr),
        links: None,
    };
    let all: Vec<CalendarMeeting> = meetings.iter().map(in_a_calendar).collect();
    let expected: Vec<(i64, i64)> = meetings
        .iter()
        .map(|m| (m.starts_at.timestamp(), m.ends_at.timestamp()))
        .collect();
    assert_eq!(read_back(&file("Jalon", &all, context)), expected);
}
