//! The notes: points, entries, threads.

mod classify;
mod counts;
mod given;
mod listed;
mod split;
mod undated;
mod under;

use std::collections::HashSet;

use chrono::NaiveDate;

use super::{
    block::{Block, Row},
    facts::Start,
    judged::{Promise, Reported},
    kinds::{self, Zone},
    known::Known,
    learned::Learned,
    model::{Doubt, Entry, ParsedMinutes, Point, Progress, SourceLine, Sureness, Votes},
    names,
    outline::{Heading, Outline},
    pattern,
    speaker::{self, Spoken},
    when,
};
use kernel::meeting::EntryKind;
use undated::undated;

pattern!(
    LINK_ONLY,
    r"^(?:[^:]{0,60}[:>–-]\s*)?(?:<?https?://\S+>?|\[[^\]]+\]\(https?://[^)]+\))\s*[.;]?$"
);
pattern!(ITEM, r"^\(?(?:\d{1,2}|[a-z])[.)]\s");
pattern!(
    PRESENTER,
    r"^(.{2,80}?)\s*(?:\s[–—-]\s|\()\s*(?:par\s+|door\s+|by\s+)?([^()]{3,50}?)\)?$"
);

/// An entry that what follows may belong to.
#[derive(Debug, Clone)]
struct Open {
    key: u32,
    /// -1: a paragraph.
    depth: isize,
    question: bool,
    answered: bool,
    spoken: bool,
    /// Ends with a colon: what follows is its list.
    list: bool,
}

struct Body<'a> {
    result: &'a mut ParsedMinutes,
    known: Known,
    learned: &'a Learned,
    day: NaiveDate,
    zone: Zone,
    open: Vec<Open>,
    /// The point that is noted under.
    current: usize,
    /// Where a paragraph goes after a label that headed one line only.
    back: Option<usize>,
    /// The zone's items are bullets.
    bullets: bool,
    /// Words of deciding above a list.
    deciding: Option<listed::Deciding>,
    /// Under whose name what follows stands.
    lead: Option<under::Lead>,
    /// Who speaks in the turn that is read, and who was named in it last.
    turn: String,
    named: String,
}

/// Reads all that follows the head.
pub(super) fn read(
    result: &mut ParsedMinutes,
    blocks: &[Block],
    outline: &Outline,
    people: &HashSet<usize>,
    (start, learned): (&Start, &Learned),
) -> Known {
    let mut known = speaker::known(result, blocks);
    for name in &learned.names {
        known.add(name);
    }
    let day = result.facts.day.unwrap_or_default();
    let key = result.key();
    result.points.push(Point {
        key,
        ..Point::default()
    });
    let mut body = Body {
        result: &mut *result,
        known,
        learned,
        day,
        zone: Zone::None,
        open: Vec::new(),
        current: 0,
        back: None,
        bullets: false,
        deciding: None,
        lead: None,
        turn: String::new(),
        named: String::new(),
    };
    for at in &start.preamble {
        body.note(&blocks[*at]);
    }
    let mut at = start.at;
    while let Some(block) = blocks.get(at) {
        if people.contains(&at) {
            at += 1;
        } else if let Some(heading) = outline
            .heading(at)
            .filter(|h| h.strong || !body.speaks(block))
        {
            body.heading(block, heading);
            at += 1;
        } else if block.layout || outline.agenda.contains(&at) {
            body.keep(&block.lines, &block.text);
            at += 1;
        } else {
            body.note(block);
            at += 1;
        }
    }
    let empty = body
        .result
        .points
        .first()
        .is_some_and(|p| p.entries.is_empty());
    if empty && body.result.points.len() > 1 {
        body.result.points.remove(0);
    }
    let known = body.known;
    undated(result);
    counts::gather(result);
    known
}

impl Body<'_> {
    fn keep(&mut self, lines: &[u32], text: &str) {
        for (at, number) in lines.iter().enumerate() {
            let text = if at == 0 {
                text.to_owned()
            } else {
                String::new()
            };
            self.result.facts.lines.push(SourceLine {
                number: *number,
                text,
            });
        }
    }

    /// A line that looks like a heading may be somebody's words.
    fn speaks(&self, block: &Block) -> bool {
        !speaker::split(&block.text, &self.known).speaker.is_empty()
            && !PRESENTER.is_match(&block.text)
    }

    fn heading(&mut self, block: &Block, heading: &Heading) {
        self.open.clear();
        self.bullets = false;
        self.lead = None;
        if heading.label {
            self.zone = heading.zone;
            return self.keep(&block.lines, &block.text);
        }
        self.zone = match heading.zone {
            // A sub-heading leaves the zone as it is.
            Zone::None if heading.level > 1 && !heading.strong => self.zone,
            zone => zone,
        };
        let (title, presenter) = self.presented(&heading.title);
        let key = self.result.key();
        let deepest = self.result.points.last().map_or(0, |p| p.level);
        let level = heading.level.clamp(1, deepest + 1);
        let mut doubts = Vec::new();
        if !heading.strong {
            doubts.push(Doubt::Heading);
        }
        if heading.jumped {
            doubts.push(Doubt::Numbering);
        }
        let lines = if heading.rest.is_empty() {
            block.lines.clone()
        } else {
            Vec::new()
        };
        self.result.points.push(Point {
            key,
            level,
            title,
            presenter,
            section: heading.zone == Zone::Section,
            lines,
            doubts,
            sureness: Sureness::default(),
            entries: Vec::new(),
        });
        let above = self.current;
        self.current = self.result.points.len() - 1;
        let label = !heading.strong && !heading.rest.is_empty();
        // Labels that follow each other have the same parent.
        let back = label.then(|| self.back.unwrap_or(above));
        self.back = None;
        if !heading.rest.is_empty() {
            let rest = Block {
                text: heading.rest.clone(),
                lines: block.lines.clone(),
                ..Block::default()
            };
            self.note(&rest);
        }
        self.back = back;
    }

    /// `Renolution – Marie Dupont`: who presents, where the name is known.
    fn presented(&self, title: &str) -> (String, String) {
        if let Some(found) = PRESENTER.captures(title)
            && self.known.knows(&found[2])
        {
            return (found[1].trim().to_owned(), found[2].trim().to_owned());
        }
        (title.to_owned(), String::new())
    }

    /// A block: its turns, and their sentences where something is decided or to be done.
    fn note(&mut self, block: &Block) {
        if let Some(field) = &block.field {
            return self.field(block, field);
        }
        if self.leads(block) {
            return;
        }
        if let Some(theirs) = self.under(block) {
            self.turns(&theirs);
            return self.doubt_last();
        }
        self.turns(block);
    }

    /// The turns of a block, each in its parts.
    fn turns(&mut self, block: &Block) {
        if !block.rows.is_empty()
            || block.text.len() > 8_000
            || block.text.contains("://") && block.text.len() < 160
        {
            return self.note_one(block);
        }
        let mut lines = block.lines.clone();
        let mut first = true;
        let turns = split::turns(&block.text, &self.known);
        for turn in &turns {
            let parts = split::parts(turn, &self.known);
            let several = turns.len() + parts.len() > 2;
            self.turn = speaker::split(turn, &self.known).speaker;
            for part in parts {
                let named = kinds::named(&part, &self.known);
                self.note_one(&Block {
                    text: part,
                    part: several,
                    lines: std::mem::take(&mut lines),
                    gap: block.gap && first,
                    task: block.task && first,
                    ticked: block.ticked && first,
                    ..block.clone()
                });
                first = false;
                self.named = named.unwrap_or_default();
            }
        }
        self.turn.clear();
    }

    fn note_one(&mut self, block: &Block) {
        let listed = block.bullet
            || ITEM.is_match(&block.text)
                && self.open.last().is_some_and(|o| o.list || o.depth == 0);
        if !listed && let Some(back) = self.back.take() {
            self.current = back;
            self.open.clear();
        }
        if !block.rows.is_empty() {
            return self.table(block);
        }
        self.bullets |= listed;
        let depth = if listed {
            isize::try_from(block.depth).unwrap_or(0)
        } else {
            -1
        };
        let spoken = self.spoken(&block.text);
        let below = self.is_below_deciding(block);
        if !below && self.goes_on(block, depth, &spoken) {
            return;
        }
        // Who stands deeper, or beside an earlier bullet, is no parent.
        self.open.retain(|open| {
            open.depth < depth || (open.depth == depth && open.question) || depth < 0
        });
        let mut entry = self.entry(block, &spoken);
        self.thread(&mut entry, depth, &spoken);
        self.decide(&mut entry, block, below);
        let open = Open {
            key: entry.key,
            depth,
            question: entry.kind.asks(),
            answered: false,
            spoken: !entry.speaker.is_empty(),
            list: block.text.trim_end().ends_with(':'),
        };
        if depth < 0 && (open.question || entry.kind != EntryKind::Answer) {
            self.open.clear();
        }
        if open.question {
            self.open.retain(|o| o.depth < depth);
        }
        self.open.push(open);
        self.push(entry);
    }

    fn spoken(&self, text: &str) -> Spoken {
        // A label is no speaker.
        if kinds::decision(text).is_some_and(|(_, label)| label) || LINK_ONLY.is_match(text) {
            return Spoken {
                text: text.to_owned(),
                ..Spoken::default()
            };
        }
        let label = kinds::promise(text, &self.known).is_some_and(|p| p.sure);
        if label || kinds::handed(text, &self.known).is_some() {
            return Spoken {
                text: text.to_owned(),
                ..Spoken::default()
            };
        }
        speaker::split(text, &self.known)
    }

    /// A bullet that only goes on with the entry above it becomes part of its text.
    fn goes_on(&mut self, block: &Block, depth: isize, spoken: &Spoken) -> bool {
        let Some(last) = self.open.last().cloned() else {
            return false;
        };
        let plain = spoken.speaker.is_empty()
            && spoken.prefix.is_none()
            && !block.task
            && kinds::decision(&block.text).is_none()
            && !self.learned.decides(&block.text)
            && kinds::promise(&block.text, &self.known).is_none()
            && !kinds::asks(&block.text)
            && kinds::reported(&block.text, &self.known).is_none();
        let within = depth > last.depth && depth >= 0 && (last.depth >= 0 || last.list);
        let items =
            self.zone != Zone::None && self.zone != Zone::Section && (last.depth < 0 || last.list);
        let is_last = self
            .result
            .points
            .get(self.current)
            .and_then(|p| p.entries.last())
            .is_some_and(|e| e.key == last.key);
        if !plain || !within || items || last.question || !is_last {
            return false;
        }
        let Some(entry) = self
            .result
            .points
            .get_mut(self.current)
            .and_then(|p| p.entries.last_mut())
        else {
            return false;
        };
        let inner = usize::try_from(depth - last.depth - 1).unwrap_or(0).min(4);
        let first = entry.lines.len() == 1 || !entry.body.contains('\n');
        entry.body.push_str(if first { "\n\n" } else { "\n" });
        entry.body.push_str(&"  ".repeat(inner));
        if block.bullet {
            entry.body.push_str("- ");
        }
        entry.body.push_str(&block.text);
        entry.lines.extend(&block.lines);
        true
    }

    fn push(&mut self, entry: Entry) {
        if let Some(point) = self.result.points.get_mut(self.current) {
            point.entries.push(entry);
        }
    }
}
