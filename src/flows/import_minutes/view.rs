//! What the review page shows: source and result part by part, and the way from doubt to doubt.

use std::{collections::HashMap, ops::Range, sync::Arc};

use super::{
    correct::{self, IN_A_FORM, Place},
    matching::Person,
    queries::{Import, SameDay},
};
use kernel::dates::brussels;
use minutes_reader::parse::{
    self,
    model::{Attendee, Doubt, Entry, Facts, ParsedMinutes, Point},
};
use platform::{
    i18n::Translator,
    web::{Choice, FormState},
};

/// Entries and points on one page of the review: each has a dozen fields, and a page is to stay small.
const ON_A_PAGE: usize = 80;

/// A line of the source and where it went.
#[derive(Debug, Clone)]
pub struct ShownLine {
    pub number: u32,
    pub text: String,
    pub anchor: String,
}

/// The way from one doubt to the next.
#[derive(Debug, Clone, Default)]
pub struct Way {
    pub before: Option<String>,
    pub after: Option<String>,
}

/// A point, or a part of a long one, with its form.
#[derive(Debug, Clone)]
pub struct Chunk {
    pub point: Arc<Point>,
    /// The point's own fields are here.
    pub first: bool,
    pub entries: Vec<Entry>,
    pub form: FormState,
    pub source: Vec<ShownLine>,
}

impl Chunk {
    /// The value of an entry's field.
    pub fn value(&self, key: &u32, what: &str) -> &str {
        self.form.value(&format!("e{key}_{what}"))
    }

    /// The message at an entry's field.
    pub fn error(&self, key: &u32, what: &str, t: &Translator) -> Option<String> {
        self.form.error(&format!("e{key}_{what}"), *t)
    }

    /// Whether an entry's field has the value.
    pub fn has(&self, key: &u32, what: &str, value: &str) -> bool {
        self.value(key, what) == value
    }

    /// How much of it is to be looked at.
    pub fn doubts(&self) -> usize {
        let entries = self.entries.iter().filter(|e| !e.doubts.is_empty()).count();
        entries + usize::from(self.first && !self.point.doubts.is_empty())
    }

    /// The entries a given one may answer.
    pub fn parents(&self, key: &u32) -> Vec<Choice> {
        let all = &self.point.entries;
        let at = all.iter().position(|e| e.key == *key).unwrap_or(0);
        let cut = at.saturating_sub(12);
        // A parent further up stays on offer.
        let parent = self.value(key, "parent").parse().ok();
        let further = all[..cut].iter().filter(|e| Some(e.key) == parent);
        further
            .chain(&all[cut..at])
            .map(|e| Choice::new(e.key, short(&format!("{} {}", e.speaker, e.body))))
            .collect()
    }
}

/// The beginning of a text.
pub fn short(text: &str) -> String {
    let text = text.trim();
    let cut: String = text.chars().take(60).collect();
    if cut.len() < text.len() {
        format!("{cut}…")
    } else {
        cut
    }
}

/// The whole result, cut into pages.
pub struct Review {
    pub page: usize,
    pub pages: usize,
    pub chunks: Vec<Chunk>,
    pub facts_source: Vec<ShownLine>,
    pub attendees_source: Vec<ShownLine>,
    /// Anchors of all doubts, in order, with their page.
    doubts: Vec<(String, usize)>,
    base: String,
}

/// A part of a point on a page: which of its entries.
struct Part {
    page: usize,
    /// Of the points.
    at: usize,
    entries: Range<usize>,
}

/// Where each entry is shown.
fn layout(minutes: &ParsedMinutes) -> Vec<Part> {
    let (mut on_page, mut page) = (0, 1);
    let mut parts = Vec::new();
    for (at, point) in minutes.points.iter().enumerate() {
        let all = point.entries.len();
        for start in (0..all.max(1)).step_by(IN_A_FORM) {
            let entries = start..(start + IN_A_FORM).min(all);
            if on_page + entries.len() > ON_A_PAGE && on_page > 0 {
                (on_page, page) = (0, page + 1);
            }
            on_page += entries.len() + 1;
            parts.push(Part { page, at, entries });
        }
    }
    parts
}

impl Review {
    /// Of an import, on a page from 1.
    pub fn of(import: &Import, page: usize, base: &str) -> Self {
        let minutes = &import.result.0;
        let parts = layout(minutes);
        let pages = parts.last().map_or(1, |part| part.page);
        let page = page.clamp(1, pages);
        let lines: Vec<&str> = parse::source_lines(&import.source)
            .map(|(_, line)| line)
            .collect();
        let line = |number: u32, anchor: &str| ShownLine {
            number,
            text: lines
                .get(number as usize - 1)
                .map_or_else(String::new, |l| (*l).to_owned()),
            anchor: anchor.to_owned(),
        };
        let mut chunks: Vec<Chunk> = Vec::new();
        for part in parts.iter().filter(|part| part.page == page) {
            let point = &minutes.points[part.at];
            let first = part.entries.start == 0;
            let entries = &point.entries[part.entries.clone()];
            let own = point.lines.iter().filter(|_| first);
            let own = own.map(|l| line(*l, &format!("p-{}", point.key)));
            let theirs = entries
                .iter()
                .flat_map(|e| e.lines.iter().map(|l| line(*l, &format!("e-{}", e.key))));
            let mut source: Vec<ShownLine> = own.chain(theirs).collect();
            source.sort_by_key(|l| l.number);
            // The parts of a long point share it.
            let shared = chunks
                .last()
                .map(|c| &c.point)
                .filter(|p| p.key == point.key);
            chunks.push(Chunk {
                form: correct::point_filled(point, entries, import.version),
                point: shared.map_or_else(|| Arc::new(point.clone()), Arc::clone),
                first,
                entries: entries.to_vec(),
                source,
            });
        }
        let attendees = minutes.attendees.iter().filter(|_| page == 1);
        Self {
            page,
            pages,
            facts_source: minutes
                .facts
                .lines
                .iter()
                .map(|l| line(l.number, "facts"))
                .collect(),
            attendees_source: attendees
                .flat_map(|a| {
                    let anchor = format!("a-{}", a.key);
                    a.lines
                        .iter()
                        .map(|l| line(*l, &anchor))
                        .collect::<Vec<_>>()
                })
                .collect(),
            chunks,
            doubts: doubts(minutes, &parts),
            base: base.to_owned(),
        }
    }

    /// The page a place stands on.
    pub fn page_of(import: &Import, place: &Place) -> usize {
        let points = &import.result.points;
        let is_here = |part: &&Part| {
            let point = &points[part.at];
            let shows = |e: &Entry| place.anchor == format!("e-{}", e.key);
            point.key == place.point
                && (place.anchor.starts_with("p-")
                    || point.entries[part.entries.clone()].iter().any(shows))
        };
        let parts = layout(&import.result);
        let found = parts.iter().find(is_here).or(parts.last());
        found.map_or(1, |part| part.page)
    }

    /// How many doubts there are.
    pub fn doubtful(&self) -> usize {
        self.doubts.len()
    }

    /// Where the first doubt is.
    pub fn first_doubt(&self) -> Option<String> {
        self.doubts.first().map(|d| self.link(d))
    }

    /// From this doubt to those beside it.
    pub fn way(&self, anchor: &str) -> Way {
        let Some(at) = self.doubts.iter().position(|(a, _)| a == anchor) else {
            return Way::default();
        };
        Way {
            before: at
                .checked_sub(1)
                .and_then(|i| self.doubts.get(i))
                .map(|d| self.link(d)),
            after: self.doubts.get(at + 1).map(|d| self.link(d)),
        }
    }

    /// The way from an entry, point or attendee.
    pub fn way_of(&self, letter: &str, key: &u32) -> Way {
        self.way(&format!("{letter}-{key}"))
    }

    fn link(&self, (anchor, page): &(String, usize)) -> String {
        if *page == self.page {
            format!("#{anchor}")
        } else {
            format!("{}?page={page}#{anchor}", self.base)
        }
    }

    /// The numbers of the pages.
    pub fn numbers(&self) -> Vec<usize> {
        (1..=self.pages).collect()
    }

    /// The address of a page of the review.
    pub fn url(&self, page: &usize) -> String {
        format!("{}?page={page}", self.base)
    }
}

fn doubts(minutes: &ParsedMinutes, parts: &[Part]) -> Vec<(String, usize)> {
    let mut found = Vec::new();
    if !minutes.facts.doubts.is_empty() {
        found.push(("facts".to_owned(), 1));
    }
    let people = minutes.attendees.iter().filter(|a| !a.doubts.is_empty());
    found.extend(people.map(|a| (format!("a-{}", a.key), 1)));
    for part in parts {
        let point = &minutes.points[part.at];
        if part.entries.start == 0 && !point.doubts.is_empty() {
            found.push((format!("p-{}", point.key), part.page));
        }
        let entries = point.entries[part.entries.clone()].iter();
        let doubtful = entries.filter(|e| !e.doubts.is_empty());
        found.extend(doubtful.map(|e| (format!("e-{}", e.key), part.page)));
    }
    found
}

/// The reasons of doubts, for people.
pub fn reasons(doubts: &[Doubt], t: &Translator) -> Vec<String> {
    doubts.iter().map(|d| t.word(d)).collect()
}

/// Whom each attendee may be. Others are found by their name.
pub fn candidates(attendees: &[Attendee], people: &[Person]) -> Vec<Vec<Choice>> {
    let names: HashMap<i64, &str> = people.iter().map(|p| (p.id, p.name.as_str())).collect();
    attendees
        .iter()
        .map(|attendee| {
            let mut ids: Vec<i64> = attendee.person.into_iter().collect();
            ids.extend(
                attendee
                    .candidates
                    .iter()
                    .filter(|id| Some(**id) != attendee.person),
            );
            ids.iter()
                .filter_map(|id| Some(Choice::new(id, *names.get(id)?)))
                .collect()
        })
        .collect()
}

/// The names of the people with a role in the group.
pub fn of_the_group(people: &[Person]) -> Vec<String> {
    let own = people.iter().filter(|p| p.in_group);
    own.take(200).map(|p| p.name.clone()).collect()
}

/// A fact that the planned meeting and the minutes say differently.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Difference {
    pub label: String,
    pub held: String,
    pub said: String,
}

/// What the minutes say otherwise than a planned meeting. What it lacks is no difference: it is filled.
pub fn differences(meeting: &SameDay, facts: &Facts, t: &Translator) -> Vec<Difference> {
    let hours = facts
        .from
        .zip(facts.to)
        .map_or(String::new(), |(from, to)| {
            format!("{}–{}", from.format("%H:%M"), to.format("%H:%M"))
        });
    let planned = format!(
        "{}–{}",
        brussels(meeting.starts_at).format("%H:%M"),
        brussels(meeting.ends_at).format("%H:%M")
    );
    let number = facts.number.map_or(String::new(), |n| n.to_string());
    [
        (
            "minutes-import-title",
            meeting.title.clone(),
            facts.title.clone(),
        ),
        ("minutes-import-number", meeting.number.to_string(), number),
        ("minutes-import-hours", planned, hours),
        (
            "minutes-import-place",
            meeting.place.clone(),
            facts.place.clone(),
        ),
        (
            "minutes-import-video",
            meeting.video_url.clone(),
            facts.video_url.clone(),
        ),
    ]
    .into_iter()
    .filter(|(_, held, said)| !held.is_empty() && !said.is_empty() && held.trim() != said.trim())
    .map(|(label, held, said)| Difference {
        label: t.t(label),
        held,
        said,
    })
    .collect()
}
