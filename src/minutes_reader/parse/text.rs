//! Lines to blocks: signs of layout undone, broken lines joined.

use super::{
    normal::{self, Role},
    pattern,
};

/// How long a heading may be.
pub(crate) const HEADING_CHARS: usize = 90;

/// A line, or several that belong together.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Block {
    /// Numbers of the source's lines.
    pub lines: Vec<u32>,
    /// Without bullet and indentation.
    pub text: String,
    pub bullet: bool,
    /// 0: not within another bullet.
    pub depth: usize,
    /// Columns before the text.
    pub indent: usize,
    /// A blank line stands before it.
    pub gap: bool,
    /// A blank line, or nothing, stands after it.
    pub gap_after: bool,
    /// Depth of a Markdown heading; 0: none.
    pub heading: u8,
    /// The whole line is bold.
    pub bold: bool,
    /// A box to tick stands before it.
    pub task: bool,
    /// A rule, a page's number: holds no content.
    pub layout: bool,
    /// A key and its value at the top of the text.
    pub matter: bool,
    /// One of several parts of a paragraph.
    pub part: bool,
    /// A table's rows.
    pub rows: Vec<Row>,
}

/// A row of a table.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Row {
    pub line: u32,
    pub cells: Vec<String>,
}

pattern!(RULE, r"^\s*(?:[-_*=~–—][\s]*){3,}$");
pattern!(
    PAGE,
    r"(?i)^\s*(?:[-–—]\s*\d{1,3}\s*[-–—]|(?:page|pagina|p\.|blz\.?)\s*\d{1,3}(?:\s*(?:/|sur|van|of|de)\s*\d{1,3})?|\d{1,3}\s*/\s*\d{1,3})\s*$"
);
// `>> Tour de table`, `== Varia ==`: a heading by its marks.
pattern!(
    MARKED,
    r"^(?:>>+|==+)\s*([\p{L}\d][^<>=]{1,70}?)\s*(?:<<+|==+|>>+)?$"
);
pattern!(MARKDOWN, r"^(#{1,6})\s+(.+?)\s*#*\s*$");
pattern!(BOLD, r"^(?:\*\*|__)([^*_]+?)(?:\*\*|__)\s*(:?)\s*$");
pattern!(BULLET, r"^(?:[-–—•·*▪◦○‣➢➤►✓✔□☐❑§]|[oO])\s+");
pattern!(TASK, r"^\[[ xX✓]?\]\s+|^[□☐❑]\s*");
pattern!(SMALL_LABEL, r"^[^\s:]{2,20}(?:\s[^\s:]{1,20})?\s?:\s");
pattern!(
    NUMBERED,
    r"^(?:\(?\d{1,2}(?:\.\d{1,2})*\s?[.)/°]|\(?[a-zA-Z][.)]|[IVX]{1,5}[.)])\s"
);

/// The blocks of a text, in order; every line that is not blank stands in exactly one.
pub fn blocks(source: &str) -> Vec<Block> {
    let mut lines = Vec::new();
    let mut gap = true;
    let clean = source_lines(source).map(|(number, raw)| (number, clean(raw)));
    for (number, clean, role) in normal::lines(clean.collect()) {
        if clean.trim().is_empty() {
            gap = true;
            if let Some(last) = lines.last_mut() {
                let last: &mut Block = last;
                last.gap_after = true;
            }
            continue;
        }
        lines.push(Block {
            gap,
            ..of_role(number, &clean, role)
        });
        gap = false;
    }
    if let Some(last) = lines.last_mut() {
        last.gap_after = true;
    }
    underlined(&mut lines);
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

fn of_role(number: u32, clean: &str, role: Role) -> Block {
    match role {
        Role::Text => line(number, clean),
        role => Block {
            lines: vec![number],
            text: clean.trim().to_owned(),
            layout: role == Role::Layout,
            matter: role == Role::Matter,
            ..Block::default()
        },
    }
}

fn line(number: u32, clean: &str) -> Block {
    let indent = clean
        .chars()
        .take_while(|c| c.is_whitespace())
        .map(|c| if c == '\t' { 4 } else { 1 })
        .sum();
    let mut block = Block {
        lines: vec![number],
        indent,
        ..Block::default()
    };
    let mut text = clean.trim();
    while let Some(rest) = text.strip_prefix("> ") {
        text = rest.trim_start();
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
        block.heading = u8::try_from(found[1].len()).unwrap_or(6);
        block.text = unbold(&found[2]);
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

/// Whether a program broke the lines at a width, as texts copied from PDF have it.
struct Wrapped {
    yes: bool,
    width: usize,
}

impl Wrapped {
    fn of(lines: &[Block]) -> Self {
        let mut lengths: Vec<usize> = lines.iter().map(|l| l.text.chars().count()).collect();
        lengths.sort_unstable();
        let width = lengths.get(lengths.len() * 9 / 10).copied().unwrap_or(0);
        let broken = lines
            .windows(2)
            .filter(|pair| {
                !pair[1].gap
                    && !pair[1].bullet
                    && !ended(&pair[0].text)
                    && starts_small(&pair[1].text)
            })
            .count();
        Self {
            yes: broken * 8 >= lines.len() && broken >= 3 && (40..=130).contains(&width),
            width,
        }
    }
}

fn starts_small(text: &str) -> bool {
    text.chars().next().is_some_and(char::is_lowercase) && !NUMBERED.is_match(text)
}

/// Whether a text ends with a sign that ends something.
fn ended(text: &str) -> bool {
    const ENDS: [char; 10] = ['.', '!', '?', ':', ';', '…', '»', ')', ']', '|'];
    text.trim_end().ends_with(ENDS)
}

/// Whether a text has more letters than this; a long one is not walked through to know it.
fn longer(text: &str, than: usize) -> bool {
    text.chars().nth(than).is_some()
}

/// Whether a line goes on with what stands before. What was joined may be very long: only its end is
/// looked at.
fn continues(before: &Block, next: &Block, wrapped: &Wrapped) -> bool {
    let structural = next.bullet
        || next.heading > 0
        || next.layout
        || next.task
        || next.bold
        || next.text.contains(['\t', '|']);
    if structural
        || next.matter
        || before.matter
        || before.layout
        || before.heading > 0
        || before.lines.len() == 1 && before.text.contains(['\t', '|'])
    {
        return false;
    }
    if next.text.starts_with("http") || NUMBERED.is_match(&next.text) {
        return false;
    }
    let ended = ended(&before.text);
    if SMALL_LABEL.is_match(&next.text) {
        return false;
    }
    // A title in capitals is over where its line is.
    if !next.bullet && capitals(&before.text) && !capitals(&next.text) {
        return false;
    }
    if starts_small(&next.text) {
        return !ended && (!next.gap || (before.bullet && longer(&before.text, 40)));
    }
    if next.gap {
        return false;
    }
    if !ended && is_open(&before.text) && !next.text.contains(':') {
        return true;
    }
    if before.bullet && next.indent > before.indent + 1 {
        return true;
    }
    wrapped.yes
        && !ended
        && longer(
            &before.text,
            (wrapped.width * 8).div_ceil(10).saturating_sub(1),
        )
        && !before.bold
        && !next.text.chars().take(40).any(|c| c == ':' || c == '>')
}

pattern!(
    SMALL_END,
    r"(?i)(?:,|\s(?:de|du|des|la|le|les|l['’]|et|ou|à|au|aux|par|pour|avec|sur|dans|van|het|een|en|of|met|voor|op|the|and|of|with|for|und|der|die|das|mit))$"
);

fn capitals(text: &str) -> bool {
    let first = || text.chars().take(200);
    !first().any(char::is_lowercase) && first().filter(|c| c.is_alphabetic()).count() > 8
}

/// Letters at the end of a text in which an open bracket is looked for.
const END: usize = 400;

/// Whether a line plainly goes on.
fn is_open(text: &str) -> bool {
    let at = text
        .char_indices()
        .nth_back(END - 1)
        .map_or(0, |(at, _)| at);
    let end = &text[at..];
    let brackets = end.matches('(').count() > end.matches(')').count();
    longer(text, 29) && (SMALL_END.is_match(end) || brackets)
}

fn join(before: &mut Block, next: Block) {
    const KEPT: [&str; 14] = [
        "être", "à", "ci", "là", "il", "elle", "ils", "on", "vous", "nous", "ce", "même", "mêmes",
        "t-",
    ];
    let last_two: Vec<char> = before.text.chars().rev().take(2).collect();
    let hyphen = matches!(last_two[..], ['-', letter] if letter.is_alphabetic());
    let first = next.text.split([' ', ',', '.']).next().unwrap_or_default();
    if hyphen && starts_small(&next.text) {
        if !KEPT.contains(&first) {
            before.text.pop();
        }
    } else {
        before.text.push(' ');
    }
    before.text.push_str(&next.text);
    before.lines.extend(next.lines);
    before.gap_after = next.gap_after;
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
