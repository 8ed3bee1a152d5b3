//! Signs to lines: those at one height, from left to right; a wide gap parts cells, a high one
//! paragraphs.

use std::collections::{HashMap, HashSet};

use super::glyphs::Sign;

/// Of the height of a sign: how far signs of one line stand above each other.
const SAME_LINE: f64 = 0.35;
/// From which gap on there is a space, and from which another cell.
const SPACE: f64 = 0.17;
const CELL: f64 = 1.8;
/// From how much more than the usual distance on a line begins a paragraph.
const PARAGRAPH: f64 = 1.25;
/// How much bigger than the text a heading is.
const HEADING: f64 = 1.12;
/// Letters a heading may have.
const HEADING_CHARS: usize = 120;
/// Pages from which on what comes again on them is said once.
const PAGES: usize = 3;

struct Line {
    text: String,
    base: f64,
    size: f64,
    bold: bool,
}

/// The text of all pages.
pub(super) fn text(pages: Vec<Vec<Sign>>) -> String {
    let pages: Vec<Vec<Line>> = pages.into_iter().map(lines).collect();
    let again = repeated(&pages);
    let usual = usual_size(&pages);
    let bold = pages.iter().flatten().filter(|l| l.bold).count();
    let bold_says = bold * 2 < pages.iter().flatten().count();
    let mut said: HashSet<String> = HashSet::new();
    let mut all = String::new();
    for page in &pages {
        let distance = usual_distance(page);
        let mut before: Option<f64> = None;
        for line in page {
            let key = without_numbers(&line.text);
            if again.contains(&key) && !said.insert(key) {
                continue;
            }
            let far = before.is_some_and(|base| base - line.base > distance * PARAGRAPH);
            let heading = line.size > usual * HEADING && line.text.chars().count() < HEADING_CHARS;
            if far || heading {
                all.push('\n');
            }
            let marked = line.bold && bold_says && line.text.chars().count() < HEADING_CHARS;
            if heading {
                all.push_str(if line.size > usual * 1.45 {
                    "# "
                } else {
                    "## "
                });
                all.push_str(&line.text);
                all.push('\n');
            } else if marked {
                all.push_str(&format!("**{}**", line.text));
            } else {
                all.push_str(&line.text);
            }
            all.push('\n');
            before = Some(line.base);
        }
    }
    all
}

/// The lines of a page, from the top.
fn lines(mut signs: Vec<Sign>) -> Vec<Line> {
    signs.retain(|sign| !sign.text.is_empty());
    signs.sort_by(|a, b| b.base.total_cmp(&a.base));
    let mut rows: Vec<Vec<Sign>> = Vec::new();
    for sign in signs {
        match rows.last_mut() {
            Some(row)
                if (row[0].base - sign.base).abs() <= sign.size.max(row[0].size) * SAME_LINE =>
            {
                row.push(sign);
            }
            _ => rows.push(vec![sign]),
        }
    }
    rows.into_iter().filter_map(line).collect()
}

fn line(mut row: Vec<Sign>) -> Option<Line> {
    row.sort_by(|a, b| a.left.total_cmp(&b.left));
    let mut text = String::new();
    let mut before: Option<&Sign> = None;
    for sign in &row {
        if let Some(last) = before {
            // Drawn twice to look bold.
            let twice = last.text == sign.text && (last.left - sign.left).abs() < sign.size * 0.1;
            if twice {
                continue;
            }
            let gap = sign.left - last.right;
            if gap > sign.size * CELL {
                text.truncate(text.trim_end().len());
                text.push('\t');
            } else if gap > sign.size * SPACE && !text.ends_with([' ', '\t']) {
                text.push(' ');
            }
        }
        text.push_str(&sign.text);
        before = Some(sign);
    }
    let said: Vec<&Sign> = row.iter().filter(|s| !s.text.trim().is_empty()).collect();
    let size = said.iter().map(|s| s.size).fold(0.0, f64::max);
    let bold = said.iter().all(|s| s.bold);
    let text = text.trim().to_owned();
    (!text.is_empty()).then_some(Line {
        text,
        base: row[0].base,
        size,
        bold,
    })
}

/// A number that counts as a key: tenths.
fn tenths(number: f64) -> i64 {
    (number.clamp(0.0, 1e6) * 10.0).round() as i64
}

#[expect(
    clippy::cast_precision_loss,
    reason = "tenths of sizes on a page are small"
)]
fn most(counts: HashMap<i64, usize>, otherwise: f64) -> f64 {
    let best = counts
        .into_iter()
        .max_by_key(|(tenths, count)| (*count, -tenths));
    best.map_or(otherwise, |(tenths, _)| tenths as f64 / 10.0)
}

/// The size that most letters have.
fn usual_size(pages: &[Vec<Line>]) -> f64 {
    let mut counts = HashMap::new();
    for line in pages.iter().flatten() {
        *counts.entry(tenths(line.size)).or_default() += line.text.len();
    }
    most(counts, 10.0)
}

/// How far the lines of a page stand from each other.
fn usual_distance(page: &[Line]) -> f64 {
    let mut counts = HashMap::new();
    for pair in page.windows(2) {
        *counts
            .entry(tenths(pair[0].base - pair[1].base))
            .or_default() += 1;
    }
    let least = page.iter().map(|line| line.size).fold(f64::MAX, f64::min);
    // A page of one-line paragraphs has no other distance.
    most(counts, least * 1.2).min(least * 1.5)
}

/// A line without its numbers: that of a page is another each time.
fn without_numbers(text: &str) -> String {
    text.chars().filter(|c| c.is_alphabetic()).collect()
}

/// What stands on most pages: their heads and feet.
fn repeated(pages: &[Vec<Line>]) -> HashSet<String> {
    let mut counts: HashMap<String, usize> = HashMap::new();
    for page in pages {
        let edges = page.iter().take(2).chain(page.iter().rev().take(2));
        let on_page: HashSet<String> = edges.map(|line| without_numbers(&line.text)).collect();
        for key in on_page {
            *counts.entry(key).or_default() += 1;
        }
    }
    let often = |count: usize| pages.len() >= PAGES && count * 3 >= pages.len() * 2;
    let some = counts.into_iter().filter(|(_, count)| often(*count));
    some.map(|(key, _)| key).collect()
}
