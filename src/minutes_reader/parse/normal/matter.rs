//! Keys and values at the top, with fences or without: `title: …`, `date: …`.

use super::{ORG_KEY, pattern};

pattern!(pub FENCE, r"^(?:-{3,}|\+{3,})\s*$");
pattern!(
    KEY,
    r#"^\s*["']?([A-Za-z_][\w -]{0,40})["']?\s*[:=]\s*(.*)$"#
);

/// How many lines at the top are keys and values between fences.
pub(super) fn front_matter(lines: &[(u32, String)]) -> usize {
    let first = lines
        .iter()
        .position(|(_, l)| !l.trim().is_empty())
        .unwrap_or(0);
    let Some((_, fence)) = lines.get(first).filter(|(_, l)| FENCE.is_match(l)) else {
        return bare_matter(&lines[first..]).map_or(0, |count| first + count);
    };
    let sign = fence.trim().chars().next();
    let inside = lines.iter().enumerate().skip(first + 1).take(60);
    let end = inside
        .clone()
        .find(|(_, (_, l))| {
            FENCE.is_match(l) && l.trim().chars().next() == sign || l.trim() == "..."
        })
        .map(|(at, _)| at);
    let Some(end) = end else { return 0 };
    let within = &lines[first + 1..end];
    let keys = within.iter().filter(|(_, l)| KEY.is_match(l)).count();
    let odd = within
        .iter()
        .filter(|(_, l)| {
            !KEY.is_match(l) && !l.trim().is_empty() && !l.starts_with([' ', '-', '#', ']', '}'])
        })
        .count();
    let simple = within.first().is_some_and(|(_, l)| KEY.is_match(l));
    if keys > 0 && odd == 0 && simple {
        end + 1
    } else {
        0
    }
}

// Keys that programs write, each on its line: `title: Bureau`, `layout: post`.
pattern!(
    BARE_KEY,
    r"^(?:title|date|author|layout|slug|tags?|categor(?:y|ies)|draft|permalink|lang|description)\s?:\s"
);

/// How many lines at the top are such keys without fences, with a title among them and an empty line
/// below.
fn bare_matter(lines: &[(u32, String)]) -> Option<usize> {
    let count = lines
        .iter()
        .take_while(|(_, l)| BARE_KEY.is_match(l))
        .count();
    let titled = lines[..count].iter().any(|(_, l)| l.starts_with("title"));
    let ends = lines.get(count).is_some_and(|(_, l)| l.trim().is_empty());
    (count > 1 && titled && ends).then_some(count)
}

/// A key of front matter and its value.
fn key(line: &str) -> Option<(String, String)> {
    let found = ORG_KEY.captures(line).or_else(|| KEY.captures(line))?;
    let value = found[2].trim().trim_matches(['"', '\'']).trim();
    // `title = "…"`
    Some((found[1].trim().to_lowercase(), value.to_owned()))
}

/// What front matter calls the minutes.
pub(in crate::parse) fn title(line: &str) -> Option<String> {
    let (key, value) = key(line)?;
    let key = key.trim_matches(['"', '\'']);
    (matches!(key, "title" | "titre" | "titel") && !value.is_empty()).then_some(value)
}
