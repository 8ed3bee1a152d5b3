//! Lists and tables as word processors and spreadsheets put them on the clipboard, made Markdown, so
//! that the page and the files show them as lists and tables.

/// Signs before a list's item, followed by a tab.
const SIGNS: &str = "•◦▪▫■□●○‣⁃∙·–—-*o§Ø\u{f0b7}\u{f0a7}\u{f0d8}";
/// Those that a space may follow too: nobody types them.
const SURE: &str = "•\u{f0b7}";

/// What a line is.
#[derive(Debug, PartialEq, Eq)]
enum Line<'a> {
    /// Its sign, or `1` for a number; what Markdown puts there; the text.
    Item(char, String, &'a str),
    /// Cells between tabs.
    Row(&'a str),
    Text(&'a str),
}

/// The text with its lists and tables as Markdown; any other text as it is.
pub fn as_markdown(text: &str) -> String {
    let stays = !text.contains('\t') && !text.contains(|c| SURE.contains(c));
    // Who fences code writes Markdown.
    if stays || text.contains("```") {
        return text.to_owned();
    }
    let lines: Vec<Line<'_>> = text.lines().map(read).collect();
    let mut written = Written::default();
    let mut at = 0;
    while at < lines.len() {
        let rows = rows_from(&lines[at..]);
        match &lines[at] {
            // A single one is no table.
            Line::Row(_) if rows.len() > 1 => {
                written.table(&rows);
                at += rows.len();
                continue;
            }
            Line::Item(sign, mark, text) => written.item(*sign, mark, text),
            Line::Row(text) | Line::Text(text) => written.text(text),
        }
        at += 1;
    }
    written.text.trim_end().to_owned()
}

fn read(line: &str) -> Line<'_> {
    let trimmed = line.trim();
    let first = trimmed.chars().next();
    if let Some(sign) = first.filter(|c| SIGNS.contains(*c)) {
        let rest = &trimmed[sign.len_utf8()..];
        let item = rest.strip_prefix('\t').filter(|text| !text.contains('\t'));
        let item = item.or_else(|| rest.strip_prefix(' ').filter(|_| SURE.contains(sign)));
        if let Some(text) = item {
            return Line::Item(sign, "-".into(), text.trim());
        }
    }
    if let Some((mark, text)) = trimmed
        .split_once('\t')
        .filter(|(_, text)| !text.contains('\t'))
    {
        let number = mark.strip_suffix(['.', ')']).unwrap_or_default();
        if !number.is_empty() && number.len() < 4 && number.chars().all(|c| c.is_ascii_digit()) {
            return Line::Item('1', format!("{number}."), text.trim());
        }
    }
    if line.contains('\t') && !is_nested(trimmed) {
        Line::Row(line)
    } else {
        Line::Text(line)
    }
}

/// Markdown's own item, with a tab before it at most.
fn is_nested(trimmed: &str) -> bool {
    let mark = trimmed.split_once(' ').map_or("", |(mark, _)| mark);
    let number = mark.strip_suffix('.').unwrap_or_default();
    let is_number = !number.is_empty() && number.chars().all(|c| c.is_ascii_digit());
    (["-", "*", "+"].contains(&mark) || is_number) && !trimmed.contains('\t')
}

/// The rows that follow one another, cell by cell.
fn rows_from<'a>(lines: &[Line<'a>]) -> Vec<Vec<&'a str>> {
    let cells = |line: &Line<'a>| match line {
        Line::Row(row) => Some(row.split('\t').map(str::trim).collect()),
        Line::Item(..) | Line::Text(_) => None,
    };
    lines.iter().map_while(cells).collect()
}

#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
enum Block {
    #[default]
    Text,
    List,
    Table,
}

#[derive(Default)]
struct Written {
    text: String,
    block: Block,
    /// The signs of the list's levels, outermost first.
    levels: Vec<char>,
}

impl Written {
    /// Blocks stand apart.
    fn begin(&mut self, block: Block) {
        let stuck = !self.text.is_empty() && !self.text.ends_with("\n\n");
        if stuck && (block != self.block || block == Block::Table) {
            self.text.push('\n');
        }
        self.block = block;
    }

    fn item(&mut self, sign: char, mark: &str, text: &str) {
        if self.block != Block::List {
            self.levels.clear();
        }
        self.begin(Block::List);
        match self.levels.iter().position(|level| *level == sign) {
            Some(level) => self.levels.truncate(level + 1),
            None => self.levels.push(sign),
        }
        let indent = "    ".repeat(self.levels.len() - 1);
        self.text.push_str(&format!("{indent}{mark} {text}\n"));
    }

    fn text(&mut self, line: &str) {
        if !line.trim().is_empty() {
            self.begin(Block::Text);
        }
        self.text.push_str(line);
        self.text.push('\n');
    }

    fn table(&mut self, rows: &[Vec<&str>]) {
        self.begin(Block::Table);
        let width = rows.iter().map(Vec::len).max().unwrap_or_default();
        for (n, row) in rows.iter().enumerate() {
            let missing = vec![""; width - row.len()];
            // Around a text, empty cells are cut off: before the first row, after the others.
            let (before, after) = match n {
                0 => (missing.as_slice(), &[][..]),
                _ => (&[][..], missing.as_slice()),
            };
            let cells: Vec<_> = [before, row, after]
                .concat()
                .iter()
                .map(|cell| cell.replace('|', "\\|"))
                .collect();
            self.text.push_str(&format!("| {} |\n", cells.join(" | ")));
            if n == 0 {
                self.text
                    .push_str(&format!("|{}\n", " --- |".repeat(width)));
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_list_of_a_word_processor_is_a_list() {
        let pasted = "Constats :\n•\tBureaux vides\no\tau centre\no\tau canal\n•\tStocks\nEnsuite";
        let list =
            "Constats :\n\n- Bureaux vides\n    - au centre\n    - au canal\n- Stocks\n\nEnsuite";
        assert_eq!(as_markdown(pasted), list);
        assert_eq!(as_markdown("1.\tUn\n2.\tDeux"), "1. Un\n2. Deux");
        assert_eq!(as_markdown("• Un\n• Deux"), "- Un\n- Deux");
    }

    #[test]
    fn rows_of_cells_are_a_table() {
        let table = "| Mesure | État |\n| --- | --- |\n| PREC-1 | a\\|b |\n| PREC-2 |  |";
        assert_eq!(as_markdown("Mesure\tÉtat\nPREC-1\ta|b\nPREC-2\t"), table);
        // The empty corner was cut off with the blanks around the text.
        let corner = as_markdown("2026\t2027\nRéemploi\t1\t2");
        assert!(corner.starts_with("|  | 2026 | 2027 |\n"), "{corner}");
    }

    #[test]
    fn what_is_markdown_or_plain_stays() {
        for text in [
            "Tout va bien",
            "- a\n- b",
            "* a",
            "o",
            "a\tb",
            "- un\tdeux\ttrois",
            "| a |\n| --- |",
            "- a\n\t- b\n\t- c\n1. d\n\t1. e\n\t2. f",
            "```\na\tb\nc\td\n```",
        ] {
            assert_eq!(as_markdown(text), text);
        }
        for pasted in ["•\ta\no\tb", "a\tb\nc\td", "x\n•\ty\n\nz\tq\nr\ts"] {
            let once = as_markdown(pasted);
            assert_eq!(as_markdown(&once), once, "{pasted}");
        }
    }
}
