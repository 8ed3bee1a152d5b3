//! Which blocks are headings, and how deep they stand.

mod above_all;
mod agenda;
mod bare;
mod halves;
mod labels;
mod letters;
mod marked;
mod minuted;
mod none;
mod numbers;
mod run_in;
mod small;
mod titles;
mod under_one;

use agenda::*;
pub(super) use bare::sign_numbers;
use letters::*;
mod bullets;
mod looks;

use bullets::{bulleted, titled};
use looks::*;
use none::{in_a_row, only_facts};
use numbers::*;
use std::collections::{HashMap, HashSet};
use titles::{cut, is_subtitle, tidy};

use super::{
    block::{Block, HEADING_CHARS},
    fact_lines,
    kinds::{self, Zone},
    known::Known,
    pattern,
};
use kernel::{fold::bare, meeting::LEVELS};

/// A heading.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Heading {
    pub level: u8,
    pub title: String,
    /// What stands behind the title and is noted under it.
    pub rest: String,
    /// Known by number or sign, not only by its looks.
    pub strong: bool,
    pub zone: Zone,
    /// Its number is not the next one.
    pub jumped: bool,
    /// Only says what of a point follows: `Motivation`, `Besluit`. No point.
    pub label: bool,
}

/// The headings of a text.
#[derive(Debug, Default)]
pub(crate) struct Outline {
    /// The heading that is the whole text's title.
    pub title: Option<usize>,
    /// Blocks of a list of points that come again below.
    pub agenda: HashSet<usize>,
    /// Blocks that begin the half of another language.
    halves: HashSet<usize>,
    headings: HashMap<usize, Heading>,
}

impl Heading {
    /// One known by number or sign.
    fn strong(level: u8, title: String) -> Self {
        Self {
            level,
            title,
            strong: true,
            ..Self::default()
        }
    }
}

impl Outline {
    /// The heading a block is.
    pub(super) fn heading(&self, at: usize) -> Option<&Heading> {
        self.headings.get(&at)
    }

    /// Whether a block is a heading.
    pub(super) fn is_heading(&self, at: usize) -> bool {
        self.headings.contains_key(&at)
    }

    /// Whether a block is a heading beyond doubt.
    pub(crate) fn is_strong(&self, at: usize) -> bool {
        self.headings.get(&at).is_some_and(|h| h.strong)
    }

    /// These are no headings.
    pub(crate) fn forget(&mut self, gone: impl Fn(&str) -> bool) {
        self.headings.retain(|_, heading| !gone(&heading.title));
    }

    /// Whether there are no headings but one or two that stood beside their texts.
    fn is_beside(&self, blocks: &[Block]) -> bool {
        let beside = |at: &usize| blocks[*at].aside;
        (1..3).contains(&self.headings.len()) && self.headings.keys().all(beside)
    }

    fn add(&mut self, at: usize, heading: Heading) {
        self.headings.entry(at).or_insert(heading);
    }
}

pattern!(
    GROUP_LABEL,
    r"(?i)^((?:GT|WG|werkgroep|groupe)\s?\d(?:\s?[,/&+]\s?(?:(?:GT|WG)\s?)?\d)*(?:\s+[^:\d]{1,30})?)\s*:\s*(.+)$"
);
pattern!(
    SECTION,
    r"(?i)^(?:.{0,60}[–—:-]\s*)?(?:notes? (?:du )?|verslag |retour (?:du )?)?(?:sous[- ]?groupes?|subgroe?p|sub[- ]?group|deelgroep|werkgroepje|table|tafel|breakout)\s*(?:n[°º.]\s*)?(?:\d{1,2}|[A-D])\b(?:\s*[–—(-][^:]{0,60})?\s*:?$"
);
const SENTENCE_ENDS: [char; 8] = ['.', '?', '!', ';', ',', ':', '…', '»'];

/// Finds the headings.
pub(super) fn find(blocks: &[Block], skipped: &HashSet<usize>, listed: &Known) -> Outline {
    let mut outline = Outline::default();
    only_facts(blocks, skipped, &mut outline);
    above_all::sessions(blocks, skipped, &mut outline);
    halves::find(blocks, skipped, &mut outline);
    agendas(blocks, &mut outline);
    let style = marked(blocks, skipped, &mut outline) && !outline.is_beside(blocks)
        || above(blocks, skipped, &mut outline, &ROMAN, roman)
        || above(blocks, skipped, &mut outline, &LETTER, letter)
        || numbered(blocks, skipped, &mut outline)
        || lettered(blocks, skipped, &mut outline, &ROMAN, roman)
        || lettered(blocks, skipped, &mut outline, &LETTER, letter)
        || minuted::numbered(blocks, skipped, &mut outline)
        || bulleted(blocks, skipped, &mut outline, listed)
        || lettered(blocks, skipped, &mut outline, &SMALL_LETTER, small_letter)
        || small::counted(blocks, skipped, &mut outline)
        || outline.is_beside(blocks);
    if !style {
        run_in::bold(blocks, skipped, &mut outline, listed);
    }
    zones(blocks, skipped, &mut outline, style);
    looks(blocks, skipped, &mut outline, style);
    if outline.headings.is_empty() {
        titled(blocks, skipped, &mut outline, listed);
    }
    let points = |heading: &Heading| heading.strong && heading.zone == Zone::None;
    if !outline.headings.values().any(points) {
        small::titles(blocks, skipped, &mut outline);
    }
    if outline.headings.is_empty() {
        run_in::plain(blocks, skipped, &mut outline, listed);
    }
    labels::mark(blocks, &mut outline);
    in_a_row(blocks, &mut outline);
    under_one::listed(blocks, skipped, &mut outline);
    above_all::settle(blocks, skipped, &mut outline);
    outline
}

/// Markdown headings.
fn marked(blocks: &[Block], skipped: &HashSet<usize>, outline: &mut Outline) -> bool {
    let all: Vec<usize> = (0..blocks.len())
        .filter(|at| blocks[*at].heading > 0)
        .collect();
    let Some(first) = all.first().copied() else {
        return false;
    };
    let shallowest = all.iter().map(|at| blocks[*at].heading).min().unwrap_or(1);
    let top: Vec<usize> = all
        .iter()
        .copied()
        .filter(|at| blocks[*at].heading == shallowest)
        .collect();
    if top == [first]
        && all.len() > 1
        && !blocks[first].aside
        && !skipped.contains(&first)
        && number_of(&blocks[first].text).is_none()
    {
        outline.title = Some(first);
    }
    if all.len() == 1
        && !blocks[first].aside
        && blocks[..first]
            .iter()
            .filter(|b| !b.matter && !b.layout)
            .count()
            < 6
        && (kinds::names_minutes(&blocks[first].text) || fact_lines::has_day(&blocks[first].text))
    {
        outline.title = Some(first);
    }
    let holder = marked::holder(blocks, skipped, &all, outline);
    let mut depths: Vec<u8> = all
        .iter()
        .filter(|at| {
            Some(**at) != outline.title
                && Some(**at) != holder
                && !skipped.contains(at)
                && !outline.agenda.contains(at)
        })
        .map(|at| blocks[*at].heading)
        .collect();
    depths.sort_unstable();
    depths.dedup();
    if depths.is_empty() {
        return false;
    }
    let mut dots = marked::Dots::of(blocks, &all);
    let counted = all
        .iter()
        .filter(|at| counted_of(&blocks[**at].text).is_some());
    let counts = counted.count() > 1;
    for at in all {
        let deeper = dots.deeper(&blocks[at]);
        if Some(at) == outline.title || skipped.contains(&at) || outline.agenda.contains(&at) {
            continue;
        }
        let rank = depths
            .iter()
            .position(|d| *d == blocks[at].heading)
            .unwrap_or(0);
        let text = &blocks[at].text;
        // `Axe 1 : mobilité` below a point is called so.
        let counted = |text| counted_of(text).filter(|_| counts && rank == 0);
        let text = number_of(text).or_else(|| counted(text));
        let text = text.unwrap_or_else(|| blocks[at].text.clone());
        // `### Actie: Anne stuurt de nota`: no point, whatever its looks.
        if kinds::is_labelled(&text) && text.split_whitespace().count() > 3 {
            continue;
        }
        outline.add(
            at,
            Heading {
                zone: kinds::zone(&text),
                ..Heading::strong(
                    u8::try_from(rank + 1 + deeper).map_or(LEVELS, |level| level.min(LEVELS)),
                    tidy(&text),
                )
            },
        );
    }
    true
}

/// Points by numbers that follow each other; lists within points begin again.
fn numbered(blocks: &[Block], skipped: &HashSet<usize>, outline: &mut Outline) -> bool {
    let mut last: Option<u32> = None;
    let mut used: HashSet<u32> = HashSet::new();
    let mut inner: Option<(u32, usize)> = None;
    let mut count = 0;
    let sentences = numbers_sentences(blocks);
    // People were listed since the last point.
    let mut listed_since = false;
    for (at, block) in blocks.iter().enumerate() {
        listed_since |= skipped.contains(&at) || outline.halves.contains(&at);
        // `1. Present: …`, `2. Apologies: …`: people, and yet they count.
        if skipped.contains(&at)
            && let Some((n, _)) = number(block)
            && n == last.map_or(1, |before| before + 1)
        {
            last = Some(n);
        }
        if outline.agenda.contains(&at) || skipped.contains(&at) || block.bullet {
            continue;
        }
        if let (Some(found), Some(top)) = (NESTED.captures(&block.text), last)
            && found[1].parse() == Ok(top)
            && block.indent <= 8
            && !sentences
        {
            let level = if found.get(3).is_some() { 3 } else { 2 };
            let (title, rest) = cut(&found[4]);
            outline.add(
                at,
                Heading {
                    rest,
                    ..Heading::strong(level, title)
                },
            );
            inner = None;
            continue;
        }
        if let Some((_, text)) = between(block).filter(|(n, _)| last == Some(*n)) {
            let (title, rest) = cut(&text);
            outline.add(
                at,
                Heading {
                    level: 1,
                    title,
                    rest,
                    strong: true,
                    ..Heading::default()
                },
            );
            inner = None;
            continue;
        }
        let Some((n, text)) = number(block) else {
            continue;
        };
        // `Punt 3: "a" wordt besproken.` speaks of a point that was or will be one.
        let next = last.map_or(1, |before| before + 1);
        if tells_of_a_point(&block.text, &text, n == next) {
            continue;
        }
        if let Some((before, place)) = inner
            && n == before + 1
            && place + 1 == at
        {
            inner = Some((n, at));
            continue;
        }
        // The other half of bilingual minutes has its own people and begins anew.
        let anew = n == 1 && last.is_some() && listed_since;
        if anew {
            used.clear();
        }
        let follows = match last {
            Some(_) if anew => true,
            None => n <= 1 || (n < 30 && at < 40),
            // Points that were taken in another order stand alone as the others do.
            Some(before) => {
                let other =
                    || !used.contains(&n) && n < before + 6 && looks::stands_alone(block, &text);
                // A number that was typed twice: the next goes on from it.
                let again = || {
                    let mut below = blocks[at + 1..].iter().filter_map(number);
                    n == before && block.gap && below.next().is_some_and(|(m, _)| m == n + 1)
                };
                n == before + 1 || n == before + 2 || other() || again()
            }
        };
        // `Trois priorités ressortent :` begins a list, not the points.
        let listed = n == 1
            && !block.gap
            && at > 0
            && blocks[at - 1].text.ends_with(':')
            && blocks
                .get(at + 1)
                .and_then(number)
                .is_some_and(|(next, _)| next == 2);
        if !follows
            || listed
            || text.chars().next().is_some_and(char::is_lowercase) && text.ends_with([';', ','])
        {
            inner = Some((n, at));
            continue;
        }
        let (title, rest) = cut(&text);
        let jumped = !anew && last.is_some_and(|before| n != before + 1);
        listed_since = false;
        let zone = kinds::zone(&title);
        outline.add(
            at,
            Heading {
                rest,
                zone,
                jumped,
                ..Heading::strong(1, title)
            },
        );
        (last, inner) = (Some(n), None);
        used.insert(n);
        count += 1;
    }
    if count == 1 && !blocks.iter().any(|b| NAMED.is_match(&b.text)) && last != Some(1) {
        outline.headings.retain(|_, h| !h.strong || h.level != 1);
        return false;
    }
    count > 0
}

/// The titles of the points that a text is read to have.
#[cfg(test)]
fn points(text: &str) -> Vec<String> {
    let context = super::Context::of(chrono::NaiveDate::default());
    let result = super::parse(text, &context);
    let points = result.points.into_iter().filter(|p| p.level > 0);
    points.map(|p| p.title).collect()
}
