//! The notes: points, entries, threads.

use chrono::NaiveDate;

use super::{
    attendance,
    facts::Start,
    kinds::{self, Reported, Zone},
    model::{Doubt, Entry, ParsedMinutes, Point, SourceLine},
    names::{self, Known},
    outline::{Heading, Outline},
    pattern,
    speaker::{self, Prefix, Spoken},
    text::Block,
    when,
};
use crate::features::meetings::model::EntryKind;

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
    day: NaiveDate,
    zone: Zone,
    open: Vec<Open>,
    /// The point that is noted under.
    current: usize,
    /// Where a paragraph goes after a label that headed one line only.
    back: Option<usize>,
    /// The zone's items are bullets.
    bullets: bool,
}

/// Reads all that follows the head.
pub fn read(result: &mut ParsedMinutes, blocks: &[Block], outline: &Outline, start: &Start) {
    let known = speaker::known(result, blocks);
    let day = result.facts.day.unwrap_or_default();
    let key = result.key();
    result.points.push(Point {
        key,
        ..Point::default()
    });
    let mut body = Body {
        result,
        known,
        day,
        zone: Zone::None,
        open: Vec::new(),
        current: 0,
        back: None,
        bullets: false,
    };
    for at in &start.preamble {
        body.note(&blocks[*at]);
    }
    let mut at = start.at;
    while let Some(block) = blocks.get(at) {
        if let Some(heading) = outline
            .heading(at)
            .filter(|h| h.strong || !body.speaks(block))
        {
            body.heading(block, heading);
            at += 1;
        } else if block.layout || outline.agenda.contains(&at) {
            body.keep(&block.lines, &block.text);
            at += 1;
        } else if !block.bullet && attendance::is_head(block) && !block.text.ends_with('.') {
            at = attendance::read(body.result, blocks, at, |i| outline.is_strong(i));
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

    fn note(&mut self, block: &Block) {
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
        if self.goes_on(block, depth, &spoken) {
            return;
        }
        // Who stands deeper, or beside an earlier bullet, is no parent.
        self.open.retain(|open| {
            open.depth < depth || (open.depth == depth && open.question) || depth < 0
        });
        let mut entry = self.entry(block, &spoken);
        self.thread(&mut entry, depth, &spoken);
        let open = Open {
            key: entry.key,
            depth,
            question: entry.kind == EntryKind::Question,
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
        if label {
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
            && kinds::promise(&block.text, &self.known).is_none()
            && !kinds::asks(&block.text)
            && kinds::reported(&block.text, &self.known).is_none();
        let within = depth > last.depth && depth >= 0 && (last.depth >= 0 || last.list)
            || last.list && depth >= 0 && depth > last.depth;
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

    fn entry(&mut self, block: &Block, spoken: &Spoken) -> Entry {
        let key = self.result.key();
        let mut entry = Entry {
            key,
            kind: EntryKind::Information,
            speaker: spoken.speaker.clone(),
            person: None,
            body: spoken.text.clone(),
            parent: None,
            owner: String::new(),
            owner_person: None,
            due: None,
            lines: block.lines.clone(),
            doubts: Vec::new(),
        };
        if spoken.unknown && !spoken.speaker.is_empty() {
            entry.doubts.push(Doubt::Speaker);
        }
        self.classify(&mut entry, block, spoken);
        entry
    }

    fn classify(&mut self, entry: &mut Entry, block: &Block, spoken: &Spoken) {
        let text = spoken.text.as_str();
        match spoken.prefix {
            Some(Prefix::Question) => return entry.kind = EntryKind::Question,
            Some(Prefix::Answer) => return entry.kind = EntryKind::Answer,
            Some(Prefix::Opinion) => return entry.kind = EntryKind::Opinion,
            None => {}
        }
        if LINK_ONLY.is_match(&block.text) {
            entry.kind = EntryKind::Link;
            return;
        }
        let opens_list = text.trim_end().ends_with(':');
        if let Some((body, sure)) = kinds::decision(text) {
            entry.kind = EntryKind::Decision;
            entry.body = body;
            if !sure && self.zone != Zone::Decisions {
                entry.doubts.push(Doubt::Decision);
            }
            return;
        }
        if self.zone == Zone::Decisions && !opens_list && !kinds::asks(text) {
            entry.kind = EntryKind::Decision;
            return;
        }
        let promised = kinds::promise(text, &self.known);
        let listed = self.zone == Zone::FollowUp
            && !opens_list
            && !kinds::asks(text)
            && (block.bullet || (!self.bullets && block.text.chars().count() < 220));
        if promised.is_some() || listed || block.task {
            return self.promise(entry, text, promised, listed || block.task);
        }
        if kinds::asks(text) || (!spoken.speaker.is_empty() && kinds::begins_asking(text)) {
            entry.kind = EntryKind::Question;
            if spoken.speaker.is_empty() {
                entry.doubts.push(Doubt::EntryKind);
            }
            return;
        }
        if spoken.speaker.is_empty() {
            if let Some((name, what)) = kinds::reported(text, &self.known) {
                entry.speaker = name;
                entry.kind = match what {
                    Reported::Asks => EntryKind::Question,
                    Reported::Replies => EntryKind::Answer,
                    Reported::Says if kinds::is_opinion(text) => EntryKind::Opinion,
                    Reported::Says => EntryKind::Information,
                };
                entry.doubts.push(Doubt::Speaker);
            }
        } else if kinds::is_opinion(text) {
            entry.kind = EntryKind::Opinion;
        }
    }

    fn promise(
        &mut self,
        entry: &mut Entry,
        text: &str,
        found: Option<kinds::Promise>,
        sure: bool,
    ) {
        entry.kind = EntryKind::FollowUp;
        match found {
            Some(found) => {
                if !found.sure && !sure {
                    entry.doubts.push(Doubt::FollowUp);
                }
                entry.body = found.what;
                entry.owner = found.owner;
            }
            None => entry.owner = kinds::owner(text, &self.known),
        }
        if entry.owner.is_empty() && !entry.speaker.is_empty() && self.zone == Zone::FollowUp {
            entry.owner.clone_from(&entry.speaker);
        }
        if !entry.owner.is_empty() && !self.known.knows(&entry.owner) {
            entry.doubts.push(Doubt::Owner);
        }
        if let Some(due) = when::find_due(text, self.day) {
            entry.due = Some(due.date);
            if due.year_guessed {
                entry.doubts.push(Doubt::Due);
            }
        }
    }

    /// Answers stand under their question.
    fn thread(&mut self, entry: &mut Entry, depth: isize, spoken: &Spoken) {
        let says = !entry.speaker.is_empty();
        let answers = entry.kind == EntryKind::Answer;
        if entry.kind == EntryKind::Question
            || matches!(
                entry.kind,
                EntryKind::Decision | EntryKind::FollowUp | EntryKind::Link
            )
        {
            return;
        }
        let reported = spoken.speaker.is_empty() && says;
        let question = self
            .open
            .iter()
            .rposition(|o| o.question && (o.depth < depth || (o.depth == depth)));
        let nearest = self.open.iter().rposition(|o| o.depth < depth && o.spoken);
        let parent = match (question, nearest) {
            (Some(q), Some(n)) if depth >= 0 && n > q => Some(n),
            (Some(q), _) => Some(q),
            (None, n) if depth > 0 || answers => {
                n.or_else(|| answers.then(|| self.open.len().checked_sub(1)).flatten())
            }
            _ => None,
        };
        let Some(at) = parent else { return };
        let open = &self.open[at];
        if depth < 0 && !answers && (open.answered || !says || reported) {
            return;
        }
        // A bullet without a speaker answers only right below its question.
        let right_below = at + 1 == self.open.len() && !open.answered;
        if !says && !answers && !(open.question && right_below && depth > open.depth) {
            return;
        }
        entry.parent = Some(open.key);
        if !answers {
            entry.kind = EntryKind::Answer;
            let plain = open.question && depth > open.depth && says;
            if !plain {
                entry.doubts.push(Doubt::Thread);
            }
        }
        if depth >= 0 || answers {
            self.open[at].answered = true;
        }
    }

    fn push(&mut self, entry: Entry) {
        if let Some(point) = self.result.points.get_mut(self.current) {
            point.entries.push(entry);
        }
    }

    fn table(&mut self, block: &Block) {
        self.open.clear();
        let Some(columns) = block.action_columns() else {
            let plain = Block {
                text: block.markdown(),
                lines: block.lines.clone(),
                ..Block::default()
            };
            let mut entry = self.entry(&Block::default(), &Spoken::default());
            entry.body = plain.text;
            entry.lines = plain.lines;
            entry.kind = EntryKind::Information;
            entry.doubts.clear();
            return self.push(entry);
        };
        let mut head_seen = false;
        for row in &block.rows {
            let cell = |at: Option<usize>| {
                at.and_then(|i| row.cells.get(i))
                    .map(|c| c.trim().to_owned())
                    .unwrap_or_default()
            };
            let what = cell(Some(columns.what));
            if row.cells.is_empty() || !head_seen || what.is_empty() {
                head_seen |= !row.cells.is_empty();
                if what.is_empty() || row.cells.is_empty() || row.line == block.rows[0].line {
                    self.keep(&[row.line], &row.cells.join(" | "));
                    continue;
                }
            }
            // Other columns stay with the text.
            let used = [Some(columns.what), columns.who, columns.when];
            let others: Vec<String> = row
                .cells
                .iter()
                .enumerate()
                .filter(|(at, cell)| !used.contains(&Some(*at)) && !cell.trim().is_empty())
                .map(|(_, cell)| cell.trim().to_owned())
                .collect();
            let when_text = cell(columns.when);
            let due = when::read_due(&when_text, self.day);
            let mut body = what;
            for other in others.into_iter().chain(
                [when_text]
                    .into_iter()
                    .filter(|w| !w.is_empty() && due.is_none_or(|d| d.year_guessed)),
            ) {
                body.push_str(" – ");
                body.push_str(&other);
            }
            let plain = Block {
                lines: vec![row.line],
                ..Block::default()
            };
            let mut entry = self.entry(
                &plain,
                &Spoken {
                    text: body.clone(),
                    ..Spoken::default()
                },
            );
            entry.kind = EntryKind::FollowUp;
            entry.body = body;
            entry.parent = None;
            entry.owner = cell(columns.who);
            entry.due = due.map(|d| d.date);
            entry.doubts.clear();
            if !entry.owner.is_empty()
                && !self.known.knows(&entry.owner)
                && !names::may_be_name(&entry.owner)
            {
                entry.doubts.push(Doubt::Owner);
            }
            if due.is_some_and(|d| d.year_guessed) {
                entry.doubts.push(Doubt::Due);
            }
            self.push(entry);
        }
    }
}
