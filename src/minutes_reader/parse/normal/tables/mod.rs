//! Tables of other ways to write, made rows between bars: MediaWiki's, reStructuredText's, AsciiDoc's,
//! DokuWiki's and Confluence's. A row that was written over several lines stands on the first; the
//! others hold the table together, and so does what begins and ends it.

use super::{Role, WIKI_LINK, WIKI_PLAIN_LINK, WIKI_URL};
use crate::parse::pattern;

type Line = (u32, String);
/// A line, with what it is where a table made it.
type Read = (u32, String, Option<Role>);

/// A line between two rows.
const BETWEEN: &str = "|---|---|";

pattern!(
    ATTRIBUTES,
    r#"^\s*(?P<all>(?:[a-zA-Z-]+\s*=\s*(?:"[^"]*"|'[^']*'|[^\s|"']+)\s*)+)\|\s*(?P<cell>[^|]*.*)$"#
);
pattern!(SPAN, r#"colspan\s*=\s*["']?(\d{1,2})"#);
pattern!(BREAK, r"(?i)\s*<br\s*/?>\s*");
pattern!(LISTED, r"^(\s*)\.\. (list|csv)-table::\s*(.*)$");
pattern!(OPTION, r"^\s+:([\w-]+):\s*(.*)$");
pattern!(FIRST_CELL, r"^\s+[*+-]\s+[*+-](?:\s+(.*))?$");
pattern!(NEXT_CELL, r"^\s+[*+-](?:\s+(.*))?$");
pattern!(SIMPLE, r"^\s*={2,}(?:\s+={2,})+\s*$");
pattern!(SPANS, r"^\s*-{2,}(?:\s+-{2,})*\s*$");
pattern!(CARETS, r"^\s*\^.*\S.*[|^]\s*$");
pattern!(QUOTED, r#"\s*(?:"((?:[^"]|"")*)"|([^,]*))\s*(?:,|$)"#);

/// The lines with their tables as rows between bars.
pub(super) fn tables(lines: Vec<Line>) -> Vec<Read> {
    let mut out = Vec::with_capacity(lines.len());
    let mut at = 0;
    while at < lines.len() {
        let rest = &lines[at..];
        let found = wiki(rest)
            .or_else(|| listed(rest))
            .or_else(|| simple(rest))
            .or_else(|| ascii(rest));
        if let Some((rows, count)) = found {
            out.extend(rows.written());
            at += count;
        } else {
            out.push((rest[0].0, signs(&rest[0].1), None));
            at += 1;
        }
    }
    out
}

/// `^ Qui ^ Quoi ^`, `|| Qui || Quoi ||`, `|_. Qui |_. Quoi |`: the heads of tables by other signs.
fn signs(line: &str) -> String {
    let trimmed = line.trim();
    if trimmed.starts_with('^') && CARETS.is_match(line) && trimmed.matches(['^', '|']).count() > 2
    {
        return line.replace('^', "|");
    }
    if trimmed.starts_with("||") && trimmed.ends_with("||") && trimmed.len() > 6 {
        return line.replace("||", "|");
    }
    if trimmed.starts_with("|_.") {
        return line.replace("|_.", "|");
    }
    line.to_owned()
}

/// What a table is made of, in the order of its lines.
enum Part {
    /// Holds it together.
    Held(Line),
    Row {
        line: u32,
        cells: Vec<String>,
        /// The further lines it was written over.
        more: Vec<u32>,
    },
}

#[derive(Default)]
struct Rows(Vec<Part>);

impl Rows {
    fn hold(&mut self, line: &Line) {
        self.0.push(Part::Held(line.clone()));
    }

    fn begin(&mut self, line: u32, cells: Vec<String>) {
        self.0.push(Part::Row {
            line,
            cells,
            more: Vec::new(),
        });
    }

    /// Adds cells to the row that was begun last; where there is none, they begin one.
    fn add(&mut self, line: u32, new: Vec<String>) {
        match self.0.last_mut() {
            Some(Part::Row { cells, more, .. }) => {
                cells.extend(new);
                more.push(line);
            }
            _ => self.begin(line, new),
        }
    }

    /// Goes on with the last cell.
    fn go_on(&mut self, line: u32, text: &str, sign: &str) {
        match self.0.last_mut() {
            Some(Part::Row { cells, more, .. }) if !cells.is_empty() => {
                append(cells.last_mut(), text, sign);
                more.push(line);
            }
            _ => self.begin(line, vec![text.to_owned()]),
        }
    }

    fn width(&self) -> usize {
        let cells = self.0.iter().map(|part| match part {
            Part::Row { cells, .. } => cells.len(),
            _ => 0,
        });
        cells.max().unwrap_or(0)
    }

    fn has_row(&self) -> bool {
        self.0.iter().any(|part| matches!(part, Part::Row { .. }))
    }

    fn written(self) -> Vec<Read> {
        let width = self.width();
        let last = self.0.len().saturating_sub(1);
        let mut out = Vec::new();
        let mut begun = false;
        for (at, part) in self.0.into_iter().enumerate() {
            match part {
                Part::Held((line, text)) => {
                    let within = begun && at < last && width > 1;
                    out.push(if within {
                        (line, BETWEEN.to_owned(), Some(Role::Text))
                    } else {
                        (line, text, Some(Role::Layout))
                    });
                }
                Part::Row { line, cells, more } => {
                    begun = true;
                    let text = bars(cells, width);
                    out.push((line, text, Some(Role::Text)));
                    let held = if width > 1 { BETWEEN } else { "|" };
                    let role = if width > 1 { Role::Text } else { Role::Layout };
                    out.extend(
                        more.into_iter()
                            .map(|line| (line, held.to_owned(), Some(role))),
                    );
                }
            }
        }
        out
    }
}

fn append(cell: Option<&mut String>, text: &str, sign: &str) {
    if let Some(cell) = cell.filter(|_| !text.is_empty()) {
        if !cell.is_empty() {
            cell.push_str(sign);
        }
        cell.push_str(text);
    }
}

fn bars(mut cells: Vec<String>, width: usize) -> String {
    for cell in &mut cells {
        *cell = cell.replace('|', "/").trim().to_owned();
    }
    if width < 2 {
        return cells.concat();
    }
    cells.resize(width, String::new());
    format!("| {} |", cells.join(" | "))
}

/// Without what MediaWiki marks within a cell.
fn plain(cell: &str) -> String {
    let cell = cell.replace("'''", "").replace("''", "");
    let cell = WIKI_LINK.replace_all(&cell, "$2 ($1)");
    let cell = WIKI_PLAIN_LINK.replace_all(&cell, "$1");
    let cell = WIKI_URL.replace_all(&cell, "$2 ($1)");
    BREAK.replace_all(&cell, " ; ").trim().to_owned()
}

/// The cells of a line of a MediaWiki table.
fn wiki_cells(line: &str) -> Vec<String> {
    let linked = WIKI_LINK.replace_all(line, "$2 ($1)");
    let inner = linked.trim().trim_start_matches(['|', '!']);
    let inner = if line.trim().starts_with('!') {
        inner.replace("!!", "||")
    } else {
        inner.to_owned()
    };
    let mut cells = Vec::new();
    for cell in inner.split("||") {
        let found = ATTRIBUTES.captures(cell);
        let span = found
            .as_ref()
            .and_then(|f| SPAN.captures(f.name("all")?.as_str())?[1].parse().ok());
        let text = found.map_or(cell.to_owned(), |f| f["cell"].to_owned());
        cells.push(plain(&text));
        cells.extend((1..span.unwrap_or(1).min(20)).map(|_: usize| String::new()));
    }
    cells
}

/// `{|` … `|}`: a row is all cells up to `|-`, each on a line of its own or several on one.
fn wiki(lines: &[Line]) -> Option<(Rows, usize)> {
    let begins = |line: &str| line.trim_start_matches([' ', ':']).starts_with("{|");
    let (_, first) = lines.first().filter(|(_, line)| begins(line))?;
    let end = lines[1..]
        .iter()
        .position(|(_, l)| begins(l) || l.trim_start().starts_with("|}"))?
        + 1;
    if begins(&lines[end].1) || first.contains("|}") {
        return None;
    }
    let mut rows = Rows::default();
    rows.hold(&lines[0]);
    for line in &lines[1..end] {
        let (number, text) = (line.0, line.1.trim());
        if text.starts_with("|-") {
            rows.hold(line);
        } else if let Some(caption) = text.strip_prefix("|+") {
            rows.hold(&(number, plain(caption)));
        } else if text.starts_with(['|', '!']) {
            rows.add(number, wiki_cells(text));
        } else if !text.is_empty() {
            let item = text.trim_start_matches(['*', '#', ':', ';']);
            let sign = if item.len() < text.len() { " ; " } else { " " };
            rows.go_on(number, &plain(item), sign);
        }
    }
    rows.hold(&lines[end]);
    rows.has_row().then_some((rows, end + 1))
}

fn indent(line: &str) -> usize {
    line.len() - line.trim_start().len()
}

/// `.. list-table::` and `.. csv-table::`, with all that stands deeper below.
fn listed(lines: &[Line]) -> Option<(Rows, usize)> {
    let found = LISTED.captures(&lines.first()?.1)?;
    let (depth, csv) = (found[1].len(), &found[2] == "csv");
    let mut rows = Rows::default();
    match found[3].trim() {
        "" => rows.hold(&lines[0]),
        caption => rows.hold(&(lines[0].0, caption.to_owned())),
    }
    let within = |(_, line): &Line| line.trim().is_empty() || indent(line) > depth;
    let mut count = 1 + lines[1..].iter().take_while(|line| within(line)).count();
    while lines[count - 1].1.trim().is_empty() {
        count -= 1;
    }
    for line in lines[1..count].iter().filter(|l| !l.1.trim().is_empty()) {
        let (number, text) = (line.0, line.1.as_str());
        let option = OPTION.captures(text).filter(|_| !rows.has_row());
        if let Some(option) = option {
            if csv && &option[1] == "header" {
                rows.begin(number, quoted(&option[2]));
            } else {
                rows.hold(line);
            }
        } else if csv {
            rows.begin(number, quoted(text));
        } else if let Some(cell) = FIRST_CELL.captures(text) {
            let cell = cell.get(1).map_or("", |m| m.as_str());
            rows.begin(number, vec![cell.to_owned()]);
        } else if let Some(cell) = NEXT_CELL.captures(text) {
            let cell = cell.get(1).map_or("", |m| m.as_str());
            rows.add(number, vec![cell.to_owned()]);
        } else {
            rows.go_on(number, text.trim(), " ");
        }
    }
    rows.has_row().then_some((rows, count))
}

/// The cells of a line with commas.
fn quoted(line: &str) -> Vec<String> {
    let line = line.trim();
    let mut cells: Vec<String> = QUOTED
        .captures_iter(line)
        .map(|found| match found.get(1) {
            Some(cell) => cell.as_str().replace("\"\"", "\""),
            None => found.get(2).map_or("", |m| m.as_str()).trim().to_owned(),
        })
        .collect();
    if !line.ends_with(',') && cells.last().is_some_and(String::is_empty) {
        cells.pop();
    }
    cells
}

/// Columns below rules of `=`: what stands below a column's first letter is its. A row whose first
/// column is empty goes on with the one above.
fn simple(lines: &[Line]) -> Option<(Rows, usize)> {
    let rule = |line: &str| SIMPLE.is_match(line);
    let first = lines.first().map(|(_, line)| line).filter(|l| rule(l))?;
    let block = lines.iter().take_while(|(_, l)| !l.trim().is_empty());
    let last = block.enumerate().filter(|(_, (_, l))| rule(l)).last()?.0;
    let letters: Vec<char> = first.chars().collect();
    let starts: Vec<usize> = (0..letters.len())
        .filter(|at| letters[*at] == '=' && (*at == 0 || letters[at - 1] != '='))
        .collect();
    let mut rows = Rows::default();
    for line in &lines[..=last] {
        if rule(&line.1) || SPANS.is_match(&line.1) {
            rows.hold(line);
            continue;
        }
        let letters: Vec<char> = line.1.chars().collect();
        let ends = starts.iter().skip(1).copied().chain([usize::MAX]);
        let cell = |(from, to): (&usize, usize)| {
            let part = letters.iter().skip(*from).take(to - from);
            part.collect::<String>().trim().to_owned()
        };
        let new: Vec<String> = starts.iter().zip(ends).map(cell).collect();
        // What stands before the first column would go.
        if letters.iter().take(starts[0]).any(|c| !c.is_whitespace()) {
            return None;
        }
        match rows.0.last_mut() {
            Some(Part::Row { cells, more, .. }) if new[0].is_empty() => {
                for (at, text) in new.iter().enumerate() {
                    append(cells.get_mut(at), text, " ");
                }
                more.push(line.0);
            }
            _ => rows.begin(line.0, new),
        }
    }
    (rows.has_row() && last > 1).then_some((rows, last + 1))
}

/// `|===` … `|===`: as many cells a row as its first line has.
fn ascii(lines: &[Line]) -> Option<(Rows, usize)> {
    let rule = |line: &str| line.trim() == "|===";
    lines.first().filter(|(_, line)| rule(line))?;
    let end = lines[1..].iter().position(|(_, l)| rule(l))? + 1;
    let mut rows = Rows::default();
    rows.hold(&lines[0]);
    let mut width = 0;
    for line in lines[1..end].iter().filter(|l| !l.1.trim().is_empty()) {
        let text = line.1.trim();
        let Some(inner) = text.strip_prefix('|') else {
            rows.go_on(line.0, text, " ");
            continue;
        };
        let new: Vec<String> = inner.split('|').map(|c| c.trim().to_owned()).collect();
        if width == 0 {
            width = new.len();
        }
        let open = matches!(rows.0.last(), Some(Part::Row { cells, .. }) if cells.len() < width);
        if open {
            rows.add(line.0, new);
        } else {
            rows.begin(line.0, new);
        }
    }
    rows.hold(&lines[end]);
    rows.has_row().then_some((rows, end + 1))
}

#[cfg(test)]
mod tests;
