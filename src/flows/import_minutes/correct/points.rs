//! Corrections of a point and its entries.

use chrono::NaiveDate;

use kernel::line::{one_line, paragraphs};

use super::{acts, *};
use kernel::meeting::{EntryKind, LEVELS};
use minutes_reader::parse::{
    bounds,
    model::{Entry, Point},
};

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

/// Takes over a typed point and does what the button says. Where to go on.
///
/// # Errors
/// The form to give back.
pub fn point(
    minutes: &mut ParsedMinutes,
    raw: &[(String, String)],
    people: &[Person],
) -> Result<Option<Place>, FormState> {
    let mut form = FormState::typed(raw.to_vec());
    let key: u32 = form.value("point").parse().unwrap_or(0);
    let Some(at) = minutes.points.iter().position(|p| p.key == key) else {
        return Ok(None);
    };
    let looked_at = LookedAt::of(&form);
    let mut done = minutes.points[at].clone();
    if done.level > 0 && raw.iter().any(|(name, _)| name == "title") {
        title(&mut done, &mut form, &looked_at);
    }
    let mut changed = None;
    let mut moved: Vec<(Entry, u32)> = Vec::new();
    for e in &mut done.entries {
        let before = e.clone();
        if let Some(to) = entry(e, raw, &mut form, key) {
            moved.push((e.clone(), to));
        }
        let anchor = format!("e-{}", e.key);
        if *e != before || looked_at.has(&anchor) {
            e.doubts.clear();
            changed.get_or_insert(e.key);
        }
    }
    if form.is_invalid() {
        return Err(form);
    }
    done.entries
        .retain(|e| !moved.iter().any(|(m, _)| m.key == e.key));
    acts::threads(&mut done.entries);
    minutes.points[at] = done;
    for (entry, to) in moved {
        place(minutes, at, entry, to);
    }
    let gone_to = acts::act(minutes, at, form.value("do"));
    levels(minutes);
    matching::speakers(minutes, people, false);
    Ok(Some(gone_to.unwrap_or_else(|| {
        let still_here = |k: &u32| minutes.points[at].entries.iter().any(|e| e.key == *k);
        match changed.filter(still_here) {
            Some(entry) => Place::entry(key, entry),
            None => Place::point(key),
        }
    })))
}

/// A point's own fields.
fn title(point: &mut Point, form: &mut FormState, looked_at: &LookedAt) {
    let before = (point.title.clone(), point.presenter.clone(), point.level);
    let title = one_line(form.value("title"));
    if title.is_empty() || title.chars().count() > 200 {
        form.refuse("title", FieldError::new("error-required"));
    }
    point.title = title;
    point.presenter = form.line("presenter", 200);
    point.level = form
        .value("level")
        .parse()
        .ok()
        .filter(|level| (1..=LEVELS).contains(level))
        .unwrap_or(point.level);
    let after = (point.title.clone(), point.presenter.clone(), point.level);
    if before != after || looked_at.has(&format!("p-{}", point.key)) {
        point.doubts.clear();
    }
}

/// Puts an entry at the end of another point, or back where that is gone.
fn place(minutes: &mut ParsedMinutes, at: usize, entry: Entry, to: u32) {
    match minutes.points.iter_mut().find(|p| p.key == to) {
        Some(target) => target.entries.push(Entry {
            parent: None,
            ..entry
        }),
        None => minutes.points[at].entries.push(entry),
    }
}

/// The fields of an entry; the point it is to go to, where that is another.
fn entry(e: &mut Entry, raw: &[(String, String)], form: &mut FormState, point: u32) -> Option<u32> {
    let field = |what: &str| format!("e{}_{what}", e.key);
    if !raw.iter().any(|(name, _)| *name == field("body")) {
        return None;
    }
    let body = paragraphs(form.value(&field("body"))).trim().to_owned();
    if body.is_empty() || body.chars().count() > bounds::BODY {
        form.refuse(
            &field("body"),
            FieldError::new("minutes-import-body-needed"),
        );
        return None;
    }
    let due = form.value(&field("due")).trim().to_owned();
    let day: Option<NaiveDate> = kernel::dates::parse_date(&due);
    if !due.is_empty() && day.is_none() {
        form.refuse(&field("due"), FieldError::new("error-date"));
    }
    e.body = body;
    e.due = day;
    e.kind = form
        .value(&field("kind"))
        .parse::<EntryKind>()
        .unwrap_or(e.kind);
    e.speaker = form.line(&field("speaker"), 200);
    e.owner = form.line(&field("owner"), 200);
    e.parent = form.value(&field("parent")).parse().ok();
    let to = form.value(&field("point")).parse().unwrap_or(point);
    (to != point).then_some(to)
}

/// A point is at most one level deeper than the one before.
fn levels(minutes: &mut ParsedMinutes) {
    let mut before = 0;
    for point in minutes.points.iter_mut().filter(|p| p.level > 0) {
        point.level = point.level.clamp(1, before + 1);
        before = point.level;
    }
}
