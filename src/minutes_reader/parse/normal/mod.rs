//! Marks of other ways to write undone, line by line: each line stays a line, no word goes.
//! Front matter, MediaWiki, reStructuredText and Org become what the rest of the reader knows.

mod matter;
mod tables;

use super::pattern;
pub(super) use matter::title;
use matter::{FENCE, front_matter};
use tables::tables;

/// What a line is besides its text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Role {
    Text,
    /// A key and its value at the top: the meeting's facts, never notes.
    Matter,
    /// Holds the text together.
    Layout,
}

pattern!(WIKI_HEADING, r"^(={1,6})\s*([^=].*?)\s*={1,6}\s*$");
pattern!(WIKI_SIGN, r"'''|\[\[|^\{\||^(?:\*|#|:){2,}\s*\S");
// `[[User:Anne_Roy|Anne]]`, `[[Utilisateur:Luc]]`.
pattern!(
    USER_LINK,
    r"(?i)\[\[:?(?:user|utilisat(?:eur|rice)|gebruiker|benutzer(?:in)?)\s?:(?P<page>[^\[\]|]+)(?:\|(?P<label>[^\[\]]+))?\]\]"
);
pattern!(WIKI_LINK, r"\[\[([^\[\]|]+)\|([^\[\]]+)\]\]");
pattern!(WIKI_PLAIN_LINK, r"\[\[([^\[\]]+)\]\]");
pattern!(WIKI_URL, r"\[(https?://[^\s\]]+)\s+([^\]]+)\]");
pattern!(
    ORG_KEY,
    r"(?i)^#\+(title|date|author|subtitle|email|language|options|startup|filetags)\s*:\s*(.*)$"
);
pattern!(ORG_HEADING, r"^(\*{1,6})\s+(\S.*)$");
pattern!(
    ORG_STATE,
    r"^(TODO|NEXT|WAITING|WAIT|HOLD|STARTED|DOING|DONE|CANCELLED|CANCELED)\s+(?:\[#[A-Z0-9]\]\s+)?(\S.*)$"
);
pattern!(
    ORG_DRAWER,
    r"^\s*:(?:PROPERTIES|END|LOGBOOK|[A-Z_]+):\s*.*$"
);
pattern!(RST_FIELD, r"^:([^:\s][^:]{0,40}):\s+(\S.*)$");
pattern!(RST_DIRECTIVE, r"^\.\. (?:\w[\w-]*)::\s*(.*)$");
pattern!(ESCAPED, r"\\([.\-*_#\[\]()+!>~`|])");
pattern!(
    DOUBLED,
    r"^(\s*)(?:[-*+]|\d{1,2}[.)])\s+(\d{1,2}(?:\.\d{1,2})*[.)])\s+(\S)"
);

/// How a text marks its headings.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Way {
    Plain,
    Wiki,
    Org,
}

fn way(lines: &[(u32, String)]) -> Way {
    let count = |of: &dyn Fn(&str) -> bool| lines.iter().filter(|(_, l)| of(l)).count();
    let wiki = count(&|l| WIKI_HEADING.is_match(l));
    if wiki >= 2 || wiki == 1 && count(&|l| WIKI_SIGN.is_match(l)) > 0 {
        return Way::Wiki;
    }
    let keys = count(&|l| ORG_KEY.is_match(l));
    let deep = count(&|l| l.starts_with("** ") && ORG_HEADING.is_match(l));
    let states = count(&|l| {
        ORG_HEADING
            .captures(l)
            .is_some_and(|c| ORG_STATE.is_match(&c[2]))
    });
    if keys > 0 && count(&|l| ORG_HEADING.is_match(l)) > 0 || deep > 0 && states > 0 {
        return Way::Org;
    }
    Way::Plain
}

/// The lines without the marks of other ways to write.
pub(super) fn lines(lines: Vec<(u32, String)>) -> Vec<(u32, String, Role)> {
    let mut lines = lines;
    let rest = lines.split_off(front_matter(&lines));
    let way = way(&rest);
    let mut out = Vec::with_capacity(lines.len() + rest.len());
    for (number, line) in lines {
        let role = if FENCE.is_match(&line) || line.trim() == "..." {
            Role::Layout
        } else {
            Role::Matter
        };
        out.push((number, line, role));
    }
    for (number, line, role) in tables(rest) {
        let (line, role) = match (role, way) {
            (Some(role), _) => (line, role),
            (None, _) if DRAWN.is_match(&line) => (line, Role::Layout),
            (None, Way::Wiki) => (wiki(&line), Role::Text),
            (None, Way::Org) => org(&line),
            (None, Way::Plain) => (rst(&line), Role::Text),
        };
        let line = match role {
            Role::Text => unmarked(&line),
            _ => line,
        };
        out.push((number, line, role));
    }
    out
}

/// Somebody's own page, by its label; its name too where that is another.
fn user(link: &regex::Captures<'_>) -> String {
    let page = link["page"].trim().replace('_', " ");
    let label = link.name("label").map_or("", |label| label.as_str().trim());
    if label.is_empty() || label.eq_ignore_ascii_case(&page) {
        page
    } else {
        format!("{label} ({page})")
    }
}

fn wiki(line: &str) -> String {
    let mut text = line.replace("'''", "**").replace("''", "");
    if let Some(found) = WIKI_HEADING.captures(&text) {
        return format!("{} {}", "#".repeat(found[1].len()), &found[2]);
    }
    text = USER_LINK.replace_all(&text, user).into_owned();
    text = WIKI_LINK.replace_all(&text, "$2 ($1)").into_owned();
    text = WIKI_PLAIN_LINK.replace_all(&text, "$1").into_owned();
    text = WIKI_URL.replace_all(&text, "$2 ($1)").into_owned();
    let marks = text
        .chars()
        .take_while(|c| matches!(c, '*' | '#' | ':' | ';'))
        .count();
    // `**gras** …` is no list within a list.
    let bold = text.starts_with("**") && text[2..].contains("**");
    if marks > 0 && !bold && text.len() > marks {
        let sign = if text[..marks].ends_with(['*', '#']) {
            "- "
        } else {
            ""
        };
        return format!(
            "{}{sign}{}",
            "  ".repeat(marks - 1),
            text[marks..].trim_start()
        );
    }
    wiki_row(&text)
}

/// A row of a wiki's table.
fn wiki_row(text: &str) -> String {
    let trimmed = text.trim();
    if (trimmed.starts_with('|') || trimmed.starts_with('!'))
        && (trimmed.contains("||") || trimmed.contains("!!"))
    {
        let cells = trimmed
            .trim_start_matches(['|', '!'])
            .replace("||", "|")
            .replace("!!", "|");
        return format!("|{cells}|");
    }
    text.to_owned()
}

// `<2021-12-05 Sun 10:00>`
pattern!(
    ORG_STAMP,
    r"[<\[](20\d\d-\d\d-\d\d)((?:\s\p{L}{2,5}\.?)?(?:\s\d{1,2}:\d\d(?:-\d{1,2}:\d\d)?)?)(?:\s[.+-]+\d+[dwmy])?[>\]]"
);

fn org(line: &str) -> (String, Role) {
    let line = ORG_STAMP.replace_all(line, "$1$2");
    let line = line.as_ref();
    if ORG_KEY.is_match(line) {
        return (line.to_owned(), Role::Matter);
    }
    if ORG_DRAWER.is_match(line) {
        return (line.to_owned(), Role::Layout);
    }
    if let Some(found) = ORG_HEADING.captures(line) {
        if let Some(state) = ORG_STATE.captures(&found[2]) {
            let mark = if &state[1] == "DONE" { "x" } else { " " };
            return (format!("- [{mark}] {}", &state[2]), Role::Text);
        }
        return (
            format!("{} {}", "#".repeat(found[1].len()), &found[2]),
            Role::Text,
        );
    }
    (line.to_owned(), Role::Text)
}

fn rst(line: &str) -> String {
    if let Some(found) = RST_FIELD.captures(line) {
        return format!("{}: {}", &found[1], &found[2]);
    }
    if RST_DIRECTIVE.is_match(line) {
        return line.replacen(".. ", "", 1).replacen("::", ":", 1);
    }
    line.to_owned()
}

// `<a id="deux"></a>`, a link to it from the list of points, or to another page beside this.
pattern!(ANCHOR, r"(?i)<a\s[^<>]*>\s*</a>\s*");
pattern!(TO_ANCHOR, r"\[([^\[\]]+)\]\((?:#|\.{1,2}/)[^()\s]*\)");
// `_Actie Anne_: de brief` leans where others embolden.
pattern!(
    LEANING,
    r"(?i)(?P<ahead>^|[\s(])_(?P<mark>(?:acti(?:on|e|epunt)|ap|to ?do|d[ée]cision|besluit)\b[^_]{0,40})_(?P<end>[\s:.,;)]|$)"
);
// `\newpage`, `\rhead{…}`, a picture.
pattern!(
    DRAWN,
    r"^\s*(?:\\[a-zA-Z]+(?:\{[^{}]*\})*|!\[[^\[\]]*\]\([^()]*\))\s*\\?\s*$"
);

/// Ahead of a colon it is a label; elsewhere it says of what stands before it what that is.
fn leaning(found: &regex::Captures<'_>) -> String {
    let (ahead, mark, end) = (&found["ahead"], &found["mark"], &found["end"]);
    if end == ":" || mark.ends_with(':') || ahead == "(" {
        format!("{ahead}{mark}{end}")
    } else {
        format!("{ahead}({mark}){end}")
    }
}

/// Without escapes, anchors and doubled marks of lists: `\- 1\. 2. Titre`.
fn unmarked(line: &str) -> String {
    let mut line = line.to_owned();
    if line.contains('\\') {
        line = ESCAPED.replace_all(&line, "$1").into_owned();
        // It breaks the line where it stands.
        if let Some(whole) = line.strip_suffix('\\') {
            line.truncate(whole.trim_end().len());
        }
    }
    if line.contains("</") {
        line = ANCHOR.replace_all(&line, "").into_owned();
    }
    if line.contains("](") {
        line = TO_ANCHOR.replace_all(&line, "$1").into_owned();
    }
    if line.contains('_') {
        line = LEANING.replace_all(&line, leaning).into_owned();
    }
    match DOUBLED.captures(&line) {
        Some(found) => {
            let end = found.get(0).map_or(0, |m| m.end() - found[3].len());
            format!("{}{} {}", &found[1], &found[2], &line[end..])
        }
        None => line,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Vec<String> {
        let raw = text
            .lines()
            .zip(1..)
            .map(|(l, n)| (n, l.to_owned()))
            .collect();
        lines(raw).into_iter().map(|(_, l, _)| l).collect()
    }

    #[test]
    fn other_ways_to_write_become_one() {
        assert_eq!(
            read("== Budget ==\n* un\n** deux\n'''gras'''\n=== Sous ===\n[[A|b]]"),
            [
                "## Budget",
                "- un",
                "  - deux",
                "**gras**",
                "### Sous",
                "b (A)"
            ]
        );
        assert_eq!(
            read("#+TITLE: PV\n* Budget\n** TODO payer\n- note"),
            ["#+TITLE: PV", "# Budget", "- [ ] payer", "- note"]
        );
        assert_eq!(
            read(
                "#+TITLE: PV\n* Budget <2021-12-05 Sun 10:00>\n** DONE [#A] payer\n   DEADLINE: <2021-04-01 jeu.>"
            ),
            [
                "#+TITLE: PV",
                "# Budget 2021-12-05 Sun 10:00",
                "- [x] payer",
                "   DEADLINE: 2021-04-01 jeu."
            ]
        );
        assert_eq!(
            read(":Date: 3 mars\n1\\. Budget"),
            ["Date: 3 mars", "1. Budget"]
        );
        assert_eq!(read("1. 2.    Verslag"), ["2. Verslag"]);
        for line in [
            "title: \"Bureau du 3\"",
            "title = \"Bureau du 3\"",
            "titre='Bureau du 3'",
            "\"titel\": \"Bureau du 3\"",
            "#+TITLE: Bureau du 3",
        ] {
            assert_eq!(title(line).as_deref(), Some("Bureau du 3"), "{line}");
        }
        assert_eq!(title("subtitle = \"x\""), None);
    }

    #[test]
    fn front_matter_is_told_from_rules() {
        use Role::{Layout, Matter, Text};
        let roles = |text: &str| -> Vec<Role> {
            let raw = text
                .lines()
                .zip(1..)
                .map(|(l, n)| (n, l.to_owned()))
                .collect();
            lines(raw).into_iter().map(|(_, _, r)| r).collect()
        };
        assert_eq!(
            roles("---\ntitle: x\n---\na"),
            [Layout, Matter, Layout, Text]
        );
        assert_eq!(roles("---\nUn texte.\n---\na"), [Text; 4]);
    }
}
