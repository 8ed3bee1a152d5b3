//! A list of people: the label, and all that stands below it up to a heading or a sentence.

mod going_on;
mod groups;

use super::{proxies::stand_in, *};
use crate::parse::{block::goes_on_with_names, fact_lines::is_usual};
use going_on::{away, has_title, names_any, of_few_words, of_names, one_a_line, titled};
pub(super) use groups::group;
use groups::{HOW_MANY, before_colon, is_group, sub_label};

stems!(CHAIRS, attendance.chair);

/// Columns that a list beside its label begins further in.
const COLUMN: usize = 7;
/// Lines a wrapped list may go on for.
const WRAPPED: usize = 40;

/// How a line of a list looks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Looks {
    bullet: bool,
    number: bool,
    indented: bool,
}

pattern!(NUMBER, r"^\(?\d{1,3}[.)°]\s+");
pattern!(
    SUB_LABEL,
    r"^[*_]*([^:]{2,60}?)\s*(?:\(\d{1,3}\)\s*:?|:)[\s*_]*$"
);
pattern!(
    GROUPED,
    r"^[*_]*([^:,;]{2,60}?)\s*(?:\(\d{1,3}\))?[*_]*\s*:[*_]*\s+(\S.*)$"
);

fn looks(block: &Block) -> Looks {
    Looks {
        bullet: block.bullet,
        number: NUMBER.is_match(&block.text),
        indented: block.indent > 1 && !block.bullet,
    }
}

/// The text of an item without its number.
fn item(block: &Block) -> &str {
    let text = block.text.trim();
    NUMBER.find(text).map_or(text, |m| &text[m.end()..])
}

/// Whether a list of people stands below a label that is alone on its line.
pub(super) fn follows(blocks: &[Block], at: usize, strong: bool) -> bool {
    let block = &blocks[at];
    // `## Présents` heads bullets; a sentence that happens to end so doesn't.
    if block.text.ends_with('.') {
        return false;
    }
    let mut next = at + 1;
    while blocks.get(next).is_some_and(|b| b.layout) {
        next += 1;
    }
    let Some(first) = blocks.get(next) else {
        return strong && block.text.trim_end().ends_with(':');
    };
    if !first.rows.is_empty() {
        return strong && of_names(first);
    }
    if first.heading > 0 {
        return first.heading > block.heading
            && block.heading > 0
            && blocks.get(next + 1).is_some_and(|b| is_named(b, true));
    }
    if is_nobody(&first.text) {
        return true;
    }
    // `Afwezig:`, and then the first point.
    if first.gap && !first.bullet && is_usual(&first.text) {
        return false;
    }
    let second = blocks.get(next + 1).is_some_and(|b| is_named(b, true));
    let colon = block
        .text
        .trim_end_matches(['*', '_', ' '])
        .ends_with([':', '：']);
    let sub = (SUB_LABEL.is_match(&first.text) || is_group(&first.text)) && second;
    let grouped = GROUPED
        .captures(&first.text)
        .is_some_and(|c| names_any(&c[2]));
    let named = is_named(first, false);
    // Bullets right below a label are people, whatever they look like.
    let bullets = strong
        && first.bullet
        && (!block.bullet || first.depth > block.depth)
        && (colon || block.heading > 0 || block.bullet)
        && (is_item(&first.text) && of_few_words(&first.text) || has_title(first));
    sub || grouped || bullets || named && (strong || second) && (colon || strong)
}

/// Whether a line may be an item of a list of people.
fn is_named(block: &Block, within: bool) -> bool {
    if block.layout || block.heading > 0 || !block.rows.is_empty() {
        return false;
    }
    let text = item(block);
    let handle = text.starts_with('@') && !text.contains(' ');
    if handle || has_title(block) || proxies::pairs(text).is_some() {
        return true;
    }
    let found = people(
        text,
        Style {
            one_each: true,
            ..Style::default()
        },
    );
    let good = found.iter().filter(|p| names::may_be_name(&p.name)).count();
    if found.is_empty() {
        return within && is_nobody(text);
    }
    good * 2 >= found.len()
        || (block.bullet && within && is_item(text) && text.split_whitespace().count() <= 4)
}

/// Reads the people from a label on; the next block to read.
pub(super) fn read(result: &mut ParsedMinutes, blocks: &[Block], at: usize) -> usize {
    let block = &blocks[at];
    if !block.rows.is_empty() {
        table(result, block, Standing::Present);
        return at + 1;
    }
    // A list that is broken at a width is one line.
    let mut text = block.text.clone();
    let mut lines = block.lines.clone();
    let mut next = at + 1;
    let all = labels(&text);
    let says = |n: usize| !rest_of(&text, &all, n).is_empty();
    if !block.bullet && (0..all.len()).any(says) {
        next = wrapped(blocks, next, &text);
        for more in &blocks[at + 1..next] {
            if !text.ends_with('-') {
                text.push(' ');
            }
            text.push_str(&more.text);
            lines.extend(&more.lines);
        }
    }
    let all = labels(&text);
    let mut current = Standing::Present;
    let mut any = false;
    if all.is_empty() {
        if let (_, Some((standing, who))) = apologies(&block.text) {
            for person in people(who, Style::default()) {
                add(result, person, standing, std::mem::take(&mut lines));
            }
        }
        return next;
    }
    for (n, label) in all.iter().enumerate() {
        current = label.standing;
        any |= said(result, rest_of(&text, &all, n), current, &mut lines);
    }
    if !lines.is_empty() {
        keep(result, &lines, &text);
    }
    below(result, blocks, next, current, any, block)
}

/// Takes the people of a line, and those that its last sentence excuses.
fn said(result: &mut ParsedMinutes, rest: &str, standing: Standing, lines: &mut Vec<u32>) -> bool {
    let pairs = (standing == Standing::Represented).then(|| proxies::pairs(rest));
    if let Some(all) = pairs.flatten() {
        for named in all {
            add(result, named, standing, std::mem::take(lines));
        }
        return true;
    }
    let (rest, more) = list_and_away(rest);
    let mut any = false;
    for mut person in people(rest, Style::default()) {
        stand_in(&mut person, standing);
        add(result, person, standing, std::mem::take(lines));
        any = true;
    }
    for person in more.here {
        add(result, person, Standing::Present, std::mem::take(lines));
    }
    for (standing, who) in more.away {
        for person in people(who, Style::default()) {
            add(result, person, standing, std::mem::take(lines));
        }
    }
    any
}

/// Where a list that goes on over lines ends.
pub(super) fn wrapped(blocks: &[Block], from: usize, rest: &str) -> usize {
    let mut at = from;
    let mut before = rest;
    while let Some(block) = blocks.get(at).filter(|_| at < from + WRAPPED) {
        let plain = !block.gap
            && !block.bullet
            && block.heading == 0
            && !block.layout
            && block.rows.is_empty()
            && !NUMBER.is_match(&block.text);
        let open = before.trim_end().ends_with([',', ';'])
            || before.chars().count() >= 50
            || goes_on_with_names(before, block);
        // `… Apologies had been` / `received from Graham Tull`.
        let small = block.text.starts_with(char::is_lowercase)
            && !before.ends_with(['.', ':'])
            && !block.text.contains(':');
        let ends = !open || before.trim_end().ends_with('.');
        let other = || {
            block.text.contains(':') && labels(&block.text).first().is_none_or(|l| l.start < 5)
                || !is_named(block, false) && !block.text.contains(',')
        };
        // `Henk had zich afgemeld, griep.`: a sentence of its own.
        let away = || !clauses(&block.text).is_empty();
        // Columns: each line is somebody else.
        let column = block.indent > blocks[from - 1].indent + COLUMN && !before.ends_with(',');
        // `(pouvoir à Mme Hadj)`: of who stands last.
        let bracket = block.text.starts_with('(');
        if !plain || ends || column || !small && !bracket && (other() || away()) {
            break;
        }
        before = &block.text;
        at += 1;
    }
    at
}

/// Reads the lines below a label; the next block to read.
fn below(
    result: &mut ParsedMinutes,
    blocks: &[Block],
    from: usize,
    standing: Standing,
    said: bool,
    label: &Block,
) -> usize {
    let mut next = from;
    let mut first: Option<Looks> = None;
    let mut house = String::new();
    let mut items: Vec<(usize, String)> = Vec::new();
    let mut gaps = false;
    while let Some(block) = blocks.get(next) {
        if !block.rows.is_empty() {
            if first.is_none() && !said && of_names(block) {
                table(result, block, standing);
                next += 1;
            }
            break;
        }
        if block.layout && !block.gap {
            keep(result, &block.lines, &block.text);
            next += 1;
            continue;
        }
        // `Membres absents (4) :` begins another list.
        let another = labels(&block.text)
            .iter()
            .any(|l| l.strong && away(l.standing, standing));
        let own = is_group(&block.text) || is_group(before_colon(&block.text));
        let point = !block.bullet && is_usual(&block.text);
        if block.layout || point || (another || !own) && begins(blocks, next) {
            break;
        }
        if let Some(name) = sub_label(blocks, next, label) {
            let count = HOW_MANY.captures(name).and_then(|found| found.get(1));
            let name = count.map_or(name, |name| name.as_str());
            name.trim_matches(['*', '_', ' ']).clone_into(&mut house);
            keep(result, &block.lines, &block.text);
            first = None;
            next += 1;
            continue;
        }
        let these = looks(block);
        let below_bullets = block.bullet && block.depth > 0;
        let grouped = group(block).is_some();
        let alike = grouped
            || first.is_none_or(|f| {
                f.bullet == these.bullet && f.number == these.number || below_bullets
            });
        // Below a line of names only bullets within its own bullet are its.
        let own = !said
            || items.is_empty() && titled(block)
            || one_a_line(blocks, next, label)
            || !block.bullet && block.indent > label.indent + COLUMN
            || label.bullet && block.bullet && block.depth > label.depth;
        let after_gap = block.gap && first.is_some() && !these.bullet && !these.number;
        if block.heading > 0
            || !alike
            || !own
            || label.bullet && block.bullet && block.depth <= label.depth
            || after_gap && !gaps && items.len() > 1 && !grouped
            || !fits(block, &items, blocks)
        {
            break;
        }
        gaps = after_gap || gaps && block.gap;
        if is_nobody(item(block)) {
            keep(result, &block.lines, &block.text);
        } else {
            items.push((next, house.clone()));
        }
        first = first.or(Some(these));
        next += 1;
    }
    take(result, blocks, &items, standing);
    next
}

/// Whether a line may go on with a list.
fn fits(block: &Block, before: &[(usize, String)], blocks: &[Block]) -> bool {
    let text = item(block);
    if group(block).is_some() {
        return true;
    }
    if !is_named(block, true) || !is_item(text) && !text.contains([',', ';']) {
        return is_nobody(text);
    }
    // A single word after full names heads what follows.
    let single = !text.contains(' ') && !block.bullet && block.gap;
    !(single
        && before.len() > 1
        && before
            .iter()
            .all(|(at, _)| item(&blocks[*at]).contains(' ')))
}

/// Takes the items as people: what most lines do with a comma, all do.
fn take(
    result: &mut ParsedMinutes,
    blocks: &[Block],
    items: &[(usize, String)],
    standing: Standing,
) {
    let pairs: Vec<Vec<String>> = items
        .iter()
        .filter(|(at, _)| group(&blocks[*at]).is_none())
        .map(|(at, _)| people::split(item(&blocks[*at]), &[',']))
        .filter(|parts| parts.len() == 2)
        .collect();
    let most = pairs.len() * 2 >= items.len() && items.len() > 1;
    let single = |parts: &Vec<String>| names::words(&parts[0]).len() == 1;
    let style = Style {
        one_each: items.len() > 1,
        organisations: most && !pairs.iter().all(single),
        family_first: most
            && pairs.iter().all(|p| {
                single(p) && names::may_be_name(&p[1]) && !p[1].chars().all(char::is_uppercase)
            }),
    };
    // `- [x] Anne`, `- [ ] Luc`: who was there is ticked.
    let ticked = items.iter().any(|(at, _)| blocks[*at].ticked) && standing == Standing::Present;
    for (at, house) in items {
        let block = &blocks[*at];
        let away = ticked && block.task && !block.ticked;
        let standing = if away { Standing::Absent } else { standing };
        let mut lines = block.lines.clone();
        let mut text = item(block);
        let mut house = house.clone();
        let mut style = style;
        if let Some((name, whose)) = group(block) {
            (house, text) = (name, whose);
            style = Style::default();
        }
        let pairs = (standing == Standing::Represented).then(|| proxies::pairs(text));
        let named = pairs.flatten().unwrap_or_else(|| people(text, style));
        for mut person in named {
            if !house.is_empty() {
                person.organisation = match person.organisation.as_str() {
                    "" => house.clone(),
                    own if own.contains(&house) => own.to_owned(),
                    own => format!("{own}, {house}"),
                };
            }
            stand_in(&mut person, standing);
            add(result, person, standing, std::mem::take(&mut lines));
        }
        if !lines.is_empty() {
            keep(result, &lines, &block.text);
        }
    }
}

#[cfg(test)]
mod tests;
