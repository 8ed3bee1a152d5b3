//! Corrections of points and their entries.

use std::collections::HashSet;

use chrono::NaiveDate;

use kernel::line::{one_line, paragraphs};

use super::{acts, *};
use crate::flows::import_minutes::progress;
use kernel::meeting::{EntryKind, LEVELS};
use minutes_reader::parse::{
    bounds,
    model::{Entry, Point},
};

/// The form of a point, or of a part of its entries.
pub(crate) fn filled(form: FormState, point: &Point, entries: &[Entry]) -> FormState {
    let field = |what: &str| format!("p{}_{what}", point.key);
    let form = form
        .with(&field("title"), &point.title)
        .with(&field("presenter"), &point.presenter)
        .with(&field("level"), point.level);
    entries.iter().fold(form, |form, e| {
        let field = |what: &str| format!("e{}_{what}", e.key);
        form.with(&field("kind"), e.kind)
            .with(&field("speaker"), &e.speaker)
            .with(&field("body"), &e.body)
            .with_optional(&field("parent"), e.parent)
            .with(&field("owner"), &e.owner)
            .with_optional(&field("due"), e.due)
            .with_optional(&field("progress"), e.progress.map(progress::state))
            .with(&field("point"), "")
    })
}

/// Takes over what was typed of points; the first that is another now.
pub(super) fn take(
    minutes: &mut ParsedMinutes,
    raw: &[(String, String)],
    form: &mut FormState,
    looked_at: &LookedAt,
) -> Option<Place> {
    let typed: HashSet<&str> = raw.iter().map(|(name, _)| name.as_str()).collect();
    let order: Vec<u32> = minutes.points.iter().map(|p| p.key).collect();
    let mut first = None;
    let mut moved: Vec<(Entry, usize)> = Vec::new();
    for (at, point) in minutes.points.iter_mut().enumerate() {
        let part = format!("p-{}", point.key);
        if point.level > 0
            && typed.contains(format!("p{}_title", point.key).as_str())
            && title(point, form, looked_at)
        {
            first.get_or_insert(Place::point(point.key));
        }
        let mut gone: Vec<u32> = Vec::new();
        for e in &mut point.entries {
            if !typed.contains(format!("e{}_body", e.key).as_str()) {
                continue;
            }
            let before = e.clone();
            let to = entry(e, form, order.len());
            if *e != before || looked_at.has(&format!("e-{}", e.key), &part) {
                first.get_or_insert(Place::entry(point.key, e.key));
                e.doubts.clear();
            }
            if let Some(to) = to.filter(|to| *to != at) {
                gone.push(e.key);
                moved.push((e.clone(), to));
            }
        }
        point.entries.retain(|e| !gone.contains(&e.key));
        acts::threads(&mut point.entries);
    }
    for (entry, to) in moved {
        let place = Place::entry(order[to], entry.key);
        minutes.points[to].entries.push(Entry {
            parent: None,
            ..entry
        });
        first.get_or_insert(place);
    }
    first
}

/// A point's own fields; whether something is another now, or looked at.
fn title(point: &mut Point, form: &mut FormState, looked_at: &LookedAt) -> bool {
    let field = |what: &str| format!("p{}_{what}", point.key);
    let before = (point.title.clone(), point.presenter.clone(), point.level);
    let title = one_line(form.value(&field("title")));
    if let Some(wrong) = wrong(&title, 200, "error-required") {
        form.refuse(&field("title"), wrong);
    }
    let presenter = form.line(&field("presenter"), 200);
    let level = form.value(&field("level")).parse().ok();
    point.title = title;
    point.presenter = presenter;
    point.level = level
        .filter(|level| (1..=LEVELS).contains(level))
        .unwrap_or(point.level);
    let after = (point.title.clone(), point.presenter.clone(), point.level);
    let anchor = format!("p-{}", point.key);
    let seen = before != after || looked_at.has(&anchor, &anchor);
    if seen {
        point.doubts.clear();
    }
    seen
}

/// The fields of an entry; the place of the point it is to go to, where one is named.
fn entry(e: &mut Entry, form: &mut FormState, points: usize) -> Option<usize> {
    let field = |what: &str| format!("e{}_{what}", e.key);
    let body = paragraphs(form.value(&field("body"))).trim().to_owned();
    if let Some(wrong) = wrong(&body, bounds::BODY, "minutes-import-body-needed") {
        form.refuse(&field("body"), wrong);
        return None;
    }
    let typed = |what: &str| {
        let name = field(what);
        form.all(&name).first().map(|value| (*value).to_owned())
    };
    let due = typed("due");
    let day: Option<NaiveDate> = due
        .as_deref()
        .map(str::trim)
        .and_then(kernel::dates::parse_date);
    let wrong_day = day.is_none() && due.as_deref().is_some_and(|due| !due.trim().is_empty());
    let kind = form.value(&field("kind")).parse::<EntryKind>();
    let parent = typed("parent").map(|parent| parent.parse().ok());
    let speaker = typed("speaker").map(|_| form.line(&field("speaker"), 200));
    let owner = typed("owner").map(|_| form.line(&field("owner"), 200));
    let how_far = typed("progress").map(|word| word.parse().ok().map(progress::of));
    // `12. Budget`: the twelfth; nothing where it stays.
    let named = form.value(&field("point")).trim().to_owned();
    let number = named.split(|c: char| !c.is_ascii_digit()).next();
    let to: Option<usize> = number.and_then(|n| n.parse().ok());
    let to = to.filter(|to| (1..=points).contains(to));
    if wrong_day {
        form.refuse(&field("due"), FieldError::new("error-date"));
    }
    if to.is_none() && !named.is_empty() {
        form.refuse(
            &field("point"),
            FieldError::new("minutes-import-no-such-point"),
        );
    }
    e.body = body;
    e.kind = kind.unwrap_or(e.kind);
    e.due = due.map_or(e.due, |_| day);
    e.speaker = speaker.unwrap_or_else(|| e.speaker.clone());
    e.owner = owner.unwrap_or_else(|| e.owner.clone());
    e.parent = parent.unwrap_or(e.parent);
    e.progress = how_far.unwrap_or(e.progress);
    to.map(|to| to - 1)
}

/// A point is at most one level deeper than the one before.
pub(super) fn levels(minutes: &mut ParsedMinutes) {
    let mut before = 0;
    for point in minutes.points.iter_mut().filter(|p| p.level > 0) {
        point.level = point.level.clamp(1, before + 1);
        before = point.level;
    }
}
