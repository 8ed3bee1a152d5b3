//! A margin made of spaces.

use super::{Beside, Line, beside, heading, label};
use crate::parse::{
    block::{ended, join_texts},
    kinds,
    normal::Role,
};

/// Columns in which the text beside a margin may begin.
const FIRST: usize = 8;
const LAST: usize = 45;
/// Lines with something in the margin, and lines with nothing, from which on it is one.
const LABELS: usize = 3;
const BARE: usize = 2;

type Numbered = (u32, String, Role);

/// Where the text beside a margin begins, and its lines.
#[derive(Debug, Clone, Copy)]
struct Margin {
    column: usize,
    from: usize,
    to: usize,
    /// Letters of the longest line of text.
    width: usize,
}

/// A line cut at the margin.
#[derive(Debug, PartialEq, Eq)]
enum Cut<'a> {
    Blank,
    /// Margin, text, and whether the margin's text is indented.
    Both(&'a str, &'a str, bool),
    /// Text alone.
    Text(&'a str),
    /// Shorter than the margin is wide.
    Short(&'a str),
    Other,
}

/// The bytes before a column.
fn byte(line: &str, column: usize) -> Option<usize> {
    line.char_indices().nth(column).map(|(at, _)| at)
}

fn cut(line: &str, column: usize) -> Cut<'_> {
    if line.trim().is_empty() {
        return Cut::Blank;
    }
    if line.contains(['\t', '|']) {
        return Cut::Other;
    }
    let Some(at) = byte(line.trim_end(), column) else {
        return Cut::Short(line.trim_end());
    };
    let (left, right) = line.split_at(at);
    if left.trim().is_empty() {
        return if right.starts_with(' ') {
            Cut::Other
        } else {
            Cut::Text(right.trim_end())
        };
    }
    if left.ends_with("  ") && !right.starts_with(' ') {
        return Cut::Both(left.trim(), right.trim_end(), left.starts_with(' '));
    }
    Cut::Other
}

/// The columns at which a line may be cut.
fn columns(line: &str) -> Vec<usize> {
    let letters: Vec<char> = line.chars().take(LAST + 1).collect();
    let begins =
        |at: &usize| letters[*at] != ' ' && letters[*at - 1] == ' ' && letters[*at - 2] == ' ';
    (FIRST..letters.len()).filter(begins).collect()
}

fn find(lines: &[Numbered]) -> Option<Margin> {
    let (mut both, mut bare) = ([0; LAST + 1], [0; LAST + 1]);
    let plain = |l: &&Numbered| l.2 == Role::Text && !l.1.contains(['\t', '|']);
    for (_, line, _) in lines.iter().filter(plain) {
        let indent = line.chars().take_while(|c| *c == ' ').count();
        for at in columns(line) {
            if at == indent {
                bare[at] += 1;
            } else {
                both[at] += 1;
            }
        }
    }
    let column = (FIRST..=LAST)
        .filter(|at| both[*at] >= LABELS && bare[*at] >= BARE)
        .max_by_key(|at| both[*at] + bare[*at])?;
    let cuts: Vec<Cut<'_>> = lines.iter().map(|(_, line, _)| cut(line, column)).collect();
    let from = cuts.iter().position(|c| matches!(c, Cut::Both(..)))?;
    let to = cuts
        .iter()
        .rposition(|c| matches!(c, Cut::Both(..) | Cut::Text(_)))?;
    let within = &cuts[from..=to];
    let odd = within.iter().filter(|c| matches!(c, Cut::Other)).count();
    let blank = within.iter().filter(|c| matches!(c, Cut::Blank)).count();
    let rights = || {
        within.iter().filter_map(|c| match c {
            Cut::Both(_, right, _) | Cut::Text(right) => Some(*right),
            _ => None,
        })
    };
    // Columns within the text: a table made of spaces.
    let table = rights().filter(|right| right.contains("   ")).count();
    let width = rights().map(|right| right.chars().count()).max()?;
    let good = odd * 5 <= within.len() - blank && table * 3 <= rights().count();
    good.then_some(Margin {
        column,
        from,
        to,
        width,
    })
}

/// The lines of a text, those of a margin parted from the text beside them.
pub(in crate::parse) fn lines(lines: Vec<Numbered>) -> Vec<Line> {
    let Some(margin) = find(&lines) else {
        let plain = |(number, text, role)| Line {
            role,
            ..Line::text(number, text)
        };
        return lines.into_iter().map(plain).collect();
    };
    let mut parted = Parted::new(margin);
    for (at, (number, text, role)) in lines.into_iter().enumerate() {
        let within = role == Role::Text && (margin.from..=margin.to).contains(&at);
        let cut = if within {
            cut(&text, margin.column)
        } else {
            Cut::Other
        };
        parted.take(number, &text, role, &cut);
    }
    parted.out
}

struct Parted {
    margin: Margin,
    out: Vec<Line>,
    /// The text that the next line may go on with; always, where it lists people.
    open: Option<(usize, bool)>,
    /// Letters of its last line.
    last: usize,
    /// The heading that the margin may go on with.
    head: Option<usize>,
    headed: bool,
    numbered: bool,
}

impl Parted {
    fn new(margin: Margin) -> Self {
        Self {
            margin,
            out: Vec::new(),
            open: None,
            last: 0,
            head: None,
            headed: false,
            numbered: false,
        }
    }

    fn take(&mut self, number: u32, whole: &str, role: Role, cut: &Cut<'_>) {
        match *cut {
            Cut::Blank => {
                self.head = None;
                self.open = None;
                self.push(number, whole.to_owned());
            }
            Cut::Both(left, right, indented) => self.both(number, whole, (left, right), indented),
            Cut::Text(right) => self.text(number, right),
            // The margin goes on below the last line of its text.
            Cut::Short(left) => match (self.head, self.open) {
                (Some(head), Some((open, _))) => {
                    join_texts(&mut self.out[head].text, left.trim());
                    self.out[open].numbers.push(number);
                }
                _ => self.plain(number, whole, role),
            },
            Cut::Other => self.plain(number, whole, role),
        }
    }

    fn plain(&mut self, number: u32, text: &str, role: Role) {
        self.head = None;
        self.open = None;
        self.out.push(Line {
            role,
            ..Line::text(number, text.to_owned())
        });
    }

    fn push(&mut self, number: u32, text: String) -> usize {
        self.out.push(Line::text(number, text));
        self.out.len() - 1
    }

    fn both(&mut self, number: u32, whole: &str, (left, right): (&str, &str), indented: bool) {
        let own = self.numbered && !left.starts_with(|c: char| c.is_ascii_digit());
        let labels = kinds::is_labelled(&format!("{}: x", label(left)));
        let goes_on = indented || left.starts_with(char::is_lowercase);
        if let Some(head) = self.head.filter(|_| goes_on && !labels) {
            join_texts(&mut self.out[head].text, left);
            return self.text(number, right);
        }
        self.head = None;
        let of = beside(left, indented || own, !self.headed);
        match of {
            Beside::People | Beside::Label => {
                let at = self.push(number, format!("{} : {right}", label(left)));
                self.open = Some((at, of == Beside::People));
            }
            Beside::Heading(level) => {
                self.headed = true;
                self.numbered |= left.starts_with(|c: char| c.is_ascii_digit());
                self.head = Some(self.out.len());
                self.out.push(Line {
                    numbers: Vec::new(),
                    text: heading(left),
                    role: Role::Text,
                    heads: level,
                });
                let at = self.push(number, right.to_owned());
                self.open = Some((at, false));
            }
            Beside::Nothing => return self.plain(number, whole, Role::Text),
        }
        self.last = right.chars().count();
    }

    /// A line of the text: it goes on with the last where that was broken at the page's width.
    fn text(&mut self, number: u32, right: &str) {
        let long = self.last * 10 >= self.margin.width * 7;
        let item = right.starts_with(['-', '•', '*', '→', '=']);
        let before = self
            .open
            .map(|(open, people)| (people, &mut self.out[open]));
        match before {
            // People one by one: each line is somebody.
            Some((true, line)) => {
                let goes_on = line.text.contains(',') || line.text.ends_with([';', '&']);
                let parted = if goes_on { "" } else { " ;" };
                line.text.push_str(parted);
                join_texts(&mut line.text, right);
                line.numbers.push(number);
            }
            Some((false, line)) if long && !item && !ended(&line.text) => {
                join_texts(&mut line.text, right);
                line.numbers.push(number);
            }
            _ => {
                let at = self.push(number, right.to_owned());
                self.open = Some((at, false));
            }
        }
        self.last = right.chars().count();
    }
}
