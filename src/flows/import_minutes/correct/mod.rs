//! Corrections by hand: forms to the stored result.
//!
//! A guess stays marked until it is changed, ticked as right, or its whole part is said to be right.

mod acts;
mod doubts;
mod people;
mod points;

use chrono::NaiveTime;
pub use doubts::{all_right, kinds};
pub use people::{attendees, attendees_filled};
pub use points::{point, point_filled};

use super::matching::{self, Person};
use kernel::meeting::{MeetingKind, Standing};
use minutes_reader::parse::model::ParsedMinutes;
use platform::web::{FormState, Reader, form_state::FieldError};

/// Entries in one form.
pub const IN_A_FORM: usize = 50;

/// The guesses that were looked at and found right.
struct LookedAt {
    all: bool,
    ticked: Vec<String>,
}

impl LookedAt {
    fn of(form: &FormState) -> Self {
        Self {
            all: form.value("do") == "checked",
            ticked: form.all("right").into_iter().map(str::to_owned).collect(),
        }
    }

    /// Whether `e-5`, `p-2` or `a-3` was.
    fn has(&self, anchor: &str) -> bool {
        self.all || self.ticked.iter().any(|t| t == anchor)
    }
}

/// Where the reviewer goes on: an anchor of the page, in a point.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    pub point: u32,
    pub anchor: String,
}

impl Place {
    fn point(key: u32) -> Self {
        Self {
            point: key,
            anchor: format!("p-{key}"),
        }
    }

    fn entry(point: u32, key: u32) -> Self {
        Self {
            point,
            anchor: format!("e-{key}"),
        }
    }
}

/// The form of the facts.
pub fn facts_filled(minutes: &ParsedMinutes, version: i32) -> FormState {
    let f = &minutes.facts;
    let time = |t: Option<NaiveTime>| t.map(|t| t.format("%H:%M").to_string());
    FormState::blank()
        .with("version", version)
        .with("title", &f.title)
        .with_optional("kind", f.kind)
        .with_optional("group", f.group)
        .with_optional("number", f.number)
        .with_optional("day", f.day)
        .with_optional("from", time(f.from))
        .with_optional("to", time(f.to))
        .with("place", &f.place)
        .with("video_url", &f.video_url)
}

/// Takes over the typed facts.
///
/// # Errors
/// The form to give back.
pub fn facts(
    minutes: &mut ParsedMinutes,
    raw: &[(String, String)],
    people: &[Person],
) -> Result<(), FormState> {
    let mut read = Reader::new(raw);
    let title = read.required_line("title", 200);
    let kind = read.required_word::<MeetingKind>("kind");
    let group = read.required::<i32>("group");
    let number = read.optional::<i32>("number");
    if number.flatten().is_some_and(|n| !(1..=1000).contains(&n)) {
        read.wrong("number", "error-not-valid");
    }
    let day = read.required_date("day");
    let from = time(&mut read, raw, "from");
    let to = time(&mut read, raw, "to");
    if let (Some(day), Some(from), Some(to)) = (day, from, to) {
        read.span(day, from, to, None);
    }
    let place = read.line("place", 200);
    let video_url = read.url("video_url");
    let (title, kind, group, number, day, place, video_url) =
        read.finish(|| Some((title?, kind?, group?, number?, day?, place?, video_url?)))?;
    let regrouped = minutes.facts.group != Some(group);
    let f = &mut minutes.facts;
    f.title = title;
    f.kind = Some(kind);
    f.group = Some(group);
    f.number = number;
    f.day = Some(day);
    f.from = from;
    f.to = to;
    f.place = place;
    f.video_url = video_url;
    f.doubts.clear();
    if regrouped {
        // People of the chosen group come first.
        let known = matching::cut(people);
        for attendee in &mut minutes.attendees {
            if attendee.person.is_none() {
                matching::one(attendee, &known);
            }
        }
        matching::speakers(minutes, people, false);
    }
    Ok(())
}

fn time(read: &mut Reader, raw: &[(String, String)], name: &str) -> Option<NaiveTime> {
    let typed = raw
        .iter()
        .find(|(n, _)| n == name)
        .map_or("", |(_, v)| v.trim());
    let found = ["%H:%M", "%H:%M:%S", "%Hh%M", "%Hu%M"]
        .iter()
        .find_map(|f| NaiveTime::parse_from_str(typed, f).ok());
    if found.is_none() {
        read.wrong(
            name,
            if typed.is_empty() {
                "error-required"
            } else {
                "minutes-import-time"
            },
        );
    }
    found
}
