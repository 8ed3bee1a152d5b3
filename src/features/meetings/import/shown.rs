//! What the review page shows: source and result part by part, and the way from doubt to doubt.

use super::{
    correct::{self, IN_A_FORM, Place},
    parse::{
        self,
        model::{Attendee, Doubt, Entry, Facts, ParsedMinutes, Point},
    },
    queries::{Import, SameDay},
};
use crate::{
    kernel::dates::brussels,
    platform::{
        i18n::Translator,
        web::{Choice, FormState},
    },
};

/// Entries on one page of the review.
const ON_A_PAGE: usize = 250;

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
    pub point: Point,
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
        let before = self.point.entries.iter().take_while(|e| e.key != *key);
        let mut all: Vec<Choice> = before
            .map(|e| Choice::new(e.key, short(&format!("{} {}", e.speaker, e.body))))
            .collect();
        let cut = all.len().saturating_sub(12);
        // A parent further up stays on offer.
        let parent = self.value(key, "parent");
        let kept: Vec<Choice> = all
            .iter()
            .take(cut)
            .filter(|c| c.value == parent)
            .cloned()
            .collect();
        all.drain(..cut);
        kept.into_iter().chain(all).collect()
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

impl Review {
    /// Of an import, on a page from 1.
    pub fn of(import: &Import, page: usize, base: &str) -> Self {
        let minutes = &import.result.0;
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
        let mut chunks: Vec<(usize, Chunk)> = Vec::new();
        let (mut on_page, mut at) = (0, 1);
        for point in &minutes.points {
            let parts: Vec<&[Entry]> = if point.entries.is_empty() {
                vec![&[]]
            } else {
                point.entries.chunks(IN_A_FORM).collect()
            };
            for (n, entries) in parts.into_iter().enumerate() {
                if on_page + entries.len() > ON_A_PAGE && on_page > 0 {
                    (on_page, at) = (0, at + 1);
                }
                on_page += entries.len() + 1;
                let mut source: Vec<ShownLine> = Vec::new();
                if n == 0 {
                    source.extend(
                        point
                            .lines
                            .iter()
                            .map(|l| line(*l, &format!("p-{}", point.key))),
                    );
                }
                source.extend(
                    entries
                        .iter()
                        .flat_map(|e| e.lines.iter().map(|l| line(*l, &format!("e-{}", e.key)))),
                );
                source.sort_by_key(|l| l.number);
                chunks.push((
                    at,
                    Chunk {
                        form: correct::point_filled(point, entries, import.version),
                        point: point.clone(),
                        first: n == 0,
                        entries: entries.to_vec(),
                        source,
                    },
                ));
            }
        }
        let page = page.clamp(1, at);
        let doubts = doubts(minutes, &chunks);
        Self {
            page,
            pages: at,
            facts_source: minutes
                .facts
                .lines
                .iter()
                .map(|l| line(l.number, "facts"))
                .collect(),
            attendees_source: minutes
                .attendees
                .iter()
                .flat_map(|a| {
                    a.lines
                        .iter()
                        .map(|l| line(*l, &format!("a-{}", a.key)))
                        .collect::<Vec<_>>()
                })
                .collect(),
            chunks: chunks
                .into_iter()
                .filter(|(p, _)| *p == page)
                .map(|(_, c)| c)
                .collect(),
            doubts,
            base: base.to_owned(),
        }
    }

    /// The page a place stands on.
    pub fn page_of(import: &Import, place: &Place) -> usize {
        let is_here = |c: &Chunk| {
            c.point.key == place.point
                && (place.anchor.starts_with("p-")
                    || c.entries
                        .iter()
                        .any(|e| place.anchor == format!("e-{}", e.key)))
        };
        let mut page = 1;
        loop {
            let review = Self::of(import, page, "");
            if page >= review.pages || review.chunks.iter().any(is_here) {
                return page;
            }
            page += 1;
        }
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

fn doubts(minutes: &ParsedMinutes, chunks: &[(usize, Chunk)]) -> Vec<(String, usize)> {
    let mut found = Vec::new();
    if !minutes.facts.doubts.is_empty() {
        found.push(("facts".to_owned(), 1));
    }
    let people = minutes.attendees.iter().filter(|a| !a.doubts.is_empty());
    found.extend(people.map(|a| (format!("a-{}", a.key), 1)));
    for (page, chunk) in chunks {
        if chunk.first && !chunk.point.doubts.is_empty() {
            found.push((format!("p-{}", chunk.point.key), *page));
        }
        let entries = chunk.entries.iter().filter(|e| !e.doubts.is_empty());
        found.extend(entries.map(|e| (format!("e-{}", e.key), *page)));
    }
    found
}

/// The reasons of doubts, for people.
pub fn reasons(doubts: &[Doubt], t: &Translator) -> Vec<String> {
    doubts.iter().map(|d| t.word(d)).collect()
}

/// Whom an attendee may be: candidates first, then the people of the group.
pub fn people_for(attendee: &Attendee, people: &[super::matching::Person]) -> Vec<Choice> {
    let wanted = attendee.person.iter().chain(&attendee.candidates);
    let mut ids: Vec<i64> = Vec::new();
    for id in wanted
        .copied()
        .chain(people.iter().filter(|p| p.in_group).map(|p| p.id).take(60))
    {
        if !ids.contains(&id) {
            ids.push(id);
        }
    }
    ids.iter()
        .filter_map(|id| people.iter().find(|p| p.id == *id))
        .map(|p| Choice::new(p.id, p.name.clone()))
        .collect()
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
