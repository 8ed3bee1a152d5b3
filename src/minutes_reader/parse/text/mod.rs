//! Lines to blocks: signs of layout undone, broken lines joined.

mod wrapped;

use super::{
    aside,
    block::{Block, HEADING_CHARS},
    normal::{self, Role},
    pattern,
};
use wrapped::{Wrapped, continues, join};

pattern!(
    RULE,
    r"(?i)^\s*(?:[-_*=~–—][\s]*){3,}$|^(?:<br\s*/?>\s*)+$|^&nbsp;$"
);
pattern!(
    PAGE,
    r"(?i)^\s*(?:[-–—]\s*\d{1,3}\s*[-–—]|(?:page|pagina|blad|seite|feuillet|p\.|blz\.?)\s*;?\s*\d{1,3}(?:\s*(?:/|sur|van|of|de)\s*\d{1,3})?|\d{1,3}\s*/\s*\d{1,3})\s*$"
);
// `>> Tour de table`, `== Varia ==`: a heading by its marks.
pattern!(
    MARKED,
    r"^(?:>>+|==+)\s*([\p{L}\d][^<>=]{1,70}?)\s*(?:<<+|==+|>>+)?$"
);
// `##June 18` and `#Board minutes 2020` want a space; `#budget` alone is a tag.
pattern!(
    MARKDOWN,
    r"^(#{1,6})\s+(.+?)\s*#*\s*$|^(#{1,6})(\p{Lu}\S*(?:\s+\S+)+?)\s*#*\s*$|^(#{3,6})(\p{Lu}\S*?)\s*#*\s*$"
);
// One sign is enough where mails and chats know no more.
pattern!(BOLD, r"^(?:\*\*|__|\*)([^*_]+?)(?:\*\*|__|\*)\s*(:?)\s*$");
pattern!(BULLET, r"^(?:--|[-–—•·*▪◦○‣➢➤►✓✔□☐❑§]|[oO])\s+");
pattern!(TASK, r"^\[[ xX✓]?\]\s+|^[□☐❑]\s*");

/// The blocks of a text, in order; every line that is not blank stands in exactly one.
pub(super) fn blocks(source: &str) -> Vec<Block> {
    let mut lines = Vec::new();
    let mut gap = true;
    let clean = source_lines(source).map(|(number, raw)| (number, clean(raw)));
    let mut arrows = Vec::new();
    for line in aside::lines(normal::lines(clean.collect())) {
        if line.text.trim_start().starts_with(">>") {
            arrows.push(lines.len());
        }
        let block = of_line(line);
        let blank = block.text.trim_matches(['>', ' ', '\t']).is_empty();
        if blank {
            gap = true;
            if let Some(last) = lines.last_mut() {
                let last: &mut Block = last;
                last.gap_after = true;
            }
        }
        if !block.text.is_empty() {
            lines.push(Block { gap, ..block });
            gap = blank;
        }
    }
    if let Some(last) = lines.last_mut() {
        last.gap_after = true;
    }
    conclusions(&mut lines, &arrows);
    underlined(&mut lines);
    numbers_alone(&mut lines);
    let wrapped = Wrapped::of(&lines);
    let mut found: Vec<Block> = Vec::with_capacity(lines.len());
    for next in lines {
        match found.last_mut() {
            Some(before) if continues(before, &next, &wrapped) => join(before, next),
            _ => found.push(next),
        }
    }
    depths(&mut found);
    found
}

pattern!(ALONE, r"^\d{1,2}[.)]$");

/// `1.` and on the next line `Opening`: one line, where several are so.
fn numbers_alone(lines: &mut Vec<Block>) {
    let alone = |block: &Block| !block.bullet && ALONE.is_match(block.text.trim());
    let heads = |pair: &[Block]| {
        let next = &pair[1];
        let short = next.text.chars().count() <= 60 && next.text.starts_with(char::is_uppercase);
        alone(&pair[0]) && short && !next.bullet && !next.layout && next.heading == 0
    };
    let found: Vec<usize> = lines
        .windows(2)
        .enumerate()
        .filter_map(|(at, pair)| heads(pair).then_some(at))
        .collect();
    if found.len() < 3 {
        return;
    }
    let mut found = found.into_iter().peekable();
    let mut old = std::mem::take(lines).into_iter().enumerate();
    while let Some((at, mut block)) = old.next() {
        if found.next_if_eq(&at).is_some()
            && let Some((_, next)) = old.next()
        {
            block.text = format!("{} {}", block.text.trim(), next.text);
            block.lines.extend(next.lines);
            block.gap_after = next.gap_after;
        }
        lines.push(block);
    }
}

/// `>> Tour de table` alone heads what follows; right below other lines it is what they come to.
fn conclusions(lines: &mut [Block], arrows: &[usize]) {
    for at in arrows {
        let next = lines.get(at + 1).is_some_and(|next| !next.gap);
        let alone = lines.get(*at).is_some_and(|line| line.gap);
        if let Some(line) = lines.get_mut(*at).filter(|line| line.heading > 0)
            && (!alone || next && arrows.binary_search(&(at + 1)).is_ok())
        {
            line.heading = 0;
            line.text.insert_str(0, "=> ");
        }
    }
}

/// The numbered lines of a source; a page break ends a line.
pub fn source_lines(source: &str) -> impl Iterator<Item = (u32, &str)> {
    let source = source.strip_prefix('\u{feff}').unwrap_or(source);
    source.lines().zip(1..).map(|(line, number)| (number, line))
}

/// Without signs nobody sees; special spaces become plain.
fn clean(raw: &str) -> String {
    raw.chars()
        .filter_map(|c| match c {
            '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}' => None,
            '\u{a0}' | '\u{202f}' | '\u{2000}'..='\u{200a}' | '\u{3000}' | '\u{c}' | '\u{b}' => {
                Some(' ')
            }
            '\u{f0b7}' | '\u{f0a7}' | '\u{f0d8}' | '\u{2023}' => Some('•'),
            c if c.is_control() && c != '\t' => None,
            c => Some(c),
        })
        .collect()
}

fn of_line(one: aside::Line) -> Block {
    let text = one.text.trim();
    if one.heads > 0 {
        return Block {
            lines: one.numbers,
            text: text.to_owned(),
            heading: one.heads,
            aside: true,
            ..Block::default()
        };
    }
    match one.role {
        Role::Text => Block {
            lines: one.numbers,
            ..line(&one.text)
        },
        role => Block {
            lines: one.numbers,
            text: text.to_owned(),
            layout: role == Role::Layout,
            matter: role == Role::Matter,
            ..Block::default()
        },
    }
}

/// A line without the signs of a quotation before it.
fn unquoted(line: &str) -> &str {
    let mut rest = line;
    while let Some(after) = rest.trim_start().strip_prefix('>') {
        // `>> Tour de table` is a heading.
        if after.starts_with('>') {
            break;
        }
        rest = after.strip_prefix(' ').unwrap_or(after);
    }
    rest
}

fn line(clean: &str) -> Block {
    let quoted = clean.trim();
    let clean = unquoted(clean);
    let indent = clean
        .chars()
        .take_while(|c| c.is_whitespace())
        .map(|c| if c == '\t' { 4 } else { 1 })
        .sum();
    let mut block = Block {
        indent,
        ..Block::default()
    };
    let mut text = clean.trim();
    if text.is_empty() {
        block.layout = true;
        block.text = quoted.to_owned();
        return block;
    }
    if RULE.is_match(text) || PAGE.is_match(text) {
        block.layout = true;
        block.text = text.to_owned();
        return block;
    }
    if let Some(found) = MARKED.captures(text) {
        let signs = text.chars().take_while(|c| *c == '=').count();
        block.heading = u8::try_from(signs.clamp(1, 6)).unwrap_or(1);
        block.text = unbold(&found[1]);
        return block;
    }
    if let Some(found) = MARKDOWN.captures(text) {
        let mut parts = found.iter().skip(1).flatten();
        let marks = parts.next().map_or(1, |marks| marks.len());
        block.heading = u8::try_from(marks).unwrap_or(6);
        block.text = unbold(parts.next().map_or(text, |title| title.as_str()));
        return block;
    }
    // `- o text` is a bullet within a bullet.
    while let Some(mark) = BULLET.find(text) {
        let lone_letter = mark.as_str().starts_with(['o', 'O']);
        if lone_letter && !block.bullet && indent == 0 {
            break;
        }
        if block.bullet {
            block.indent += 2;
        }
        block.bullet = true;
        block.task |= mark.as_str().starts_with(['□', '☐', '❑']);
        text = text[mark.end()..].trim_start();
    }
    if let Some(mark) = TASK.find(text) {
        block.task = true;
        block.ticked = mark.as_str().contains(['x', 'X', '✓']);
        text = text[mark.end()..].trim_start();
    }
    if let Some(found) = BOLD.captures(text) {
        block.bold = true;
        block.text = format!("{}{}", found[1].trim(), &found[2]);
    } else {
        block.text = text.trim_end().to_owned();
    }
    if block.text.is_empty() {
        block.layout = true;
        block.text = clean.trim().to_owned();
    }
    block
}

fn unbold(text: &str) -> String {
    BOLD.captures(text).map_or_else(
        || text.to_owned(),
        |found| format!("{}{}", found[1].trim(), &found[2]),
    )
}

/// A title's underlines.
const RULES: [char; 8] = ['=', '-', '~', '^', '*', '+', '"', '#'];

/// The one sign a line is made of.
fn ruled(text: &str) -> Option<char> {
    let text = text.trim();
    let first = text.chars().next().filter(|c| RULES.contains(c))?;
    (text.len() >= 3 && text.chars().all(|c| c == first)).then_some(first)
}

/// A title with a rule of = or - or another sign below it is a heading; the sign seen first stands
/// for the highest.
fn underlined(lines: &mut Vec<Block>) {
    let mut levels: Vec<char> = Vec::new();
    let mut kept: Vec<Block> = Vec::with_capacity(lines.len());
    for rule in std::mem::take(lines) {
        let sign = ruled(&rule.text).filter(|_| !rule.gap && !rule.matter);
        let overlined = kept.len() > 1
            && kept[kept.len() - 2].layout
            && sign.is_some()
            && ruled(&kept[kept.len() - 2].text) == sign;
        let Some(above) = kept.last_mut() else {
            kept.push(rule);
            continue;
        };
        let first = above.gap || above.lines == [1] || overlined;
        let fits = sign.is_some_and(|s| {
            matches!(s, '=' | '-') || rule.text.chars().count() + 3 >= above.text.chars().count()
        }) && !above.layout
            && !above.matter
            && above.heading == 0
            && !above.bullet
            && above.text.chars().count() <= HEADING_CHARS
            && !above.text.contains(['\t', '|'])
            && first;
        match sign.filter(|_| fits) {
            Some(sign) => {
                let seen = levels.iter().position(|s| *s == sign).unwrap_or_else(|| {
                    levels.push(sign);
                    levels.len() - 1
                });
                let plain = levels.iter().all(|s| matches!(s, '=' | '-'));
                above.heading = match sign {
                    '=' if plain => 1,
                    '-' if plain => 2,
                    _ => u8::try_from(seen + 1).map_or(6, |l| l.min(6)),
                };
                above.lines.extend(rule.lines);
                above.gap_after = rule.gap_after;
            }
            None => kept.push(rule),
        }
    }
    *lines = kept;
}

/// How deep each bullet stands within those before it.
fn depths(blocks: &mut [Block]) {
    let mut open: Vec<usize> = Vec::new();
    for block in blocks {
        if !block.bullet {
            block.depth = 0;
            open.clear();
            continue;
        }
        while open.last().is_some_and(|indent| *indent > block.indent) {
            open.pop();
        }
        if open.last() != Some(&block.indent) {
            open.push(block.indent);
        }
        block.depth = (open.len() - 1).min(6);
    }
}

#[cfg(test)]
mod tests;
