//! What the review page shows: source and result part by part, and the way from doubt to doubt.

use std::{collections::HashMap, ops::Range, sync::Arc};

use super::{
    correct::{self, IN_A_PART, Place},
    matching::Person,
    queries::Import,
};
use minutes_reader::parse::{
    self,
    model::{Attendee, Doubt, Entry, ParsedMinutes, Point, Sureness},
};
use platform::web::{Choice, FormState};

/// Entries and points on one page of the review: each has a dozen fields, and a page is to stay small.
const ON_A_PAGE: usize = 80;
/// So many bytes of text count as one more of them.
const LONG: usize = 1_500;
/// Entries above one that it may answer.
const ABOVE: usize = 4;
/// Lines of the head on one page, of which a mail may have thousands.
const HEAD_ON_A_PAGE: usize = 200;
/// Doubts that stand in the queue above the page.
const QUEUED: usize = 8;

/// A line of the source and where it went.
#[derive(Debug, Clone)]
pub(super) struct ShownLine {
    pub number: u32,
    pub text: String,
    pub anchor: String,
}

/// Something to be looked at.
#[derive(Debug, Clone)]
pub(super) struct Queued {
    pub anchor: String,
    page: usize,
    /// What it says.
    pub text: String,
    pub doubts: Vec<Doubt>,
    sureness: Sureness,
}

impl Queued {
    /// How sure its guesses are: what costs most where it is wrong comes first, and of what costs as
    /// much the least sure.
    fn certainty(&self) -> (u8, Sureness) {
        let all = self.doubts.iter().map(|doubt| doubt.certainty());
        (all.min().unwrap_or(100), self.sureness)
    }
}

/// The way from one doubt to the next.
#[derive(Debug, Clone, Default)]
pub(super) struct Way {
    pub before: Option<String>,
    pub after: Option<String>,
}

/// A point, or a part of a long one, with its form.
#[derive(Debug, Clone)]
pub(super) struct Chunk {
    pub point: Arc<Point>,
    /// The point's own fields are here.
    pub first: bool,
    pub entries: Vec<Entry>,
    pub source: Vec<ShownLine>,
}

impl Chunk {
    /// How much of it is to be looked at.
    pub(super) fn doubts(&self) -> usize {
        let entries = self.entries.iter().filter(|e| !e.doubts.is_empty()).count();
        entries + usize::from(self.first && !self.point.doubts.is_empty())
    }

    /// The entries a given one may answer: those right above it, and the one it answers.
    pub(super) fn parents(&self, key: &u32, parent: Option<u32>) -> Vec<Choice> {
        let all = &self.point.entries;
        let at = all.iter().position(|e| e.key == *key).unwrap_or(0);
        let cut = at.saturating_sub(ABOVE);
        let further = all[..cut].iter().filter(|e| Some(e.key) == parent);
        further
            .chain(&all[cut..at])
            .map(|e| Choice::new(e.key, short(&format!("{} {}", e.speaker, e.body))))
            .collect()
    }
}

/// The beginning of a text.
pub(super) fn short(text: &str) -> String {
    let text = text.trim();
    let cut: String = text.chars().take(60).collect();
    if cut.len() < text.len() {
        format!("{cut}…")
    } else {
        cut
    }
}

/// The whole result, cut into pages.
pub(super) struct Review {
    pub page: usize,
    pub pages: usize,
    pub chunks: Vec<Chunk>,
    /// The lines of the head that the page shows.
    pub facts_source: Vec<ShownLine>,
    /// They go on, on the next page.
    pub facts_go_on: bool,
    pub attendees_source: Vec<ShownLine>,
    /// What is to be looked at, that of which the reader is least sure first.
    doubts: Vec<Queued>,
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
        let mut start = 0;
        loop {
            let end = part_end(&point.entries, start);
            let entries = start..end;
            let weight = weight(&point.entries[entries.clone()]);
            if on_page + weight > ON_A_PAGE && on_page > 0 {
                (on_page, page) = (0, page + 1);
            }
            on_page += weight + 1;
            parts.push(Part { page, at, entries });
            start = end;
            if start >= all {
                break;
            }
        }
    }
    parts
}

/// Which lines of the head each page shows.
fn head(minutes: &ParsedMinutes) -> Vec<Range<usize>> {
    let (mut pages, mut room) = (vec![Range::<usize>::default()], 0);
    for (at, line) in minutes.facts.lines.iter().enumerate() {
        let weight = 1 + line.text.len() / LONG;
        if room > 0 && room + weight > HEAD_ON_A_PAGE {
            pages.push(at..at);
            room = 0;
        }
        room += weight;
        if let Some(page) = pages.last_mut() {
            page.end = at + 1;
        }
    }
    pages
}

/// How much room entries take.
fn weight(entries: &[Entry]) -> usize {
    entries.iter().map(|e| 1 + e.body.len() / LONG).sum()
}

/// Where the part of a point ends that begins there: it holds one entry at least.
fn part_end(entries: &[Entry], start: usize) -> usize {
    let mut end = start;
    let mut room = 0;
    while let Some(entry) = entries.get(end) {
        room += weight(std::slice::from_ref(entry));
        if end > start && room > IN_A_PART {
            break;
        }
        end += 1;
    }
    end
}

/// The form of all that a page shows.
pub(super) fn filled(import: &Import, review: &Review) -> FormState {
    let minutes = &import.result.0;
    let mut form = FormState::blank().with("version", import.version);
    if review.page == 1 {
        form = correct::facts_filled(form, minutes);
        form = correct::attendees_filled(form, minutes);
    }
    review.chunks.iter().fold(form, |form, chunk| {
        correct::point_filled(form, &chunk.point, &chunk.entries)
    })
}

impl Review {
    /// Of an import, on a page from 1.
    pub(super) fn of(import: &Import, page: usize, base: &str) -> Self {
        let minutes = &import.result.0;
        let parts = layout(minutes);
        let heads = head(minutes);
        let pages = parts.last().map_or(1, |part| part.page).max(heads.len());
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
                point: shared.map_or_else(|| Arc::new(point.clone()), Arc::clone),
                first,
                entries: entries.to_vec(),
                source,
            });
        }
        let shown = heads.get(page - 1).cloned().unwrap_or_default();
        let attendees = minutes.attendees.iter().filter(|_| page == 1);
        Self {
            page,
            pages,
            facts_go_on: page < heads.len(),
            facts_source: minutes.facts.lines[shown]
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

    /// The page a place stands on; none: the first.
    pub(super) fn page_of(import: &Import, place: &Place) -> usize {
        let Some(key) = place.point else { return 1 };
        let points = &import.result.points;
        let is_here = |part: &&Part| {
            let point = &points[part.at];
            let shows = |e: &Entry| place.anchor == format!("e-{}", e.key);
            point.key == key
                && (place.anchor.starts_with("p-")
                    || point.entries[part.entries.clone()].iter().any(shows))
        };
        let parts = layout(&import.result);
        let found = parts.iter().find(is_here).or(parts.last());
        found.map_or(1, |part| part.page)
    }

    /// How many doubts there are.
    pub(super) fn doubtful(&self) -> usize {
        self.doubts.len()
    }

    /// Where the first doubt is.
    pub(super) fn first_doubt(&self) -> Option<String> {
        self.doubts.first().map(|d| self.link(d))
    }

    /// What is to be looked at first, each with its address.
    pub(super) fn queue(&self) -> Vec<(&Queued, String)> {
        let first = self.doubts.iter().take(QUEUED);
        first.map(|doubt| (doubt, self.link(doubt))).collect()
    }

    /// From this doubt to those beside it in the queue.
    pub(super) fn way(&self, anchor: &str) -> Way {
        let Some(at) = self.doubts.iter().position(|d| d.anchor == anchor) else {
            return Way::default();
        };
        let link = |at: usize| self.doubts.get(at).map(|d| self.link(d));
        Way {
            before: at.checked_sub(1).and_then(link),
            after: link(at + 1),
        }
    }

    /// The way from an entry, point or attendee.
    pub(super) fn way_of(&self, letter: &str, key: &u32) -> Way {
        self.way(&format!("{letter}-{key}"))
    }

    fn link(&self, doubt: &Queued) -> String {
        let anchor = &doubt.anchor;
        if doubt.page == self.page {
            format!("#{anchor}")
        } else {
            format!("{}?page={}#{anchor}", self.base, doubt.page)
        }
    }

    /// The numbers of the pages.
    pub(super) fn numbers(&self) -> Vec<usize> {
        (1..=self.pages).collect()
    }
}

fn doubts(minutes: &ParsedMinutes, parts: &[Part]) -> Vec<Queued> {
    let mut found = Vec::new();
    let mut add = |anchor: String, page: usize, text: &str, doubts: &[Doubt], sureness| {
        if !doubts.is_empty() {
            found.push(Queued {
                anchor,
                page,
                text: short(text),
                doubts: doubts.to_vec(),
                sureness,
            });
        }
    };
    let facts = &minutes.facts;
    let (title, sure) = (&facts.title, Sureness::default());
    add("facts".to_owned(), 1, title, &facts.doubts, sure);
    for a in &minutes.attendees {
        add(format!("a-{}", a.key), 1, &a.name, &a.doubts, a.sureness);
    }
    for part in parts {
        let point = &minutes.points[part.at];
        if part.entries.start == 0 {
            let anchor = format!("p-{}", point.key);
            let (title, doubts) = (&point.title, &point.doubts);
            add(anchor, part.page, title, doubts, point.sureness);
        }
        for e in &point.entries[part.entries.clone()] {
            let anchor = format!("e-{}", e.key);
            add(anchor, part.page, &e.body, &e.doubts, e.sureness);
        }
    }
    // What is as sure stands as in the text.
    found.sort_by_key(Queued::certainty);
    found
}

/// Whom each attendee may be. Others are found by their name.
pub(super) fn candidates(attendees: &[Attendee], people: &[Person]) -> Vec<Vec<Choice>> {
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
pub(super) fn of_the_group(people: &[Person]) -> Vec<String> {
    let own = people.iter().filter(|p| p.in_group);
    own.take(200).map(|p| p.name.clone()).collect()
}
