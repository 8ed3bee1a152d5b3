//! Corrections by hand: forms to the stored result. A saved part counts as looked at.

mod people;

use chrono::{NaiveDate, NaiveTime};
pub use people::{attendees, attendees_filled};

use super::{
    matching::{self, Person},
    parse::model::{Doubt, Entry, ParsedMinutes, Point},
};
use crate::{
    features::meetings::model::{EntryKind, MeetingKind, Standing},
    platform::web::{FormState, Reader, form_state::FieldError},
};

/// Entries in one form.
pub const IN_A_FORM: usize = 50;
/// Characters of an entry.
const MAX_BODY: usize = 100_000;

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
    let title = read.required_text("title", 200);
    let kind = read.required_word::<MeetingKind>("kind");
    let group = read.required::<i32>("group");
    let number = read.optional::<i32>("number");
    if number.flatten().is_some_and(|n| !(1..=1000).contains(&n)) {
        read.wrong("number", "error-not-valid");
    }
    let day = read.required_date("day");
    let from = time(&mut read, raw, "from");
    let to = time(&mut read, raw, "to");
    if let (Some(from), Some(to)) = (from, to)
        && to <= from
    {
        read.wrong("to", "minutes-import-hours-order");
    }
    let place = read.text("place", 300);
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
        for attendee in &mut minutes.attendees {
            if attendee.person.is_none() {
                matching::one(attendee, people);
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

/// The form of a point, or of a part of its entries.
pub fn point_filled(point: &Point, entries: &[Entry], version: i32) -> FormState {
    let form = FormState::blank()
        .with("version", version)
        .with("point", point.key)
        .with("title", &point.title)
        .with("presenter", &point.presenter)
        .with("level", point.level);
    entries.iter().fold(form, |form, e| {
        form.with(&format!("e{}_kind", e.key), e.kind)
            .with(&format!("e{}_speaker", e.key), &e.speaker)
            .with(&format!("e{}_body", e.key), &e.body)
            .with(
                &format!("e{}_parent", e.key),
                e.parent.map_or(String::new(), |p| p.to_string()),
            )
            .with(&format!("e{}_owner", e.key), &e.owner)
            .with(
                &format!("e{}_due", e.key),
                e.due.map_or(String::new(), |d| d.to_string()),
            )
            .with(&format!("e{}_point", e.key), point.key)
    })
}

/// Takes over a typed point and does what the button says. The point's key to go on with.
///
/// # Errors
/// The form to give back.
pub fn point(
    minutes: &mut ParsedMinutes,
    raw: &[(String, String)],
    people: &[Person],
) -> Result<Option<u32>, FormState> {
    let mut form = FormState::typed(raw.to_vec());
    let key: u32 = form.value("point").parse().unwrap_or(0);
    let Some(at) = minutes.points.iter().position(|p| p.key == key) else {
        return Ok(None);
    };
    let mut done = minutes.points[at].clone();
    let has_title = raw.iter().any(|(name, _)| name == "title");
    if done.level > 0 && has_title {
        let title = form.value("title").trim().to_owned();
        if title.is_empty() || title.chars().count() > 300 {
            form.refuse("title", FieldError::new("error-required"));
        }
        done.title = title;
        done.presenter = form.value("presenter").trim().chars().take(200).collect();
        done.level = form
            .value("level")
            .parse()
            .ok()
            .filter(|l| (1..=3).contains(l))
            .unwrap_or(done.level);
        done.doubts.clear();
    }
    let mut moved: Vec<(Entry, u32)> = Vec::new();
    for e in &mut done.entries {
        entry(e, raw, &mut form, key, &mut moved);
    }
    if form.is_invalid() {
        return Err(form);
    }
    done.entries
        .retain(|e| !moved.iter().any(|(m, _)| m.key == e.key));
    threads(&mut done.entries);
    minutes.points[at] = done;
    for (entry, to) in moved {
        if let Some(target) = minutes.points.iter_mut().find(|p| p.key == to) {
            target.entries.push(Entry {
                parent: None,
                ..entry
            });
        } else {
            minutes.points[at].entries.push(entry);
        }
    }
    let shown = act(minutes, at, form.value("do"));
    levels(minutes);
    matching::speakers(minutes, people, false);
    Ok(Some(shown))
}

fn entry(
    e: &mut Entry,
    raw: &[(String, String)],
    form: &mut FormState,
    point: u32,
    moved: &mut Vec<(Entry, u32)>,
) {
    let field = |what: &str| format!("e{}_{what}", e.key);
    if !raw.iter().any(|(name, _)| *name == field("body")) {
        return;
    }
    let body = form
        .value(&field("body"))
        .replace("\r\n", "\n")
        .replace('\0', "")
        .trim()
        .to_owned();
    if body.is_empty() || body.chars().count() > MAX_BODY {
        form.refuse(
            &field("body"),
            FieldError::new("minutes-import-body-needed"),
        );
        return;
    }
    let due = form.value(&field("due")).trim().to_owned();
    let day: Option<NaiveDate> = crate::kernel::dates::parse_date(&due);
    if !due.is_empty() && day.is_none() {
        form.refuse(&field("due"), FieldError::new("error-date"));
    }
    e.body = body;
    e.due = day;
    e.kind = form
        .value(&field("kind"))
        .parse::<EntryKind>()
        .unwrap_or(e.kind);
    e.speaker = form
        .value(&field("speaker"))
        .trim()
        .chars()
        .take(200)
        .collect();
    e.owner = form
        .value(&field("owner"))
        .trim()
        .chars()
        .take(200)
        .collect();
    e.parent = form.value(&field("parent")).parse().ok();
    e.doubts.clear();
    let to: u32 = form.value(&field("point")).parse().unwrap_or(point);
    if to != point {
        moved.push((e.clone(), to));
    }
}

/// A parent stands before its child in the same point, and is not itself.
fn threads(entries: &mut [Entry]) {
    for at in 0..entries.len() {
        let parent = entries[at].parent;
        if parent.is_some_and(|p| !entries[..at].iter().any(|e| e.key == p)) {
            entries[at].parent = None;
        }
    }
}

/// What a button beside saving does; the key of the point to show.
fn act(minutes: &mut ParsedMinutes, at: usize, action: &str) -> u32 {
    let key = minutes.points[at].key;
    match action {
        "up" if at > 0 && minutes.points[at - 1].level > 0 => minutes.points.swap(at, at - 1),
        "down" if at + 1 < minutes.points.len() && minutes.points[at].level > 0 => {
            minutes.points.swap(at, at + 1)
        }
        "merge" if at > 0 => {
            let gone = minutes.points.remove(at);
            let into = &mut minutes.points[at - 1];
            // The title's words stay as a line of their own.
            if !gone.lines.is_empty() {
                let title = [gone.title.as_str(), gone.presenter.as_str()]
                    .iter()
                    .filter(|t| !t.is_empty())
                    .copied()
                    .collect::<Vec<_>>()
                    .join(" – ");
                into.entries.push(plain(gone.key, title, gone.lines));
            }
            into.entries.extend(gone.entries);
            return minutes.points[at - 1].key;
        }
        other => {
            if let Some(from) = other
                .strip_prefix("split-")
                .and_then(|k| k.parse::<u32>().ok())
                && let Some(place) = minutes.points[at]
                    .entries
                    .iter()
                    .position(|e| e.key == from)
            {
                return split(minutes, at, place);
            }
        }
    }
    key
}

fn plain(key: u32, body: String, lines: Vec<u32>) -> Entry {
    Entry {
        key,
        kind: EntryKind::Information,
        speaker: String::new(),
        person: None,
        body,
        parent: None,
        owner: String::new(),
        owner_person: None,
        due: None,
        lines,
        doubts: Vec::new(),
    }
}

/// A new point whose title is the entry's text.
fn split(minutes: &mut ParsedMinutes, at: usize, place: usize) -> u32 {
    let key = minutes.key();
    let mut rest = minutes.points[at].entries.split_off(place);
    let first = rest.remove(0);
    let title: String = first
        .body
        .lines()
        .next()
        .unwrap_or_default()
        .chars()
        .take(200)
        .collect();
    let whole = title.trim() == first.body.trim() && first.speaker.is_empty();
    let mut point = Point {
        key,
        level: minutes.points[at].level.max(1),
        title: title.trim_end_matches([':', ' ']).to_owned(),
        doubts: vec![Doubt::Heading],
        ..Point::default()
    };
    if whole {
        point.lines = first.lines;
    } else {
        point.entries.push(first);
    }
    point.entries.extend(rest);
    threads(&mut point.entries);
    minutes.points.insert(at + 1, point);
    key
}

/// A point is at most one level deeper than the one before.
fn levels(minutes: &mut ParsedMinutes) {
    let mut before = 0;
    for point in minutes.points.iter_mut().filter(|p| p.level > 0) {
        point.level = point.level.clamp(1, before + 1);
        before = point.level;
    }
}
