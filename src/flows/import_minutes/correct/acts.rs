//! What the buttons beside saving do.

use super::*;
use minutes_reader::parse::model::{Doubt, Entry, Point};

/// What a button beside saving does, by its word and the key of its point or entry; where it leads.
pub(super) fn act(minutes: &mut ParsedMinutes, said: &str) -> Option<Place> {
    let (name, key) = said.rsplit_once('-')?;
    let key: u32 = key.parse().ok()?;
    let holds = |p: &Point| p.entries.iter().position(|e| e.key == key);
    let entry = minutes.points.iter().enumerate();
    let mut entry = entry.filter_map(|(at, p)| Some((at, holds(p)?)));
    let found = entry.next();
    match (name, found) {
        ("split", Some((at, place))) => return Some(Place::point(split(minutes, at, place))),
        ("join", Some((at, place))) => return join(&mut minutes.points[at], place),
        ("cut", Some((at, place))) => return Some(cut(minutes, at, place)),
        _ => {}
    }
    let at = minutes.points.iter().position(|p| p.key == key)?;
    match name {
        "up" if at > 0 && minutes.points[at - 1].level > 0 => minutes.points.swap(at, at - 1),
        "down" if at + 1 < minutes.points.len() && minutes.points[at].level > 0 => {
            minutes.points.swap(at, at + 1);
        }
        "merge" if at > 0 => return Some(Place::point(merge(minutes, at))),
        _ => return None,
    }
    Some(Place::point(key))
}

/// Joins a point to the one before; the title's words stay as a line of their own.
fn merge(minutes: &mut ParsedMinutes, at: usize) -> u32 {
    let gone = minutes.points.remove(at);
    let into = &mut minutes.points[at - 1];
    if !gone.lines.is_empty() {
        let title = [gone.title.as_str(), gone.presenter.as_str()]
            .iter()
            .filter(|t| !t.is_empty())
            .copied()
            .collect::<Vec<_>>()
            .join(" – ");
        into.entries.push(Entry::plain(gone.key, title, gone.lines));
    }
    into.entries.extend(gone.entries);
    into.key
}

/// Joins an entry to the one above, which keeps its kind; who spoke stays with the words.
fn join(point: &mut Point, place: usize) -> Option<Place> {
    let above = place.checked_sub(1)?;
    let gone = point.entries.remove(place);
    let into = &mut point.entries[above];
    let said = if gone.speaker.is_empty() || gone.speaker == into.speaker {
        gone.body
    } else {
        format!("{} : {}", gone.speaker, gone.body)
    };
    into.body = format!("{}\n{said}", into.body);
    into.lines.extend(gone.lines);
    if into.owner.is_empty() {
        into.owner = gone.owner;
    } else if !gone.owner.is_empty() && gone.owner != into.owner {
        into.body = format!("{} ({})", into.body, gone.owner);
    }
    into.due = into.due.or(gone.due);
    into.progress = into.progress.or(gone.progress);
    let key = into.key;
    for answer in point
        .entries
        .iter_mut()
        .filter(|e| e.parent == Some(gone.key))
    {
        answer.parent = Some(key);
    }
    Some(Place::entry(point.key, key))
}

/// Makes each line of an entry an entry of its own; the first keeps what else is known of it.
fn cut(minutes: &mut ParsedMinutes, at: usize, place: usize) -> Place {
    let first = minutes.points[at].entries[place].clone();
    let mut lines = first.body.lines().map(str::trim).filter(|l| !l.is_empty());
    let head = lines.next().unwrap_or_default().to_owned();
    let rest: Vec<String> = lines.map(str::to_owned).collect();
    let parts: Vec<Entry> = rest
        .into_iter()
        .map(|body| Entry {
            kind: first.kind,
            speaker: first.speaker.clone(),
            ..Entry::plain(minutes.key(), body, Vec::new())
        })
        .collect();
    let point = &mut minutes.points[at];
    point.entries[place].body = head;
    point.entries.splice(place + 1..place + 1, parts);
    Place::entry(point.key, first.key)
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

/// A parent stands before its child in the same point, and is not itself.
pub(super) fn threads(entries: &mut [Entry]) {
    for at in 0..entries.len() {
        let parent = entries[at].parent;
        if parent.is_some_and(|p| !entries[..at].iter().any(|e| e.key == p)) {
            entries[at].parent = None;
        }
    }
}
