//! Pasted HTML to lines: headings, bullets, rows of cells; what nobody sees is left out.

use super::super::parse::pattern;

pattern!(
    BLOCKS,
    r"(?i)</?(?:html|body|p|div|br|li|ul|ol|h[1-6]|table|tr|td|th|article|section)(?:\s[^<>]*)?/?>"
);

/// Tags that a text must have to be HTML.
const LEAST: usize = 3;

/// Whether a text is HTML and no text that speaks of it.
pub(super) fn is_html(text: &str) -> bool {
    let found = BLOCKS.find_iter(text).take(LEAST).count();
    let begins = text.trim_start();
    found >= LEAST && begins.starts_with('<')
        || begins
            .get(..9)
            .is_some_and(|t| t.eq_ignore_ascii_case("<!doctype"))
}

#[derive(Default)]
struct Writer {
    out: String,
    /// Depth of lists; whether each counts.
    lists: Vec<Option<u32>>,
    /// Addresses of the links under way.
    links: Vec<String>,
    cells: usize,
    in_row: usize,
    /// A cell's next paragraph is still to come.
    parted: bool,
    before: usize,
}

impl Writer {
    fn line(&mut self) {
        if self.in_row > 0 {
            self.parted = true;
        } else if !self.out.is_empty() && !self.out.ends_with('\n') {
            self.out.push('\n');
        }
    }

    /// Parts a cell's paragraphs, as Word documents have them.
    fn part(&mut self) {
        if std::mem::take(&mut self.parted) && self.in_row > 0 {
            let end = self.out.trim_end_matches(' ').len();
            self.out.truncate(end);
            if !self.out.ends_with(['\n', '\t']) {
                self.out.push_str(" ; ");
            }
        }
    }

    fn space(&mut self) {
        if !self.out.ends_with([' ', '\n', '\t']) && !self.out.is_empty() {
            self.out.push(' ');
        }
    }

    fn gap(&mut self) {
        self.line();
        if self.in_row == 0 && !self.out.ends_with("\n\n") && !self.out.is_empty() {
            self.out.push('\n');
        }
    }

    fn text(&mut self, text: &str) {
        if self.before > 0 {
            self.part();
            self.out.push_str(text);
            return;
        }
        let mut first = true;
        if text.starts_with(char::is_whitespace) {
            self.space();
        }
        for word in text.split_whitespace() {
            self.part();
            if !first {
                self.space();
            }
            self.out.push_str(word);
            first = false;
        }
        if text.ends_with(char::is_whitespace) && !first {
            self.space();
        }
    }

    fn open(&mut self, name: &str, tag: &str) {
        match name {
            "p" | "div" | "section" | "article" | "blockquote" | "dl" | "header" | "footer" => {
                self.gap()
            }
            "br" | "dt" | "dd" => self.line(),
            "hr" => self.gap(),
            "pre" => {
                self.gap();
                self.before += 1;
            }
            "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => {
                self.gap();
                self.part();
                let level = usize::from(name.as_bytes()[1] - b'0');
                self.out.push_str(&"#".repeat(level));
                self.out.push(' ');
            }
            "ul" => self.lists.push(None),
            "ol" => self.lists.push(Some(0)),
            "li" => {
                self.line();
                self.part();
                let depth = self.lists.len().saturating_sub(1).min(6);
                self.out.push_str(&"  ".repeat(depth));
                match self.lists.last_mut() {
                    Some(Some(count)) => {
                        *count += 1;
                        let mark = format!("{count}. ");
                        self.out.push_str(&mark);
                    }
                    _ => self.out.push_str("- "),
                }
            }
            "table" => self.gap(),
            "tr" => {
                self.line();
                self.in_row += 1;
                self.cells = 0;
                self.parted = false;
            }
            "td" | "th" => {
                if self.cells > 0 {
                    while self.out.ends_with(' ') {
                        self.out.pop();
                    }
                    self.out.push('\t');
                }
                self.cells += 1;
                self.parted = false;
            }
            "b" | "strong" => self.mark(),
            "a" => self.links.push(address(tag)),
            _ => {}
        }
    }

    fn mark(&mut self) {
        if self.in_row == 0 {
            self.out.push_str("**");
        }
    }

    fn close(&mut self, name: &str) {
        match name {
            "p" | "div" | "h1" | "h2" | "h3" | "h4" | "h5" | "h6" | "section" | "article" => {
                self.gap()
            }
            "pre" => {
                self.before = self.before.saturating_sub(1);
                self.gap();
            }
            "ul" | "ol" => {
                self.lists.pop();
                if self.lists.is_empty() {
                    self.gap();
                }
            }
            "li" => self.line(),
            "tr" => {
                self.in_row = self.in_row.saturating_sub(1);
                self.line();
            }
            "table" => self.gap(),
            "b" | "strong" => self.mark(),
            "a" => {
                if let Some(link) = self
                    .links
                    .pop()
                    .filter(|l| !l.is_empty() && !self.out.ends_with(l.as_str()))
                {
                    self.out.push_str(&format!(" ({link})"));
                }
            }
            _ => {}
        }
    }
}

fn address(tag: &str) -> String {
    let Some((_, rest)) = tag.split_once("href=") else {
        return String::new();
    };
    let rest = rest.trim_start_matches(['"', '\'']);
    let link = rest.split(['"', '\'', ' ', '>']).next().unwrap_or_default();
    if link.starts_with("http") {
        link.to_owned()
    } else {
        String::new()
    }
}

/// The text of HTML.
pub(super) fn text(html: &str) -> String {
    let mut to = Writer::default();
    let mut rest = html;
    let last = html.rfind('>').unwrap_or(0);
    while let Some(at) = rest.find('<') {
        to.text(&unescape(&rest[..at]));
        rest = &rest[at..];
        if let Some(comment) = rest.strip_prefix("<!--") {
            rest = comment.split_once("-->").map_or("", |(_, after)| after);
            continue;
        }
        let begins = rest[1..]
            .chars()
            .next()
            .is_some_and(|c| c.is_ascii_alphabetic() || matches!(c, '/' | '!' | '?'));
        // Without a sign that ends it there is no tag, and no reason to look for one again and again.
        let open = html.len() - rest.len() < last;
        let end = open.then(|| rest.find('>')).flatten().filter(|_| begins);
        let Some(end) = end else {
            to.text("<");
            rest = &rest[1..];
            continue;
        };
        let tag = &rest[1..end];
        rest = &rest[end + 1..];
        let closes = tag.starts_with('/');
        let name: String = tag
            .trim_start_matches('/')
            .chars()
            .take_while(char::is_ascii_alphanumeric)
            .collect::<String>()
            .to_ascii_lowercase();
        if !closes && matches!(name.as_str(), "script" | "style" | "template") {
            let ends = |at: &usize| {
                let after = rest.get(at + 2..at + 2 + name.len());
                after.is_some_and(|n| n.eq_ignore_ascii_case(&name))
            };
            let end = rest.match_indices("</").map(|(at, _)| at).find(ends);
            rest = end.map_or("", |at| &rest[at..]);
            continue;
        }
        if closes {
            to.close(&name);
        } else {
            to.open(&name, tag);
        }
    }
    to.text(&unescape(rest));
    let lines: Vec<&str> = to.out.lines().map(str::trim_end).collect();
    lines.join("\n").replace("****", "")
}

/// Signs written as words or numbers.
fn unescape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find('&') {
        out.push_str(&rest[..at]);
        rest = &rest[at..];
        let end = rest
            .char_indices()
            .take(12)
            .find(|(_, c)| *c == ';')
            .map(|(i, _)| i);
        match end.and_then(|end| sign(&rest[1..end]).map(|c| (c, end))) {
            Some((sign, end)) => {
                out.push(sign);
                rest = &rest[end + 1..];
            }
            None => {
                out.push('&');
                rest = &rest[1..];
            }
        }
    }
    out.push_str(rest);
    out
}

/// Signs by their names.
const NAMES: [(&str, char); 44] = [
    ("amp", '&'),
    ("lt", '<'),
    ("gt", '>'),
    ("quot", '"'),
    ("apos", '\''),
    ("nbsp", '\u{a0}'),
    ("eacute", 'é'),
    ("egrave", 'è'),
    ("ecirc", 'ê'),
    ("euml", 'ë'),
    ("agrave", 'à'),
    ("acirc", 'â'),
    ("ccedil", 'ç'),
    ("icirc", 'î'),
    ("iuml", 'ï'),
    ("ocirc", 'ô'),
    ("ouml", 'ö'),
    ("ucirc", 'û'),
    ("ugrave", 'ù'),
    ("uuml", 'ü'),
    ("auml", 'ä'),
    ("szlig", 'ß'),
    ("oelig", 'œ'),
    ("Eacute", 'É'),
    ("Egrave", 'È'),
    ("Agrave", 'À'),
    ("Ccedil", 'Ç'),
    ("rsquo", '’'),
    ("lsquo", '‘'),
    ("ldquo", '“'),
    ("rdquo", '”'),
    ("laquo", '«'),
    ("raquo", '»'),
    ("ndash", '–'),
    ("mdash", '—'),
    ("hellip", '…'),
    ("bull", '•'),
    ("middot", '·'),
    ("euro", '€'),
    ("deg", '°'),
    ("rarr", '→'),
    ("larr", '←'),
    ("times", '×'),
    ("sup2", '²'),
];

fn sign(name: &str) -> Option<char> {
    if let Some(number) = name.strip_prefix('#') {
        let code = match number.strip_prefix(['x', 'X']) {
            Some(hex) => u32::from_str_radix(hex, 16).ok()?,
            None => number.parse().ok()?,
        };
        return char::from_u32(code);
    }
    NAMES.iter().find(|(n, _)| *n == name).map(|(_, c)| *c)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pasted_pages_become_lines() {
        let html = "<html><head><style>p {color: red}</style></head><body><h1>PV du 3&nbsp;mars</h1>\
            <p>Pr&eacute;sents&#160;: Anne, Luc</p><ul><li>Un<ul><li>deux</li></ul></li></ul>\
            <table><tr><th>Qui</th><th>Quoi</th></tr><tr><td><b>Luc</b></td><td>la <i>note</i></td></tr></table>\
            <p>Voir <a href=\"https://a.example/x\">ici</a> &amp; l&agrave;</p><script>x<y</script></body></html>";
        assert!(is_html(html) && !is_html("Le <b>gras</b> de Luc < 3 et <br> c’est tout"));
        assert_eq!(
            text(html),
            "# PV du 3 mars\n\nPrésents : Anne, Luc\n\n- Un\n  - deux\n\nQui\tQuoi\nLuc\tla note\n\nVoir ici (https://a.example/x) & là\n"
        );
        assert_eq!(text("a < b <"), "a < b <");
    }
}
